import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

describe('folding a text', () => {
  test('takes off every Vietnamese mark and the case', () => {
    expect(fold('Đặc khu Lý Sơn')).toBe('dac khu ly son');
    expect(fold('ƯỚC THỰC HIỆN')).toBe('uoc thuc hien');
  });

  test('gives the same for composed and decomposed text', () => {
    expect(fold('Trà Bồng'.normalize('NFD'))).toBe(fold('Trà Bồng'.normalize('NFC')));
  });

  test('gives the same for both places of a tone mark', () => {
    expect(fold('hoà')).toBe(fold('hòa'));
  });

  test('leaves figures, signs and spaces alone', () => {
    expect(fold('KH&ĐT 2019 – 40/63')).toBe('kh&dt 2019 – 40/63');
  });
});
