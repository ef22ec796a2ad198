import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readObservations } from './observations-csv.ts';

const read = (text: string) => readObservations(new TextEncoder().encode(text), 'D.csv');
const english = 'unit,indicator,period,numerator,denominator,value,qualifier,note,state';
const codes = (text: string) => read(text).findings.map((f) => [f.code, f.line, f.column]);

describe('readObservations', () => {
  it('reads the contract, in any order of columns', () => {
    const { rows, findings, convention } = read('period,value,unit,indicator,qualifier\n2024-Q3,94.6,Sở Y tế,dvc,>\n');
    expect(findings).toEqual([]);
    expect(convention).toBe('en');
    expect(rows).toEqual([
      {
        line: 2,
        columns: { period: 1, value: 2, unit: 3, indicator: 4, qualifier: 5 },
        unit: 'Sở Y tế',
        indicator: 'dvc',
        period: '2024-Q3',
        numerator: null,
        denominator: null,
        value: 94.6,
        qualifier: '>',
        state: 'figure',
        note: null,
        extra: {},
      },
    ]);
  });

  it('reads Vietnamese headers with Vietnamese numbers', () => {
    const header = 'Đơn vị;CHỈ TIÊU;Kỳ;tử số;mẫu số;giá trị;dấu;ghi chú;tình trạng'.normalize('NFD');
    const { rows, convention } = read(`${header}\nSở Y tế;dvc;quý III/2024;1.500;2.000;75%;khoảng;x;\n`);
    expect(convention).toBe('vi');
    expect(rows[0]).toMatchObject({ numerator: 1500, denominator: 2000, value: 75, qualifier: '~', note: 'x' });
  });

  it('passes the columns of provenance on', () => {
    const { rows, findings } = read('unit,indicator,period,value,source,published_on\na,b,2024,1,QĐ 1,2024-01-05\n');
    expect(findings).toEqual([]);
    expect(rows[0]?.extra).toEqual({ source: 'QĐ 1', published_on: '2024-01-05' });
  });

  it.each([
    ['unit missing', ',b,2024,,,1,,,', ['empty-cell', 2, 1]],
    ['not a period', 'a,b,2024-13,,,1,,,', ['not-a-period', 2, 3]],
    ['not a number', 'a,b,2024,x,,,,,', ['not-a-number', 2, 4]],
    ['comma decimals', 'a,b,2024,,,"94,6",,,', ['convention-differs', 2, 6]],
    ['percent as a count', 'a,b,2024,5%,10,,,,', ['percent-in-count', 2, 4]],
    ['negative count', 'a,b,2024,-1,10,,,,', ['negative-count', 2, 4]],
    ['bad qualifier', 'a,b,2024,,,1,?,,', ['not-a-qualifier', 2, 7]],
    ['bad state', 'a,b,2024,,,1,,,nope', ['not-a-state', 2, 9]],
    ['nothing at all', 'a,b,2024,,,,,,', ['empty-figure', 2, 6]],
    ['denominator alone', 'a,b,2024,,5,,,,', ['denominator-alone', 2, 5]],
    ['of nothing', 'a,b,2024,3,0,,,,', ['zero-denominator', 2, 5]],
    ['figure and not applicable', 'a,b,2024,,,1,,,không áp dụng', ['state-with-figure', 2, 6]],
    ['figure and no data', 'a,b,2024,1,2,,,,no-data', ['state-with-figure', 2, 4]],
    ['figure and none arose', 'a,b,2024,0,3,,,,không phát sinh', ['state-with-figure', 2, 5]],
    ['a qualifier of nothing', 'a,b,2024,,,,>,,no-data', ['qualifier-without-figure', 2, 7]],
    ['a value of 0/0', 'a,b,2024,0,0,100,,,', ['value-of-nothing', 2, 6]],
  ])('names the cell: %s', (_, row, found) => {
    expect(codes(`${english}\n${row}\n`)).toEqual([found]);
  });

  it.each([
    ['0/0', 'a,b,2024,0,0,,,,', 'none-arose'],
    ['said', 'a,b,2024,,,,,,không phát sinh', 'none-arose'],
    ['said of 0/0', 'a,b,2024,0,0,,,,none-arose', 'none-arose'],
    ['not applicable', 'a,b,2024,,,,,,Không áp dụng', 'not-applicable'],
    ['no data, denominator known', 'a,b,2024,,12,,,,no-data', 'no-data'],
    ['zero', 'a,b,2024,,,0,,,', 'figure'],
    ['numerator alone', 'a,b,2024,5,,,,,', 'figure'],
  ])('keeps no data, not applicable and zero apart: %s', (_, row, state) => {
    const { rows, findings } = read(`${english}\n${row}\n`);
    expect(findings).toEqual([]);
    expect(rows[0]?.state).toBe(state);
  });

  it('names columns as the file does', () => {
    const { findings } = read('đơn vị;chỉ tiêu;Kỳ báo cáo;giá trị\na;b;x;1\n;b;2024;1\n');
    expect(findings.map((f) => [f.code, f.column, f.header])).toEqual([
      ['not-a-period', 3, 'Kỳ báo cáo'],
      ['empty-cell', 1, 'đơn vị'],
    ]);
    expect(findings[0]?.message.vi).toContain('Dòng 2, cột 3 (Kỳ báo cáo)');
    expect(findings[1]?.message.vi).toContain('ô đơn vị để trống');
    expect(read('đơn vị;giá trị\na;1\n').findings[0]?.message.vi).toContain('thiếu cột chỉ tiêu, kỳ;');
  });

  it('says every problem of a row, and loses no other row', () => {
    const { rows, rejected, findings } = read(`${english}\n,b,x,y,,,,,\na,b,2024,,,1,,,\n`);
    expect(findings.map((f) => f.code)).toEqual(['empty-cell', 'not-a-period', 'not-a-number']);
    expect(rows).toHaveLength(1);
    expect(rejected).toBe(1);
    expect(findings[1]).toMatchObject({ severity: 'error', file: 'D.csv', line: 2, column: 3, read: 'x' });
    expect(findings[1]?.message.vi).toContain('Dòng 2, cột 3 (period)');
    expect(findings[1]?.message.en).toContain('Line 2, column 3 (period)');
  });

  it('refuses a header without the required columns, or with one twice', () => {
    expect(codes('unit,value\na,1\n')).toEqual([['missing-column', 1, null]]);
    expect(codes('unit,indicator,period,value,giá trị\na,b,2024,1,1\n')).toEqual([['repeated-column', 1, 5]]);
    expect(codes('unit,indicator,period,value,màu\na,b,2024,1,đỏ\n')).toEqual([['unknown-column', 1, 5]]);
  });
});

