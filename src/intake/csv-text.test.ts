import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './csv-rows.ts';
import { readCsv } from './csv-text.ts';
import { FindingList } from './finding-list.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(given: string | Uint8Array) {
  const findings = new FindingList('t.csv');
  const table = readCsv(typeof given === 'string' ? bytes(given) : given, findings);
  return {
    header: table?.header,
    rows: table?.rows.map((r) => [r.line, ...r.fields]),
    found: findings.all.map((f) => [f.code, f.line, f.column]),
  };
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};

describe('readCsv', () => {
  it.each([
    ['plain', bytes('đơn vị,b\nx,1\n')],
    ['with a byte order mark', bytes('\ufeffđơn vị,b\nx,1\n')],
    ['CRLF', bytes('đơn vị,b\r\nx,1\r\n')],
    ['CR only', bytes('đơn vị,b\rx,1')],
    ['semicolons', bytes('đơn vị;b\nx;1\n')],
    ['tabs', bytes('đơn vị\tb\nx\t1\n')],
    ['quoted', bytes('"đơn vị" ,"b"\n"x","1"\n')],
    ['UTF-16 LE', utf16('đơn vị,b\nx,1\n', false)],
    ['UTF-16 BE', utf16('đơn vị,b\nx,1\n', true)],
    ['empty cells beyond the header', bytes('đơn vị,b,,\nx,1,,\n')],
  ])('reads a file: %s', (_, given) => {
    expect(read(given)).toEqual({ header: ['đơn vị', 'b'], rows: [[2, 'x', '1']], found: [] });
  });

  it('obeys sep= and skips blank rows, with the lines an editor shows', () => {
    const given = 'sep=;\na;b\n\n1;"x\r\ny"\n;\n2;z\n';
    expect(read(given)).toEqual({
      header: ['a', 'b'],
      rows: [
        [4, '1', 'x\r\ny'],
        [7, '2', 'z'],
      ],
      found: [],
    });
  });

  it('takes a quote inside an unquoted field as it is', () => {
    expect(read('a,b\nmàn 15" Dell,"q ""x"""\n').rows).toEqual([[2, 'màn 15" Dell', 'q "x"']]);
  });

  it.each([
    [
      'never closed',
      'a,b\n1,2\n3,"open\n4,5\n',
      [
        [2, '1', '2'],
        [4, '4', '5'],
      ],
    ],
    [
      'closed by the quote of a later row',
      'a,b\n1,2\n3,"open\n4,"q"\n',
      [
        [2, '1', '2'],
        [4, '4', 'q'],
      ],
    ],
    [
      'something after the quote',
      'a,b\n1,2\n3,"x"y\n4,5\n',
      [
        [2, '1', '2'],
        [4, '4', '5'],
      ],
    ],
  ])('loses only the row whose quote is %s', (_, given, rows) => {
    expect(read(given)).toEqual({ header: ['a', 'b'], rows, found: [['quote-not-closed', 3, 2]] });
  });

  it('names rows with too many or too few fields and keeps the rest', () => {
    const given = 'a,b\n1\n2,3,4\n5,6\n';
    const found = [
      ['field-count', 2, null],
      ['field-count', 3, null],
    ];
    expect(read(given)).toEqual({ header: ['a', 'b'], rows: [[4, '5', '6']], found });
  });

  it('composes decomposed text and says so once', () => {
    const { rows, found } = read(`a,b\n1,é\n2,${'Sở Y tế'.normalize('NFD')}\n${'Sở'.normalize('NFD')},4\n`);
    expect(rows).toEqual([
      [2, '1', 'é'],
      [3, '2', 'Sở Y tế'],
      [4, 'Sở', '4'],
    ]);
    expect(found).toEqual([['nfd-text', 3, 2]]);
  });

  it.each([
    ['nothing', bytes(''), ['empty-file', 1]],
    ['blank lines', bytes('\n \n'), ['empty-file', 1]],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 9), ['workbook-not-csv', null]],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), ['workbook-not-csv', null]],
    ['NUL bytes', bytes('a,b\n1,\0\n'), ['not-text', 2]],
    ['UTF-16 LE with a byte too few', utf16('đơn vị,b\nx,1\n', false).slice(0, -1), ['broken-utf16', null]],
    ['UTF-16 BE with a byte too many', Uint8Array.of(...utf16('a,b\n1,2\n', true), 0), ['broken-utf16', null]],
    ['UTF-16 with half a pair', utf16('a,b\n1,\ud800x\n', false), ['broken-utf16', null]],
    ['windows-1258', Uint8Array.of(...bytes('a,b\n\ufffd,1\n'), 0xd0, 0x6e, 0x2c), ['not-utf8', 3]],
  ])('refuses %s', (_, given, [code, line]) => {
    const { header, found } = read(given);
    expect(header).toBeUndefined();
    expect(found).toEqual([[code, line, null]]);
  });

  it('says that there are no rows', () => {
    expect(read('a,b\n')).toEqual({ header: ['a', 'b'], rows: [], found: [['no-rows', 1, null]] });
  });
});

describe('rowsOf', () => {
  it('splits well-formed text as csv-parse does', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ',', '\n', ' ', '1'), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
        const text = records.map((r) => r.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')).join('\n');
        const ours = [...rowsOf(text, ',')].map((r) => r.fields);
        expect(ours).toEqual(records);
        expect(ours).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });
});
