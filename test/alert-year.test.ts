import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Mail, MailTransport } from '../src/delivery/mail/mail.ts';
import { addDays, dayInVietnam, daysBetween, workingDaysBetween } from '../src/domain/day.ts';
import type { Ports } from '../src/services/ports.ts';
import { type ReplayedRun, Replays, runAt } from '../src/services/replay-alerts.ts';
import { runAlerts } from '../src/services/run-alerts.ts';
import { sendMails } from '../src/services/send-mails.ts';
import { openProvince } from './support/open-province.ts';

const plan = 'minh-hoa-2026';
const mail = { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@quang-ngai.example>' };

describe('a year of the province, morning by morning', () => {
  let ports: Ports;
  let runs: readonly ReplayedRun[];
  /** When figures of each unit came in. */
  const arrivals = new Map<string, string[]>();
  beforeAll(async () => {
    ({ ports } = await openProvince('2026-12-31T07:30:00+07:00'));
    const replayed = await new Replays(ports).run({ plan, from: '2026-01-05', to: '2026-12-31' });
    if (!replayed.ok) throw new Error(replayed.problem.message.en);
    runs = replayed.value;
    const rows = await ports.db.selectFrom('observation').select(['unit', 'recorded_at']).execute();
    for (const { unit, recorded_at } of rows) arrivals.set(unit, [...(arrivals.get(unit) ?? []), recorded_at]);
  }, 400_000);
  afterAll(() => ports?.db.destroy());

  const mails = () => runs.flatMap((run) => run.digests.map((d) => ({ at: run.at, day: dayInVietnam(run.at), d })));

  test('nobody gets two mails on one morning', () => {
    const seen = mails().map(({ at, d }) => `${at} ${d.audience} ${d.to}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(500);
  });

  test('a unit is told only when its figures came in, its report became overdue or no longer is, or a week has passed: no storm at the start of a period', () => {
    const last = new Map<string, { at: string; kinds: string }>();
    const strange: string[] = [];
    for (const { at, day, d } of mails()) {
      if (d.audience !== 'unit') continue;
      const kinds = d.items.map((i) => i.kind).join();
      const before = last.get(d.unit.id);
      last.set(d.unit.id, { at, kinds });
      if (!before || daysBetween(dayInVietnam(before.at), day) >= 7) continue;
      const [from, to] = [Date.parse(before.at), Date.parse(at)];
      const came = (arrivals.get(d.unit.id) ?? []).some((t) => Date.parse(t) > from && Date.parse(t) <= to);
      const turned = kinds.includes('overdue-report') !== before.kinds.includes('overdue-report');
      if (!came && !turned) strange.push(`${day} ${d.unit.id} ${before.kinds} → ${kinds}`);
    }
    expect(strange).toEqual([]);
  });

  test('a unit that has not reported hears that alone', () => {
    const silent = mails().filter(
      ({ d }) => d.audience !== 'committee' && d.items.some((i) => i.kind === 'overdue-report'),
    );
    expect(silent.length).toBeGreaterThan(50);
    expect(silent.filter(({ d }) => d.items.length !== 1)).toEqual([]);
  });

  test('every mail of a unit is about something that is behind, missed or overdue on that morning', () => {
    for (const { d } of mails()) {
      for (const item of d.items.filter((i) => i.alone)) {
        if (item.kind === 'overdue-report') expect(item.report.state).toBe('overdue');
        else expect(['off-track', 'missed']).toContain(item.cell.status);
      }
    }
  });

  test('the head hears after seven working days, the committee after twenty-one, at most once a week, with what was tried', () => {
    const heard = new Map<string, string>();
    for (const { day, d } of mails()) {
      if (d.audience === 'unit') continue;
      const key = `${d.audience} ${d.unit.id}`;
      const before = heard.get(key);
      if (before) expect(daysBetween(before, day), `${key} ${before} ${day}`).toBeGreaterThanOrEqual(7);
      heard.set(key, day);
      for (const { alert, tried } of d.items) {
        const known = workingDaysBetween(dayInVietnam(alert?.noticedAt ?? ''), day, []);
        expect(known).toBeGreaterThanOrEqual(d.audience === 'head' ? 7 : 21);
        expect(tried).toBeDefined();
      }
    }
    expect([...heard.keys()].some((k) => k.startsWith('head'))).toBe(true);
    expect([...heard.keys()].some((k) => k.startsWith('committee'))).toBe(true);
  });
});

/** A server that takes mails, does not answer for a while, or takes one and dies before it says so. */
class Server implements MailTransport {
  readonly mails: Mail[] = [];
  down = false;
  /** How many mails it takes without a word. */
  lost = 0;

  deliver(one: Mail): Promise<{ where: string }> {
    if (this.down) return Promise.reject(new Error('ECONNREFUSED'));
    this.mails.push(one);
    if (this.lost > 0) {
      this.lost -= 1;
      return Promise.reject(new Error('the process was killed'));
    }
    return Promise.resolve({ where: '250 ok' });
  }

  close(): void {}
}

describe('two weeks of mails', () => {
  let ports: Ports;
  let clock: { now: string };
  let server: Server;
  beforeAll(async () => {
    ({ ports, clock } = await openProvince('2026-09-16T07:30:00+07:00'));
    server = new Server();
  }, 200_000);
  afterAll(() => ports?.db.destroy());

  const send = () => sendMails(ports, { mail, transportFor: () => server, pictures: false });
  const morning = async (day: string) => {
    clock.now = new Date(runAt(day)).toISOString();
    await runAlerts(ports, { dryRun: false, mail });
    return send();
  };
  const waiting = () =>
    ports.db
      .selectFrom('mail')
      .select('message_id')
      .where('state', '=', 'waiting')
      .execute()
      .then((rows) => rows.length);
  const ids = () => server.mails.map((m) => m.messageId);

  test('a server away for three days loses nothing: every mail still due arrives once it is back', async () => {
    server.down = true;
    for (const day of ['2026-09-16', '2026-09-17', '2026-09-18']) await morning(day);
    expect(server.mails).toEqual([]);
    const held = await waiting();
    expect(held).toBeGreaterThan(50);
    server.down = false;
    clock.now = '2026-09-19T03:00:00.000Z';
    const sent = await send();
    expect(sent.failed).toBe(0);
    expect(sent.sent + sent.cancelled).toBe(held);
    expect(await waiting()).toBe(0);
    expect(new Set(ids()).size).toBe(ids().length);
  });

  test('a mail taken by the server just before the process dies comes again under the same Message-ID', async () => {
    const before = server.mails.length;
    server.lost = 3;
    await morning('2026-09-25');
    clock.now = new Date(Date.parse(clock.now) + 15 * 60_000).toISOString();
    await send();
    const came = ids().slice(before);
    expect(came.length - new Set(came).size).toBe(3);
    expect(await waiting()).toBe(0);
    const byReceiver = new Map(server.mails.slice(before).map((m) => [m.messageId, m.to]));
    expect(new Set(byReceiver.values()).size, 'one mail a person').toBe(byReceiver.size);
  });

  test('a commit that dies at any point leaves all of a run, or nothing', async () => {
    const rows = async () => [
      await ports.db
        .selectFrom('alert_change')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirst(),
      await ports.db
        .selectFrom('mail')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirst(),
    ];
    const before = await rows();
    for (const at of [1, 5, 20]) {
      const dying: Ports = {
        ...ports,
        commit: (queries) =>
          ports.commit(queries, (handed) => {
            if (handed === at) throw new Error('killed');
          }),
      };
      clock.now = new Date(runAt('2026-10-02')).toISOString();
      const { aside } = await runAlerts(dying, { dryRun: false, mail });
      if (aside.length > 0) expect(await rows()).toEqual(before);
    }
  });

  test('a clock that jumps back says nothing again, and one that jumps ahead says each thing once', async () => {
    await morning('2026-10-05');
    const said = server.mails.length;
    await morning('2026-09-29');
    expect(server.mails.length).toBe(said);
    await morning(addDays('2026-10-05', 1));
    expect(new Set(ids()).size).toBe(new Set(server.mails.map((m) => m.messageId)).size);
    const onOneMorning = server.mails.slice(said).map((m) => m.to);
    expect(new Set(onOneMorning).size).toBe(onOneMorning.length);
  });

  test('two workers make one change and one mail', async () => {
    clock.now = new Date(runAt('2026-10-13')).toISOString();
    await Promise.all([runAlerts(ports, { dryRun: false, mail }), runAlerts(ports, { dryRun: false, mail })]);
    const before = server.mails.length;
    await Promise.all([send(), send()]);
    const came = ids().slice(before);
    expect(new Set(came).size).toBe(came.length);
    const repeated = await ports.db
      .selectFrom('alert_change')
      .select(['condition', 'unit', 'subject', 'seq'])
      .groupBy(['condition', 'unit', 'subject', 'seq'])
      .having((eb) => eb.fn.countAll(), '>', 1)
      .execute();
    expect(repeated).toEqual([]);
  });
});
