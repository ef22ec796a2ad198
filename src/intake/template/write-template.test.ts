import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { blank } from '../../domain/draft-figure.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import { findStamp } from './read-stamp.ts';
import type { TemplateForm, TemplateRow } from './template-form.ts';
import { writeTemplate } from './write-template.ts';

const both = (vi: string) => ({ vi, en: vi });
const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  ...{ id, family: 'f', name: both(`Tỷ lệ ${id}`), short: both(id), definition: both(`Định nghĩa ${id}`) },
  ...{ kind: 'ratio', unit: both('%'), counts: both('hồ sơ'), direction: 'up', measure: 'flow', frequency: 'month' },
  ...{ rollup: 'sum', bounded: true, scale: 100, decimals: 1 },
  ...more,
});
const row = (id: string, more: Partial<TemplateRow> = {}, of: Partial<Indicator> = {}): TemplateRow => ({
  ...{ indicator: indicator(id, of), period: '2026-09', previous: null, entry: blank(id), revision: 0 },
  ...more,
});
const form = (more: Partial<TemplateForm> = {}): TemplateForm => ({
  plan: { id: 'ke-hoach', title: 'Kế hoạch 2026' },
  period: '2026-09',
  unit: { id: 'que.xa-an-phu', name: 'Xã An Phú' },
  due: '2026-09-16',
  sample: false,
  catalogue: 'a'.repeat(64),
  issuedAt: '2026-09-15T03:00:00.000Z',
  rows: [
    row('ho-so', {
      previous: '71,0% (Tháng 8/2026)',
      entry: { ...blank('ho-so'), numerator: 1225, denominator: 1905, note: 'đã đối chiếu' },
      revision: 3,
    }),
    row('may-chu', { entry: { ...blank('may-chu'), state: 'none-arose' } }, { kind: 'count', counts: null }),
  ],
  ...more,
});

const partsOf = async (of: TemplateForm): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await writeTemplate(of))).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
const sheetOf = async (of: TemplateForm): Promise<string> => (await partsOf(of))['xl/worksheets/sheet1.xml'] ?? '';
const textsOf = async (of: TemplateForm): Promise<string[]> => {
  const [sheet] = openWorkbook(await writeTemplate(of)).sheets;
  return [...(sheet?.rows() ?? [])].flatMap((r) => r.cells.map((c) => c.text));
};

