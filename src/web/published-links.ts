import type { Status } from '../domain/status.ts';
import { address } from './screen.ts';

/** Where the list of publications stands. */
export const publishedPath = '/published';

/** Addresses below one publication. They stay: a period has one, and a file's name is what is in it. */
export class PublishedLinks {
  constructor(
    readonly plan: string,
    readonly period: string,
  ) {}

  page(anchor?: string): string {
    return anchor === undefined ? this.base : `${this.base}#${anchor}`;
  }

  unit(unit: string, anchor?: string): string {
    const path = `${this.base}/units/${encodeURIComponent(unit)}`;
    return anchor === undefined ? path : `${path}#${anchor}`;
  }

  /** The units of an indicator, narrowed to some statuses. */
  indicator(indicator: string, { status, anchor }: { status?: readonly Status[]; anchor?: string } = {}): string {
    const path = address(`${this.base}/indicators/${encodeURIComponent(indicator)}`, { status: status?.join() });
    return anchor === undefined ? path : `${path}#${anchor}`;
  }

  restatements(extension = ''): string {
    return `${this.base}/restatements${extension}`;
  }

  document(): string {
    return `${this.base}/publication.json`;
  }

  file(hash: string, name: string): string {
    return `${this.base}/${hash}/${encodeURIComponent(name)}`;
  }

  /** The card of the plan's last publication, to be embedded elsewhere. */
  card(): string {
    return `${publishedPath}/${encodeURIComponent(this.plan)}/card`;
  }

  private get base(): string {
    return `${publishedPath}/${encodeURIComponent(this.plan)}/${encodeURIComponent(this.period)}`;
  }
}
