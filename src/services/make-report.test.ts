import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { keyText } from '../domain/alerts/alert.ts';
import { paper } from '../runtime/paper.ts';
import { autumn, linkIn, morning, secret } from './alerts.fixture.ts';
import { answerAlerts } from './answer-alerts.ts';
import { decide, recordOutcome } from './committee.ts';
import { wordText } from './document-text.fixture.ts';
import { inlineCatalogue, must, Office, texts } from './given.fixture.ts';
import { makeReport, type ReportKind } from './make-report.ts';
import { readScorecard } from './read-scorecard.ts';
import { actor } from './report.fixture.ts';

const asked = { plan: 'que-2026', period: '2026-Q3', language: 'vi', baseUrl: 'https://moc.example' } as const;

let office: Office;
afterEach(() => office.close());

const made = async (kind: ReportKind, more: object = {}) =>
  makeReport({ ...office.ports, paper }, { ...asked, by: operator, kind, ...more });
const said = async (more: object = {}): Promise<string> => wordText(must(await made('docx', more)).bytes);

/** The invented province with other units. */
async function withUnits(units: string): Promise<void> {
  office = await Office.open();
  const { findings } = await office.load({ catalogue: inlineCatalogue({ units }) });
  expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-08,10,100,\n');
}

describe('the report of a plan', () => {
  test('says what the page says: the figures, what is behind, and the sentence each target comes from', async () => {
    office = await autumn();
    const text = await said();
    const { scorecard } = must(await readScorecard(office.ports, asked));
    const known = scorecard.cells.filter((c) => c.level?.value != null && c.target !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { level } of known) expect(text).toContain(level?.value?.toFixed(1).replace('.', ','));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('Tỉnh Quế, ngày 20 tháng 9 năm 2026'.replace('Tỉnh ', ''));
    expect(text).toContain('“ít nhất 80%”');
    expect(text).toMatch(/chậm lộ trình/);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('opens its explanations: every table has the address of its page, at this period', async () => {
    office = await autumn();
    expect(await said()).toContain('https://moc.example/plans/que-2026?period=2026-Q3');
  });

  test('gives the same bytes again, also after a figure was corrected', async () => {
    office = await autumn();
    const asOf = office.clock.now;
    const kinds: readonly ReportKind[] = ['pdf', 'docx', 'xlsx'];
    const before = await Promise.all(kinds.map(async (kind) => must(await made(kind, { asOf })).bytes));
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-08,1,1000,\n');
    const after = await Promise.all(kinds.map(async (kind) => must(await made(kind, { asOf })).bytes));
    expect(after).toEqual(before);
    expect(await said()).not.toBe(wordText(before[1] ?? new Uint8Array()));
  });

  test('tells explanations and decisions to those who may read them, and to nobody else', async () => {
    office = await autumn();
    const by = actor('coordinator');
    const [mail] = await morning(office);
    const key = keyText({ condition: 'behind-path', unit: 'que.xa-an-phu', subject: 't-ho-so' });
    must(await answerAlerts(office.ports, secret, linkIn(mail), new Map([[key, 'Thiếu người <b>.']])));
    const decision = { plan: asked.plan, unit: 'que.xa-an-phu', target: 't-ho-so', dueOn: '2026-10-15', by };
    const { id } = must(await decide(office.ports, { ...decision, text: 'Cử hai người giúp xã' }));
    must(await recordOutcome(office.ports, { plan: asked.plan, decision: id, outcome: 'done', text: 'Đã cử đủ', by }));
    const text = await said({ by: actor('committee') });
    expect(text).toContain('Thiếu người <b>.');
    expect(text).toContain('Cử hai người giúp xã (ngày 20/9/2026, phải xong ngày 15/10/2026)');
    expect(text).toContain('Đã làm xong: Đã cử đủ');
    const others = await said({ by: actor('reporter') });
    expect(others).not.toMatch(/Thiếu người|Cử hai người|giải trình/i);
  });

  test('a sample says on every page that its figures are invented', async () => {
    await withUnits(texts.units);
    const sample = { plan: 'que-mau', period: '2026' };
    const { bytes } = must(await made('docx', sample));
    const headers = Object.entries(unzipSync(bytes)).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const { sheets } = await readXlsx(must(await made('xlsx', sample)).bytes);
    expect(headers.length).toBeGreaterThan(1);
    for (const [, header] of headers) expect(strFromU8(header)).toContain('Số liệu minh họa');
    for (const sheet of sheets) expect(JSON.stringify(sheet.rows)).toContain('Số liệu minh họa');
  });

  test('speaks English where asked to', async () => {
    office = await autumn();
    expect(await said({ language: 'en' })).toContain('I. Where we stand');
  });
});

describe('what could go wrong', () => {
  test('nobody named to sign: the place stays blank, and one sentence says where to name somebody', async () => {
    office = await autumn();
    const { notices } = must(await made('docx'));
    expect(notices).toHaveLength(1);
    expect(notices[0]?.vi).toContain('indicators/units/que.yaml');
    expect(await said()).toContain('CHỦ TỊCH');
  });

  test('who is named signs', async () => {
    const signatory = '{ authority: KT. Giám đốc, title: Phó Giám đốc, name: Người Ký }';
    const documents = `documents: { superior: UBND tỉnh Quế, body: Sở Nội vụ, place: Quế, symbols: { report: BC-SNV, letter: SNV, notice: TB-SNV }, signatory: ${signatory}, recipients: [UBND tỉnh] }`;
    await withUnits(texts.units.replace('blocks:', `${documents}\nblocks:`));
    const { notices } = must(await made('docx'));
    const text = await said();
    expect(notices).toEqual([]);
    for (const part of [
      'UBND TỈNH QUẾ',
      'SỞ NỘI VỤ',
      '/BC-SNV',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Người Ký',
      '- UBND tỉnh;',
      '- Lưu: VT.',
    ])
      expect(text).toContain(part);
  });

  test('a unit without any figure is shown as such, never as 0', async () => {
    await withUnits(texts.units);
    const text = await said();
    expect(text).toContain('Xã Cẩm Hà');
    expect(text).not.toMatch(/undefined|NaN/);
    const { sheets } = await readXlsx(must(await made('xlsx')).bytes);
    const rows = sheets[0]?.rows ?? [];
    const silent = rows.find((row) => row[0] === 'Xã Cẩm Hà');
    expect(silent?.[6] ?? null).toBeNull();
    expect(silent?.[13]).toBe('Chưa có số liệu');
  });

  test('names of 300 characters are printed whole in every document', async () => {
    const long = `Xã ${'Rất Dài '.repeat(37)}Cuối`;
    expect(long.length).toBeGreaterThan(295);
    await withUnits(texts.units.replace('Xã An Phú', long));
    expect(await said()).toContain(long);
    expect(must(await made('pdf')).bytes.length).toBeGreaterThan(10_000);
    const { sheets } = await readXlsx(must(await made('xlsx')).bytes);
    expect(JSON.stringify(sheets[0]?.rows)).toContain(long);
  });

  test('what looks like markup or a formula is text', async () => {
    const odd = '=1+1 #let *x* $y$ <w:p> [z]';
    await withUnits(texts.units.replace('name: Xã An Phú', `name: ${JSON.stringify(odd)}`));
    expect(await said()).toContain(odd);
    expect(must(await made('pdf')).bytes.length).toBeGreaterThan(10_000);
    const { sheets } = await readXlsx(must(await made('xlsx')).bytes);
    expect(sheets[0]?.rows.some((row) => row[0] === odd)).toBe(true);
  });

  test('a table of many units goes over many pages, and all of them are in it', async () => {
    const more = Array.from(
      { length: 900 },
      (_, n) => `  - { id: que.xa-${n}, name: Xã số ${n}, level: commune, block: cac-xa, parent: que }`,
    );
    await withUnits(`${texts.units}${more.join('\n')}\n`);
    const text = await said();
    for (const n of [0, 450, 899]) expect(text).toContain(`Xã số ${n}\n`);
    const pdf = new TextDecoder('latin1').decode(must(await made('pdf')).bytes);
    const pages = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map((m) => Number(m[1])));
    expect(pages).toBeGreaterThan(20);
  });

  test('an unknown plan or period is one sentence', async () => {
    office = await autumn();
    expect(await made('pdf', { plan: 'khong-co' })).toMatchObject({ ok: false, problem: { code: 'unknown-plan' } });
    expect(await made('pdf', { period: 'quý ba' })).toMatchObject({ ok: false, problem: { code: 'unknown-period' } });
  });

  test('where the runtime cannot set documents it says so', async () => {
    office = await autumn();
    const without = await makeReport(office.ports, { ...asked, by: operator, kind: 'pdf' });
    expect(without).toMatchObject({ ok: false, problem: { code: 'no-paper' } });
  });
});
