import { fold } from '../domain/fold.ts';
import type { Convention } from './number-text.ts';

/** The columns of the observations contract that a figure is made of. */
const figureColumns = [
  'unit',
  'indicator',
  'period',
  'numerator',
  'denominator',
  'value',
  'qualifier',
  'state',
  'note',
] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** Optional columns that say where a figure comes from, or what is said to a warning about it; read as text. */
export const extraColumns = [
  'published_on',
  'source',
  'quote',
  'recorded_at',
  'imported_by',
  'import_file',
  'explanation',
] as const;
export type ExtraColumn = (typeof extraColumns)[number];

export type ObservationColumn = FigureColumn | ExtraColumn;

/** Column → its number in the file, from 1. */
export type ColumnNumbers = Readonly<Partial<Record<ObservationColumn, number>>>;

/** Column → its name as a file writes it. */
export type HeaderNames = Readonly<Partial<Record<ObservationColumn, string>>>;

const vietnamese: Readonly<Record<string, ObservationColumn>> = {
  'đơn vị': 'unit',
  'chỉ tiêu': 'indicator',
  'chỉ số': 'indicator',
  kỳ: 'period',
  'kỳ báo cáo': 'period',
  'tử số': 'numerator',
  'mẫu số': 'denominator',
  'giá trị': 'value',
  dấu: 'qualifier',
  'ghi chú': 'note',
  'tình trạng': 'state',
  'giải trình': 'explanation',
};

const nameKey = (name: string): string =>
  fold(name)
    .trim()
    .replace(/[\s_]+/g, ' ');

const known = new Map<string, { column: ObservationColumn; language: Convention | null }>([
  ...figureColumns.map((c) => [nameKey(c), { column: c, language: 'en' as const }] as const),
  ...extraColumns.map((c) => [nameKey(c), { column: c, language: null }] as const),
  ...Object.entries(vietnamese).map(([name, c]) => [nameKey(name), { column: c, language: 'vi' as const }] as const),
]);

/**
 * The column a header names, in either language and in any letter case, with or without marks; null where it is not
 * one of the contract's. `language` is null for columns that have one name in both.
 *
 * @example columnNamed('MẪU SỐ') // { column: 'denominator', language: 'vi' }
 */
export const columnNamed = (name: string): { column: ObservationColumn; language: Convention | null } | null =>
  known.get(nameKey(name)) ?? null;
