import type { Text } from '../../domain/text.ts';

export const auditText = {
  title: { vi: 'Nhật ký', en: 'Audit log' },
  intro: {
    vi: 'Mọi việc đã làm, mới nhất trước. Mỗi mục được ràng buộc với mục trước bằng mã kiểm tra; lệnh moc verify log tìm ra mục hay số liệu nào đã bị sửa hoặc xóa.',
    en: 'Everything that was done, newest first. Each entry is bound to the one before by its checksum; the command moc verify log finds any entry or figure that was altered or taken out.',
  },
  none: { vi: 'Chưa có mục nào.', en: 'There is no entry yet.' },
  seq: { vi: 'Mục', en: 'Entry' },
  when: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Ai', en: 'Who' },
  act: { vi: 'Việc', en: 'Act' },
  subject: { vi: 'Với', en: 'On' },
  detail: { vi: 'Chi tiết', en: 'Details' },
  hash: { vi: 'Mã kiểm tra', en: 'Checksum' },
};

/** Acts in words; one that is not here is shown by its code. */
export const actText: Readonly<Record<string, Text>> = {
  'apply-catalogue': { vi: 'Áp dụng danh mục', en: 'Catalogue applied' },
  'bind-import': { vi: 'Ràng buộc số liệu có từ trước', en: 'Earlier figures bound' },
  'import-figures': { vi: 'Nhập số liệu', en: 'Figures imported' },
  'undo-import': { vi: 'Hoàn tác lần nhập', en: 'Import undone' },
  'run-alerts': { vi: 'Lập thư đôn đốc', en: 'Digests composed' },
  'fill-report': { vi: 'Điền báo cáo', en: 'Report filled in' },
  'submit-report': { vi: 'Nộp báo cáo', en: 'Report handed in' },
  'return-report': { vi: 'Trả lại báo cáo', en: 'Report returned' },
  'verify-report': { vi: 'Xác nhận báo cáo', en: 'Report verified' },
  'reopen-report': { vi: 'Mở lại báo cáo', en: 'Report reopened' },
  'correct-report': { vi: 'Đính chính báo cáo', en: 'Report corrected' },
  'publish-campaign': { vi: 'Công bố đợt báo cáo', en: 'Campaign published' },
  'attach-evidence': { vi: 'Đính kèm tài liệu kiểm chứng', en: 'Evidence attached' },
  'remove-evidence': { vi: 'Gỡ tài liệu kiểm chứng', en: 'Evidence removed' },
};
