import type { Text } from '../../domain/text.ts';

/** Words that stand on more than one page. */
export const common = {
  product: { vi: 'Mốc', en: 'Mốc' },
  skip: { vi: 'Bỏ qua phần đầu trang', en: 'Skip to content' },
  navigation: { vi: 'Các trang chính', en: 'Main pages' },
  overview: { vi: 'Tổng quan', en: 'Overview' },
  published: { vi: 'Công bố', en: 'Published' },
  campaigns: { vi: 'Đợt báo cáo', en: 'Campaigns' },
  alerts: { vi: 'Cảnh báo', en: 'Alerts' },
  imports: { vi: 'Nhập số liệu', en: 'Data entry' },
  people: { vi: 'Người dùng', en: 'People' },
  about: { vi: 'Giới thiệu', en: 'About' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  search: { vi: 'Tìm', en: 'Search' },
  searchFor: { vi: 'Tìm đơn vị, chỉ số, câu trích', en: 'Search units, indicators and quotes' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  sampleTitle: { vi: 'Số liệu minh họa.', en: 'Sample figures.' },
  sampleBody: {
    vi: 'Trang này dùng số liệu tạo ra để trình bày, không phải kết quả của tỉnh.',
    en: 'This page uses figures made up for demonstration; they are no result of the province.',
  },
  sampleSection: {
    vi: 'Phần này dùng số liệu tạo ra để trình bày, không phải kết quả của tỉnh.',
    en: 'This part uses figures made up for demonstration; they are no result of the province.',
  },
  sampleMark: { vi: 'Số liệu minh họa', en: 'Sample figures' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  indicator: { vi: 'Chỉ tiêu', en: 'Target' },
  done: { vi: 'hoàn thành', en: 'done' },
  measured: { vi: 'Chỉ số', en: 'Indicator' },
  value: { vi: 'Giá trị', en: 'Value' },
  target: { vi: 'Cần đạt', en: 'Target' },
  promised: { vi: 'Lộ trình', en: 'Promised by now' },
  deadline: { vi: 'Thời hạn', en: 'Deadline' },
  status: { vi: 'Trạng thái', en: 'Status' },
  missing: { vi: 'Còn thiếu', en: 'Missing' },
  quote: { vi: 'Trích dẫn', en: 'Quote' },
  period: { vi: 'Kỳ', en: 'Period' },
  numerator: { vi: 'Tử số', en: 'Numerator' },
  denominator: { vi: 'Mẫu số', en: 'Denominator' },
  note: { vi: 'Ghi chú', en: 'Note' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead' },
  noLater: { vi: 'chưa có số liệu sau mốc', en: 'no figure after the baseline' },
  later: { vi: 'có số liệu sau mốc', en: 'with a figure after the baseline' },
  judged: { vi: 'có con số để đánh giá', en: 'with a number to judge by' },
  narrowed: (to: string, n: string, of: string): Text => ({
    vi: `Chỉ xem ${to}: ${n} trên ${of}.`,
    en: `Only ${to}: ${n} of ${of}.`,
  }),
  showAll: { vi: 'Xem tất cả', en: 'Show all' },
  noData: { vi: 'chưa có số liệu', en: 'no data' },
  notPromised: { vi: 'chỉ tiêu không giao cho đơn vị này', en: 'not promised for this unit' },
  partOfWhole: { vi: 'đánh giá chung, không đánh giá riêng đơn vị', en: 'judged as a whole, not by unit' },
  province: { vi: 'Toàn tỉnh', en: 'Whole province' },
  increase: { vi: 'tăng', en: 'an increase' },
  decrease: { vi: 'giảm', en: 'a decrease' },
  none: { vi: 'không có', en: 'none' },
  backToScorecard: { vi: 'Về bảng theo dõi', en: 'Back to the scorecard' },
  dataTable: { vi: 'Xem dạng bảng', en: 'Show as a table' },
};

export const planState = {
  open: { vi: 'Đang thực hiện', en: 'Open' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  sample: { vi: 'Minh họa', en: 'Sample' },
} satisfies Record<string, Text>;

/** Operators as a reader sees them. */
export const operators: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' };

/** "ranks" and "points" have their own words; counts are said in what they count. */
export const lackIn = {
  points: { vi: 'điểm phần trăm', en: 'percentage points' },
  ranks: { vi: 'bậc', en: 'places' },
} satisfies Record<string, Text>;
