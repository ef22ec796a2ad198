import type { CellStyle } from 'hucre/xlsx';

/** Arial stands on every machine with every Vietnamese letter. */
export const templateFont = { name: 'Arial', size: 10 } as const;

const line = { style: 'thin', color: { rgb: 'B9B4AA' } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const ink = { rgb: '1F1D1A' };
const grey = { rgb: '5C574E' };
const open = { locked: false };
const wrapped = { vertical: 'center', wrapText: true } as const;

/** How cells of a template look. What is filled in is blue and unlocked; all else is locked. */
export const templateStyles = {
  title: { font: { ...templateFont, size: 14, bold: true, color: ink }, alignment: { vertical: 'center' } },
  sample: { font: { ...templateFont, bold: true, color: { rgb: '9B1C1C' } }, alignment: { vertical: 'center' } },
  fact: { font: { ...templateFont, bold: true, color: ink }, alignment: { vertical: 'center' } },
  guide: { font: { ...templateFont, size: 9, color: grey }, alignment: { ...wrapped, vertical: 'top' } },
  header: {
    font: { ...templateFont, bold: true, color: ink },
    fill: solid('EDE9E1'),
    border,
    alignment: { ...wrapped, horizontal: 'center' },
  },
  label: { font: { ...templateFont, color: ink }, border, alignment: wrapped },
  centred: { font: { ...templateFont, color: grey }, border, alignment: { ...wrapped, horizontal: 'center' } },
  previous: { font: { ...templateFont, color: grey }, border, alignment: { ...wrapped, horizontal: 'right' } },
  closed: {
    font: { ...templateFont, color: grey },
    fill: solid('F4F2ED'),
    border,
    alignment: { horizontal: 'right', vertical: 'center' },
  },
  number: {
    font: templateFont,
    fill: solid('E3F0FA'),
    border,
    alignment: { horizontal: 'right', vertical: 'center' },
    protection: open,
  },
  words: { font: templateFont, fill: solid('E3F0FA'), border, alignment: wrapped, protection: open },
  sign: { font: { ...templateFont, bold: true, color: ink }, alignment: { horizontal: 'center' } },
  signHint: { font: { ...templateFont, size: 9, italic: true, color: grey }, alignment: { horizontal: 'center' } },
} as const satisfies Record<string, CellStyle>;

/** A number with as many decimals as its indicator has; a count has none. */
export const numberFormat = (decimals: number): string =>
  decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 6))}`;
