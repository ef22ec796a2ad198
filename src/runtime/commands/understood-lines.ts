import { periodName } from '../../domain/notation.ts';
import type { ImportResult } from '../../services/import-figures.ts';
import { previewText } from '../../web/texts/import-preview.ts';

type Sheet = NonNullable<ImportResult['understood']>[number];

const joined = (...texts: (string | null)[]): string => texts.filter((text) => text !== null).join(' · ');

/** What was understood of a sheet, in the words of the preview page: one line for it, one for each column. */
export function understoodLines({ sheet, layout, headerRows, figures, columns, ...about }: Sheet): string {
  const said = joined(about.unit, about.indicator, about.period && periodName(about.period, 'vi'));
  const words = previewText.layouts[layout].vi;
  const head = `Trang "${sheet}": ${words}, tiêu đề ở hàng ${headerRows.join('–')}, ${figures} số liệu${said && `, ${said}`}\n`;
  const lines = columns.map(({ column, header, role, unit, indicator, period }) => {
    const bound = joined(unit, indicator, period && periodName(period, 'vi'));
    return `  ${column} ${JSON.stringify(header)}: ${previewText.roles[role].vi}${bound && ` (${bound})`}\n`;
  });
  return head + lines.join('');
}
