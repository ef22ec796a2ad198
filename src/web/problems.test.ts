import { expect, test } from 'vitest';
import { accountAnswers } from './account-problems.ts';
import { requestProblems } from './api/problems.ts';

test('a code means one thing: tables of answers that are joined have none in common', () => {
  const requests = new Set<string>(Object.keys(requestProblems));
  expect(Object.keys(accountAnswers).filter((code) => requests.has(code))).toEqual([]);
});
