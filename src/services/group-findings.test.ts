import { expect, test } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { findingTexts } from '../intake/finding-texts.ts';
import { guideOf } from './finding-guides.ts';
import { groupFindings } from './group-findings.ts';

const finding = (severity: Finding['severity'], code: string, line: number): Finding => ({
  ...{ severity, code, file: 'f.csv', sheet: null, cell: null, line, column: null, read: null, expected: null },
  message: { vi: '', en: '' },
});

test('groups stand worst first, then the most frequent, each in the order of the file', () => {
  const groups = groupFindings([
    finding('info', 'hidden-rows', 1),
    finding('error', 'empty-cell', 2),
    finding('error', 'not-a-number', 3),
    finding('error', 'not-a-number', 4),
    finding('warning', 'empty-cell', 5),
  ]);
  expect(groups.map((g) => `${g.severity} ${g.code} ${g.findings.map((f) => f.line)}`)).toEqual([
    ...['error not-a-number 3,4', 'error empty-cell 2', 'warning empty-cell 5', 'info hidden-rows 1'],
  ]);
});

test('what was left out is said first', () => {
  const [first] = groupFindings([
    finding('error', 'a', 1),
    finding('error', 'a', 2),
    finding('error', 'more-findings', 0),
  ]);
  expect(first?.code).toBe('more-findings');
});

test('every code says what is wrong and what to do, in both languages; a law of the catalogue too', () => {
  const law = guideOf('khong-qua-tong');
  expect(law.todo.vi).not.toBe('');
  const codes = [...Object.keys(findingTexts), 'unknown-unit', 'numerator-over-denominator', 'future-period'];
  for (const code of codes) {
    const guide = guideOf(code);
    expect(guide, code).not.toBe(law);
    for (const { vi, en } of [guide.wrong, guide.todo])
      expect([vi === '', en === '', vi === en], code).not.toContain(true);
  }
});