describe('the convention of a file', () => {
  const mixedHeader = 'unit,chỉ tiêu,period,value';
  it.each([
    ['the header settles it', 'unit,indicator,period,value\na,b,2024,1.500\n', [1.5], []],
    ['the Vietnamese header settles it', 'đơn vị,chỉ tiêu,kỳ,giá trị\na,b,2024,1.500\n', [1500], []],
    ['another cell settles it', `${mixedHeader}\na,b,2023,1.500\na,b,2024,"94,6"\n`, [1500, 94.6], []],
    ['nothing settles it', `${mixedHeader}\na,b,2024,1.500\n`, [], ['ambiguous-number']],
    [
      'the cells contradict the header',
      'unit;indicator;period;value\na;b;2022;1.500\na;b;2023;94,6\na;b;2024;1.504.523\n',
      [94.6, 1504523],
      ['convention-differs', 'ambiguous-number'],
    ],
    [
      'one cell contradicts the header and the others',
      'unit;indicator;period;value\na;b;2022;1.500\na;b;2023;94,6\na;b;2024;94.6\n',
      [1.5, 94.6],
      ['not-a-number'],
    ],
  ])('%s', (_, text, values, found) => {
    const { rows, findings } = read(text);
    expect(rows.map((r) => r.value)).toEqual(values);
    expect(findings.map((f) => f.code)).toEqual(found);
  });
});

describe('rows of one key', () => {
  it('keeps one of equal rows', () => {
    const { rows, repeated, findings } = read(`${english}\na,b,2024,1,2,,,x,\na,b,năm 2024,1,2,,,y,\n`);
    expect(rows.map((r) => r.line)).toEqual([2]);
    expect(repeated).toBe(1);
    expect(findings.map((f) => [f.severity, f.code, f.line])).toEqual([['warning', 'duplicate-row', 3]]);
  });

  it('rejects all of different ones, naming both lines and both figures', () => {
    const { rows, rejected, findings } = read(`${english}\na,b,2024,1,2,,,,\na,b,2024,,,50,~,,\nc,b,2024,1,2,,,,\n`);
    expect(rows.map((r) => r.unit)).toEqual(['c']);
    expect(rejected).toBe(2);
    expect(findings.map((f) => [f.code, f.line, f.read, f.expected])).toEqual([
      ['conflicting-rows', 2, '1/2', '~ 50'],
      ['conflicting-rows', 3, '~ 50', '1/2'],
    ]);
  });

  it('keeps revisions that say when they were recorded', () => {
    const { rows } = read('unit,indicator,period,value,recorded_at\na,b,2024,1,2024-01-01\na,b,2024,2,2024-02-01\n');
    expect(rows.map((r) => r.value)).toEqual([1, 2]);
  });

  it('takes the same rows whatever their order', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b'),
      fc.constantFrom('2023', '2024', 'x'),
      fc.constantFrom('1', '2', ''),
    );
    const taken = (rows: readonly (readonly string[])[]) =>
      read(`unit,period,value,indicator\n${rows.map((r) => `${r.join(',')},i`).join('\n')}\n`)
        .rows.map((r) => `${r.unit} ${r.period} ${r.value}`)
        .sort();
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        expect(taken([...rows].reverse())).toEqual(taken(rows));
      }),
    );
  });
});
