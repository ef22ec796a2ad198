import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFiguresFile } from '../observations-file.ts';
import { bombed } from './bomb.fixture.ts';
import { book, names, type SheetText, withParts } from './workbook.fixture.ts';

const header = ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Tử số', 'Mẫu số', 'Giá trị', 'Ghi chú'];
const row = ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', 40, 50, 80, ''];
const sheet: SheetText = { name: 'Số liệu', rows: [header, row] };
const sheetXml = 'xl/worksheets/sheet1.xml';

let good: Uint8Array;
beforeAll(async () => {
  good = await book(sheet);
});

const read = (bytes: Uint8Array, file = 'f.xlsx') => readFiguresFile(bytes, file, names);
const codes = (bytes: Uint8Array, file = 'f.xlsx') => {
  const { rows, findings } = read(bytes, file);
  return [rows.length, ...findings.map((f) => f.code)];
};
const text = (said: string): Uint8Array => new TextEncoder().encode(said);

describe('files that are refused whole, with one finding that says why', () => {
  const refused: Record<string, [finding: string, bytes: () => Uint8Array | Promise<Uint8Array>, file?: string]> = {
    'a PDF called .xlsx': ['not-a-workbook', () => text('%PDF-1.7 …')],
    'a web page called .xls': ['not-a-workbook', () => text('<html><table><tr><td>1'), 'f.xls'],
    'a picture': ['not-a-workbook', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    'an old workbook': ['old-workbook', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'f.xls'],
    'a workbook with a password': [
      'encrypted-workbook',
      () => writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }], encryption: { password: 'p', spinCount: 1000 } }),
    ],
    'a zip of other things': ['not-a-workbook', () => zipSync({ 'a.txt': text('a') })],
    'a Word document': ['not-a-workbook', () => withParts(good, { 'word/document.xml': '<w/>' })],
    'a workbook cut in half': ['truncated-workbook', () => good.slice(0, good.length / 2)],
    'a workbook without its last byte but one': ['truncated-workbook', () => good.slice(0, good.length - 20)],
    'one flipped byte in a sheet': ['damaged-workbook', () => flipped(good)],
    'a sheet cut off inside': ['damaged-workbook', () => withParts(good, { [sheetXml]: (xml) => xml.slice(0, -200) })],
    'tags that do not match': [
      'damaged-workbook',
      () => withParts(good, { [sheetXml]: (xml) => xml.replace('</row>', '</raw>') }),
    ],
    'a text index outside the table of texts': [
      'damaged-workbook',
      () => withParts(good, { [sheetXml]: (xml) => xml.replace('<v>0</v>', '<v>99999</v>') }),
    ],
    'a missing sheet': ['damaged-workbook', () => withParts(good, { [sheetXml]: null })],
    'entities that multiply': [
      'xml-doctype',
      () =>
        withParts(good, {
          [sheetXml]: (xml) =>
            `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${xml.replace(/<\?xml.*?\?>/, '')}`,
        }),
    ],
    'an entity that reads a file': [
      'xml-doctype',
      () =>
        withParts(good, {
          'xl/sharedStrings.xml':
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>',
        }),
    ],
    'an entity without a declaration': [
      'damaged-workbook',
      () => withParts(good, { [sheetXml]: (xml) => xml.replace('<v>40</v>', '<v>&forty;</v>') }),
    ],
    'bytes that are no UTF-8': [
      'damaged-workbook',
      () => withParts(good, { 'xl/sharedStrings.xml': new Uint8Array([60, 97, 62, 0xff, 0xfe, 60, 47, 97, 62]) }),
    ],
    'a sheet that inflates to 600 MB': ['inflates-too-far', () => bombed(good, sheetXml, 600)],
    'a sheet that inflates to 600 MB and says 1 KB': ['damaged-workbook', () => bombed(good, sheetXml, 600, 1024)],
    '200 sheets of 4 MB': ['inflates-too-far', () => bombed(good, sheetXml, 4, undefined, 200)],
    'ten thousand parts': [
      'too-many-parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, new Uint8Array(0)]))),
    ],
    'parts that overlap': ['damaged-workbook', () => overlapping(good)],
    'nothing at all': ['empty-file', () => new Uint8Array(0)],
    'zero bytes only': ['not-text', () => new Uint8Array(4096)],
    'TCVN3 text': ['legacy-text', () => Buffer.from('§¬n vÞ,ChØ tiªu\nSë Y tÕ,Hå s¬ trùc tuyÕn', 'latin1'), 'f.csv'],
    'TCVN3 text in a workbook': [
      'legacy-text',
      () =>
        book({
          name: 'a',
          rows: [
            ['§¬n vÞ', 'ChØ tiªu', 'Tö sè'],
            ['Së Y tÕ', 'Hå s¬ trùc tuyÕn', 1],
          ],
        }),
    ],
    'a workbook without a table': ['no-table', () => book({ name: 'a', rows: [['Xin chào'], ['1']] })],
    'a workbook with nothing in it': ['no-table', () => book({ name: 'a', rows: [] })],
  };
  it.each(Object.entries(refused))('%s', async (_, [code, bytes, file]) => {
    const found = codes(await bytes(), file);
    expect(found.slice(0, 2)).toEqual([0, code]);
    expect(found.slice(2).every((c) => c === 'sheet-not-read')).toBe(true);
  });
});

