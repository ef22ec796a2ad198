import { describe, expect, it } from 'vitest';
import { figureValue, periodTextOf } from './cell-value.ts';
import type { GridCell } from './grid-cell.ts';
import { cellAt, cellName } from './grid-cell.ts';
import { isTotal, roleNamed } from './header-words.ts';
import { formatOf, type NumberFormat } from './number-formats.ts';
import { periodOfTable } from './period-in-text.ts';

const cell = (kind: GridCell['kind'], text: string, format: NumberFormat = 'plain'): GridCell => ({
  ...{ row: 1, column: 1, kind, text, format, formula: null },
});

it.each([
  ['Đơn vị', 'unit'],
  ['ĐƠN VỊ TÍNH', 'measure'],
  ['Tỷ lệ\n(%)', 'value'],
  ['(3) Mẫu số', 'denominator'],
  ['Chỉ tiêu giao', 'promise'],
  ['Ngày sinh', null],
])('the header %s is %s', (text, role) => {
  expect(roleNamed(text)).toBe(role);
});

it.each([
  ['Tổng cộng', true],
  ['TOÀN TỈNH', true],
  ['Cộng khối sở, ban, ngành', true],
  ['Tổng số thủ tục hành chính', false],
  ['Cộng đồng số', false],
])('%s is a total: %s', (text, is) => {
  expect(isTotal(text)).toBe(is);
});

it.each([
  ['0%', 'percent'],
  ['0.0"%"', 'plain'],
  ['#,##0 "hồ sơ"', 'plain'],
  ['dd/mm/yyyy', 'date'],
  ['[$-42A]mmmm yyyy', 'date'],
  ['yyyy', 'year'],
  ['General', 'plain'],
  ['[Red]0.00', 'plain'],
  ['0\\ %', 'percent'],
])('the format %s is %s', (code, format) => {
  expect(formatOf(code)).toBe(format);
});

it.each([
  ['[=0]"-";0.0%', 0.87, 'percent'],
  ['[=1]"Đạt";0%', 1, 'percent'],
  ['0%;-0%;"-"', 0, 'percent'],
  ['"-";0%', -0.2, 'percent'],
  ['[>1]0.0;0.0%', 0.87, 'percent'],
  ['[>1]0.0;0.0%', 87, 'plain'],
  ['[<=1]0.0%;0.0', 1, 'percent'],
  ['[<=1]0.0%;0.0', 87, 'plain'],
  ['0;-0.0%;0.00', -0.5, 'percent'],
  ['0;-0.0%;0.00', 0.5, 'plain'],
  ['0;-0;0%', 0, 'percent'],
  ['"a;b"0;0%', 0.5, 'plain'],
  ['0.0%;;', -0.5, 'percent'],
  ['0;0;0;@"%"', 5, 'plain'],
])('the format %s shows %d as %s', (code, number, format) => {
  const found = formatOf(code);
  expect(typeof found === 'function' ? found(number) : found).toBe(format);
});

