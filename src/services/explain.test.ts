import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { must, Office, realCheckout } from './given.fixture.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-10-01T00:00:00.000Z');
  await office.load(realCheckout());
});
afterAll(() => office.close());

test('a milestone of many units is explained as units done of all units, silent ones included', async () => {
  const { findings, accepted } = await office.hand(
    'unit,indicator,period,value\nSở Tài chính,chuyen-doi-ipv6,2024,1\nSở Tư pháp,chuyen-doi-ipv6,2024,1\nSở Nội vụ,chuyen-doi-ipv6,2024,0\n',
  );
  expect([accepted, findings.filter((f) => f.severity === 'error')]).toEqual([3, []]);
  const asked = { plan: 'quang-ngai-2024', indicator: 'chuyen-doi-ipv6', unit: 'quang-ngai', period: '2024' };
  const { cell, recomputed } = must(await explain(office.ports, asked));
  const units = cell.rolled?.units ?? 0;
  expect(units).toBeGreaterThan(3);
  expect(cell.level).toMatchObject({ numerator: 2, denominator: units, value: 2 / units });
  expect(recomputed.value).toBe(2 / units);
});

test('a figure that a target does not count is explained by itself where no target is asked for', async () => {
  const asked = {
    ...{ plan: 'quang-ngai-2019', indicator: 'ho-so-ncc-so-hoa-trong-nam', period: '2018' },
    unit: 'quang-ngai.so-lao-dong-thuong-binh-va-xa-hoi',
  };
  const { cell, observations, recomputed } = must(await explain(office.ports, asked));
  expect([cell.target, cell.level?.value, recomputed.value]).toEqual([null, 9000, 9000]);
  expect(observations.map((o) => o.period)).toEqual(['2018']);
  const promised = must(await explain(office.ports, { ...asked, target: 'qngai-ncc-so-hoa-trong-nam-2019' }));
  expect([promised.cell.level, promised.cell.status]).toEqual([null, 'no-data']);
});
