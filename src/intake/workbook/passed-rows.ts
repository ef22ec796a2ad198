import type { FindingList } from '../finding-list.ts';

/** Rows that were passed over, and why; hidden ones were read. */
interface Passed {
  readonly totals: number[];
  readonly texts: number[];
  readonly hidden: number[];
  /** Figures not given in rows that give others. */
  blanks: number;
}

export const nothingPassed = (): Passed => ({ totals: [], texts: [], hidden: [], blanks: 0 });

/** Tells each reason once a sheet, with the rows it holds for. */
export function tellPassed({ totals, texts, hidden, blanks }: Passed, sheet: string, findings: FindingList): void {
  const at = (rows: readonly number[]) => ({ sheet, line: rows[0] ?? null });
  if (totals.length > 0) findings.add('totals-skipped', at(totals), { rows: said(totals), count: totals.length });
  if (texts.length > 0) findings.add('texts-skipped', at(texts), { rows: said(texts), count: texts.length });
  if (hidden.length > 0) findings.add('hidden-rows', at(hidden), { rows: said(hidden), count: hidden.length });
  if (blanks > 0) findings.add('blank-figures', { sheet }, { count: blanks });
}

const said = (rows: readonly number[]): string =>
  rows.length <= 10 ? rows.join(', ') : `${rows.slice(0, 10).join(', ')} …`;
