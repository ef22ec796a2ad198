import type { Published } from '../services/publication/read-published.ts';
import type { Result } from '../services/result.ts';

export type { OpenBundle } from '../services/publication/bundle.ts';
export { tables } from '../services/publication/data-package.ts';
export {
  Printed,
  type PrintedCell,
  type PrintedIndicator,
  tallyOf,
  valueFormula,
} from '../services/publication/printed.ts';
export { publishedDocument, publishedListDocument } from '../services/publication/published-document.ts';
export { printedScore, rankSentence } from '../services/publication/rank-sentence.ts';
export type { Published } from '../services/publication/read-published.ts';
export type { Restatement } from '../services/publication/read-restatements.ts';
export { restatementRows } from '../services/publication/restatement-rows.ts';

interface Campaign {
  readonly plan: string;
  readonly period: string;
}

/** What the public pages ask of the house: bundles that were published, and nothing that stands behind them. */
export interface PublishedServices {
  readonly list: () => Promise<readonly Published[]>;
  readonly read: (campaign: Campaign) => Promise<Result<Published>>;
  /** The period under which a campaign that ends with the asked one is published. */
  readonly periodOf: (campaign: Campaign) => Promise<string | null>;
  /** The period of a plan that was published last. */
  readonly latest: (plan: string) => Promise<string | null>;
  readonly file: (
    asked: Campaign & { readonly hash: string; readonly file: string },
  ) => Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }>>;
}
