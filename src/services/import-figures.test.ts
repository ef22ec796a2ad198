import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { Office } from './given.fixture.ts';
import type { ImportResult } from './import-figures.ts';
import { actor } from './report.fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  const { findings, applied } = await office.load();
  expect({ findings: findings.filter((f) => f.severity === 'error'), applied }).toEqual({
    findings: [],
    applied: true,
  });
});
afterEach(() => office.close());

const good = `que.xa-an-phu,ho-so-truc-tuyen,2026-08,30,40,
Xã Bình Minh,Hồ sơ trực tuyến,2026-08,10,40,
que.xa-an-phu,van-ban,2025,,,70`;
const counted = ({ accepted, superseded, unchanged, rejected }: ImportResult) => [
  ...[accepted, superseded, unchanged, rejected],
];
const codes = ({ findings }: ImportResult) => findings.map((f) => `${f.severity} ${f.code} ${f.line}`);
const stored = () => office.ports.db.selectFrom('observation').selectAll().orderBy('id').execute();

describe('a file handed in', () => {
  test('is stored row by row, by id or by name', async () => {
    const result = await office.hand(good);
    expect(counted(result)).toEqual([3, 0, 0, 0]);
    expect(result.findings).toEqual([]);
    expect((await stored()).map((o) => `${o.unit} ${o.period} ${o.numerator ?? o.value} ${o.line}`)).toEqual([
      ...['que.xa-an-phu 2026-08 30 2', 'que.xa-binh-minh 2026-08 10 3', 'que.xa-an-phu 2025 70 4'],
    ]);
  });

  test('twice changes nothing, also under another name or by somebody else', async () => {
    await office.hand(good);
    const before = await stored();
    for (const more of [{}, { file: 'khac.csv' }, { by: actor('coordinator'), origin: 'page' as const }]) {
      expect(counted(await office.hand(good, more))).toEqual([0, 0, 3, 0]);
    }
    expect(await stored()).toEqual(before);
  });

  test('with a change replaces that figure and no other', async () => {
    await office.hand(good);
    expect(counted(await office.hand(good.replace('30,40', '31,40')))).toEqual([1, 1, 2, 0]);
    expect((await stored()).at(-1)).toMatchObject({ numerator: 31, revision: 2 });
  });

  test('to try it out stores nothing and says what storing would do', async () => {
    await office.hand(good);
    const mixed = `${good.replace('10,40', '11,40')}\nque.xa-cam-ha,van-ban,2025,1,2,\nnobody,van-ban,2025,1,2,`;
    const before = await stored();
    const imports = await office.ports.db.selectFrom('import').select('id').execute();
    const dry = await office.hand(mixed, { dryRun: true });
    expect(dry).toMatchObject({ id: null, dryRun: true });
    expect(await stored()).toEqual(before);
    expect(await office.ports.db.selectFrom('import').select('id').execute()).toEqual(imports);
    const real = await office.hand(mixed);
    expect(counted(dry)).toEqual(counted(real));
    expect(counted(real)).toEqual([2, 1, 2, 1]);
    expect(dry.findings).toEqual(real.findings);
  });

  test('without one good row is recorded with its findings', async () => {
    const heard: number[] = [];
    const result = await office.hand('nobody,van-ban,2025,1,2,', { onProgress: (stored) => heard.push(stored) });
    expect(counted(result)).toEqual([0, 0, 0, 1]);
    expect(heard.every(Number.isFinite)).toBe(true);
    const [row] = await office.ports.db
      .selectFrom('import')
      .selectAll()
      .where('id', '=', result.id ?? '')
      .execute();
    expect(JSON.parse(row?.findings ?? '')).toEqual(result.findings);
  });

  test('tells how far it is, up to the end', async () => {
    const heard: [number, number][] = [];
    await office.hand(good, { onProgress: (...at) => heard.push(at) });
    expect(heard.at(-1)).toEqual([3, 3]);
  });
});

