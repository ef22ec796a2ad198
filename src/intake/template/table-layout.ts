import type { GridCell } from '../workbook/grid-cell.ts';
import type { ColumnMeaning, Layout } from '../workbook/layout.ts';
import type { TemplateTable } from './find-table.ts';
import { type TemplateColumn, templateHeaders } from './template-words.ts';

const roles: Readonly<Record<TemplateColumn, ColumnMeaning['role']>> = {
  order: 'order',
  indicator: 'indicator',
  measure: 'measure',
  period: 'period',
  previous: 'promise',
  numerator: 'numerator',
  denominator: 'denominator',
  value: 'value',
  state: 'state',
  note: 'note',
  explanation: 'note',
};

/** A template's table as the reader of any table takes it: the sheet is its unit's, a row an indicator. */
export function tableLayout({ headerRow, columns, others }: TemplateTable, unit: string): Layout {
  const meaning = (column: number, header: string, role: ColumnMeaning['role'], at?: GridCell): ColumnMeaning => ({
    column,
    header,
    role,
    unit: null,
    indicator: null,
    period: null,
    at: at ?? { row: headerRow, column, kind: 'text', text: header, format: 'plain', formula: null },
  });
  const { indicator, period, order, numerator, denominator, value, state, note } = columns;
  const figure = { numerator, denominator, value, state, note };
  const known = Object.entries(columns) as [TemplateColumn, number][];
  return {
    kind: 'sheet-of-unit',
    headerFrom: headerRow,
    headerTo: headerRow,
    labels: given({ indicator, period, order }),
    groups: [{ unit: null, indicator: null, period: null, columns: given(figure) }],
    unit: { text: unit, at: null },
    indicator: null,
    period: null,
    columns: [
      ...known.map(([name, column]) => meaning(column, templateHeaders[name], roles[name])),
      ...others.map(({ at, header }) => meaning(at.column, header, 'unknown', at)),
    ],
  };
}

/** Without the columns that are missing. */
const given = <K extends string>(columns: Readonly<Record<K, number | undefined>>): Partial<Record<K, number>> =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)) as Partial<
    Record<K, number>
  >;
