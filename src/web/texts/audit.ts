import { roleText } from '../../domain/role-text.ts';
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
  'answer-alerts': { vi: 'Giải trình cảnh báo', en: 'Alerts explained' },
  'change-alert-rules': { vi: 'Đổi quy tắc cảnh báo', en: 'Alert rules changed' },
  'silence-alerts': { vi: 'Tạm dừng cảnh báo', en: 'Alerts silenced' },
  'lift-silence': { vi: 'Bỏ tạm dừng cảnh báo', en: 'Silence lifted' },
  'revive-mail': { vi: 'Gửi lại thư không gửi được', en: 'Mail that had been given up tried again' },
  'record-decision': { vi: 'Ghi quyết định của Ban Chỉ đạo', en: 'Decision of the committee recorded' },
  'record-outcome': { vi: 'Ghi kết quả thực hiện quyết định', en: 'Outcome of a decision recorded' },
  'record-meeting': { vi: 'Ghi cuộc họp của Ban Chỉ đạo', en: 'Meeting of the committee recorded' },
  'fill-report': { vi: 'Điền báo cáo', en: 'Report filled in' },
  'submit-report': { vi: 'Nộp báo cáo', en: 'Report handed in' },
  'return-report': { vi: 'Trả lại báo cáo', en: 'Report returned' },
  'verify-report': { vi: 'Xác nhận báo cáo', en: 'Report verified' },
  'reopen-report': { vi: 'Mở lại báo cáo', en: 'Report reopened' },
  'correct-report': { vi: 'Đính chính báo cáo', en: 'Report corrected' },
  'publish-campaign': { vi: 'Công bố đợt báo cáo', en: 'Campaign published' },
  'attach-evidence': { vi: 'Đính kèm tài liệu kiểm chứng', en: 'Evidence attached' },
  'attach-signed': { vi: 'Đính kèm bản ký số', en: 'Signed report attached' },
  'remove-evidence': { vi: 'Gỡ tài liệu kiểm chứng', en: 'Evidence removed' },
  'sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'sign-in-failed': { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
  'sign-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'sign-out-everywhere': { vi: 'Đăng xuất khỏi mọi thiết bị', en: 'Signed out everywhere' },
  'set-password': { vi: 'Đặt mật khẩu', en: 'Password set' },
  'change-password': { vi: 'Đổi mật khẩu', en: 'Password changed' },
  'ask-reset': { vi: 'Xin đặt lại mật khẩu', en: 'Password reset asked for' },
  'second-factor-on': { vi: 'Bật xác thực hai bước', en: 'Second factor turned on' },
  'second-factor-off': { vi: 'Tắt xác thực hai bước', en: 'Second factor turned off' },
  'reset-second-factor': { vi: 'Xóa xác thực hai bước của một người', en: 'Second factor of a person reset' },
  'new-recovery-codes': { vi: 'Tạo mã khôi phục mới', en: 'New recovery codes made' },
  'make-key': { vi: 'Tạo khóa API', en: 'API key made' },
  'revoke-key': { vi: 'Thu hồi khóa API', en: 'API key revoked' },
  'invite-person': { vi: 'Mời một người', en: 'Person invited' },
  'change-person': { vi: 'Đổi quyền một người', en: 'Rights of a person changed' },
  'close-person': { vi: 'Đóng tài khoản', en: 'Account closed' },
  'send-link': { vi: 'Gửi lại đường dẫn', en: 'Link sent again' },
  'read-people': { vi: 'Xem danh sách người dùng', en: 'List of people read' },
};

/** What was recorded of an act, in words; a field that is not here is shown by its name. */
export const detailText: Readonly<Record<string, Text>> = {
  file: { vi: 'tệp', en: 'file' },
  sha256: { vi: 'mã kiểm tra tệp', en: 'checksum of the file' },
  digest: { vi: 'mã kiểm tra số liệu', en: 'checksum of the figures' },
  import: { vi: 'lần nhập', en: 'import' },
  figures: { vi: 'số liệu', en: 'figures' },
  rejected: { vi: 'không nhận', en: 'not taken' },
  entries: { vi: 'mục đã điền', en: 'entries filled in' },
  via: { vi: 'bằng', en: 'by' },
  corrected: { vi: 'đã sửa', en: 'corrected' },
  reports: { vi: 'báo cáo', en: 'reports' },
  reason: { vi: 'lý do', en: 'reason' },
  until: { vi: 'đến', en: 'until' },
  at: { vi: 'lúc', en: 'at' },
  digests: { vi: 'thư', en: 'mails' },
  skipped: { vi: 'bỏ qua', en: 'skipped' },
  aside: { vi: 'không tính được', en: 'not computed' },
  changes: { vi: 'cảnh báo thay đổi', en: 'alerts changed' },
  answers: { vi: 'số giải trình', en: 'explanations' },
  condition: { vi: 'loại cảnh báo', en: 'kind of alert' },
  silence: { vi: 'lần tạm dừng', en: 'silence' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  to: { vi: 'gửi đến', en: 'to' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  dueOn: { vi: 'phải xong', en: 'due' },
  decision: { vi: 'quyết định', en: 'decision' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  on: { vi: 'ngày', en: 'day' },
  how: { vi: 'bằng', en: 'by' },
  by: { vi: 'bằng', en: 'by' },
  address: { vi: 'địa chỉ máy', en: 'address' },
  role: { vi: 'vai trò', en: 'role' },
  unit: { vi: 'đơn vị', en: 'unit' },
  name: { vi: 'tên', en: 'name' },
  days: { vi: 'số ngày', en: 'days' },
  people: { vi: 'số người', en: 'people' },
  indicator: { vi: 'chỉ số', en: 'indicator' },
  kind: { vi: 'loại', en: 'kind' },
  wasRole: { vi: 'vai trò trước', en: 'role before' },
  wasUnit: { vi: 'đơn vị trước', en: 'unit before' },
};

const links: Readonly<Record<string, Text>> = {
  invitation: { vi: 'thư mời', en: 'invitation' },
  reset: { vi: 'đường dẫn đặt lại mật khẩu', en: 'link to reset the password' },
};

const proofs: Readonly<Record<string, Text>> = {
  password: { vi: 'mật khẩu', en: 'password' },
  code: { vi: 'mã xác thực hai bước', en: 'code of the second factor' },
  'recovery-code': { vi: 'mã khôi phục', en: 'recovery code' },
};

/** What a field of an act may hold, in words. */
export const valueText: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  via: {
    form: { vi: 'biểu mẫu', en: 'form' },
    file: { vi: 'tệp', en: 'file' },
    api: { vi: 'API', en: 'API' },
  },
  how: proofs,
  at: proofs,
  by: links,
  kind: links,
  role: roleText,
  wasRole: roleText,
};

/** What an act may be on that has no name of its own. */
export const subjectText: Readonly<Record<string, Text>> = {
  all: { vi: 'mọi tài khoản', en: 'all accounts' },
  unknown: { vi: 'địa chỉ không có tài khoản', en: 'an address without an account' },
};
