import { describe, expect, test } from 'vitest';
import { passwordFault } from './password.ts';

const about = ['Trần Thị Bưởi', 'buoi.tran@tinh.example', 'Xã Trà Bồng'];

test.each([
  ['mười một ch', 'short'],
  ['a'.repeat(201), 'long'],
  ['aaaabbbbaaaabbbb', 'monotonous'],
  ['121212121212', 'monotonous'],
  ['matkhau123456', 'obvious'],
  ['Mật khẩu 123456', 'obvious'],
  ['Matkhau@123456', 'obvious'],
  ['P@ssword123456', 'obvious'],
  ['password1234!', 'obvious'],
  ['qwertyuiop123', 'obvious'],
  ['abcdefghijkl', 'obvious'],
  ['234567890123', 'obvious'],
  ['Admin@12345678', 'obvious'],
  ['Vietnam@123456', 'obvious'],
  ['buoi.tran@2026', 'about-you'],
  ['Tran Thi Buoi 1', 'about-you'],
  ['TraBong@123456', 'about-you'],
])('%j is refused: %s', (password, fault) => {
  expect(passwordFault(password, about)).toBe(fault);
});

test.each([
  'mưa chiều trên sông vệ',
  'con trâu đi trước cái cày',
  'x7Qp-92kd-LmZs',
  'một hai ba bốn năm sáu',
  '木漏れ日の中を歩いて帰る道',
  'matkhau cua toi la con meo',
])('%j is taken', (password) => {
  expect(passwordFault(password, about)).toBeNull();
});

describe('a word of the person', () => {
  test('inside a long sentence does no harm', () => {
    expect(passwordFault('bưởi năm roi ngọt hơn bưởi da xanh', about)).toBeNull();
  });
  test('is no matter for somebody else', () => {
    expect(passwordFault('buoi.tran@2026', ['Điều phối', 'dieu-phoi@tinh.example'])).toBeNull();
  });
});
