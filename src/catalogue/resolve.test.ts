import { describe, expect, test } from 'vitest';
import { example, exampleFiles } from './example.fixture.ts';
import { loadCatalogue } from './load.ts';
import { readCatalogueFolder } from './read-folder.ts';
import { indicatorResolver, type ResolvedUnit, unitResolver } from './resolve.ts';

const { catalogue } = loadCatalogue(readCatalogueFolder('indicators'));
const resolve = unitResolver(catalogue);

const idOf = (found: ResolvedUnit): string | null => ('unit' in found ? found.unit.id : null);

describe('a unit is found', () => {
  test('by its id, its name and its aliases', () => {
    for (const text of [
      'gia-lai.so-tai-chinh',
      'Sở Tài chính',
      'sở  tài chính',
      'STC',
      'Sở Tài chính'.normalize('NFD'),
    ]) {
      expect(idOf(resolve(text, '2018-12-31', ['gia-lai']))).toBe('gia-lai.so-tai-chinh');
    }
  });

  test('by the forms of the documents', () => {
    const forms: [string, string][] = [
      ['Sở TT&TT', 'so-thong-tin-va-truyen-thong'],
      ['Sở NN &PTNT', 'so-nong-nghiep-va-phat-trien-nong-thon'],
      ['Sở Lao động-TB&XH', 'so-lao-dong-thuong-binh-va-xa-hoi'],
      ['LĐ- TB&XH', 'so-lao-dong-thuong-binh-va-xa-hoi'],
      ['Sở VH-TT và DL', 'so-van-hoa-the-thao-va-du-lich'],
      ['Ban QL KKT Dung Quất & Các KCN', 'ban-quan-ly-khu-kinh-te-dung-quat-va-cac-khu-cong-nghiep'],
      ['BQL Dung Quất', 'ban-quan-ly-khu-kinh-te-dung-quat-va-cac-khu-cong-nghiep'],
      ['TP. Quảng Ngãi', 'ubnd-thanh-pho-quang-ngai'],
      ['UBND huyện Đức Phổ', 'ubnd-thi-xa-duc-pho'],
      ['Thanh Tra tỉnh', 'thanh-tra-tinh'],
      ['VP UBND tỉnh', 'van-phong-ubnd-tinh'],
      ['UBND cấp huyện', 'cap-huyen'],
    ];
    for (const [text, slug] of forms) {
      expect([text, idOf(resolve(text, '2024-06-30', ['quang-ngai']))]).toEqual([text, `quang-ngai.${slug}`]);
    }
  });

  test('by the code that held on the day', () => {
    expect(idOf(resolve('21115', '2026-03-31'))).toBe('quang-ngai.xa-tra-bong');
    expect(idOf(resolve('21115', '2024-03-31'))).toBeNull();
    expect(idOf(resolve('64', '2018-12-31'))).toBe('gia-lai');
    expect(idOf(resolve('52', '2026-12-31'))).toBe('gia-lai');
  });

  test('by its bare name, according to the day', () => {
    expect(idOf(resolve('Trà Bồng', '2018-12-31'))).toBe('quang-ngai.ubnd-huyen-tra-bong');
    expect(idOf(resolve('Trà Bồng', '2026-01-31'))).toBe('quang-ngai.xa-tra-bong');
  });

  test('not by a name that only looks alike without marks', () => {
    expect(idOf(resolve('Xã Sơn Hạ', '2026-01-31'))).toBe('quang-ngai.xa-son-ha-21292');
    expect(idOf(resolve('Xã Sơn Hà', '2026-01-31'))).toBe('quang-ngai.xa-son-ha');
  });
});

describe('a unit is not guessed', () => {
  test('where several provinces have one of that name', () => {
    const found = resolve('Sở Tư pháp', '2018-12-31');
    expect('ambiguous' in found && found.ambiguous.map((u) => u.id)).toEqual([
      'gia-lai.so-tu-phap',
      'quang-nam.so-tu-phap',
      'quang-ngai.so-tu-phap',
    ]);
  });

  test('where the name is unknown: the nearest are suggested', () => {
    const found = resolve('So Tu phap', '2026-01-31', ['quang-ngai']);
    expect('unknown' in found && found.nearest[0]).toEqual({ id: 'quang-ngai.so-tu-phap', name: 'Sở Tư pháp' });
  });

  test('where it ended: its successor is suggested and its own days are told', () => {
    const found = resolve('Sở TT&TT', '2026-01-31', ['quang-ngai']);
    expect('unknown' in found && found.nearest[0]?.id).toBe('quang-ngai.so-khoa-hoc-va-cong-nghe');
    expect('unknown' in found && found.otherDays.map((u) => u.to)).toEqual(['2025-02-28']);
  });

  test('where nothing is alike at all', () => {
    expect(resolve('zzzzzzzzzzzzzzzzzzzz', '2026-01-31')).toMatchObject({ nearest: [], otherDays: [] });
  });
});

describe('an indicator is found', () => {
  const found = indicatorResolver(loadCatalogue(exampleFiles({ family: example.family })).catalogue);

  test('by id, Vietnamese name, short name and English name', () => {
    for (const text of [
      'van-ban-dien-tu',
      'Tỷ lệ văn bản điện tử',
      'VĂN BẢN ĐIỆN TỬ',
      'documents exchanged electronically',
    ]) {
      expect(found(text)).toMatchObject({ indicator: { id: 'van-ban-dien-tu' } });
    }
  });

  test('or the nearest is suggested', () => {
    expect(found('van ban dien tu')).toMatchObject({ nearest: [{ id: 'van-ban-dien-tu' }] });
  });
});
