import type { SheetText } from './workbook.fixture.ts';

/** What every layout below says: unit, indicator, numerator, denominator of the third quarter of 2026. */
export const figures = [
  ['Sở Y tế', 'Hồ sơ trực tuyến', 40, 50],
  ['Sở Y tế', 'Văn bản ký số', 19, 20],
  ['Sở Nội vụ', 'Hồ sơ trực tuyến', 30, 40],
  ['Sở Nội vụ', 'Văn bản ký số', 1500, 2000],
  ['Xã An Phú', 'Hồ sơ trực tuyến', 9, 12],
  ['Xã An Phú', 'Văn bản ký số', 0, 8],
] as const;

const units = ['Sở Y tế', 'Sở Nội vụ', 'Xã An Phú'] as const;
const indicators = ['Hồ sơ trực tuyến', 'Văn bản ký số'] as const;
const of = (unit: string, indicator: string): [number, number] => {
  const found = figures.find(([u, i]) => u === unit && i === indicator);
  return found ? [found[2], found[3]] : [0, 0];
};
const percent = (unit: string, indicator: string): number => {
  const [n, d] = of(unit, indicator);
  return (100 * n) / d;
};
const pairs = (unit: string) => indicators.flatMap((i) => of(unit, i));
const percentCell = (value: number) => ({ value, type: 'number' as const, style: { numFmt: '0%' } });

const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
const dated = ['', '', 'Quế, ngày 05 tháng 10 năm 2026'];
const signed = ['', 'NGƯỜI LẬP BIỂU', '', '', 'THỦ TRƯỞNG ĐƠN VỊ'];

