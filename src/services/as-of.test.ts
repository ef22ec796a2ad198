import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inlineCatalogue, must, Office, planText, promise, realCheckout, texts } from './given.fixture.ts';
import { readScorecard } from './read-scorecard.ts';
import { readSeries } from './read-series.ts';
import { scorecardDocument } from './scorecard-document.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open('2026-09-20T03:00:00.000Z');
});
afterEach(() => office.close());

const read = async (asOf?: string, period = '2026-08') =>
  must(await readScorecard(office.ports, { plan: 'que-2026', period, asOf }));
const cell = async (asOf?: string) =>
  (await read(asOf)).scorecard.cells.find((c) => c.unit.id === 'que.xa-an-phu' && c.target?.id === 't-ho-so');
const text = (n: number) => `que.xa-an-phu,ho-so-truc-tuyen,2026-08,${n},100,`;

describe('a scorecard read as of an instant', () => {
  test('before anything was recorded has no data and says since when figures are held', async () => {
    await office.load();
    await office.hand(text(30));
    const held = office.clock.now;
    const view = await read('2026-01-01T00:00:00+07:00');
    expect(view.heldSince).toBe(held);
    expect(new Set(view.scorecard.cells.map((c) => c.status))).toEqual(new Set(['no-data']));
    expect(view.scorecard.totals.map((t) => t.rolled)).toEqual([null, null, null, null]);
    const document = scorecardDocument(view, null);
    expect(document).toMatchObject({ heldSince: held, asOf: '2026-01-01T00:00:00+07:00' });
    expect((document.rows as { value: unknown }[]).every((r) => r.value === null)).toBe(true);
  });

  test('of a plan without any figure says that none is held', async () => {
    await office.load();
    expect((await read()).heldSince).toBeNull();
  });

  test('sees a figure as it stood, and its correction from the instant it was recorded', async () => {
    await office.load();
    await office.hand(text(30));
    const first = office.clock.now;
    office.wait(60);
    await office.hand(text(90));
    const second = office.clock.now;
    expect((await cell(first))?.level?.value).toBe(30);
    const justBefore = new Date(Date.parse(second) - 1).toISOString();
    expect((await cell(justBefore))?.level?.value).toBe(30);
    expect((await cell(second))?.level?.value).toBe(90);
    expect((await cell())?.level?.value).toBe(90);
  });

  test('reads the same instant in any zone', async () => {
    await office.load();
    await office.hand(text(30));
    const local = new Date(Date.parse(office.clock.now) + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
    expect((await cell(local))?.level?.value).toBe(30);
  });

  test('reprints to the byte whatever is recorded later', async () => {
    await office.load();
    await office.hand(text(30));
    const asOf = office.clock.now;
    const print = async () => JSON.stringify(scorecardDocument(await read(asOf), null));
    const printed = await print();
    await office.hand(`${text(90)}\nque.xa-binh-minh,ho-so-truc-tuyen,2026-08,1,2,\nque.xa-an-phu,van-ban,2025,,,5`);
    expect(await print()).toBe(printed);
  });

  test('bounds a total by the denominators of units that have no numerator yet', async () => {
    await office.load();
    await office.hand(`unit,indicator,period,numerator,denominator,state
que.xa-an-phu,ho-so-truc-tuyen,2026-08,5,10,
que.xa-binh-minh,ho-so-truc-tuyen,2026-08,,10,chưa có số liệu
que.xa-cam-ha,ho-so-truc-tuyen,2026-08,,20,chưa có số liệu`);
    const total = (await read()).scorecard.totals.find((t) => t.indicator.id === 'ho-so-truc-tuyen');
    expect(total).toMatchObject({ reported: 1, units: 3, rolled: { value: 50, bounds: { low: 12.5, high: 87.5 } } });
  });

  test('of an unknown plan, period or indicator says what there is', async () => {
    await office.load();
    expect(await readScorecard(office.ports, { plan: 'x' })).toMatchObject({
      ...{ ok: false, problem: { code: 'unknown-plan', message: { en: 'No plan "x". Plans: que-2026, que-mau.' } } },
    });
    const period = await readScorecard(office.ports, { plan: 'que-2026', period: '2026-13' });
    expect(period).toMatchObject({ ok: false, problem: { code: 'unknown-period' } });
    const series = await readSeries(office.ports, { plan: 'que-2026', indicator: 'x' });
    expect(series).toMatchObject({ ok: false, problem: { code: 'unknown-indicator' } });
  });
});

describe('a version of the catalogue', () => {
  const eased = inlineCatalogue({ plan: planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 60)]) });
  const versions = () => office.ports.db.selectFrom('catalogue_version').select('hash').execute();

  test('comes into force with a changed text; an earlier read keeps the old one', async () => {
    expect((await office.load()).applied).toBe(true);
    await office.hand(text(30));
    const before = office.clock.now;
    office.wait(60);
    expect((await office.load({ catalogue: eased })).applied).toBe(true);
    expect((await cell())?.target?.value).toBe(60);
    expect((await cell(before))?.target?.value).toBe(80);
    expect((await read(before)).scorecard.indicators).toHaveLength(4);
    expect((await read()).scorecard.indicators).toHaveLength(3);
  });

  test('is the first one for an instant before it', async () => {
    await office.load();
    office.wait(60);
    await office.load({ catalogue: eased });
    expect((await cell('2020-01-01T00:00:00Z'))?.target?.value).toBe(80);
  });

  test('does not change with a comment', async () => {
    await office.load();
    office.wait(1);
    const remarked = inlineCatalogue({ units: `# ghi chú\n${texts.units}` });
    expect((await office.load({ catalogue: remarked })).applied).toBe(false);
    expect(await versions()).toHaveLength(1);
  });

  test('that goes back to an earlier text is a version of its own', async () => {
    for (const catalogue of [inlineCatalogue(), eased, inlineCatalogue()]) {
      office.wait(1);
      expect((await office.load({ catalogue })).applied).toBe(true);
    }
    expect(await versions()).toHaveLength(3);
    expect((await cell())?.target?.value).toBe(80);
  });

  test('with an error is not applied, and no figures are loaded', async () => {
    const broken = inlineCatalogue({ plan: texts.plan.replace('indicator: van-ban', 'indicator: van-bam') });
    const figures = [{ name: 'a.csv', bytes: new TextEncoder().encode('unit,indicator,period,value\n') }];
    const { applied, files, findings } = await office.load({ catalogue: broken, figures });
    expect({ applied, files }).toEqual({ applied: false, files: [] });
    expect(findings.some((f) => f.code === 'unknown-indicator')).toBe(true);
    expect(await versions()).toEqual([]);
  });
});