describe('the period of a table', () => {
  it.each([
    [['Sheet1', 'KẾT QUẢ QUÝ III NĂM 2026'], '2026-Q3'],
    [['Q3', 'Kế hoạch năm 2026'], '2026-Q3'],
    [['Sheet1', 'Kế hoạch chuyển đổi số năm 2026', 'Kỳ: Quý 3/2026'], '2026-Q3'],
    [['T9.2026', 'Quế, ngày 05 tháng 10 năm 2026'], '2026-09'],
    [['a', '6 tháng đầu năm 2026'], '2026-S1'],
    [['a', 'Số 12/BC-UBND ngày 30/9/2026', 'năm 2026'], '2026'],
    [['a', 'Tháng 09/2026'], '2026-09'],
    [['2026-Q3', ''], '2026-Q3'],
    [['a', 'Quế, ngày 05 tháng 10 năm 2026'], null],
    [['a', 'Danh sách'], null],
    [['Q2', 'Quý III năm 2026'], 'differing'],
    [['a', '9 tháng năm 2026'], 'differing'],
    [['a', 'giai đoạn 2026-2030'], 'differing'],
    [['a', 'KẾT QUẢ 6 THÁNG NĂM 2025'], 'differing'],
    [['a', '6 THÁNG 2025'], 'differing'],
    [['a', 'KẾT QUẢ 9 THÁNG 2025'], 'differing'],
    [['a', 'Chín tháng đầu năm 2025'], 'differing'],
    [['a', '11 tháng đầu năm 2025'], 'differing'],
    [['a', 'Lũy kế 9T/2025'], 'differing'],
    [['9T2025', 'Chỉ tiêu năm 2025'], 'differing'],
    [['a', 'Lũy kế 9T đầu năm 2025'], 'differing'],
    [['a', 'Lũy kế đến 30/9/2025 năm 2025'], 'differing'],
    [['a', 'Lũy kế đến ngày 31/12/2025 năm 2025'], '2025'],
    [['a', 'Nửa năm 2025'], 'differing'],
    [['a', '6T đầu năm 2025'], '2025-S1'],
    [['a', 'Sáu tháng cuối năm 2025'], '2025-S2'],
    [['a', 'QUÝ 3 VÀ 4 NĂM 2026'], 'differing'],
    [['a', 'QUÝ III, IV NĂM 2026'], 'differing'],
    [['a', 'Quý I+II/2026'], 'differing'],
    [['a', 'Quý 1, 2 và 3 năm 2026'], 'differing'],
    [['a', 'Tháng 9 và 10 năm 2025'], 'differing'],
    [['a', 'Tháng 7-9/2025'], 'differing'],
    [['a', 'Quý III năm 2026, 4 chỉ tiêu'], '2026-Q3'],
    [['a', 'Tháng 9 năm 2026'], '2026-09'],
    [['a', 'THÁNG 9-2026'], '2026-09'],
    [['a', 'Quý 3 - 2026'], '2026-Q3'],
    [['a', 'T9/2026'], '2026-09'],
    [['a', 'Báo cáo quý III và 9 tháng đầu năm 2026'], '2026-Q3'],
  ])('%j is %s', (texts, period) => {
    const said = periodOfTable(texts.map((text) => ({ text, at: null })));
    expect('found' in said ? said.found : 'differing' in said ? 'differing' : null).toBe(period);
  });
});

it.each([
  ['what is shown as a percentage', cell('number', '0.57', 'percent'), { number: 57 }],
  ['noise of arithmetic', cell('number', '94.600000000000009'), { number: 94.6 }],
  ['an exponent', cell('number', '1.5E3'), { number: 1500 }],
  ['a sign in words', cell('text', 'trên 90%'), { text: '90%', qualifier: 'trên' }],
  ['a state', cell('text', 'Không áp dụng'), { state: 'Không áp dụng' }],
  ['a text number', cell('text', ' 1.500 '), { text: '1.500', qualifier: '' }],
])('a value: %s', (_, of, value) => {
  expect(figureValue(of, true)).toEqual(value);
});

it.each([
  [cell('number', '46266', 'date'), '2026-09'],
  [cell('number', '46266'), '2026-09'],
  [cell('number', '46266', 'year'), '2026'],
  [cell('number', '2026'), '2026'],
  [cell('text', '01/09/2026'), '2026-09'],
  [cell('text', 'Quý III/2026'), 'Quý III/2026'],
])('a period: %j', (of, period) => {
  expect(periodTextOf(of, false)).toBe(period);
});

it('names cells as a spreadsheet does', () => {
  for (const [name, row, column] of [
    ['A1', 1, 1],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ] as const) {
    expect([cellName(row, column), cellAt(name)]).toEqual([name, { row, column }]);
  }
  expect([cellAt('A0'), cellAt('7'), cellAt('ABCD1')]).toEqual([null, null, null]);
});
