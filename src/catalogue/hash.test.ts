import { expect, test } from 'vitest';
import { example, exampleFiles } from './example.fixture.ts';
import { canonicalJson, catalogueHash } from './hash.ts';
import { loadCatalogue } from './load.ts';

const hashOf = (changed: Partial<typeof example> = {}): string =>
  catalogueHash(loadCatalogue(exampleFiles(changed)).catalogue);

test('the hash is sha256 in hex', () => {
  expect(hashOf()).toMatch(/^[0-9a-f]{64}$/);
});

test('comments, layout and the order of keys or files do not change it', () => {
  expect(
    hashOf({
      plan: `# ghi chú\n${example.plan.replace('state: closed\nregister: que', 'register: que\nstate: closed')}`,
    }),
  ).toBe(hashOf());
  const files = exampleFiles();
  expect(catalogueHash(loadCatalogue([...files].reverse()).catalogue)).toBe(hashOf());
});

test('a changed number does', () => {
  expect(hashOf({ plan: example.plan.replace('value: 95', 'value: 96') })).not.toBe(hashOf());
});

test('canonical JSON has sorted keys and is JSON', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'ă' }], a: true })).toBe('{"a":true,"b":[1,{"c":"ă","d":null}]}');
});