/** Layouts as people send them; all say `figures`. */
export const layouts: Record<string, SheetText[]> = {
  'our own columns, in English': [
    {
      name: 'Sheet1',
      rows: [
        ['unit', 'indicator', 'period', 'numerator', 'denominator', 'value', 'qualifier', 'note'],
        ...figures.map(([u, i, n, d]) => [u, i, '2026-Q3', n, d, null, '', '']),
      ],
    },
  ],
  'our own columns, in Vietnamese, under titles and in another order': [
    {
      name: 'Biểu 01',
      rows: [
        motto,
        dated,
        ['BÁO CÁO SỐ LIỆU CHUYỂN ĐỔI SỐ'],
        [],
        ['STT', 'Kỳ báo cáo', 'Chỉ tiêu', 'Đơn vị', 'Mẫu số', 'Tử số', 'Ghi chú'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ...figures.map(([u, i, n, d], at) => [at + 1, 'Quý III/2026', i, u, d, n, '']),
        signed,
      ],
      merges: ['A1:G1', 'A3:G3'],
    },
  ],
  'units in rows, indicators in columns, shown as percentages': [
    {
      name: 'Tổng hợp',
      rows: [
        ['TỔNG HỢP KẾT QUẢ QUÝ III NĂM 2026'],
        ['STT', 'Đơn vị', 'Hồ sơ trực tuyến (%)', 'Văn bản ký số (%)'],
        ...units.map((u, at) => [at + 1, u, null, null]),
        ['', 'Tổng cộng', null, null],
      ],
      merges: ['A1:D1'],
      cells: Object.fromEntries([
        ...units.flatMap((u, at) =>
          indicators.map((i, c) => [`${'CD'[c]}${at + 3}`, percentCell(percent(u, i) / 100)] as const),
        ),
        ['C6', percentCell(0.5)],
        ['D6', percentCell(0.5)],
      ]),
    },
  ],
  'two lines of header, the upper one merged over counts and shares': [
    {
      name: 'Phụ lục',
      rows: [
        ['PHỤ LỤC I'],
        ['Kèm theo Báo cáo số 12/BC-SKHCN ngày 05/10/2026, kỳ báo cáo: Quý 3 năm 2026'],
        ['TT', 'Cơ quan, đơn vị', '1. Hồ sơ trực tuyến', null, null, '2. Văn bản ký số', null, null, 'Ghi chú'],
        [null, null, 'Tử số', 'Mẫu số', 'Tỷ lệ (%)', 'Tử số', 'Mẫu số', 'Tỷ lệ (%)', null],
        ...units.map((u, at) => [
          at + 1,
          u,
          ...indicators.flatMap((i) => [...of(u, i), percent(u, i)]),
          at === 0 ? 'Đã đối chiếu' : '',
        ]),
        ['Tổng cộng', null, 79, 102, 77.45, 1519, 2028, 74.9, ''],
      ],
      merges: ['A1:I1', 'A2:I2', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:H3', 'I3:I4', 'A9:B9'],
    },
  ],
  'indicators in rows, units in columns': [
    {
      name: 'Quý III-2026',
      rows: [
        ['BẢNG TỔNG HỢP CÁC CHỈ TIÊU'],
        ['STT', 'Nội dung chỉ tiêu', 'Đơn vị tính', ...units, 'Toàn tỉnh'],
        ...indicators.map((i, at) => [`1.${at + 1}`, `${i} (%)`, '%', ...units.map((u) => percent(u, i)), 75]),
      ],
    },
  ],
  'units in columns with their counts below': [
    {
      name: 'Sheet1',
      rows: [
        ['Kỳ báo cáo:', 'Quý III năm 2026'],
        ['TT', 'Chỉ số', ...units.flatMap((u) => [u, null])],
        [null, null, ...units.flatMap(() => ['Tử số', 'Mẫu số'])],
        ...indicators.map((i, at) => [at + 1, i, ...units.flatMap((u) => of(u, i))]),
      ],
      merges: ['C2:D2', 'E2:F2', 'G2:H2'],
    },
  ],
  'a sheet a unit, named after it': units.map((u) => ({
    name: u,
    rows: [
      ['BÁO CÁO QUÝ III NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Giá trị', 'Ghi chú'],
      ['I', 'NHÓM DỊCH VỤ CÔNG'],
      ...indicators.map((i, at) => [at + 1, i, ...of(u, i), percent(u, i), '']),
      signed,
    ],
  })),
  'a sheet a unit, told by a line above': units.map((u, at) => ({
    name: `Sheet${at + 1}`,
    rows: [
      ['UBND TỈNH QUẾ'],
      [`Đơn vị: ${u}`],
      ['Kỳ: 2026-Q3'],
      [],
      ['TT', 'Tên chỉ tiêu', 'ĐVT', 'Kết quả thực hiện'],
      ...indicators.map((i, row) => [row + 1, i, '%', `${String(percent(u, i)).replace('.', ',')}%`]),
    ],
  })),
  'a sheet an indicator, units in rows': indicators.map((i, at) => ({
    name: `CT${at + 1}`,
    rows: [
      [`Chỉ tiêu: ${i}`],
      ['Quý III/2026'],
      ['STT', 'Địa phương', 'Tử số', 'Mẫu số'],
      ...units.map((u, row) => [row + 1, u, ...of(u, i)]),
      ['', 'Cộng', 1, 2],
    ],
  })),
  'the unit as a heading above its rows': [
    {
      name: 'Q3.2026',
      rows: [
        ['STT', 'Nội dung', 'Tử số', 'Mẫu số'],
        ...units.flatMap((u, at) => [
          [['I', 'II', 'III'][at] ?? '', u, null, null],
          ...indicators.map((i, row) => [row + 1, i, ...of(u, i)]),
        ]),
      ],
    },
  ],
  'the unit merged down over its rows, period in a column of dates': [
    {
      name: 'Số liệu',
      rows: [
        ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Tử số', 'Mẫu số'],
        ...units.flatMap((u) => indicators.map((i, row) => [row === 0 ? u : null, i, 'Q3/2026', ...of(u, i)])),
      ],
      merges: ['A2:A3', 'A4:A5', 'A6:A7'],
    },
  ],
  'formulas with kept results, numbers as texts, the header repeated': [
    {
      name: 'Báo cáo',
      rows: [
        ['Số liệu quý III năm 2026'],
        ['Đơn vị', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ'],
        ...figures.slice(0, 3).map(([u, i, n, d]) => [u, i, String(n), d, null]),
        ['Đơn vị', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ'],
        ...figures.slice(3).map(([u, i, n, d]) => [u, i, n.toLocaleString('vi'), d.toLocaleString('vi'), null]),
      ],
      cells: Object.fromEntries(
        figures.map(([, , n, d], at) => {
          const row = at < 3 ? at + 3 : at + 4;
          return [`E${row}`, { formula: `C${row}/D${row}`, formulaResult: n / d, style: { numFmt: '0.0%' } }];
        }),
      ),
    },
  ],
  'one table by block, totals in between, hidden rows': [
    {
      name: 'KQ Q3-2026',
      rows: [
        ['STT', 'Tên đơn vị', 'Hồ sơ trực tuyến', null, 'Văn bản ký số', null],
        [null, null, 'tử số', 'mẫu số', 'tử số', 'mẫu số'],
        ['I', 'KHỐI SỞ, BAN, NGÀNH', null, null, null, null],
        [1, 'Sở Y tế', ...pairs('Sở Y tế')],
        [2, 'Sở Nội vụ', ...pairs('Sở Nội vụ')],
        ['', 'Cộng khối sở', 70, 90, 1519, 2020],
        ['II', 'KHỐI XÃ, PHƯỜNG', 9, 12, 0, 8],
        [1, 'UBND xã An Phú', ...pairs('Xã An Phú')],
        ['', 'TỔNG CỘNG', 79, 102, 1519, 2028],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      hiddenRows: [5],
    },
  ],
  'a period a column': [
    {
      name: 'Theo quý',
      rows: [
        ['Đơn vị', 'Chỉ tiêu', 'Kế hoạch năm 2026', 'Quý II/2026', 'Quý III/2026'],
        ...figures.map(([u, i]) => [u, i, 100, null, percent(u, i)]),
      ],
    },
  ],
};
