import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvFile } from './csv-file.ts';

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+84', "'+84"],
  ['-5', "'-5"],
  ['@a', "'@a"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['a=1', 'a=1'],
  ["'=1", "'=1"],
])('%j is written as %j, so that nothing runs and nothing is lost', (cell, written) => {
  const [row] = parse(csvFile([[cell, 'x']]), { bom: true, record_delimiter: '\r\n' });
  expect(row).toEqual([written, 'x']);
});

test('commas, quotes and line ends come back as they were; a number stays a number', () => {
  const text = csvFile([['a,b', 'say "x"', 'two\nlines', null, -3]]);
  expect(text).toBe('\ufeff"a,b","say ""x""","two\nlines",,-3\r\n');
});
