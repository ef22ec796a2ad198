import type { Answer } from './problem-answer.ts';

/** What can go wrong with signing in and with accounts; forms say most of it beside their field. */
export const accountAnswers = {
  'sign-in-first': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Sign in first' },
    help: {
      vi: 'Trang này dành cho người có tài khoản. Nếu phiên làm việc vừa hết hạn, hãy đăng nhập lại rồi làm tiếp; chưa có gì được ghi.',
      en: 'This page is for people with an account. If your session has just ended, sign in again and go on; nothing was recorded.',
    },
  },
  'sign-in-again': {
    status: 401,
    title: { vi: 'Cần đăng nhập lại', en: 'Sign in again' },
    help: { vi: 'Chưa có gì được ghi.', en: 'Nothing was recorded.' },
  },
  forbidden: {
    status: 403,
    title: { vi: 'Tài khoản không có quyền này', en: 'Your account may not do this' },
    help: {
      vi: 'Vai trò hoặc đơn vị của tài khoản không cho phép việc này; chưa có gì được ghi. Nếu công việc cần đến, hãy đề nghị người quản trị cấp quyền.',
      en: 'The role or unit of your account does not allow this; nothing was recorded. If your work needs it, ask the administrator for the right.',
    },
  },
  'too-many-tries': {
    status: 429,
    title: { vi: 'Đã thử quá nhiều lần', en: 'Too many tries' },
    help: {
      vi: 'Việc tạm khóa này bảo vệ tài khoản khỏi người đoán mật khẩu và tự hết.',
      en: 'The pause protects the account from guessing and ends by itself.',
    },
  },
  'wrong-sign-in': {
    status: 422,
    title: { vi: 'Chưa đăng nhập được', en: 'Not signed in' },
    help: { vi: 'Kiểm tra địa chỉ thư và mật khẩu.', en: 'Check the e-mail address and the password.' },
  },
  'wrong-code': {
    status: 422,
    title: { vi: 'Mã không đúng', en: 'The code is wrong' },
    help: { vi: 'Nhập mã đang hiện trên điện thoại.', en: 'Give the code the phone shows now.' },
  },
  'wrong-password': {
    status: 422,
    title: { vi: 'Mật khẩu không đúng', en: 'The password is wrong' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'weak-password': {
    status: 422,
    title: { vi: 'Mật khẩu dễ đoán', en: 'The password is easy to guess' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'link-gone': {
    status: 410,
    title: { vi: 'Đường dẫn không còn dùng được', en: 'The link counts no more' },
    help: {
      vi: 'Nếu đã có mật khẩu, hãy đăng nhập. Nếu chưa, dùng “Quên mật khẩu” ở trang đăng nhập để nhận đường dẫn mới.',
      en: 'If you have a password, sign in. If not, use “Forgotten password” on the sign-in page to get a new link.',
    },
  },
  'bad-email': {
    status: 422,
    title: { vi: 'Địa chỉ thư không đúng', en: 'No e-mail address' },
    help: { vi: 'Địa chỉ viết như ten@tinh.gov.vn.', en: 'Addresses are written like name@province.gov.vn.' },
  },
  'email-taken': {
    status: 409,
    title: { vi: 'Địa chỉ thư đã có tài khoản', en: 'The address has an account' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'no-name': {
    status: 422,
    title: { vi: 'Chưa có tên', en: 'The name is missing' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'unit-needed': {
    status: 422,
    title: { vi: 'Chưa chọn đơn vị', en: 'The unit is missing' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'first-is-admin': {
    status: 409,
    title: { vi: 'Chưa có người quản trị', en: 'There is no administrator yet' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'last-admin': {
    status: 409,
    title: { vi: 'Phải còn ít nhất một người quản trị', en: 'One administrator has to stay' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
  'bad-key': {
    status: 422,
    title: { vi: 'Chưa tạo được khóa', en: 'The key was not made' },
    help: { vi: 'Chưa có gì thay đổi.', en: 'Nothing was changed.' },
  },
} satisfies Record<string, Answer>;
