import { describe, expect, test } from 'vitest';
import { fileName, visibleText } from './visible-text.ts';

describe('a text a person typed', () => {
  test.each([
    ['  nhập nhầm  ', 'nhập nhầm'],
    ['a\u202etxt.exe', 'atxt.exe'],
    ['a\u0000b\r\n\tc', 'a b c'],
    ['\u200b\u200d\ufeff \u2060', ''],
    ['\u202e', ''],
    ['👩‍👩‍👧 ổn', '👩‍👩‍👧 ổn'],
    ['\ud83d', '\ufffd'],
  ])('%j is shown as %j', (typed, shown) => expect(visibleText(typed)).toBe(shown));
});

describe('the name of a file', () => {
  test.each([
    ['quý 3.xlsx', 'quý 3.xlsx'],
    ['C:\\Users\\x\\a.xlsx', 'a.xlsx'],
    ['../../etc/a.csv', 'a.csv'],
    ['a/', ''],
    ['\u202exslx.a', 'xslx.a'],
  ])('%j is %j', (given, name) => expect(fileName(given)).toBe(name));

  test('has at most 200 characters, none of them cut in two', () => {
    expect(fileName(`${'a'.repeat(199)}😀😀`)).toBe(`${'a'.repeat(199)}😀`);
    expect(fileName('a'.repeat(10_000))).toHaveLength(200);
  });
});
