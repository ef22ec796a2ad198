import { describe, expect, it } from 'vitest';
import { readWorkbook } from './observations-workbook.ts';
import { book, names, type SheetText } from './workbook.fixture.ts';

const header = ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Tử số', 'Mẫu số'];
const good = ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', 40, 50];
const read = async (rows: SheetText['rows']) => {
  const { rows: taken, rejected, findings } = readWorkbook(await book({ name: 'S', rows }), 'f.xlsx', names);
  return {
    taken: taken.map((r) => [r.unit, r.indicator, r.period, r.numerator ?? r.value, r.denominator]),
    rejected,
    errors: findings.filter((f) => f.severity === 'error').map((f) => [f.code, f.cell]),
    infos: findings.filter((f) => f.severity === 'info').map((f) => f.code),
  };
};
const taken = ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', 40, 50];

describe('a second table in a sheet', () => {
  it.each([
    [
      'with counts changed over',
      [header, good],
      ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Mẫu số', 'Tử số'],
      ['Sở Nội vụ', '2026-Q3', 'Hồ sơ trực tuyến', 9, 3],
    ],
    [
      'with what was promised first',
      [header, good],
      ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Mục tiêu', 'Kết quả'],
      ['Sở Nội vụ', 'Hồ sơ trực tuyến', '2026-Q3', 90, 42],
    ],
  ])('%s: its rows are rejected, those before it stand', async (_, first, second, row) => {
    const found = await read([...first, [], ['Bảng 2'], second, row]);
    expect(found).toMatchObject({ taken: [taken], rejected: 1, errors: [['second-table', 'A5']] });
  });

  it('with its indicators changed over', async () => {
    const found = await read([
      ['Quý III năm 2026'],
      ['Đơn vị', 'Hồ sơ trực tuyến', 'Văn bản ký số'],
      ['Sở Y tế', 80, 95],
      ['Đơn vị', 'Văn bản ký số', 'Hồ sơ trực tuyến'],
      ['Sở Nội vụ', 75, 60],
      ['Xã An Phú', 74, 61],
    ]);
    expect(found.taken.map(([unit]) => unit)).toEqual(['Sở Y tế', 'Sở Y tế']);
    expect([found.rejected, found.errors]).toEqual([2, [['second-table', 'A4']]]);
  });

  it('after which the first header stands again', async () => {
    const found = await read([
      header,
      ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Mục tiêu', 'Kết quả'],
      ['Sở Nội vụ', 'Hồ sơ trực tuyến', '2026-Q3', 90, 42],
      header,
      good,
    ]);
    expect(found).toMatchObject({ taken: [taken], rejected: 1 });
  });
});

describe('a unit misspelt', () => {
  const table = ['TT', 'Đơn vị', 'Kỳ', 'Hồ sơ trực tuyến'];

  it.each([['I'], ['A'], ['II.']])('in capitals behind %s is handed on to be named', async (order) => {
    const found = await read([table, [order, 'SỞ Y TÊ X', '2026-Q3', 51], ['III', 'SỞ NỘI VỤ', '2026-Q3', 61]]);
    expect(found.taken.map(([unit]) => unit)).toEqual(['SỞ Y TÊ X', 'SỞ NỘI VỤ']);
    expect(found.infos).toEqual([]);
  });

  it.each([
    [
      'last',
      [
        ['Sở Nội vụ', 30],
        ['Sở Y têx', 'năm mươi'],
      ],
    ],
    [
      'first',
      [
        ['Sở Y têx', 'năm mươi'],
        ['Sở Nội vụ', 30],
      ],
    ],
  ])('with words for a figure is an error: %s', async (_, rows) => {
    const found = await read([['Quý III năm 2026'], ['Đơn vị', 'Hồ sơ trực tuyến'], ...rows]);
    expect(found.errors.map(([code]) => code)).toEqual(['not-a-number']);
    expect([found.rejected, found.taken.map(([unit]) => unit), found.infos]).toEqual([1, ['Sở Nội vụ'], []]);
  });
});

it('totals, groups without figures and signatures are passed over', async () => {
  const found = await read([
    ['Quý III năm 2026'],
    ['TT', 'Đơn vị', 'Hồ sơ trực tuyến', 'Văn bản ký số'],
    ['I', 'SỞ, BAN, NGÀNH'],
    [1, 'Sở Y tế', 80, 95],
    ['II', 'KHỐI XÃ, PHƯỜNG', 70, 60],
    ['', 'TỔNG CỘNG', 75, 77],
    ['', 'NGƯỜI LẬP BIỂU', '', 'THỦ TRƯỞNG ĐƠN VỊ'],
    ['', 'Người thứ nhất', '', 'Người thứ hai'],
  ]);
  expect(found.taken.map(([unit]) => unit)).toEqual(['Sở Y tế', 'Sở Y tế']);
  expect([found.rejected, found.errors, found.infos]).toEqual([0, [], ['totals-skipped', 'texts-skipped']]);
});

it.each([1, 24, 60, 900])('%d unknown columns do not make the first row the header', async (count) => {
  const wide = [...header, ...Array.from({ length: count }, (_, i) => `Cột ${i}`)];
  const found = await read([wide, good, ['Sở Nội vụ', 'Hồ sơ trực tuyến', '2026-Q3', 30, 40]]);
  expect(found.taken).toEqual([taken, ['Sở Nội vụ', 'Hồ sơ trực tuyến', '2026-Q3', 30, 40]]);
});
