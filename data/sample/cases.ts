import type { Outcome } from './measures.ts';
import type { Counts } from './series.ts';

/** What is planted by hand, by the unit's name: the things a steering committee should be able to find. */

/** Units that never handed in a month's report. The last two are missing on the day the sample stands at. */
export const unreported: Readonly<Record<string, readonly string[]>> = {
  'Xã Ba Xa': ['2025-12'],
  'Sở Ngoại vụ': ['2026-02'],
  'Xã Đăk Plô': ['2026-03'],
  'Xã Cà Đam': ['2026-03'],
  'Xã Mô Rai': ['2026-05'],
  'Xã Rờ Kơi': ['2026-07'],
  'Xã Trà Bồng': ['2026-09'],
  'Xã Măng Bút': ['2026-09'],
};

/** When the late reports of the last month came in, before the sample's day: the due date was 16/9/2026. */
export const lateInSeptember: Readonly<Record<string, string>> = {
  'Sở Văn hóa, Thể thao và Du lịch': '2026-09-17T08:12:41+07:00',
  'Phường Sa Huỳnh': '2026-09-17T09:47:05+07:00',
  'Xã Ba Dinh': '2026-09-17T14:20:33+07:00',
  'Xã Sơn Tây Thượng': '2026-09-17T16:48:10+07:00',
  'Xã Ia Đal': '2026-09-18T08:05:52+07:00',
  'Thanh tra tỉnh': '2026-09-18T10:31:19+07:00',
  'Xã Đăk Sao': '2026-09-18T16:22:47+07:00',
  'Xã Ya Ly': '2026-09-19T09:14:26+07:00',
};

/** Indicators that do not apply to a unit. */
export const notApplicable: readonly (readonly [unit: string, indicator: string, note: string])[] = [
  ['Thanh tra tỉnh', 'thanh-toan-truc-tuyen', 'Không có thủ tục thu phí, lệ phí'],
  ['Thanh tra tỉnh', 'tai-su-dung-du-lieu', 'Không có thủ tục thuộc diện tái sử dụng dữ liệu'],
  ['Văn phòng UBND tỉnh', 'thanh-toan-truc-tuyen', 'Không có thủ tục thu phí, lệ phí'],
  ['Sở Dân tộc và Tôn giáo', 'thanh-toan-truc-tuyen', 'Không có thủ tục thu phí, lệ phí'],
];

/** Cells a unit has said to have no figures for, in every period. */
export const noData: readonly (readonly [unit: string, indicator: string, note: string])[] = [
  ...['Xã Ngọc Linh', 'Xã Xốp', 'Xã Đăk Long', 'Xã Ba Vinh', 'Xã Tây Trà Bồng', 'Xã Ngọk Réo'].map(
    (unit) => [unit, 'hai-long', 'Chưa tổ chức khảo sát'] as const,
  ),
  ...['Xã Măng Ri', 'Xã Mô Rai', 'Xã Đăk Plô', 'Xã Ba Tô'].map(
    (unit) => [unit, 'tai-su-dung-du-lieu', 'Kho dữ liệu điện tử chưa kết nối'] as const,
  ),
];

/** Outcomes decided by hand, whatever the unit's ability: one commune that is behind on five of its eleven. */
export const decided: Readonly<Record<string, Readonly<Record<string, Outcome>>>> = {
  'Xã Sơn Tây Thượng': {
    'dvc-toan-trinh': 'off-track',
    'ho-so-truc-tuyen': 'at-risk',
    'thanh-toan-truc-tuyen': 'off-track',
    'so-hoa-ho-so-ket-qua': 'off-track',
    'tai-su-dung-du-lieu': 'off-track',
    'van-ban-ky-so': 'at-risk',
    'ho-so-cong-viec-mang': 'on-track',
    'cbcc-chu-ky-so': 'off-track',
    'tai-khoan-dinh-danh': 'at-risk',
    'he-thong-phe-duyet-cap-do': 'achieved',
    'hai-long': 'on-track',
  },
};

/** A clear fall: 71,0 % in August, 64,3 % in September, after a steady rise. */
export const fall = {
  unit: 'Sở Xây dựng',
  indicator: 'ho-so-truc-tuyen',
  note: 'Từ 15/8/2026 cấp giấy phép xây dựng dùng phần mềm mới, một phần hồ sơ nộp trực tiếp',
  counts: [
    [1012, 1684],
    [1071, 1731],
    [1157, 1805],
    [1203, 1837],
    [1058, 1583],
    [812, 1208],
    [1371, 1976],
    [1269, 1790],
    [1221, 1706],
    [1249, 1752],
    [1332, 1876],
    [1225, 1905],
  ].map(([n = 0, d = 0]): Counts => ({ n, d })),
} as const;

/** A denominator with one digit too many: nothing impossible, only ten times its usual size. */
export const tenfold = { unit: 'Xã Mộ Đức', indicator: 'ho-so-truc-tuyen', period: '2026-08' } as const;

/** First reports that were wrong; the right figures followed later and superseded them. */
export interface Correction {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly at: string;
  readonly note: string;
  /** What was handed in first; null is "không phát sinh". */
  readonly wrong: (right: Counts) => Counts | null;
}

export const corrections: readonly Correction[] = [
  {
    unit: 'Phường Kon Tum',
    indicator: 'so-hoa-ho-so-ket-qua',
    period: '2026-03',
    at: '2026-03-27T09:18:44+07:00',
    note: 'Đính chính: tử số gõ thiếu một chữ số',
    wrong: ({ n, d }) => ({ n: Math.floor(n / 10), d }),
  },
  {
    unit: 'Sở Y tế',
    indicator: 'ho-so-truc-tuyen',
    period: '2026-05',
    at: '2026-06-04T15:02:08+07:00',
    note: 'Đính chính sau đối soát với Cổng Dịch vụ công quốc gia',
    wrong: ({ n, d }) => ({ n: Math.min(d, Math.round(n * 1.09)), d }),
  },
  {
    unit: 'Xã Bờ Y',
    indicator: 'tai-khoan-dinh-danh',
    period: '2026-06',
    at: '2026-07-02T10:40:15+07:00',
    note: 'Đính chính: đã trừ tài khoản của người chuyển đi',
    wrong: ({ n, d }) => ({ n: Math.min(d, Math.round(n * 1.06)), d }),
  },
  {
    unit: 'Đặc khu Lý Sơn',
    indicator: 'van-ban-ky-so',
    period: '2026-08',
    at: '2026-08-27T08:26:31+07:00',
    note: 'Đính chính: lần nộp trước ghi nhầm "không phát sinh"',
    wrong: () => null,
  },
  {
    unit: 'Sở Tài chính',
    indicator: 'thanh-toan-truc-tuyen',
    period: '2026-09',
    at: '2026-09-18T15:20:37+07:00',
    note: 'Đính chính: bổ sung hồ sơ thanh toán qua Cổng Dịch vụ công quốc gia',
    wrong: ({ n, d }) => ({ n: Math.round(n * 0.82), d }),
  },
];
