import { describe, expect, test } from 'vitest';
import { type Dated, holdsOn, type Level, membersOn, nameOn, type Register, type Unit, unitsOn } from './unit.ts';

const unit = (id: string, level: Level, from: string | null, to: string | null, names?: Dated<string>[]): Unit => ({
  id,
  register: 'r',
  level,
  block: 'b',
  names: names ?? [{ value: id, from, to }],
  aliases: [],
  codes: [],
  parent: null,
  from,
  to,
  mailbox: null,
  of: [],
});

const register: Register = {
  id: 'r',
  name: { vi: 'r', en: 'r' },
  province: 'tinh',
  blocks: [],
  units: [
    unit('tinh', 'province', null, null),
    unit('so-tttt', 'department', null, '2025-02-28'),
    unit('so-khcn', 'department', '2025-03-01', null),
    unit('huyen', 'district', null, '2025-06-30'),
    unit('xa', 'commune', '2025-07-01', null),
    unit('cac-so', 'group', null, null),
  ],
  lineage: [],
  statedCounts: [],
};

const ids = (units: Unit[]): string[] => units.map((u) => u.id);

describe('a unit', () => {
  test.each([
    ['2025-06-30', true],
    ['2025-07-01', false],
  ])('lives up to and including its last day: on %s %s', (day, lives) => {
    expect(holdsOn({ from: null, to: '2025-06-30' }, day)).toBe(lives);
  });

  test.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
  ])('lives from its first day: on %s %s', (day, lives) => {
    expect(holdsOn({ from: '2025-07-01', to: null }, day)).toBe(lives);
  });

  test.each([
    ['2010-01-01', 'Tên cũ', 'the nearest known one'],
    ['2015-01-01', 'Tên cũ', 'from its first day'],
    ['2020-12-31', 'Tên cũ', 'to its last day'],
    ['2021-01-01', 'Tên mới', 'renamed'],
    ['2030-01-01', 'Tên mới', 'the nearest known one'],
  ])('is named on %s "%s": %s', (day, name) => {
    const names = [
      { value: 'Tên cũ', from: '2015-01-01', to: '2020-12-31' },
      { value: 'Tên mới', from: '2021-01-01', to: '2026-12-31' },
    ];
    expect(nameOn(unit('u', 'commune', null, null, names), day)).toBe(name);
  });

  test('without a name goes by its id', () => {
    expect(nameOn(unit('u', 'commune', null, null, []), '2025-01-01')).toBe('u');
  });
});

describe('a register', () => {
  test('knows the units of a day', () => {
    expect(ids(unitsOn(register, '2025-02-28'))).toEqual(['tinh', 'so-tttt', 'huyen', 'cac-so']);
    expect(ids(unitsOn(register, '2025-07-01'))).toEqual(['tinh', 'so-khcn', 'xa', 'cac-so']);
  });

  test('counts neither groups nor the province among those that report', () => {
    const levels: Level[] = ['province', 'group', 'department', 'commune'];
    expect(ids(membersOn(register, levels, '2026-01-01'))).toEqual(['so-khcn', 'xa']);
    expect(ids(membersOn(register, ['district'], '2026-01-01'))).toEqual([]);
  });
});
