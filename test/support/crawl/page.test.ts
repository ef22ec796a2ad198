import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { entriesOf, readPage } from './page.ts';
import { numbersIn, prints } from './recompute.ts';

const page = (main: string) =>
  readPage(`<!doctype html><html lang="vi"><head><title>Trang</title></head><body><main>${main}</main></body></html>`);

describe('a number that leads nowhere', () => {
  test.each([
    ['<p>78 đơn vị chậm</p>', 1],
    ['<td>51,9%</td>', 1],
    ['<a>78</a>', 1],
    ['<p>109/111 đơn vị, ngày 14/9/2026</p>', 1],
    ['<p><a href="#x">78</a> trên 111</p>', 1],
    ['<p><a href="#x">78 đơn vị</a></p>', 0],
    ['<p>số liệu chốt ngày 14/9/2026, biết đến 10:12 ngày 20/9/2026, quý III/2026, 6 tháng đầu năm 2026</p>', 0],
    ['<q>đạt 90%</q><cite>219/KH-UBND</cite><code>sha256 12</code>', 0],
    ['<p class="formula">3 + 4 = 7</p>', 0],
    ['<section data-rule><p>Tiến độ từ 0,95 trở lên.</p></section><p>39 đơn vị</p>', 1],
    ['<b data-quoted="a">19</b><q id="a">19 sở, ban</q>', 0],
    ['<b data-quoted="a">19</b><q id="a">18/21 sở</q>', 1],
    ['<b data-quoted="a">19</b>', 1],
    ['<p>xa-ba-to-21523@quang-ngai.example, sha256</p>', 0],
  ])('in %s: %i', (html, loose) => {
    expect(page(html).loose).toHaveLength(loose);
  });
});

describe('the length of a list', () => {
  test.each([
    ['<ul id="x"><li>a</li><li>b</li></ul>', 2],
    ['<p id="x">không có</p>', 0],
    ['<table id="x"><tbody><tr><th scope="row">a</th></tr><tr><th colspan="2">khối</th></tr></tbody></table>', 1],
    ['<div id="x"><article><ul><li>a</li><li>b</li></ul></article></div>', 1],
    ['<div id="x"><ul><li>a</li><li>b</li></ul><nav class="pager">1–2 trong 1.050</nav></div>', 1050],
    ['<div id="x"><ul><li>a</li></ul><nav class="pager">1–2 trong 1.050</nav></div>', 1],
    [
      '<table id="x" class="cells"><tr class="totals"><td>1</td></tr><tr><td>1</td><td class="dim">2</td></tr></table>',
      1,
    ],
  ])('of %s is %i', (html, entries) => {
    const element = page(html).ids.get('x');
    expect(element && entriesOf(element)).toBe(entries);
  });
});

test('the words of a file are not those of the page', () => {
  expect(page('<p>cột <code>numerator</code></p>').words).not.toContain('numerator');
});

test.each([
  ['51,9', '51.85', true],
  ['51,8', '51.85', false],
  ['1.504.523', '1504523', true],
  ['−2', '-2', true],
])('%s printed of %s: %s', (printed, exact, right) => {
  expect(numbersIn(`khoảng ${printed}%`)).toEqual([printed]);
  expect(prints(printed, new Decimal(exact))).toBe(right);
});
