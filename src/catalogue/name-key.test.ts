import { expect, test } from 'vitest';
import { nameKey } from './name-key.ts';

const same = (a: string, b: string): void => expect(nameKey(a)).toBe(nameKey(b));

test('case, spaces and decomposed letters are no difference', () => {
  same('Sở  Tài chính ', 'sở tài chính');
  same('Sở Tài chính'.normalize('NFD'), 'Sở Tài chính');
});

test('the place of a tone mark is no difference', () => {
  same('Xã Sơn Thuỷ', 'Xã Sơn Thủy');
  same('Văn hoá', 'Văn hóa');
  same('Uỷ ban nhân dân huyện Hoà Vang', 'UBND huyện Hòa Vang');
});

test('usual short forms are no difference', () => {
  same('TP. Quảng Ngãi', 'Thành phố Quảng Ngãi');
  same('UBND TX Đức Phổ', 'Thị xã Đức Phổ');
  same('H. Trà Bồng', 'huyện Trà Bồng');
  same('VP UBND tỉnh', 'Văn phòng UBND tỉnh');
});

test('punctuation and "&" are no difference', () => {
  same('Sở NN &PTNT', 'Sở NN&PTNT');
  same('Sở VH-TT và DL', 'Sở VH-TT&DL');
  same('Sở Lao động-Thương binh và Xã hội', 'Sở Lao động - Thương binh và Xã hội');
});

test('marks are a difference', () => {
  expect(nameKey('Xã Sơn Hà')).not.toBe(nameKey('Xã Sơn Hạ'));
  expect(nameKey('Xã Ba Tô')).not.toBe(nameKey('Xã Ba Tơ'));
});
