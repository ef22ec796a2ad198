import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { type Cell, readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../domain/finding.ts';
import { cellAt, cellName } from '../workbook/grid-cell.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { book, type SheetText, withParts } from '../workbook/workbook.fixture.ts';
import { annotate } from './annotate.ts';

const finding = (sheet: string | null, cell: string | null, more: Partial<Finding> = {}): Finding => ({
  ...{ severity: 'error', code: 'c', file: 'f.xlsx', sheet, cell, line: null, column: null },
  ...{ read: null, expected: null, message: { vi: `Số ở ${cell} "<sai>" & lạ`, en: 'wrong' } },
  ...more,
});

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const partsOf = (bytes: Uint8Array) => unzipSync(bytes);
const gridOf = (bytes: Uint8Array) =>
  openWorkbook(bytes).sheets.map((s) => ({ name: s.name, rows: [...s.rows()], notes: [...s.notes], merges: s.merges }));

type Seen = Map<string, Cell | undefined>;
/** Every cell with its style and its comment, as another library reads them. */
async function seenBy(bytes: Uint8Array): Promise<Record<string, Seen>> {
  const read = await readXlsx(bytes, { readStyles: true });
  return Object.fromEntries(read.sheets.map((s) => [s.name, new Map(s.cells ?? [])]));
}
const keyOf = (cell: string): string => {
  const at = cellAt(cell);
  return `${(at?.row ?? 0) - 1},${(at?.column ?? 0) - 1}`;
};
const fillOf = (cell: Cell | undefined): string | undefined =>
  (cell?.style?.fill as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb;

const people = { text: 'Đã hỏi đơn vị <Lan> & chờ', author: 'Lan' };
const bold = { font: { bold: true }, numFmt: '0.0' };
const blue = { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0000FF' } } } as const;
const sheets: readonly SheetText[] = [
  {
    name: 'Số liệu',
    rows: [['Đơn vị', 'Tử số', 'Mẫu số'], ['Sở Y tế', 40, 50], [], ['Xã An Phú', 'bốn', 12.5]],
    cells: {
      B2: { value: 40, style: bold },
      C2: { value: 50, style: blue, comment: people },
      C4: { formula: 'B2/C2' },
    },
    merges: ['A6:C6'],
  },
  {
    name: 'Trang & "hai"',
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  },
  { name: 'Ẩn', rows: [['x']], hidden: true },
];

describe('a workbook with its findings in it', () => {
  it('has each marked cell filled and commented, all else of the cell as it was', async () => {
    const bytes = await book(...sheets);
    const found = [
      finding('Số liệu', 'B4'),
      finding('Số liệu', 'B2', { severity: 'warning' }),
      finding('Số liệu', 'C2'),
      finding('Số liệu', 'A3'),
      finding('Số liệu', 'D9'),
    ];
    const { bytes: out, marked, leftOut } = annotate(bytes, found);
    expect([marked, leftOut]).toEqual([5, 0]);
    const [before, after] = [await seenBy(bytes), await seenBy(out)];
    const cell = (at: string) => after['Số liệu']?.get(keyOf(at));
    expect(cell('B4')?.comment).toMatchObject({
      author: 'Mốc',
      text: 'Mốc – lỗi số liệu:\nSố ở B4 "<sai>" & lạ',
    });
    expect(cell('B2')?.comment?.text).toContain('Mốc – cảnh báo:\n');
    expect(cell('C2')?.comment?.text).toBe(`${people.text}\n\nMốc – lỗi số liệu:\nSố ở C2 "<sai>" & lạ`);
    expect(['B4', 'B2', 'C2', 'A3', 'D9'].map((at) => fillOf(cell(at)))).toEqual(
      ['F8CDC8', 'FDE9AE', 'F8CDC8', 'F8CDC8', 'F8CDC8'].map((c) => expect.stringContaining(c)),
    );
    const { fill: _, ...style } = cell('B2')?.style ?? {};
    expect(style).toEqual(before['Số liệu']?.get(keyOf('B2'))?.style);
    expect(gridOf(out)).toEqual(gridOf(bytes));
  });

  it('says several findings of a cell in one comment, the worst first and each once', async () => {
    const warning = finding('Số liệu', 'B4', { severity: 'warning', message: { vi: 'xem lại', en: '' } });
    const { bytes } = annotate(await book(...sheets), [
      warning,
      finding('Số liệu', 'B4', { message: { vi: 'một', en: '' } }),
      finding('Số liệu', 'B4', { message: { vi: 'Trang "Số liệu", ô B4 (numerator): hai', en: '' } }),
      warning,
    ]);
    const comment = (await seenBy(bytes))['Số liệu']?.get(keyOf('B4'))?.comment?.text;
    expect(comment).toBe('Mốc – lỗi số liệu:\n• Một\n• Hai\nMốc – cảnh báo:\nXem lại');
  });

  it('hangs what is said of a row on its first cell, of a sheet on the first of all, and nothing else anywhere', async () => {
    const { bytes, marked } = annotate(await book(...sheets), [
      finding('Số liệu', null, { line: 4 }),
      finding('Trang & "hai"', null),
      finding('Số liệu', 'B2', { severity: 'info' }),
      finding(null, null),
      finding('Không có', 'A1'),
    ]);
    const after = await seenBy(bytes);
    expect(marked).toBe(2);
    expect(after['Số liệu']?.get(keyOf('A4'))?.comment?.author).toBe('Mốc');
    expect(after['Trang & "hai"']?.get(keyOf('A1'))?.comment?.author).toBe('Mốc');
    expect(after['Số liệu']?.get(keyOf('B2'))?.comment).toBeUndefined();
  });

  it('is the same workbook where nothing is to be marked', async () => {
    const bytes = await book(...sheets);
    expect(partsOf(annotate(bytes, []).bytes)).toEqual(partsOf(bytes));
  });

  it('is the same file for the same findings', async () => {
    const bytes = await book(...sheets);
    const found = [finding('Số liệu', 'B4')];
    expect(annotate(bytes, found).bytes).toEqual(annotate(bytes, found).bytes);
  });

  it('marks at most 5,000 cells and says how many more there are', async () => {
    const found = Array.from({ length: 5_003 }, (_, i) => finding('Số liệu', cellName(i + 1, 2)));
    expect(annotate(await book(...sheets), found)).toMatchObject({ marked: 5_000, leftOut: 3 });
  });
});

describe('marked again', () => {
  it('lets go of remarks that are no longer true, with the fill the cell had and what people said', async () => {
    const bytes = await book(...sheets);
    const once = annotate(
      bytes,
      ['B2', 'C2', 'B4', 'D9'].map((at) => finding('Số liệu', at)),
    ).bytes;
    const again = annotate(once, [finding('Số liệu', 'B4')]).bytes;
    const [before, after] = [(await seenBy(bytes))['Số liệu'], (await seenBy(again))['Số liệu']];
    expect(after?.get(keyOf('B2'))?.comment).toBeUndefined();
    expect(after?.get(keyOf('B2'))?.style).toMatchObject(before?.get(keyOf('B2'))?.style ?? {});
    expect(fillOf(after?.get(keyOf('B2')))).toBeUndefined();
    expect(after?.get(keyOf('C2'))?.comment?.text).toBe(people.text);
    expect(after?.get(keyOf('B4'))?.comment?.text.match(/Mốc/g)).toHaveLength(1);
    expect(text(partsOf(again)['xl/drawings/vmlDrawing1.vml']).match(/<v:shape /g)).toHaveLength(2);
    expect(gridOf(again)).toEqual(gridOf(bytes));
  });

  it('comes to rest: the same findings twice give the same cells', async () => {
    const found = ['B2', 'C2', 'A3'].map((at) => finding('Số liệu', at));
    const once = annotate(await book(...sheets), found).bytes;
    expect(await seenBy(annotate(once, found).bytes)).toEqual(await seenBy(once));
  });
});

const sheetXml = 'xl/worksheets/sheet1.xml';
const other = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</worksheet>`;

describe('workbooks of other writers', () => {
  const cases: Record<string, string> = {
    'rows and cells without their names': other(
      '<sheetData><row/><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>',
    ),
    'rows that are left out': other('<sheetData><row r="5"><c r="C5"><v>1</v></c></row></sheetData>'),
    'no rows at all': other('<sheetData/>'),
    'rows that say how far they reach': other(
      '<sheetData><row r="2" spans="3:3" s="0" customFormat="1"><c r="C2"><v>1</v></c></row></sheetData><extLst><ext uri="x"/></extLst>',
    ),
    'a prefix on every tag': other('')
      .replace('<worksheet xmlns', '<x:worksheet xmlns:x')
      .replace(
        '</worksheet>',
        '<x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData><x:tableParts count="0"/></x:worksheet>',
      ),
    'a sheet in UTF-16': `\ufeff${other('<sheetData><row r="2"><c r="B2"><v>7</v></c></row></sheetData>').replace('UTF-8', 'UTF-16')}`,
  };
  const bytesOf = (xml: string): Uint8Array | string =>
    xml.startsWith('\ufeff') ? new Uint8Array(Buffer.from(xml, 'utf16le')) : xml;

  it.each(Object.entries(cases))('%s', async (_, xml) => {
    const bytes = withParts(await book({ name: 'S', rows: [[1]] }), { [sheetXml]: bytesOf(xml) });
    const found = ['A1', 'B2', 'D2', 'A7'].map((at) => finding('S', at));
    const out = annotate(bytes, found).bytes;
    expect(gridOf(out)).toEqual(gridOf(bytes));
    const after = (await seenBy(out)).S;
    for (const { cell } of found) {
      expect(fillOf(after?.get(keyOf(cell ?? '')))).toContain('F8CDC8');
      expect(after?.get(keyOf(cell ?? ''))?.comment?.author).toBe('Mốc');
    }
    const written = text(partsOf(out)[sheetXml]);
    const behind = /<(?:x:)?legacyDrawing[^>]*\/>(.*)<\/(?:x:)?worksheet>$/s.exec(written)?.[1];
    expect(behind).toBe(/<extLst.*<\/extLst>|<x:tableParts[^>]*>/s.exec(xml)?.[0] ?? '');
  });

  it('a workbook without styles gets them', async () => {
    const bytes = withParts(await book({ name: 'S', rows: [[1]] }), {
      'xl/styles.xml': null,
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace(/<Relationship [^>]*styles[^>]*\/>/, ''),
      '[Content_Types].xml': (xml) => xml.replace(/<Override [^>]*styles[^>]*\/>/, ''),
    });
    const out = annotate(bytes, [finding('S', 'A1')]).bytes;
    expect(fillOf((await seenBy(out)).S?.get('0,0'))).toContain('F8CDC8');
    expect(text(partsOf(out)['[Content_Types].xml'])).toContain('spreadsheetml.styles+xml');
  });

  it('a sheet with a picture in its header keeps it beside the drawing of comments', async () => {
    const head = '<legacyDrawingHF xmlns:r="http://r" r:id="rIdHead"/>';
    const bytes = withParts(await book({ name: 'S', rows: [[1]] }), {
      [sheetXml]: (xml) => xml.replace('</worksheet>', `${head}</worksheet>`),
    });
    const xml = text(partsOf(annotate(bytes, [finding('S', 'A1')]).bytes)[sheetXml]);
    expect(xml).toMatch(new RegExp(`<legacyDrawing [^>]*/>${head}</worksheet>$`));
  });
});

const letters = fc.constantFrom('Số liệu', 'Trang & "hai"', 'Ẩn');
const anyFinding = fc
  .tuple(letters, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }), fc.string({ unit: 'grapheme' }))
  .map(([sheet, row, column, vi]) =>
    finding(sheet, cellName(row, column), {
      severity: row % 3 === 0 ? 'warning' : 'error',
      message: { vi: vi.trim() === '' ? 'x' : vi, en: '' },
    }),
  );
const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.boolean());
const anyRows = fc.array(fc.array(fc.oneof(value, fc.constant(null)), { maxLength: 6 }), { maxLength: 10 });

it('any findings on any workbook: every other part stays, every figure is read as before, every comment is there', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, fc.array(anyFinding, { maxLength: 25 }), async (rows, found) => {
      const [first, ...rest] = sheets;
      const bytes = await book({ ...(first as SheetText), rows: [...(first?.rows ?? []), ...rows] }, ...rest);
      const out = annotate(bytes, found).bytes;
      expect(gridOf(out)).toEqual(gridOf(bytes));
      const [before, after] = [partsOf(bytes), partsOf(out)];
      const touched = /^xl\/(?:worksheets\/|styles\.xml|comments|drawings\/)|^\[Content_Types\]\.xml$/;
      for (const [name, part] of Object.entries(before)) if (!touched.test(name)) expect(after[name]).toEqual(part);
      const seen = await seenBy(out);
      for (const { sheet, cell } of found) {
        const said = seen[sheet ?? '']?.get(keyOf(cell ?? ''));
        expect(said?.comment?.text).toContain('Mốc – ');
        expect(fillOf(said)).toMatch(/F8CDC8|FDE9AE/);
      }
      const comments = Object.values(seen).flatMap((cells) => [...cells.values()].filter((c) => c?.comment));
      expect(comments).toHaveLength(new Set([...found.map((f) => `${f.sheet}!${f.cell}`), 'Số liệu!C2']).size);
    }),
    { numRuns: 60 },
  );
});
