import { expect, test } from 'vitest';
import { ruleChange } from './query.ts';

test.each(['', ' ', '\t\u00a0'])('a limit of nothing but spaces (%j) is not given, rather than nought', (limit) => {
  expect(ruleChange.parse({ condition: 'behind-path', limit, hold: limit }).limit).toBeUndefined();
});
