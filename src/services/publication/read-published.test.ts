import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must, type Office } from '../given.fixture.ts';
import { publishCampaign } from '../publish-campaign.ts';
import { readScorecard } from '../read-scorecard.ts';
import { reopenReport } from '../reopen-report.ts';
import { actor, anPhu, binhMinh, december, fill, filled, handIn } from '../report.fixture.ts';
import { submitReport } from '../submit-report.ts';
import { verifyReport } from '../verify-report.ts';
import { manifestName } from './data-package.ts';
import { campaign, coordinator, correct, published } from './publication.fixture.ts';
import { readPublished, readPublishedFile, readPublishedList } from './read-published.ts';
import { verifyPublications } from './verify-publications.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const file = async (hash: string, name: string, of = campaign) =>
  readPublishedFile(office.ports, { ...of, hash, file: name });
const text = async (hash: string, name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(must(await file(hash, name)).bytes);
const codeOf = <T extends { ok: boolean }>(result: T) =>
  result.ok ? null : (result as unknown as { problem: { code: string } }).problem.code;

describe('what is published', () => {
  test('is a bundle of files under one hash, each with its own', async () => {
    const { latest } = await published(office);
    expect(latest.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(latest.manifest.resources.map((r) => r.path)).toEqual([
      'figures.csv',
      'figures.json',
      'units.csv',
      'definitions.json',
      'scorecard.json',
      'ranks.json',
    ]);
    expect(await text(latest.hash, 'figures.csv')).toBe(
      'unit,indicator,period,numerator,denominator,value,qualifier,state\r\n' +
        'que.xa-an-phu,ho-so-truc-tuyen,2026-12,40,50,80,=,figure\r\n' +
        'que.xa-an-phu,van-ban,2026,45,50,90,=,figure\r\n',
    );
    expect(await text(latest.hash, 'units.csv')).toContain('que.xa-cam-ha,Xã Cẩm Hà,commune,cac-xa\r\n');
  });

  test('is the scorecard as of the publication, without findings, notes, files or names', async () => {
    const { latest } = await published(office);
    const view = must(await readScorecard(office.ports, { ...campaign, asOf: office.clock.now }));
    const row = latest.scorecard.rows.find((r) => r.unit === anPhu.unit && r.indicator === 'ho-so-truc-tuyen');
    const cell = view.scorecard.cells.find((c) => c.unit.id === anPhu.unit && c.indicator.id === 'ho-so-truc-tuyen');
    expect(row).toMatchObject({ value: cell?.level?.value, status: cell?.status, numerator: 40, denominator: 50 });
    const all = await Promise.all(latest.manifest.resources.map((r) => text(latest.hash, r.path)));
    for (const words of [
      '"note"',
      '"file":"biểu',
      'mailbox',
      '@',
      'at-odds',
      'findings',
      coordinator.name,
      'approver',
    ]) {
      expect(all.filter((content) => content.includes(words))).toEqual([]);
    }
  });

  test('describes its tables by a schema that says what each column means', async () => {
    const { latest } = await published(office);
    const manifest = JSON.parse(await text(latest.hash, manifestName));
    const figures = manifest.resources.find((r: { name: string }) => r.name === 'figures');
    expect(figures.schema.fields.map((f: { name: string }) => f.name)).toEqual(
      (await text(latest.hash, 'figures.csv')).split('\r\n')[0]?.split(','),
    );
    expect(figures.schema.foreignKeys[0].reference).toEqual({ resource: 'units', fields: 'id' });
    for (const field of figures.schema.fields) expect(field.description).not.toBe('');
  });

  test('is not there before, nor under another campaign, hash or name', async () => {
    expect(codeOf(await readPublished(office.ports, campaign))).toBe('no-publication');
    expect(await readPublishedList(office.ports)).toEqual([]);
    const { latest } = await published(office);
    expect(codeOf(await readPublished(office.ports, { ...campaign, period: '2026-11' }))).toBe('no-publication');
    expect(codeOf(await file('0'.repeat(64), 'figures.csv'))).toBe('no-publication');
    expect(codeOf(await file(`${latest.hash}'--`, 'figures.csv'))).toBe('no-publication');
    expect(codeOf(await file(latest.hash, '../figures.csv'))).toBe('no-publication');
    expect(codeOf(await file(latest.hash, 'figures.csv', { ...campaign, period: '2026-11' }))).toBe('no-publication');
  });

  test('has another edition once reports that came later are published too; the first stays', async () => {
    const { latest: first } = await published(office);
    const { latest, editions } = await published(office, binhMinh);
    expect(editions.map((e) => e.hash)).toEqual([first.hash, latest.hash]);
    expect(latest.scorecard.edition).toBe(2);
    expect(await text(first.hash, 'figures.csv')).not.toContain('binh-minh');
    expect(await text(latest.hash, 'figures.csv')).toContain('binh-minh');
    expect(must(await readPublished(office.ports, campaign)).restatements).toEqual([]);
  });

  test('twice at once is published once', async () => {
    await handIn(office);
    must(await verifyReport(office.ports, { ...anPhu, by: coordinator, comment: '', corrections: [] }));
    const ask = () => publishCampaign(office.ports, { ...campaign, by: coordinator, comment: '' });
    const both = await Promise.all([ask(), ask()]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(both.map(codeOf)).toContain('report-moved');
    expect(must(await readPublished(office.ports, campaign)).editions).toHaveLength(1);
  });
});

test('a correction while another edition is published: one of them is refused, and what was printed is whole', async () => {
  await published(office);
  await handIn(office, binhMinh);
  office.wait(1);
  must(await verifyReport(office.ports, { ...binhMinh, by: coordinator, comment: '', corrections: [] }));
  office.wait(1);
  const both = await Promise.allSettled([
    publishCampaign(office.ports, { ...campaign, by: coordinator, comment: '' }),
    correct(office),
  ]);
  const moved = both.filter((b) => b.status === 'rejected' || !b.value?.ok).length;
  expect(moved).toBeLessThanOrEqual(1);
  for (const one of await verifyPublications(office.ports)) expect(one).toMatchObject({ broken: [], different: [] });
});

test('a report handed in while the campaign is published is not printed unchecked', async () => {
  await handIn(office);
  office.wait(1);
  must(await verifyReport(office.ports, { ...anPhu, by: coordinator, comment: '', corrections: [] }));
  await fill(office, [filled('ho-so-truc-tuyen', [40, 50]), filled('van-ban', [45, 50])], binhMinh);
  office.wait(1);
  const [submitted, done] = await Promise.all([
    submitReport(office.ports, { ...binhMinh, by: actor('approver', binhMinh.unit) }),
    publishCampaign(office.ports, { ...campaign, by: coordinator, comment: '' }),
  ]);
  expect(submitted.ok || done.ok).toBe(true);
  const read = await readPublished(office.ports, campaign);
  const units = read.ok ? read.value.latest.figures.map((f) => f.unit) : [];
  expect(units).not.toContain(binhMinh.unit);
  if (!done.ok) expect(codeOf(done)).toMatch(/report-moved|still-waiting/);
});

describe('a correction', () => {
  test('is a restatement: what was printed, what it is, why, in which role and when; the bundle stays', async () => {
    const { latest } = await published(office);
    await correct(office);
    const now = must(await readPublished(office.ports, campaign));
    expect(now.latest.hash).toBe(latest.hash);
    expect(now.restatements).toMatchObject([
      {
        unit: anPhu.unit,
        unitName: 'Xã An Phú',
        printed: { numerator: 40, value: 80 },
        now: { numerator: 30, value: 60 },
        reason: 'Đếm trùng hồ sơ',
        role: 'coordinator',
        at: office.clock.now,
        edition: 1,
      },
    ]);
  });

  test('that puts back what was printed is none any more', async () => {
    await published(office);
    await correct(office, 30);
    await correct(office, 40, 'Số ban đầu đúng');
    expect(must(await readPublished(office.ports, campaign)).restatements).toEqual([]);
  });

  test('is told of the first edition only where the second printed what is right', async () => {
    await published(office);
    await correct(office);
    await published(office, binhMinh);
    const { restatements } = must(await readPublished(office.ports, campaign));
    expect(restatements).toMatchObject([{ edition: 1, printed: { value: 80 }, now: { value: 60 } }]);
  });

  test('handed in again but not published yet does not show', async () => {
    await published(office);
    office.wait(1);
    must(await reopenReport(office.ports, { ...anPhu, by: coordinator, reason: 'Sửa số', until: '2026-12-20' }));
    await fill(office, [filled('ho-so-truc-tuyen', [20, 50], { basedOn: 1 })]);
    office.wait(1);
    must(await submitReport(office.ports, { ...anPhu, by: actor('approver', anPhu.unit) }));
    await correctElsewhere();
    expect(must(await readPublished(office.ports, campaign)).restatements).toEqual([]);
  });
});

/** Something else moves the instant on as of which the campaign is read. */
async function correctElsewhere(): Promise<void> {
  office.wait(1);
  await office.ports.db
    .insertInto('publication')
    .values({ ...campaign, seq: 2, at: office.clock.now, actor: 'x', name: 'x', comment: null })
    .execute();
}

test('a figure that a file corrects afterwards shows from the next publication on', async () => {
  await office.hand('que.xa-binh-minh,ho-so-truc-tuyen,2026-12,10,20,\n');
  await published(office);
  await office.hand('que.xa-binh-minh,ho-so-truc-tuyen,2026-12,12,20,\n');
  expect(must(await readPublished(office.ports, campaign)).restatements).toEqual([]);
  await correct(office);
  expect(must(await readPublished(office.ports, campaign)).restatements).toMatchObject([
    { unit: anPhu.unit },
    { unit: binhMinh.unit, printed: { numerator: 10 }, now: { numerator: 12 }, role: null },
  ]);
});
