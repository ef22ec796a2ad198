import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { seeded } from '../intake/seeded.fixture.ts';
import { explain } from './explain.ts';
import { must, Office } from './given.fixture.ts';
import { latestPeriodOf } from './plan-extent.ts';
import { readImportChanges } from './read-import-changes.ts';
import { readImport } from './read-imports.ts';
import { readPlans } from './read-plans.ts';
import { readScorecard } from './read-scorecard.ts';
import { readSeries } from './read-series.ts';
import { scorecardDocument } from './scorecard-document.ts';
import { planUndo, undoImport } from './undo-import.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  await office.load();
});
afterEach(() => office.close());

const all = { limit: 1_000, offset: 0 };
const undo = async (id: string | null) => {
  office.wait(1);
  return undoImport(office.ports, { id: id ?? '', by: operator, reason: 'nhầm tệp' });
};
/** Everything the pages and the command line read of the plan, without the instant it was read at. */
const known = async (asOf?: string) => {
  const view = must(await readScorecard(office.ports, { plan: 'que-2026', period: '2026-08', asOf }));
  const { rows, totals } = scorecardDocument(view, null);
  const series = must(await readSeries(office.ports, { plan: 'que-2026', indicator: 'ho-so-truc-tuyen', asOf }));
  const reported = [...view.reports.values()].map((r) => [r.unit, r.state]);
  const figures = series.map((o) => [o.unit, o.period, o.numerator, o.denominator, o.state, o.file, o.line]);
  return { rows, totals, figures, reported, latest: await latestPeriodOf(office.ports, view) };
};

const a = `que.xa-an-phu,ho-so-truc-tuyen,2026-07,30,40,
que.xa-binh-minh,ho-so-truc-tuyen,2026-08,10,40,
que.xa-an-phu,van-ban,2025,,,70`;
const b = `que.xa-an-phu,ho-so-truc-tuyen,2026-07,31,40,
que.xa-an-phu,ho-so-truc-tuyen,2026-08,20,40,
que.xa-cam-ha,van-ban,2025,,,60
que.xa-cam-ha,dich-vu,2025,,,60`;