describe('loading the checkout', () => {
  test('a second time loads nothing', async () => {
    const checkout = realCheckout();
    const first = await office.load(checkout);
    expect(first).toMatchObject({ applied: true, files: checkout.figures.map((f) => f.name) });
    const rows = () =>
      office.ports.db
        .selectFrom('observation')
        .select((eb) => eb.fn.countAll().as('n'))
        .execute();
    const before = await rows();
    office.wait(1);
    expect(await office.load(checkout)).toEqual({ applied: false, files: [], findings: [] });
    expect(await rows()).toEqual(before);
  });

  test('again after one file changed loads that file, and only its changed figures', async () => {
    const name = 'a.csv';
    const bytes = (n: number) =>
      new TextEncoder().encode(
        `unit,indicator,period,value\nque.xa-an-phu,van-ban,2025,${n}\nque.xa-cam-ha,van-ban,2025,5`,
      );
    await office.load({ figures: [{ name, bytes: bytes(1) }] });
    office.wait(1);
    expect((await office.load({ figures: [{ name, bytes: bytes(2) }] })).files).toEqual([name]);
    const imports = office.ports.db.selectFrom('import').select(['accepted', 'superseded', 'unchanged']);
    expect(await imports.orderBy('recorded_at').execute()).toEqual([
      { accepted: 2, superseded: 0, unchanged: 0 },
      { accepted: 1, superseded: 1, unchanged: 1 },
    ]);
  });
});