describe('the workbook a unit fills in', () => {
  it('says what it is about, what was said last time and what is known', async () => {
    const [sheet] = (await readXlsx(await writeTemplate(form()))).sheets;
    const rows = sheet?.rows.map((r) => r.slice(0, 11)) ?? [];
    expect(rows[0]?.[0]).toBe('Báo cáo số liệu: Kế hoạch 2026');
    expect(rows[2]?.[0]).toBe('Đơn vị: Xã An Phú');
    expect(rows[3]?.[0]).toBe('Kỳ báo cáo: Tháng 9/2026. Hạn nộp: 16/9/2026');
    const [order, name, measure, period, before, numerator, denominator, share, , note] = rows[6] ?? [];
    expect([order, name, measure, period, before]).toEqual([
      ...[1, 'Tỷ lệ ho-so', '% (hồ sơ)', 'Tháng 9/2026', '71,0% (Tháng 8/2026)'],
    ]);
    expect([numerator, denominator, share, note]).toEqual([1225, 1905, 64.3, 'đã đối chiếu']);
    expect(rows[7]?.[8]).toBe('không phát sinh');
  });

  it('knows itself again by its hidden sheet', async () => {
    const book = openWorkbook(await writeTemplate(form()));
    expect(book.sheets.map((s) => s.hidden)).toEqual([false, true]);
    expect(findStamp(book)?.stamp).toEqual({
      plan: 'ke-hoach',
      period: '2026-09',
      unit: 'que.xa-an-phu',
      catalogue: 'a'.repeat(64),
      issuedAt: '2026-09-15T03:00:00.000Z',
      rows: [
        { indicator: 'ho-so', revision: 3, prefilled: true },
        { indicator: 'may-chu', revision: 0, prefilled: true },
      ],
    });
  });

  it('is the same to the byte for the same form', async () => {
    expect(await writeTemplate(form())).toEqual(await writeTemplate(form()));
  });

  it('leaves open only what is to be filled in, without a password', async () => {
    const { cells } = (await readXlsx(await writeTemplate(form()), { readStyles: true })).sheets[0] ?? {};
    const open = [...(cells ?? [])].filter(([, c]) => c.style?.protection?.locked === false).map(([at]) => at);
    expect(open.sort()).toEqual(['6,10', '6,5', '6,6', '6,8', '6,9', '7,10', '7,7', '7,8', '7,9'].sort());
    expect(await sheetOf(form())).toMatch(/<sheetProtection (?=[^>]*sheet="1")(?![^>]*password)/);
  });

  it('takes states from a list by its name, and only numbers where counts go', async () => {
    const parts = await partsOf(form());
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="DanhSachTinhTrang">'Mốc'!$F$1:$F$4</definedName>`);
    expect(sheet).toMatch(/<dataValidation type="list" sqref="I7"[^>]*>\s*<formula1>DanhSachTinhTrang</);
    expect(sheet).toMatch(/<dataValidation type="whole" sqref="F7 G7" operator="greaterThanOrEqual"/);
    expect(sheet).toMatch(/<dataValidation type="decimal" sqref="H8"/);
  });

  it('prints on A4 landscape with its header on every page', async () => {
    const parts = await partsOf(form());
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(
      /<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1"/,
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Báo cáo'!$6:$6</definedName>`,
    );
  });

  it('says of a sample, and only of one, that its figures are', async () => {
    const sample = form({ sample: true });
    expect(await textsOf(sample)).toContain('SỐ LIỆU MINH HỌA');
    expect(await sheetOf(sample)).toContain('&amp;LSỐ LIỆU MINH HỌA');
    expect((await textsOf(form())).join()).not.toMatch(/minh họa/i);
  });

  it('tells two indicators of one name apart', async () => {
    const name = { name: both('Một tên') };
    const texts = await textsOf(form({ rows: [row('a', {}, name), row('b', {}, name), row('c')] }));
    expect(texts).toEqual(expect.arrayContaining(['Một tên (a)', 'Một tên (b)', 'Tỷ lệ c']));
  });

  it('writes a figure that is not sure in words', async () => {
    const entry = { ...blank('x'), value: 25.5, qualifier: '~' } as const;
    expect(await textsOf(form({ rows: [row('x', { entry }, { counts: null })] }))).toContain('khoảng 25,5');
  });
});

describe('whatever the texts are', () => {
  const hostile = [
    '=1+1',
    '+cmd|x',
    '@SUM(A1)',
    '-1',
    '=HYPERLINK("http://x")',
    'a_x0041_b',
    'a\u0001b',
    '</t><f>1</f>',
  ];

  it.each(hostile)('%j is a text and no formula', async (given) => {
    const of = form({
      unit: { id: 'u', name: given },
      rows: [
        row('x', { previous: given, entry: { ...blank('x'), note: given, explanation: given } }, { name: both(given) }),
      ],
    });
    const formulas = (await sheetOf(of)).match(/<f>[^<]*<\/f>/g);
    expect(formulas).toHaveLength(1);
    expect(formulas?.[0]).toMatch(/^<f>IF\(AND\(ISNUMBER\(F7\)/);
    expect((await textsOf(of)).filter((t) => t === given.replace('\u0001', '\ufffd'))).toHaveLength(4);
  });

  it('keeps to what a spreadsheet program takes: titles 32, sentences 255, cells 32,767 characters', async () => {
    const name = 'Tỷ lệ rất dài '.repeat(22).slice(0, 299).trim();
    const of = form({
      plan: { id: 'p', title: 'x'.repeat(40_000) },
      rows: [
        row(
          'x',
          { entry: { ...blank('x'), note: '😀'.repeat(20_000) } },
          { name: both(name), short: both(name), definition: both(name) },
        ),
      ],
    });
    const sheet = await sheetOf(of);
    const lengths = (attribute: string) =>
      [...sheet.matchAll(new RegExp(`${attribute}="([^"]*)"`, 'g'))].map((m) => (m[1] ?? '').length);
    expect(Math.max(...lengths('promptTitle'), ...lengths('errorTitle'))).toBe(32);
    expect(Math.max(...lengths('prompt'), ...lengths('error'))).toBe(255);
    const texts = await textsOf(of);
    expect(Math.max(...texts.map((t) => t.length))).toBeLessThanOrEqual(32_767);
    expect(texts).toContain(name);
    expect(texts.join()).not.toContain('\ufffd');
  });
});
