import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dependencies, licencesFile, licencesText } from './licences.ts';

test('docs/licences.md lists what is delivered (npm run licences writes it)', () => {
  expect(readFileSync(licencesFile, 'utf8')).toBe(licencesText(dependencies()));
});

test('everything delivered may be used and passed on without opening what is ours', () => {
  const free =
    /^\(?(Apache-2\.0|MIT|ISC|BSD-[23]-Clause|0BSD|OFL-1\.1|MPL-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|WTFPL)\b/;
  expect(dependencies().filter((d) => !free.test(d.licence))).toEqual([]);
  expect(dependencies().length).toBeGreaterThan(20);
});
