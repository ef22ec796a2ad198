import type { Text } from '../../domain/text.ts';

export const peopleText = {
  title: { vi: 'Người dùng', en: 'People' },
  back: { vi: 'Về danh sách người dùng', en: 'Back to the people' },
  notSetUp: {
    vi: 'Chưa có tài khoản nào: ai mở được trang trên máy này cũng có mọi quyền, và Mốc chỉ nghe trên máy này.',
    en: 'There is no account yet: whoever opens pages on this machine may do everything, and Mốc listens on this machine only.',
  },
  howToSetUp: {
    vi: 'Để bật đăng nhập, chạy lệnh dưới đây rồi mở đường dẫn trong thư mời. Từ lúc đó mọi người phải đăng nhập, và HOST có thể là địa chỉ khác.',
    en: 'To set sign-in up, run the command below and open the link of the invitation. From then on everybody signs in, and HOST may be another address.',
  },
  command: { vi: 'địa-chỉ-thư', en: 'e-mail-address' },
  intro: {
    vi: 'Ai có tài khoản, với vai trò nào. Mỗi lần xem danh sách này được ghi vào nhật ký.',
    en: 'Who has an account, and in which role. Every look at this list goes into the audit log.',
  },
  invite: { vi: 'Mời một người', en: 'Invite somebody' },
  inviteIntro: {
    vi: 'Người được mời nhận thư có đường dẫn để đặt mật khẩu, dùng được bảy ngày.',
    en: 'They get a mail with a link to set a password, which counts for seven days.',
  },
  sendInvitation: { vi: 'Gửi lời mời', en: 'Send the invitation' },
  invited: {
    vi: 'Đã ghi lời mời; thư đang được gửi.',
    en: 'The invitation is recorded; its mail is on its way.',
  },
  linkAsked: { vi: 'Thư với đường dẫn mới đang được gửi.', en: 'A mail with a new link is on its way.' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  closed: { vi: 'Đã đóng tài khoản.', en: 'The account is closed.' },
  factorReset: {
    vi: 'Đã tắt xác thực hai bước; người này đăng nhập bằng mật khẩu và nên bật lại.',
    en: 'The second factor is off; they sign in with the password and should turn it on again.',
  },
  name: { vi: 'Tên', en: 'Name' },
  nameHint: {
    vi: 'Tên này đứng bên cạnh số liệu người đó nộp hoặc duyệt.',
    en: 'It stands beside the figures they hand in or approve.',
  },
  email: { vi: 'Địa chỉ thư', en: 'E-mail address' },
  role: { vi: 'Vai trò', en: 'Role' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  unitHint: {
    vi: 'Chỉ với vai trò báo cáo và phê duyệt: quyền gồm đơn vị này và các đơn vị trực thuộc.',
    en: 'For reporters and approvers only: their rights cover this unit and those below it.',
  },
  noUnit: { vi: 'Không gắn với đơn vị', en: 'No unit' },
  state: { vi: 'Tình trạng', en: 'State' },
  states: {
    active: { vi: 'đang dùng', en: 'active' },
    invited: { vi: 'đã mời, chưa đặt mật khẩu', en: 'invited, no password yet' },
    closed: { vi: 'đã đóng', en: 'closed' },
  },
  linkUntil: (until: string): Text => ({ vi: `đường dẫn dùng được đến ${until}`, en: `link counts until ${until}` }),
  linkWaits: { vi: 'thư đang chờ gửi', en: 'mail still to be sent' },
  linkFailed: (why: string): Text => ({
    vi: `chưa gửi được thư, sẽ thử lại: ${why}`,
    en: `the mail could not be sent, will be tried again: ${why}`,
  }),
  factor: { vi: 'Xác thực hai bước', en: 'Second factor' },
  on: { vi: 'bật', en: 'on' },
  off: { vi: 'chưa bật', en: 'off' },
  wholeProvince: { vi: 'toàn tỉnh', en: 'whole province' },
  save: { vi: 'Lưu thay đổi', en: 'Save the changes' },
  rights: { vi: 'Tên, vai trò, đơn vị', en: 'Name, role, unit' },
  access: { vi: 'Đăng nhập', en: 'Sign-in' },
  resendInvitation: { vi: 'Gửi lại lời mời', en: 'Send the invitation again' },
  sendReset: { vi: 'Gửi đường dẫn đặt lại mật khẩu', en: 'Send a link to set a new password' },
  resetFactor: { vi: 'Tắt xác thực hai bước', en: 'Turn the second factor off' },
  resetFactorHelp: {
    vi: 'Khi người này mất cả điện thoại lẫn mã dự phòng. Hãy gọi điện xác minh trước.',
    en: 'When they have lost both phone and recovery codes. Call them to be sure it is them.',
  },
  close: { vi: 'Đóng tài khoản', en: 'Close the account' },
  closeHelp: {
    vi: 'Người này bị đăng xuất ngay, khóa phần mềm hết hiệu lực. Số liệu đã nộp vẫn mang tên. Mời lại cùng địa chỉ sẽ mở lại tài khoản.',
    en: 'They are signed out at once and their keys end. Figures they handed in keep their name. Inviting the same address opens the account again.',
  },
  closedNotice: {
    vi: 'Tài khoản này đã đóng. Muốn mở lại, hãy mời cùng địa chỉ thư.',
    en: 'This account is closed. To open it again, invite the same address.',
  },
};
