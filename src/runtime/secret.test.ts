import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secretOf } from './secret.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'moc-secret-'));
});
afterEach(() => rmSync(data, { recursive: true }));

test('is made once, kept for the next start, and readable by its owner only', () => {
  const made = secretOf({ secret: null, data });
  expect(made.length).toBeGreaterThanOrEqual(32);
  expect(secretOf({ secret: null, data })).toEqual(made);
  expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
});

test('is the one of the environment where there is one, and then none is written', () => {
  const given = 'một bí mật đủ dài cho máy chủ của tỉnh';
  expect(Buffer.from(secretOf({ secret: given, data })).toString()).toBe(given);
  expect(() => statSync(join(data, 'secret'))).toThrow();
});
