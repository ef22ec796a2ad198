import { expect, test } from 'vitest';
import { jsonSchemas } from './json-schema.ts';

test('the published JSON Schemas are those of the code', async () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    await expect(text).toMatchFileSnapshot(`../../indicators/schema/${name}.schema.json`);
  }
});

test('what may be omitted in the text is not required by the schema', () => {
  const { properties } = JSON.parse(jsonSchemas().units);
  expect(properties.units.items.required).toEqual(['id', 'level', 'block']);
});