describe('what a workbook carries besides figures', () => {
  it('macros are named and ignored', () => {
    const bytes = withParts(good, { 'xl/vbaProject.bin': new Uint8Array([1, 2, 3]) });
    expect(codes(bytes, 'f.xlsm')).toEqual([1, 'macros-ignored']);
  });

  it('links to other files are named and not followed', () => {
    const bytes = withParts(good, {
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
        ),
    });
    expect(codes(bytes)).toEqual([1, 'links-ignored']);
  });

  it('a name that says otherwise is a warning, either way', () => {
    expect(codes(good, 'f.csv')).toEqual([1, 'name-differs']);
    expect(codes(text('unit,indicator,period,value\na,b,2026,1'), 'f.xlsx')).toEqual([1, 'name-differs']);
  });
});

describe('big sheets', () => {
  it('200,001 rows: the first 200,000 are read', () => {
    const bytes = withParts(good, { [sheetXml]: (xml) => longSheet(xml, 200_001) });
    const { rows, findings } = read(bytes);
    expect(rows).toHaveLength(200_000);
    expect(findings.map((f) => [f.code, f.line])).toEqual([['too-many-rows', 200_002]]);
  });

  it('16,000 columns: those beyond 1,000 are not read', async () => {
    const wide = [...header, ...Array.from({ length: 15_990 }, (_, i) => (i === 15_989 ? 'x' : null))];
    expect(codes(await book({ name: 'a', rows: [wide, row] }))).toEqual([1, 'too-many-columns']);
  });

  it('a million empty styled rows are nothing', () => {
    const empty = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="1"/></row>`);
    const bytes = withParts(good, {
      [sheetXml]: (xml) => xml.replace('</sheetData>', `${empty.join('')}</sheetData>`),
    });
    expect(codes(bytes)).toEqual([1]);
  });
});

describe('cells that cannot be taken', () => {
  const second = ['Sở Nội vụ', 'Hồ sơ trực tuyến', '2026-Q3', 30, 40, null, ''];
  const broken: Record<string, [cell: string, finding: string, SheetText['cells']]> = {
    'an error': [
      'D2',
      'error-cell',
      { D2: { formula: 'A1/0', formulaResult: '#DIV/0!', type: 'error', value: '#DIV/0!' } },
    ],
    'a formula without a result': ['D2', 'formula-without-value', { D2: { formula: 'SUM(A1:A2)' } }],
    'a date': ['D2', 'date-in-figure', { D2: { value: 46_266, type: 'number', style: { numFmt: 'dd/mm/yyyy' } } }],
    'a percentage among counts': [
      'D2',
      'percent-in-count',
      { D2: { value: 0.4, type: 'number', style: { numFmt: '0%' } } },
    ],
    'yes or no': ['E2', 'boolean-in-figure', { E2: { value: true, type: 'boolean' } }],
    words: ['E2', 'not-a-number', { E2: { value: 'bốn mươi', type: 'string' } }],
    'a negative count': ['D2', 'negative-count', { D2: { value: -1, type: 'number' } }],
    'a period that is none': ['C2', 'not-a-period', { C2: { value: 'quý V', type: 'string' } }],
    'a unit left out': ['A2', 'empty-cell', { A2: { value: ' ', type: 'string' } }],
  };
  it.each(Object.entries(broken))('%s: named at its cell, the next row is taken', async (_, [cell, code, cells]) => {
    const bytes = await book({ ...sheet, rows: [header, row, second], cells: cells ?? {} });
    const { rows, rejected, findings } = read(bytes);
    expect(findings.map((f) => [f.code, f.sheet, f.cell])).toEqual([[code, 'Số liệu', cell]]);
    expect([rows.map((r) => r.unit), rejected]).toEqual([['Sở Nội vụ'], 1]);
  });

  it('an error in a share beside its counts costs only the check', async () => {
    const cells = { F2: { formula: 'D2/E2', value: '#DIV/0!', type: 'error' as const, formulaResult: '#DIV/0!' } };
    expect(codes(await book({ ...sheet, cells }))).toEqual([1, 'unread-check']);
  });

  it('a zero that a writer left for a formula it did not compute is no figure', async () => {
    const cells = { D2: { formula: '20+20', formulaResult: 0 } };
    const bytes = withParts(await book({ ...sheet, cells }), {
      'xl/workbook.xml': (xml) =>
        xml.replace(/<calcPr[^>]*>/, '').replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>'),
    });
    expect(codes(bytes)).toEqual([0, 'formula-without-value']);
  });

  it.each([
    ['alone it could be either', null, []],
    ['beside a Vietnamese number it is one and a half', '94,6', [[1.5, 2]]],
    ['beside an English one it is fifteen hundred', '94.6', [[1500, 2000]]],
  ])('1,500 as a text: %s', async (_, other, counts) => {
    const texts = ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', '1,500', '2,000', null, ''];
    const more = ['Sở Nội vụ', 'Hồ sơ trực tuyến', '2026-Q3', null, null, other, ''];
    const { rows, findings } = read(await book({ name: 'S', rows: other ? [header, texts, more] : [header, texts] }));
    expect(rows.filter((r) => r.unit === 'Sở Y tế').map((r) => [r.numerator, r.denominator])).toEqual(counts);
    const ambiguous = ['D2', 'E2'].map((cell) => ['ambiguous-number', cell]);
    expect(findings.map((f) => [f.code, f.cell])).toEqual(other ? [] : ambiguous);
  });

  it('a share under a format with conditions is the percentage it shows', async () => {
    const cells = { F2: { value: 0.87, type: 'number' as const, style: { numFmt: '[=0]"-";0.0%' } } };
    const bytes = await book({ ...sheet, rows: [header, ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3']], cells });
    expect(read(bytes).rows.map((r) => r.value)).toEqual([87]);
  });

  it.each([
    ['NUL', 'a_x0000_b', 'a\ufffdb'],
    ['half a pair', 'a_xD800_b', 'a\ufffdb'],
    ['a whole pair', 'a_xD83D__xDE00_b', 'a\u{1f600}b'],
    ['a control character', 'a_x001F_b', 'a\ufffdb'],
    ['a line end and a tab', 'a_x000D__x000A_b_x0009_c', 'a b c'],
  ])('a note with %s keeps only what is text', async (_, note, kept) => {
    const noted = await book({ ...sheet, rows: [header, [...row.slice(0, 6), 'NOTE']] });
    const bytes = withParts(noted, { 'xl/sharedStrings.xml': (xml) => xml.replace('NOTE', note) });
    expect(read(bytes).rows.map((r) => r.note)).toEqual([kept]);
  });

  it('one number merged over two units is nobody’s', async () => {
    const bytes = await book({ ...sheet, rows: [header, row, second], merges: ['D2:D3'] });
    expect(read(bytes).findings[0]).toMatchObject({ code: 'merged-figure', cell: 'D2' });
  });

  it('text that begins like a formula is text', async () => {
    const note = '=HYPERLINK("http://evil.example")';
    const bytes = await book({ ...sheet, rows: [header, [...row.slice(0, 6), note]] });
    expect(read(bytes).rows[0]?.note).toBe(note);
    const csv = read(text(`unit,indicator,period,value,note\na,b,2026,1,"=cmd|' /C calc'!A0"\n`), 'f.csv');
    expect(csv.rows[0]?.note).toBe(`=cmd|' /C calc'!A0`);
  });
});

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Buffer.from(copy.buffer).indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length + 40;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** The directory points twice at the same bytes, so that little packed data counts many times. */
function overlapping(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  const first = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const second = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), first + 4);
  copy.writeUInt32LE(copy.readUInt32LE(first + 42), second + 42);
  return copy;
}

const longSheet = (xml: string, rows: number): string => {
  const more = Array.from({ length: rows - 1 }, (_, i) => {
    const at = i + 3;
    return `<row r="${at}"><c r="A${at}" t="str"><v>xã ${at}</v></c><c t="str"><v>x</v></c><c t="str"><v>2026</v></c><c><v>4</v></c></row>`;
  });
  return xml.replace('</sheetData>', `${more.join('')}</sheetData>`);
};
