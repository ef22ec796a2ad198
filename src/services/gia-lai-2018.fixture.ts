/**
 * The table of 004_013a0f7e8722033b.txt, lines 245–265, typed off by hand: services at level 3 and 4, those that
 * received dossiers, dossiers at level 3 and 4.
 */
export const table: Readonly<Record<string, readonly number[]>> = {
  'Sở Thông tin và Truyền thông': [16, 1, 7, 0, 90, 0],
  'Sở Công thương': [46, 1, 2, 0, 304, 0],
  'Sở Xây dựng': [26, 0, 2, 0, 2, 0],
  'Sở Văn hóa, Thể thao và Du lịch': [13, 1, 6, 0, 78, 0],
  'Sở Nông nghiệp và Phát triển nông thôn': [16, 0, 0, 0, 0, 0],
  'Sở Kế hoạch và Đầu tư': [19, 60, 5, 23, 47, 1480],
  'Sở Giáo dục và Đào tạo': [4, 0, 1, 0, 1, 0],
  'Sở Lao động-Thương binh và Xã hội': [10, 0, 1, 0, 26, 0],
  'Sở Tư pháp': [2, 15, 0, 1, 96, 63],
  'Ban Quản lý Khu kinh tế': [8, 0, 1, 0, 1, 0],
  'Sở Y tế': [22, 2, 3, 2, 10, 3],
  'Sở Nội vụ': [12, 0, 0, 0, 0, 0],
  'Ban Thi đua - Khen thưởng': [8, 0, 0, 0, 0, 0],
  'Sở Khoa học và Công nghệ': [10, 3, 11, 0, 28, 0],
  'Sở Tài nguyên và Môi trường': [12, 9, 1, 1, 12, 1],
  'Sở Giao thông vận tải': [1, 29, 0, 7, 0, 3378],
  'Sở Tài chính': [1, 2, 0, 2, 0, 1302],
  'Công an tỉnh': [38, 0, 2, 0, 145_057, 0],
  'DVCTT cấp huyện': [62, 0, 1, 0, 560, 0],
};

export const columns: readonly string[] = [
  'dvctt-muc-3',
  'dvctt-muc-4',
  'dvctt-muc-3-phat-sinh',
  'dvctt-muc-4-phat-sinh',
  'ho-so-dvctt-muc-3',
  'ho-so-dvctt-muc-4',
];

/** "Tổng cộng", as printed. */
export const printedTotals = [326, 123, 43, 36, 146_312, 6_227];