describe('rows that cannot be taken', () => {
  test('never stop the others', async () => {
    const result = await office.hand(`nobody,van-ban,2025,1,2,\n${good}`);
    expect(counted(result)).toEqual([3, 0, 0, 1]);
  });

  test('of one key with two figures are both rejected, each line named', async () => {
    const result = await office.hand(`${good}\nque.xa-cam-ha,van-ban,2025,,,60\nque.xa-cam-ha,van-ban,2025,,,61`);
    expect(counted(result)).toEqual([3, 0, 0, 2]);
    const said = result.findings.map((f) => f.message.vi).join(' ');
    expect(said).toMatch(/dòng 5/i);
    expect(said).toMatch(/dòng 6/i);
  });

  test('of one unit under two names are still one key', async () => {
    const result = await office.hand(`${good}\nXã Cẩm Hà,van-ban,2025,,,60\nque.xa-cam-ha,van-ban,2025,,,61`);
    expect(counted(result)).toEqual([3, 0, 0, 2]);
    const [found] = result.findings.filter((f) => f.severity === 'error');
    expect(found).toMatchObject({ code: 'conflicting-rows' });
    expect(found?.message.vi).toMatch(/[Dd]òng 5.*dòng 6/);
    const same = await office.hand(`Xã Cẩm Hà,van-ban,2025,,,60\nque.xa-cam-ha,van-ban,2025,,,60`);
    expect(counted(same)).toEqual([1, 0, 0, 0]);
    expect(codes(same)).toEqual(['warning duplicate-row 3']);
  });

  test('of an unknown unit come with the nearest names', async () => {
    const result = await office.hand('Xã Bình Mình,van-ban,2025,1,2,\nXa An Phuu,van-ban,2025,1,2,');
    expect(result.findings.map((f) => [f.code, f.line, f.column, f.read])).toEqual([
      ['unknown-unit', 2, 1, 'Xã Bình Mình'],
      ['unknown-unit', 3, 1, 'Xa An Phuu'],
    ]);
    expect(result.findings[0]?.header).toBe('unit');
    expect(result.findings[0]?.message.vi).toContain('Gần nhất: Xã Bình Minh (que.xa-binh-minh)');
    expect(result.findings[1]?.message.vi).toContain('Gần nhất: Xã An Phú (que.xa-an-phu)');
  });

  test('of an unknown indicator come with the nearest', async () => {
    const [found] = (await office.hand('que.xa-an-phu,van-bam,2025,1,2,')).findings;
    expect(found).toMatchObject({ code: 'unknown-indicator', column: 2 });
    expect(found?.message.en).toContain('(van-ban)');
  });

  test('have the numerator over the denominator', async () => {
    const result = await office.hand(`${good}\nque.xa-cam-ha,van-ban,2025,41,40,`);
    expect(counted(result)).toEqual([3, 0, 0, 1]);
    expect(codes(result)).toEqual(['error numerator-over-denominator 5']);
  });

  test('have another frequency than the indicator', async () => {
    expect(codes(await office.hand('que.xa-an-phu,van-ban,2025-Q4,1,2,'))).toEqual(['error other-frequency 2']);
    expect(codes(await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026,1,2,'))).toEqual(['error other-frequency 2']);
  });

  test('are of a period that has not begun', async () => {
    expect(codes(await office.hand('que.xa-an-phu,van-ban,2027,1,2,'))).toEqual(['error future-period 2']);
    expect(codes(await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-11,1,2,'))).toEqual(['error future-period 2']);
    expect(counted(await office.hand('que.xa-an-phu,van-ban,2026,1,2,'))).toEqual([1, 0, 0, 0]);
  });

  test('say half a figure', async () => {
    expect(counted(await office.hand('que.xa-an-phu,van-ban,2025,1,,'))).toEqual([0, 0, 0, 1]);
  });
});

describe('rows to look at', () => {
  test('are stored: a stated share that differs from its counts', async () => {
    const result = await office.hand('que.xa-an-phu,van-ban,2025,217515,231742,94.6');
    expect([counted(result), codes(result)]).toEqual([[1, 0, 0, 0], ['warning stated-share-differs 2']]);
  });

  test('are stored: two figures against a law of the catalogue', async () => {
    const result = await office.hand('que.xa-an-phu,dich-vu-co-ho-so,2025,,,11\nque.xa-an-phu,dich-vu,2025,,,10');
    expect([counted(result), codes(result)]).toEqual([[2, 0, 0, 0], ['warning khong-qua-tong 2']]);
  });
});

describe('figures of documents', () => {
  test('are stored as printed, also when impossible, with a warning', async () => {
    const result = await office.hand('que.xa-cam-ha,van-ban,2025,41,40,', { origin: 'checkout' });
    expect([counted(result), codes(result)]).toEqual([[1, 0, 0, 0], ['warning numerator-over-denominator 2']]);
  });

  const told = `unit,indicator,period,value,recorded_at,imported_by,import_file,published_on
que.xa-an-phu,thu-nghiem,2025,40,2026-01-05T07:00:00+07:00,An,an.csv,2026-01-01
que.xa-an-phu,thu-nghiem,2025,45,2026-02-05T07:00:00+07:00,An,an-2.csv,2026-01-01`;

  test('may say when they were recorded, by whom, from which file, and corrections follow each other', async () => {
    expect(counted(await office.hand(told, { origin: 'checkout' }))).toEqual([2, 1, 0, 0]);
    expect((await stored()).map((o) => [o.revision, o.value, o.recorded_at, o.recorded_by, o.file])).toEqual([
      [1, 40, '2026-01-05T00:00:00.000Z', 'An', 'an.csv'],
      [2, 45, '2026-02-05T00:00:00.000Z', 'An', 'an-2.csv'],
    ]);
  });

  test('are the only ones that may: an upload is recorded now, by who hands it in', async () => {
    await office.hand(told.split('\n').slice(0, 2).join('\n'));
    expect((await stored())[0]).toMatchObject({
      recorded_at: office.clock.now,
      recorded_by: operator.name,
      file: 'f.csv',
    });
  });
});

describe('figures that only sample plans ask for', () => {
  test('are sample; those a real plan asks for too are real', async () => {
    const result = await office.hand('que.xa-an-phu,thu-nghiem,2025,1,2,\nque.xa-an-phu,van-ban,2025,1,2,');
    expect(result.sample).toBe(true);
    expect((await stored()).map((o) => `${o.indicator} ${o.sample}`)).toEqual(['thu-nghiem 1', 'van-ban 0']);
    expect((await office.hand(good)).sample).toBe(false);
  });
});
