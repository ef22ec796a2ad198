import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyone, operator } from '../domain/actor.ts';
import { Office, realCheckout } from './given.fixture.ts';
import { searchCatalogue } from './search-catalogue.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-11-22T00:00:00.000Z');
  await office.load(realCheckout());
});
afterAll(() => office.close());

const find = (query: string, language: 'vi' | 'en' = 'vi') =>
  searchCatalogue(office.ports, { query, language, by: operator });

describe('a search over this repository’s catalogue', () => {
  test('finds a former department by its short name, with what became of it and only plans of its time', async () => {
    const { units } = await find('so tt&tt');
    const quangNgai = units.map((h) => h.thing).find((t) => t.register.id === 'quang-ngai');
    expect(quangNgai?.name).toBe('Sở Thông tin và Truyền thông');
    expect(quangNgai?.successors).toEqual(['Sở Khoa học và Công nghệ']);
    expect(quangNgai?.plans.map((p) => p.plan.id).sort()).toEqual([
      'quang-ngai-2019',
      'quang-ngai-2024',
      'quang-ngai-huong-dan-2019',
    ]);
  });

  test('finds a commune of today in the plan of today only', async () => {
    const { units } = await find('dak to');
    expect(units[0]?.thing.name).toBe('Xã Đăk Tô');
    expect(units[0]?.thing.plans.map((p) => p.plan.id)).toEqual(['minh-hoa-2026']);
  });

  test('finds indicators and quoted sentences by their words', async () => {
    const { indicators, quotes } = await find('chu ky so');
    expect(indicators.map((h) => h.text).join(' ')).toContain('chữ ký số');
    expect(quotes.map((h) => h.thing.plan.plan.id)).toContain('minh-hoa-2026');
  });

  test('leads the public to closed plans only', async () => {
    const ask = { query: 'chu ky so', language: 'vi', by: anyone } as const;
    const { quotes, indicators } = await searchCatalogue(office.ports, ask);
    const plans = [...quotes.map((h) => h.thing.plan), ...indicators.flatMap((h) => h.thing.plans)];
    expect(plans.length).toBeGreaterThan(0);
    expect(new Set(plans.map((p) => p.plan.state))).toEqual(new Set(['closed']));
  });

  test('finds English names where English is read', async () => {
    expect((await find('digital signature', 'en')).indicators.length).toBeGreaterThan(0);
    expect((await find('digital signature')).indicators).toEqual([]);
  });

  test('suggests the nearest names where nothing is found', async () => {
    const { units, nearest } = await find('So Noi vuj');
    expect(units).toEqual([]);
    expect(nearest[0]).toBe('Sở Nội vụ');
  });
});
