import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { Office } from './given.fixture.ts';
import { type ImportRequest, importFigures } from './import-figures.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  await office.load();
});
afterEach(() => office.close());

const workbook = (...sheets: [name: string, rows: CellValue[][]][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(([name, rows]) => ({ name, rows })) });

async function hand(bytes: Uint8Array, more: Partial<ImportRequest> = {}) {
  office.wait(1);
  return importFigures(office.ports, {
    ...{ bytes, file: 'bao-cao.xlsx', by: operator, origin: 'page' as const, dryRun: false },
    ...more,
  });
}

const matrix: CellValue[][] = [
  ['KẾT QUẢ THÁNG 8 NĂM 2026'],
  ['STT', 'Đơn vị', 'Hồ sơ trực tuyến', null],
  [null, null, 'Tử số', 'Mẫu số'],
  [1, 'UBND xã An Phú', 30, 40],
  [2, 'Xã Bình Minh', 10, 40],
  ['', 'Tổng cộng', 40, 80],
];
const merged = async (rows = matrix): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: 'Biểu 1', rows, merges: [{ startRow: 1, startCol: 2, endRow: 1, endCol: 3 }] }],
  });

const stored = () => office.ports.db.selectFrom('observation').selectAll().orderBy('id').execute();

describe('a workbook handed in', () => {
  test('is stored by the names of the catalogue, each figure with its sheet and cell', async () => {
    const result = await hand(await merged());
    expect(result).toMatchObject({ accepted: 2, rejected: 0 });
    expect(result.findings.map((f) => `${f.severity} ${f.code}`)).toEqual(['info totals-skipped']);
    expect((await stored()).map((o) => `${o.unit} ${o.period} ${o.numerator}/${o.denominator} ${o.source}`)).toEqual([
      'que.xa-an-phu 2026-08 30/40 Biểu 1!C4',
      'que.xa-binh-minh 2026-08 10/40 Biểu 1!C5',
    ]);
  });

  test('to try it out says what was understood and stores nothing', async () => {
    const result = await hand(await merged(), { dryRun: true });
    expect(result).toMatchObject({ id: null, accepted: 2 });
    expect(result.understood).toMatchObject([
      { sheet: 'Biểu 1', layout: 'units-by-indicators', headerRows: [2, 3], period: '2026-08', figures: 2 },
    ]);
    expect(result.understood?.[0]?.columns.map((c) => [c.column, c.role, c.indicator])).toEqual([
      ['A', 'order', null],
      ['B', 'unit', null],
      ['C', 'numerator', 'Hồ sơ trực tuyến'],
      ['D', 'denominator', 'Hồ sơ trực tuyến'],
    ]);
    expect(await stored()).toEqual([]);
  });

  test('gives the same figures as the CSV, so nothing changes after it', async () => {
    await hand(await merged());
    const csv = 'que.xa-an-phu,ho-so-truc-tuyen,2026-08,30,40,\nque.xa-binh-minh,ho-so-truc-tuyen,2026-08,10,40,';
    expect(await office.hand(csv)).toMatchObject({ accepted: 0, unchanged: 2, understood: null });
  });

  test('has its bad figures told at their cells, worst first, and the good ones taken', async () => {
    const rows = matrix.map((row) => [...row]);
    rows.splice(4, 1, [2, 'Xã Bình Mình', 10, 40], [3, 'Xã Cẩm Hà', 50, 40]);
    const result = await hand(await merged(rows));
    expect(result).toMatchObject({ accepted: 1, rejected: 2 });
    expect(result.findings.map((f) => [f.code, f.sheet, f.cell, f.line])).toEqual([
      ['unknown-unit', 'Biểu 1', 'B5', null],
      ['numerator-over-denominator', 'Biểu 1', 'C6', null],
      ['totals-skipped', 'Biểu 1', null, 7],
    ]);
    expect(result.findings[0]?.message.vi).toContain('Gần nhất: Xã Bình Minh');
  });

  test('in which a count is shown as a percentage has that cell told, and a small share so shown is taken', async () => {
    const shown = { type: 'number' as const, style: { numFmt: '0.0%' } };
    const header = ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Giá trị'];
    const rows = [header, ['Xã An Phú', 'dich-vu', 2025, 0.5], ['Xã An Phú', 'van-ban', 2025, 0.005]];
    const cells = new Map([2, 3].map((row) => [`${row - 1},3`, { value: row === 2 ? 0.5 : 0.005, ...shown }]));
    const result = await hand(await writeXlsx({ sheets: [{ name: 'A', rows, cells }] }));
    expect(result).toMatchObject({ accepted: 1, rejected: 1 });
    expect(result.findings.map((f) => [f.code, f.cell])).toEqual([['percent-in-count', 'D2']]);
  });

  test('that says two things in two sheets has both cells named', async () => {
    const header = ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Giá trị'];
    const result = await hand(
      await workbook(
        ['A', [header, ['Xã An Phú', 'Văn bản điện tử', 2025, 70]]],
        ['B', [header, ['que.xa-an-phu', 'van-ban', 'năm 2025', 71]]],
      ),
    );
    expect(result).toMatchObject({ accepted: 0, rejected: 2 });
    expect(result.findings[0]).toMatchObject({ code: 'conflicting-rows' });
    expect(result.findings[0]?.message.vi).toMatch(/"A", ô D2: dòng này ghi 70, ô B!D2 ghi 71/);
  });

  test('with very many bad rows has the first told one by one and the others counted, on a page', async () => {
    const bad = Array.from({ length: 5_010 }, (_, i) => `nobody-${i},van-ban,2025,1,2,`).join('\n');
    const { findings, rejected } = await office.hand(bad, { origin: 'page' });
    expect([rejected, findings.length]).toEqual([5_010, 5_001]);
    expect(findings[0]).toMatchObject({ code: 'more-findings', read: '10', severity: 'error' });
    expect((await office.hand(bad)).findings).toHaveLength(5_010);
  });

  test('that is refused is recorded with its one finding', async () => {
    const result = await hand((await merged()).slice(0, 2000));
    expect(result).toMatchObject({ accepted: 0, understood: [] });
    expect(result.findings.map((f) => f.code)).toEqual(['truncated-workbook']);
  });
});
