import { describe, expect, it } from 'vitest';
import { readQualifier, readState } from './qualifier-text.ts';

describe('readQualifier', () => {
  it.each([
    ['', '='],
    ['=', '='],
    ['~<', '~<'],
    ['> =', '>='],
    ['≥', '>='],
    ['＞', '>'],
    ['trên', '>'],
    ['Hơn', '>'],
    ['khoảng', '~'],
    ['gần'.normalize('NFD'), '~<'],
    ['hơn  khoảng', '~>'],
    ['ít nhất', '>='],
    ['tối thiểu', '>='],
    ['DƯỚI', '<'],
    ['không quá', '<='],
    ['xấp xỉ gì đó', null],
    ['=>', null],
  ])('%s is %s', (text, qualifier) => {
    expect(readQualifier(text)).toBe(qualifier);
  });
});

describe('readState', () => {
  it.each([
    ['', 'figure'],
    ['Không áp dụng', 'not-applicable'],
    ['khong phat sinh', 'none-arose'],
    ['Chưa có số liệu'.normalize('NFD'), 'no-data'],
    ['not-applicable', 'not-applicable'],
    ['none-arose', 'none-arose'],
    ['NO-DATA', 'no-data'],
    ['không', null],
  ])('%s is %s', (text, state) => {
    expect(readState(text)).toBe(state);
  });
});
