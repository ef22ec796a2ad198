import type { ImportResult } from '../../services/import-figures.ts';

type Sheet = NonNullable<ImportResult['understood']>[number];

/** What was understood of a sheet: one line for it, one for each column. */
export function understoodLines({ sheet, layout, headerRows, figures, columns, ...about }: Sheet): string {
  const said = [about.unit, about.indicator, about.period].filter((text) => text !== null).join(' · ');
  const head = `Trang "${sheet}": ${layout}, tiêu đề ở hàng ${headerRows.join('–')}, ${figures} số liệu${said && `, ${said}`}\n`;
  const lines = columns.map(({ column, header, role, unit, indicator, period }) => {
    const bound = [unit, indicator, period].filter((text) => text !== null).join(' · ');
    return `  ${column} ${JSON.stringify(header)}: ${role}${bound && ` (${bound})`}\n`;
  });
  return head + lines.join('');
}
