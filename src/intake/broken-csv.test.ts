import { expect, it } from 'vitest';
import { readObservations } from './observations-csv.ts';
import { seeded } from './seeded.fixture.ts';

const header = 'unit,indicator,period,numerator,denominator,value,qualifier,note,state';
const goodRow = (i: number): string =>
  `đơn vị ${i},chỉ tiêu ${i % 7},2026-Q${(i % 4) + 1},${i % 50},${50 + (i % 9)},,,"ghi chú, ""${i}""",`;

/** A good row made bad in a way that cannot be read as another good one. */
const breakages: readonly ((fields: string[], random: () => number) => string)[] = [
  (f) => f.slice(0, 5).join(','),
  (f) => [...f, 'x', 'y'].join(','),
  (f) => replaced(f, 0, ''),
  (f) => replaced(f, 1, ' '),
  (f) => replaced(f, 2, '2026-Q5'),
  (f) => replaced(f, 2, '31/02/2026'),
  (f) => replaced(f, 3, 'năm mươi'),
  (f) => replaced(f, 3, '1.5.0'),
  (f) => replaced(f, 3, '1e3'),
  (f) => replaced(f, 3, '-4'),
  (f) => replaced(f, 3, '12%'),
  (f) => replaced(f, 4, '0').replace(/,\d+,0,/, ',7,0,'),
  (f) => replaced(f, 4, '=1+1'),
  (f) => replaced(f, 5, '#DIV/0!'),
  (f) => replaced(f, 5, '12345678901234567890'),
  (f) => replaced(f, 6, '?'),
  (f) => replaced(f, 8, 'không rõ'),
  (f) => replaced(f, 8, 'không áp dụng'),
  (f) => replaced(f, 0, `"${f[0]}`),
  (f) => replaced(f, 1, `"${f[1]}"x`),
  (f, random) => replaced(f, Math.floor(random() * 7), '"'),
  (f) => replaced(replaced(f, 3, '').split(','), 4, ''),
  () => 'người lập biểu',
  () => ',,,1,,,,,',
  () => '"',
];

function replaced(fields: readonly string[], at: number, text: string): string {
  return fields.map((f, i) => (i === at ? text : f)).join(',');
}

it('100,000 broken rows among good ones: each is told, and no good row is lost', () => {
  const random = seeded(20_261_122);
  const lines = [header];
  const good: number[] = [];
  const bad: number[] = [];
  while (bad.length < 100_000) {
    const i = lines.length;
    const line = lines.length + 1;
    if (random() < 0.5) {
      good.push(line);
      lines.push(goodRow(i));
      continue;
    }
    const breakage = breakages[Math.floor(random() * breakages.length)] ?? (() => '');
    bad.push(line);
    lines.push(breakage([`đơn vị ${i}`, 'chỉ tiêu', '2026-Q1', '3', '4', '', '', 'x', ''], random));
  }
  const { rows, findings, rejected } = readObservations(new TextEncoder().encode(lines.join('\n')), 'f.csv');
  expect(rows.map((r) => r.line)).toEqual(good);
  const told = new Set(findings.filter((f) => f.severity === 'error').map((f) => f.line));
  const silent = bad.filter((line) => !told.has(line));
  expect(silent.map((line) => [lines[line - 2], lines[line - 1], lines[line]])).toEqual([]);
  expect(rejected).toBe(bad.length);
});
