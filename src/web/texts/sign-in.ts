import { longestPassword, shortestPassword } from '../../domain/password.ts';
import type { Text } from '../../domain/text.ts';

export const signInText = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  email: { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  forgotten: { vi: 'Quên mật khẩu', en: 'Forgotten password' },
  noAccount: {
    vi: 'Tài khoản do người quản trị mời qua thư. Các kế hoạch đã kết thúc và trang giới thiệu không cần đăng nhập.',
    en: 'Accounts are given by the administrator’s invitation. Closed plans and the about page need no account.',
  },
  passwordSet: {
    vi: 'Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới.',
    en: 'The password is set. Sign in with it.',
  },
  signedOut: { vi: 'Đã đăng xuất.', en: 'You are signed out.' },
  codeTitle: { vi: 'Nhập mã xác thực', en: 'Give the code' },
  code: { vi: 'Mã trên điện thoại', en: 'Code on the phone' },
  codeHint: {
    vi: 'Sáu chữ số đang hiện trong ứng dụng xác thực. Không có điện thoại: nhập một mã dự phòng.',
    en: 'The six digits your authenticator app shows now. Without the phone: one of your recovery codes.',
  },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  fromStart: { vi: 'Đăng nhập lại từ đầu', en: 'Sign in from the start' },
  forgottenIntro: {
    vi: 'Mốc gửi một đường dẫn để đặt mật khẩu mới. Đường dẫn dùng được trong một giờ.',
    en: 'Mốc sends a link to set a new password. It counts for an hour.',
  },
  sendLink: { vi: 'Gửi đường dẫn', en: 'Send the link' },
  sentTitle: { vi: 'Hãy xem hộp thư', en: 'Look into your mailbox' },
  sent: {
    vi: 'Nếu địa chỉ này có tài khoản, thư có đường dẫn đang được gửi đến. Không thấy thư sau ít phút: xem mục thư rác, rồi hỏi người quản trị.',
    en: 'If the address has an account, a mail with a link is on its way. If none has come in a few minutes, look into the junk folder, then ask the administrator.',
  },
  toSignIn: { vi: 'Về trang đăng nhập', en: 'Back to sign-in' },
  newPasswordTitle: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  passwordHint: {
    vi: `Từ ${shortestPassword} đến ${longestPassword} ký tự. Một câu dễ nhớ tốt hơn một từ khó gõ; dấu cách và dấu tiếng Việt dùng được.`,
    en: `From ${shortestPassword} to ${longestPassword} characters. A sentence you remember is better than a word that is hard to type; spaces and Vietnamese letters are fine.`,
  },
  setPassword: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  forAccount: (email: string): Text => ({ vi: `Tài khoản ${email}.`, en: `Account ${email}.` }),
};
