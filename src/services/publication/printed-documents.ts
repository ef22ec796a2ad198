import { anyone } from '../../domain/actor.ts';
import type { Instant } from '../../domain/day.ts';
import { periodInside } from '../../domain/notation.ts';
import { makeReport, reportKinds } from '../make-report.ts';
import type { Ports } from '../ports.ts';
import type { BundleFile } from './data-package.ts';

interface Asked {
  readonly plan: string;
  readonly period: string;
  /** The period of the campaign, under which it is found. */
  readonly campaign: string;
  readonly asOf: Instant;
  readonly baseUrl: string;
}

/** The report as documents, as far as this machine can set them: what only the committee may read is not in them. */
export async function printedDocuments(
  ports: Ports,
  { plan, period, campaign, asOf, baseUrl }: Asked,
): Promise<BundleFile[]> {
  if (!ports.paper) return [];
  const files: BundleFile[] = [];
  const publicPage = `/published/${encodeURIComponent(plan)}/${encodeURIComponent(campaign)}`;
  for (const kind of reportKinds) {
    const made = await makeReport(ports, {
      ...{ plan, period, asOf, baseUrl, kind, publicPage },
      language: 'vi',
      by: anyone,
    });
    if (!made.ok) throw new Error(made.problem.message.en);
    const { type, bytes } = made.value;
    const title = (language: 'vi' | 'en') => periodInside(period, language);
    files.push({
      name: `bao-cao.${kind}`,
      title: { vi: `Báo cáo ${title('vi')}`, en: `Report of ${title('en')}, in Vietnamese` },
      type,
      bytes,
    });
  }
  return files;
}
