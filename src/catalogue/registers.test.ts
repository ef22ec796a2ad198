import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { membersOn, nameOn, type Register, unitsOn } from '../domain/unit.ts';
import { lintRegister } from './lint-register.ts';
import { loadCatalogue } from './load.ts';

const files = ['units/quang-ngai.yaml', 'units/gia-lai.yaml', 'units/quang-nam.yaml', 'holidays.yaml'].map((name) => ({
  path: `indicators/${name}`,
  text: readFileSync(`indicators/${name}`, 'utf8'),
}));
const { catalogue, findings, placeOf } = loadCatalogue(files);

const register = (id: string): Register => {
  const found = catalogue.registers.find((r) => r.id === id);
  if (!found) throw new Error(`no register ${id}`);
  return found;
};

test('the registers are without a fault and agree with the counts of the documents', () => {
  expect(findings).toEqual([]);
  expect(catalogue.registers.flatMap((r) => lintRegister(r, placeOf))).toEqual([]);
});

test('every register has its province and the groups that plans speak of', () => {
  for (const { id, units, province } of catalogue.registers) {
    expect(units.find((u) => u.id === province)?.level).toBe('province');
    for (const group of [
      'cap-tinh',
      'cap-huyen',
      'cap-xa',
      'tinh-huyen',
      'tinh-huyen-xa',
      'huyen-xa',
      'nganh-giao-duc',
    ]) {
      expect(units.find((u) => u.id === `${id}.${group}`)?.level).toBe('group');
    }
  }
});

describe('Quảng Ngãi', () => {
  const quangNgai = register('quang-ngai');
  const count = (level: Parameters<typeof membersOn>[1][number], day: string): number =>
    membersOn(quangNgai, [level], day).length;

  test('has 15 departments and 96 communes on 20/9/2026, 111 units in all', () => {
    const day = '2026-09-20';
    expect([count('department', day), count('district', day), count('commune', day)]).toEqual([15, 0, 96]);
    expect(membersOn(quangNgai, ['department', 'district', 'commune'], day).every((u) => u.mailbox !== null)).toBe(
      true,
    );
  });

  test('had 14 districts in 2018, 13 from 01/02/2020, none from 01/7/2025', () => {
    expect(
      ['2018-11-13', '2020-01-31', '2020-02-01', '2025-06-30', '2025-07-01'].map((d) => count('district', d)),
    ).toEqual([14, 14, 13, 13, 0]);
  });

  test('had the 20 departments of the document in 2018, beside the central agencies', () => {
    const departments = membersOn(quangNgai, ['department'], '2018-11-13').filter((u) => u.block === 'departments');
    expect(departments).toHaveLength(20);
  });

  test('has 86 xã, 9 phường and the đặc khu Lý Sơn', () => {
    const kinds = membersOn(quangNgai, ['commune'], '2025-07-01').map((u) => nameOn(u, '2025-07-01').split(' ')[0]);
    expect(['Xã', 'Phường', 'Đặc'].map((kind) => kinds.filter((k) => k === kind).length)).toEqual([86, 9, 1]);
  });

  test('names one unit as it was called then', () => {
    const unit = quangNgai.units.find((u) => u.id === 'quang-ngai.ubnd-thi-xa-duc-pho');
    expect(unit && [nameOn(unit, '2018-12-31'), nameOn(unit, '2024-12-31')]).toEqual([
      'UBND huyện Đức Phổ',
      'UBND thị xã Đức Phổ',
    ]);
  });
});

describe('Gia Lai', () => {
  test('has the 18 bodies of the table under the names printed there, in its order', () => {
    const names = membersOn(register('gia-lai'), ['department'], '2018-12-19').map((u) => nameOn(u, '2018-12-19'));
    expect(names.slice(0, 18)).toEqual([
      'Sở Thông tin và Truyền thông',
      'Sở Công thương',
      'Sở Xây dựng',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Sở Nông nghiệp và Phát triển nông thôn',
      'Sở Kế hoạch và Đầu tư',
      'Sở Giáo dục và Đào tạo',
      'Sở Lao động-Thương binh và Xã hội',
      'Sở Tư pháp',
      'Ban Quản lý Khu kinh tế',
      'Sở Y tế',
      'Sở Nội vụ',
      'Ban Thi đua - Khen thưởng',
      'Sở Khoa học và Công nghệ',
      'Sở Tài nguyên và Môi trường',
      'Sở Giao thông vận tải',
      'Sở Tài chính',
      'Công an tỉnh',
    ]);
  });

  test('has the table row of its districts as a group, and 17 districts', () => {
    const gialai = register('gia-lai');
    expect(gialai.units.find((u) => u.id === 'gia-lai.dvctt-cap-huyen')).toMatchObject({
      level: 'group',
      of: ['district'],
    });
    expect(membersOn(gialai, ['district'], '2018-12-19')).toHaveLength(17);
  });
});

test('Quảng Nam had 18 districts in 2013, one of them Nông Sơn', () => {
  const names = membersOn(register('quang-nam'), ['district'], '2013-07-03').map((u) => nameOn(u, '2013-07-03'));
  expect(names).toHaveLength(18);
  expect(names).toEqual(expect.arrayContaining(['UBND huyện Nông Sơn', 'UBND huyện Điện Bàn']));
});

test('no district outlives 30/6/2025', () => {
  for (const r of catalogue.registers)
    expect(unitsOn(r, '2025-07-01').filter((u) => u.level === 'district')).toEqual([]);
});

test('holidays are days of three years, without the weekends', () => {
  expect(new Set(catalogue.holidays.map((day) => day.slice(0, 4)))).toEqual(new Set(['2025', '2026', '2027']));
  expect(catalogue.holidays.filter((day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))).toEqual([]);
});
