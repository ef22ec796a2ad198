import type { CellStyle } from 'hucre/xlsx';
import type { Status } from '../../../domain/status.ts';
import { statusLooks } from '../../charts/palette.ts';

/** Arial stands on every machine with every Vietnamese letter. */
export const workbookFont = { name: 'Arial', size: 10 } as const;

const line = { style: 'thin', color: { rgb: 'C3CAD1' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const wrapped = { vertical: 'center', wrapText: true } as const;

/** How cells look: what is computed is upright on white, what was reported is blue. */
export const styles = {
  title: { font: { ...workbookFont, size: 14, bold: true } },
  sample: { font: { ...workbookFont, bold: true, color: { rgb: '8A1C1C' } } },
  note: { font: { ...workbookFont, size: 9, color: { rgb: '4A5560' } } },
  header: {
    font: { ...workbookFont, bold: true },
    fill: solid('EEF1F4'),
    border,
    alignment: { ...wrapped, horizontal: 'center' },
  },
  text: { font: workbookFont, border, alignment: wrapped },
  group: { font: { ...workbookFont, bold: true }, fill: solid('F7F8FA'), border },
} as const satisfies Record<string, CellStyle>;

const formatOf = (decimals: number | null): string =>
  decimals === null ? 'General' : decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 12))}`;

/** A number with so many decimals; null: as many as it has. `reported`: it stands as somebody reported it. */
export const numberStyle = (decimals: number | null, { reported = false, bold = false } = {}): CellStyle => ({
  font: { ...workbookFont, bold, ...(reported ? { color: { rgb: '1F4E79' } } : {}) },
  border,
  alignment: { vertical: 'center', horizontal: 'right' },
  numFmt: formatOf(decimals),
});

export const statusStyle = (status: Status): CellStyle => ({
  font: { ...workbookFont, color: { rgb: statusLooks[status].ink.slice(1).toUpperCase() } },
  fill: solid(statusLooks[status].fill.slice(1).toUpperCase()),
  border,
  alignment: wrapped,
});