describe('taking an import back', () => {
  test('leaves what was known before it, and changes nothing of what was known in between', async () => {
    await office.hand(a, { file: 'a.csv' });
    const afterA = await known();
    const atA = office.clock.now;
    const second = await office.hand(b, { file: 'b.csv' });
    const [afterB, atB] = [await known(), office.clock.now];
    expect(afterB).not.toEqual(afterA);
    expect(must(await planUndo(office.ports, second.id ?? '', all)).counts).toEqual({
      back: 1,
      withdrawn: 3,
      stays: 0,
    });
    must(await undo(second.id));
    expect(await known()).toEqual(afterA);
    expect([await known(atA), await known(atB)]).toEqual([afterA, afterB]);
  });

  test('is a new import that says which, why, by whom and what it changed', async () => {
    await office.hand(a);
    const { id } = await office.hand(b);
    const record = must(await undo(id));
    expect(record).toMatchObject({ origin: 'undo', undoes: id, reason: 'nhầm tệp', by: 'người vận hành' });
    expect(record).toMatchObject({ accepted: 4, superseded: 1, unchanged: 0, rejected: 0, withdrawn: 3, kept: false });
    expect(must(await readImport(office.ports, id ?? '')).undoneBy).toBe(record.id);
    const changes = await readImportChanges(office.ports, record.id, all);
    expect(changes.map((c) => [c.unit, c.period, c.before?.state, c.after?.state, c.after?.numerator])).toEqual([
      ['que.xa-an-phu', '2026-07', 'figure', 'figure', 30],
      ['que.xa-an-phu', '2026-08', 'figure', 'withdrawn', null],
      ['que.xa-cam-ha', '2025', 'figure', 'withdrawn', null],
      ['que.xa-cam-ha', '2025', 'figure', 'withdrawn', null],
    ]);
  });

  test('is planned as it is done', async () => {
    await office.hand(a);
    const { id } = await office.hand(b);
    const { changes } = must(await planUndo(office.ports, id ?? '', all));
    const done = await readImportChanges(office.ports, must(await undo(id)).id, all);
    const said = (cs: typeof changes) =>
      cs.map((c) => [c.unit, c.indicator, c.period, c.before, c.after?.state === 'withdrawn' ? null : c.after]);
    expect(said(done)).toEqual(said(changes));
  });

  test('can be done once; of two at a time one records nothing', async () => {
    await office.hand(a);
    const { id } = await office.hand(b);
    const both = await Promise.all([undo(id), undo(id)]);
    expect(both.map((r) => r.ok).sort()).toEqual([false, true]);
    expect(both.find((r) => !r.ok)).toMatchObject({ problem: { code: 'already-undone' } });
    expect(await undo(id)).toMatchObject({ ok: false, problem: { code: 'already-undone' } });
    const rows = await office.ports.db.selectFrom('observation').select('id').execute();
    expect(rows).toHaveLength(3 + 4 + 4);
  });

  test('leaves figures a newer import has replaced since', async () => {
    await office.hand(a);
    const { id } = await office.hand(b);
    await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-07,32,40,');
    expect(must(await planUndo(office.ports, id ?? '', all)).counts).toEqual({ back: 0, withdrawn: 3, stays: 1 });
    expect(must(await undo(id))).toMatchObject({ accepted: 3, unchanged: 1 });
    expect((await known()).figures.map((f) => f[2])).toEqual([32, 10]);
  });

  test('and then the newer one goes back to the last figure that still stands', async () => {
    await office.hand(a);
    const second = await office.hand(b);
    const third = await office.hand('que.xa-an-phu,ho-so-truc-tuyen,2026-07,32,40,');
    await undo(second.id);
    await undo(third.id);
    expect((await known()).figures.map((f) => f[2])).toEqual([30, 10]);
  });

  test('can itself be taken back', async () => {
    await office.hand(a);
    const { id } = await office.hand(b, { file: 'b.csv' });
    const afterB = await known();
    const undone = must(await undo(id));
    const again = must(await undo(undone.id));
    expect(again).toMatchObject({ origin: 'redo', accepted: 4, withdrawn: 0, stands: true });
    expect(must(await readImport(office.ports, id ?? ''))).toMatchObject({ undoneBy: undone.id, stands: true });
    expect(must(await readImport(office.ports, undone.id)).stands).toBe(false);
    expect(await known()).toEqual(afterB);
    must(await undo(again.id));
    expect(must(await readImport(office.ports, id ?? '')).stands).toBe(false);
    expect((await known()).figures.map((f) => f[2])).toEqual([30, 10]);
  });

  test('lets the same file be imported again', async () => {
    const first = await office.hand(a);
    await undo(first.id);
    expect(await office.hand(a, { dryRun: true })).toMatchObject({ accepted: 3, superseded: 0, unchanged: 0 });
    expect(await office.hand(a)).toMatchObject({ accepted: 3, superseded: 0, unchanged: 0 });
    expect((await known()).figures.map((f) => f[2])).toEqual([30, 10]);
  });

  test('leaves every figure that a newer file says too, from where that file says it', async () => {
    const wrong = await office.hand(a, { file: 'wrong.csv' });
    const right = await office.hand(
      `que.xa-an-phu,van-ban,2025,,,70\n${a.replace('30,40', '31,40').replace(/\n[^\n]*$/, '')}`,
      {
        file: 'right.csv',
      },
    );
    const held = await known();
    expect(must(await planUndo(office.ports, wrong.id ?? '', all))).toMatchObject({
      counts: { back: 0, withdrawn: 0, stays: 3 },
      changes: [],
    });
    const record = must(await undo(wrong.id));
    expect(record).toMatchObject({ accepted: 0, withdrawn: 0, unchanged: 3 });
    expect(await readImportChanges(office.ports, record.id, all)).toEqual([]);
    const { figures, ...judged } = await known();
    expect(judged).toEqual({ rows: held.rows, totals: held.totals, reported: held.reported, latest: held.latest });
    expect(figures.map((f) => f.slice(0, 5))).toEqual(held.figures.map((f) => f.slice(0, 5)));
    expect(figures.map((f) => f.slice(5))).toEqual([
      ['right.csv', 3],
      ['right.csv', 4],
    ]);
    must(await undo(right.id));
    expect((await known()).figures).toEqual([]);
  });

  test('takes the report back that it was, until one that stands comes, and only from then on', async () => {
    const question = { plan: 'que-2026', period: '2026-08' };
    const firstAt = async (asOf?: string) =>
      must(await readScorecard(office.ports, { ...question, asOf })).reports.get('que.xa-an-phu')?.firstAt ?? null;
    const row = 'que.xa-an-phu,ho-so-truc-tuyen,2026-08,30,40,';
    const wrong = await office.hand(row);
    const wrongAt = office.clock.now;
    const again = await office.hand(row);
    const againAt = office.clock.now;
    expect(await firstAt()).toBe(wrongAt);
    must(await undo(wrong.id));
    expect(await firstAt()).toBe(againAt);
    expect(await firstAt(againAt)).toBe(wrongAt);
    must(await undo(again.id));
    expect(await firstAt()).toBeNull();
    await office.hand(row.replace('30', '31'));
    expect(await firstAt()).toBe(office.clock.now);
    expect(must(await readScorecard(office.ports, question)).heldSince).toBe(office.clock.now);
    expect(must(await readScorecard(office.ports, { ...question, asOf: againAt })).heldSince).toBe(wrongAt);
  });

  test('and correcting do not change how many figures are held', async () => {
    const counted = async () => (await readPlans(office.ports)).find((p) => p.plan.id === 'que-2026')?.figures;
    await office.hand(a);
    const { id } = await office.hand(b);
    expect(await counted()).toBe(6);
    const undone = must(await undo(id));
    expect(await counted()).toBe(3);
    must(await undo(undone.id));
    expect(await counted()).toBe(6);
  });

  test('of what only repeated another leaves the other', async () => {
    await office.hand(a, { file: 'a.csv' });
    const held = await known();
    const { id } = await office.hand(a, { file: 'again.csv' });
    expect(must(await undo(id))).toMatchObject({ accepted: 0, unchanged: 3 });
    expect(await known()).toEqual(held);
  });

  test('is whole or not at all', async () => {
    const { id } = await office.hand(a);
    const before = await known();
    const broken = {
      ...office.ports,
      // The last statement cannot be: its entry in the log stands already.
      commit: (queries: Parameters<typeof office.ports.commit>[0]) =>
        office.ports.commit([...queries, ...queries.slice(0, 1)]),
    };
    await expect(undoImport(broken, { id: id ?? '', by: operator, reason: 'y' })).rejects.toThrow();
    expect(await known()).toEqual(before);
    expect(must(await readImport(office.ports, id ?? '')).undoneBy).toBeNull();
  });

  test.each([
    ['no-reason', ' \n'],
    ['long-reason', 'ậ'.repeat(501)],
  ])('is refused with %s', async (code, reason) => {
    const { id } = await office.hand(a);
    const asked = { id: id ?? '', by: operator };
    expect(await undoImport(office.ports, { ...asked, reason })).toMatchObject({ ok: false, problem: { code } });
    const decomposed = ` ${'ậ'.repeat(500)} `.normalize('NFD');
    expect(must(await undoImport(office.ports, { ...asked, reason: decomposed })).reason).toBe('ậ'.repeat(500));
  });

  test('is refused of what comes with the installation, of what says nothing, and of what is not there', async () => {
    const { id: checkout } = await office.hand(a, { origin: 'checkout' });
    const { id: nothing } = await office.hand('nobody,van-ban,2025,,,70');
    expect(await undo(checkout)).toMatchObject({ ok: false, problem: { code: 'cannot-undo' } });
    expect(await undo(nothing)).toMatchObject({ ok: false, problem: { code: 'cannot-undo' } });
    expect(await undo('x')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  test('stands in the life of each figure, with its reason; a figure brought back names its own file', async () => {
    await office.hand(a, { file: 'a.csv' });
    const { id } = await office.hand(b, { file: 'b.csv' });
    const undone = must(await undo(id));
    const of = async (period: string) =>
      must(
        await explain(office.ports, {
          plan: 'que-2026',
          indicator: 'ho-so-truc-tuyen',
          unit: 'que.xa-an-phu',
          period,
        }),
      );
    const back = await of('2026-07');
    const { sha256 } = must(await readImport(office.ports, (await office.hand(a, { file: 'a.csv' })).id ?? ''));
    expect(back.observations).toMatchObject([{ numerator: 30, file: 'a.csv', sha256, revision: 3 }]);
    for (const { plan, indicator, unit, period, at } of await readImportChanges(office.ports, undone.id, all)) {
      const life = must(await explain(office.ports, { plan: plan ?? '', indicator, unit, period, asOf: at }));
      expect(life.superseded.length).toBeGreaterThan(0);
    }
    const gone = (await of('2026-08')).superseded.filter((o) => o.period === '2026-08');
    expect(gone.map((o) => [o.revision, o.state, o.numerator, o.reason])).toEqual([
      [2, 'withdrawn', null, 'nhầm tệp'],
      [1, 'figure', 20, null],
    ]);
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'after any imports and undos each figure is that of the last import that stands (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const pick = (n: number): number => Math.floor(random() * n);
    const units = ['que.xa-an-phu', 'que.xa-binh-minh', 'que.xa-cam-ha'];
    const periods = ['2026-06', '2026-07', '2026-08'];
    /** `last`: the import itself, or the last of the undos about it. */
    const imports: { last: string; figures: Map<string, number>; stands: boolean }[] = [];
    const expected = (): Map<string, number> => new Map(imports.filter((i) => i.stands).flatMap((i) => [...i.figures]));
    const instants: [at: string, figures: (string | number | null)[][]][] = [];
    for (let step = 0; step < 25; step += 1) {
      const standing = imports.filter((i) => i.stands && i.figures.size > 0);
      const gone = imports.filter((i) => !i.stands);
      const [one, other] = [standing[pick(standing.length)], gone[pick(gone.length)]];
      const chance = random();
      if (one && chance < 0.35) {
        one.last = must(await undo(one.last)).id;
        one.stands = false;
      } else if (other && chance < 0.55) {
        other.last = must(await undo(other.last)).id;
        other.stands = true;
      } else {
        const figures = new Map<string, number>();
        const before = imports[pick(imports.length * 3)];
        // Of two values, and whole files again: equal figures are the rule.
        if (before) for (const [key, n] of before.figures) figures.set(key, n);
        else for (let n = 0; n <= pick(4); n += 1) figures.set(`${units[pick(3)]},${periods[pick(3)]}`, 1 + pick(2));
        const text = [...figures].map(([key, n]) => `${key.replace(',', ',ho-so-truc-tuyen,')},${n},100,`).join('\n');
        const { id } = await office.hand(text);
        imports.push({ last: id ?? '', figures, stands: true });
      }
      const now = await known();
      const held = new Map(now.figures.map(([unit, period, numerator]) => [`${unit},${period}`, numerator]));
      expect([...held].sort()).toEqual([...expected()].sort());
      instants.push([office.clock.now, now.figures as (string | number | null)[][]]);
    }
    for (const [at, figures] of instants) expect((await known(at)).figures).toEqual(figures);
  },
);
