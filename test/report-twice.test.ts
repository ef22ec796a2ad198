import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyMachine, moc } from './support/moc.ts';

const data = emptyMachine();
const at = (name: string): string => join(data, name);
const sample = ['report', '--plan', 'minh-hoa-2026', '--period', '2026-Q3'];
const giaLai = ['report', '--plan', 'gia-lai-2019', '--period', '2018', '--as-of', '2030-01-01'];

test.each(['pdf', 'docx', 'xlsx'])(
  'two runs write the same %s of the sample and of Gia Lai 2018, to the byte',
  (kind) => {
    for (const [name, args] of [
      ['mau', sample],
      ['gia-lai', giaLai],
    ] as const) {
      const files = [1, 2].map((n) => at(`${name}-${n}.${kind}`));
      for (const file of files) expect(moc(data, ...args, '--to', file)).toMatchObject({ code: 0, out: '' });
      const [one, other] = files.map((file) => readFileSync(file));
      expect(one?.length).toBeGreaterThan(10_000);
      expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
    }
  },
);

test('says in one sentence that nobody is named to sign', () => {
  const { err } = moc(data, ...sample, '--to', at('a.docx'));
  expect(err).toContain('Chưa khai tên người ký');
});

test('the sheet and the letter are made by their kind; a notice without decisions is one sentence and no file', () => {
  expect(moc(data, ...sample, '--kind', 'sheet', '--to', at('phieu.pdf')).code).toBe(0);
  expect(moc(data, ...sample, '--kind', 'letter', '--to', at('cong-van.docx')).code).toBe(0);
  const { code, err } = moc(data, ...sample, '--kind', 'notice', '--to', at('thong-bao.docx'));
  expect(code).toBe(1);
  expect(err).toContain('Chưa có quyết định nào được ghi để thông báo.');
  expect(() => readFileSync(at('thong-bao.docx'))).toThrow();
});

test.each([
  [['--to', 'a.odt'], '.pdf | .docx | .xlsx'],
  [['--kind', 'sheet', '--to', 'a.docx'], '.pdf'],
  [['--kind', 'poster', '--to', 'a.pdf'], 'report | sheet | letter | notice'],
  [['--unit', 'x', '--to', 'a.pdf'], '--kind letter'],
  [['--lang', 'fr', '--to', 'a.pdf'], 'vi | en'],
])('wrong usage %j is answered with what is possible', (args, possible) => {
  const { code, err } = moc(data, ...sample, ...args);
  expect(code).toBe(2);
  expect(err).toContain(possible);
});

test('a file that cannot be written is one sentence', () => {
  const { code, err } = moc(data, ...sample, '--to', join(data, 'khong-co', 'a.pdf'));
  expect(code).toBe(2);
  expect(err).toContain('Không ghi được');
});
