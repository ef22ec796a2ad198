import type { Day, Instant } from '../../domain/day.ts';
import type { Entry } from '../../domain/draft-figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { periodName } from '../../domain/notation.ts';
import type { Text } from '../../domain/text.ts';

/** What a template is about, kept with it so that it is known again whatever its file is called. */
export interface TemplateStamp {
  readonly plan: string;
  /** The campaign's. */
  readonly period: string;
  readonly unit: string;
  /** Hash of the catalogue its words come from. */
  readonly catalogue: string;
  readonly issuedAt: Instant;
  readonly rows: readonly StampedRow[];
}

/** One indicator as it was when the template was made. */
export interface StampedRow {
  readonly indicator: string;
  /** Revision of the draft that stood then; 0: none. */
  readonly revision: number;
  /** A figure, or why there is none, was filled in beforehand. */
  readonly prefilled: boolean;
}

/** What a unit owes and what is known of it, as a template shows it. */
export interface TemplateForm {
  readonly plan: { readonly id: string; readonly title: string };
  readonly period: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly due: Day;
  /** Its figures are sample figures. */
  readonly sample: boolean;
  readonly catalogue: string;
  readonly issuedAt: Instant;
  readonly rows: readonly TemplateRow[];
}

export interface TemplateRow {
  readonly indicator: Indicator;
  /** Its own period, which ends with the campaign's. */
  readonly period: string;
  /** What was said last time, in words; null where nothing was. */
  readonly previous: string | null;
  /** What stands already. */
  readonly entry: Entry;
  readonly revision: number;
}

/** Whether a row asks for numerator and denominator; else for a value. */
export const asksCounts = ({ kind, counts }: Pick<Indicator, 'kind' | 'counts'>): boolean =>
  kind === 'ratio' && counts !== null;

/** A row's label and the words of its period, by which a row is known again wherever it stands. */
export interface RowLabel {
  readonly indicator: string;
  readonly label: string;
  readonly period: string;
}

/** The labels of a template's rows; of two indicators of one name each carries its id. */
export function rowLabels(rows: readonly Pick<TemplateRow, 'indicator' | 'period'>[]): RowLabel[] {
  const names = rows.map((r) => r.indicator.name.vi);
  return rows.map(({ indicator: { id, name }, period }) => ({
    indicator: id,
    label: names.filter((n) => n === name.vi).length > 1 ? `${name.vi} (${id})` : name.vi,
    period: periodName(period, 'vi'),
  }));
}

/** What a template said when it was made, as we know it ourselves: nothing of this is taken from the file. */
export interface TemplateCopy {
  readonly unit: string;
  /** In words, as it stands above the table. */
  readonly period: string;
  readonly rows: readonly (RowLabel & { readonly name: Text; readonly asksCounts: boolean })[];
}
