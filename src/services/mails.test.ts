import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Mail, type MailTransport, RefusedAddress } from '../delivery/mail/mail.ts';
import { toUtc } from '../domain/day.ts';
import { inlineCatalogue, must, Office, planText, promise, texts } from './given.fixture.ts';
import { readMails } from './read-mails.ts';
import { actor } from './report.fixture.ts';
import { reviveMail } from './revive-mail.ts';
import { runAlerts } from './run-alerts.ts';
import { sendMails } from './send-mails.ts';

/** A server that takes mails, or refuses the next few. */
class Server implements MailTransport {
  readonly mails: Mail[] = [];
  refuses = 0;
  refusal: Error | null = null;

  deliver(mail: Mail): Promise<{ where: string }> {
    if (this.refusal) return Promise.reject(this.refusal);
    if (this.refuses > 0) {
      this.refuses -= 1;
      return Promise.reject(new Error('421 busy'));
    }
    this.mails.push(mail);
    return Promise.resolve({ where: `250 ${this.mails.length}` });
  }

  close(): void {}
}

let office: Office;
let server: Server;
let samples: Server;
beforeEach(async () => {
  // Sunday 20/9/2026; the report of September was due on Wednesday 16/9.
  office = await Office.open('2026-09-20T00:30:00.000Z');
  server = new Server();
  samples = new Server();
});
afterEach(() => office.close());

const mail = { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@que.example>' };
const run = async (dryRun = false) => {
  const { digests, skipped } = await runAlerts(office.ports, { dryRun, mail });
  return {
    told: digests.map((d) => `${d.unit.id.split('.')[1]} ${d.items.map((i) => i.kind)}`).sort(),
    skipped: skipped.map((s) => `${s.unit.split('.')[1]} ${s.reason}`).sort(),
  };
};
const send = () => sendMails(office.ports, { mail, transportFor: (sample) => (sample ? samples : server) });
const queue = () => office.ports.db.selectFrom('mail').selectAll().orderBy('at').orderBy('unit').execute();

/** Only the monthly promise, so that nothing but September decides; no sample beside it. */
const load = () =>
  office.load({
    catalogue: inlineCatalogue({
      plan: planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]),
      sample: planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]),
    }),
  });
const month = (period: string, an: number, binh: number, cam: number) =>
  office.hand(
    [
      `que.xa-an-phu,ho-so-truc-tuyen,${period},${an},100,`,
      `que.xa-binh-minh,ho-so-truc-tuyen,${period},${binh},100,`,
      `que.xa-cam-ha,ho-so-truc-tuyen,${period},${cam},100,`,
    ].join('\n'),
  );
const september = (an: number, binh: number, cam = 100) => month('2026-09', an, binh, cam);

describe('one mail a person', () => {
  const two = () =>
    office.load({
      catalogue: inlineCatalogue({
        plan: planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]),
        sample: planText('que-khac', 'open', [promise('t-ho-so-khac', 'ho-so-truc-tuyen', 95)]),
      }),
    });

  test('brings the news of every plan: the gravest in full, a sentence and a way on of the others', async () => {
    await two();
    await september(10, 100);
    expect((await run()).told).toEqual(['xa-an-phu behind', 'xa-an-phu behind']);
    expect(await send()).toEqual({ sent: 1, failed: 0, cancelled: 0 });
    const [sent] = server.mails;
    expect(server.mails).toHaveLength(1);
    expect(sent?.subject).toContain('; và 1 việc khác');
    for (const half of [sent?.text, sent?.html]) {
      expect(half).toContain('Kế hoạch que-2026');
      expect(half).toContain('Kế hoạch que-khac');
      expect(half?.match(/units\/que\.xa-an-phu/g)).toHaveLength(2);
    }
    const rows = await queue();
    expect(rows.map((row) => [row.state, row.sent_as])).toEqual([
      ['sent', sent?.messageId],
      ['sent', sent?.messageId],
    ]);
  });

  test('is tried again whole under the same Message-ID, without what has been mended meanwhile', async () => {
    await two();
    await september(10, 100);
    await run();
    server.refuses = 1;
    expect(await send()).toEqual({ sent: 0, failed: 1, cancelled: 0 });
    const [first] = await queue();
    office.wait(10);
    await office.load({
      catalogue: inlineCatalogue({
        plan: planText('que-2026', 'closed', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]),
        sample: planText('que-khac', 'open', [promise('t-ho-so-khac', 'ho-so-truc-tuyen', 95)]),
      }),
    });
    expect(await send()).toEqual({ sent: 1, failed: 0, cancelled: 0 });
    expect(server.mails[0]?.messageId).toBe(first?.sent_as);
    expect(server.mails[0]?.subject).not.toContain('việc khác');
    expect((await queue()).map((row) => [row.plan, row.state]).sort()).toEqual([
      ['que-2026', 'cancelled'],
      ['que-khac', 'sent'],
    ]);
  });

  test('leaves out what is for another address by now: that goes there', async () => {
    const headed = (headMailbox: string) =>
      office.load({
        catalogue: inlineCatalogue({
          units: texts.units.replace('anphu@que.example', `anphu@que.example, headMailbox: ${headMailbox}`),
          plan: planText('que-2026', 'open', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]),
          sample: planText('que-khac', 'closed', [promise('t-ho-so-khac', 'ho-so-truc-tuyen', 95)]),
        }),
      });
    await headed('anphu@que.example');
    await september(10, 100);
    await run();
    await send();
    office.wait(13 * 24 * 60);
    expect((await run()).told).toEqual(['xa-an-phu behind', 'xa-an-phu behind']);
    server.refuses = 1;
    await send();
    await headed('lanhdao@que.example');
    office.wait(10);
    expect(await send()).toEqual({ sent: 2, failed: 0, cancelled: 0 });
    expect(server.mails.slice(1).map((m) => m.to)).toEqual(['anphu@que.example', 'lanhdao@que.example']);
    expect(new Set((await queue()).slice(1).map((row) => `${row.audience} ${row.recipient}`))).toEqual(
      new Set(['unit anphu@que.example', 'head lanhdao@que.example']),
    );
  });

  test('that was given up and is taken up piece by piece goes under an id a piece: none is dropped as known', async () => {
    await two();
    await september(10, 100);
    await run();
    server.refusal = new RefusedAddress('550 no such user');
    expect(await send()).toEqual({ sent: 0, failed: 1, cancelled: 0 });
    server.refusal = null;
    for (const { message_id: id } of await queue()) {
      must(await reviveMail(office.ports, { id, by: actor('coordinator') }));
      expect(await send()).toMatchObject({ sent: 1 });
    }
    expect(new Set(server.mails.map((m) => m.messageId)).size).toBe(2);
  });
});

test('a mail that was given up is not taken up beside newer news for the same reader', async () => {
  await load();
  await september(10, 100);
  await run();
  server.refusal = new RefusedAddress('550 no such user');
  await send();
  server.refusal = null;
  const [dead] = await queue();
  office.wait(8 * 24 * 60);
  await run();
  const again = await reviveMail(office.ports, { id: dead?.message_id ?? '', by: actor('coordinator') });
  expect(again).toMatchObject({ ok: false, problem: { code: 'newer-mail' } });
  expect(await send()).toEqual({ sent: 1, failed: 0, cancelled: 0 });
});

describe('a run of the alerts', () => {
  test('tells units that have not reported only that, and says who cannot be told', async () => {
    await load();
    expect(await run()).toEqual({
      told: ['xa-an-phu overdue-report', 'xa-binh-minh overdue-report'],
      skipped: ['xa-cam-ha no-mailbox'],
    });
  });

  test('waits until the report is overdue', async () => {
    office.clock.now = '2026-09-16T03:00:00.000Z';
    await load();
    await month('2026-08', 100, 100, 100);
    office.clock.now = '2026-09-16T16:59:59.000Z';
    expect((await run()).told).toEqual([]);
    office.clock.now = '2026-09-16T17:00:00.000Z';
    expect((await run()).told).toHaveLength(2);
  });

  test('asks for the report of the month before while that of the new one is not due yet', async () => {
    office.clock.now = '2026-09-16T16:59:59.000Z';
    await load();
    expect((await run()).told).toEqual(['xa-an-phu overdue-report', 'xa-binh-minh overdue-report']);
    await send();
    expect(server.mails[0]?.subject).toContain('báo cáo tháng 8/2026, quá hạn 29 ngày');
  });

  test('tells a unit that is behind, and leaves one in peace that is on its way or only at risk', async () => {
    await load();
    await september(10, 45);
    expect(await run()).toEqual({ told: ['xa-an-phu behind'], skipped: [] });
  });

  test('says that a target was missed once its deadline has passed, also when the plan ends with it', async () => {
    await load();
    office.clock.now = '2026-12-15T03:00:00.000Z';
    await month('2026-12', 79, 80, 100);
    office.clock.now = '2027-01-20T03:00:00.000Z';
    expect((await run()).told).toEqual(['xa-an-phu missed']);
    await send();
    expect(server.mails[0]?.subject).toContain('1 chỉ tiêu không đạt');
  });

  test('says so too where the last figure has not come by its due date', async () => {
    await office.load({
      catalogue: inlineCatalogue({
        plan: planText('que-2026', 'open', [
          promise('t-ho-so', 'ho-so-truc-tuyen', 80),
          promise('t-van-ban', 'van-ban', 90),
        ]),
        sample: planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]),
      }),
    });
    await office.hand('que.xa-an-phu,van-ban,2025,60,100,');
    office.clock.now = '2026-12-15T03:00:00.000Z';
    await month('2026-12', 100, 100, 100);
    office.clock.now = '2026-12-16T03:00:00.000Z';
    expect((await run()).told).not.toContain('xa-an-phu missed');
    office.clock.now = '2026-12-17T03:00:00.000Z';
    expect((await run()).told).toContain('xa-an-phu missed');
  });

  test('to try it out queues nothing', async () => {
    await load();
    expect((await run(true)).told).toHaveLength(2);
    expect(await queue()).toEqual([]);
  });

  test('leaves closed plans alone', async () => {
    const closed = planText('que-2026', 'closed', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]);
    const sample = planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]);
    await office.load({ catalogue: inlineCatalogue({ plan: closed, sample }) });
    await september(1, 1);
    expect(await run()).toEqual({ told: [], skipped: [] });
  });

  test('does not repeat unchanged news within seven days, and repeats it then', async () => {
    await load();
    await september(10, 100);
    expect((await run()).told).toEqual(['xa-an-phu behind']);
    for (let day = 1; day < 7; day += 1) {
      office.wait(24 * 60);
      expect(await run()).toEqual({ told: [], skipped: ['xa-an-phu told-recently'] });
    }
    office.wait(24 * 60);
    expect((await run()).told).toEqual(['xa-an-phu behind']);
    expect(new Set((await queue()).map((m) => m.message_id)).size).toBe(2);
  });

  test('tells changed news at once', async () => {
    await load();
    await september(10, 100);
    await run();
    await september(11, 100);
    expect((await run()).told).toEqual(['xa-an-phu behind']);
  });
});

describe('sending', () => {
  test('writes each mail once, from what is known', async () => {
    await load();
    await september(10, 100);
    await run();
    expect(await send()).toEqual({ sent: 1, failed: 0, cancelled: 0 });
    expect(server.mails[0]).toMatchObject({ to: 'anphu@que.example', sample: false, unit: 'que.xa-an-phu' });
    expect(await queue()).toMatchObject([{ state: 'sent', attempts: 1, delivered_to: '250 1', last_error: null }]);
    expect(await send()).toEqual({ sent: 0, failed: 0, cancelled: 0 });
    expect(server.mails).toHaveLength(1);
  });

  test('tries again after 5 minutes, then after 10, with the same Message-ID', async () => {
    await load();
    await september(10, 100);
    await run();
    server.refuses = 2;
    const at = Date.parse(office.clock.now);
    const next = async () => (Date.parse((await queue())[0]?.next_try_at ?? '') - at) / 60_000;
    expect(await send()).toEqual({ sent: 0, failed: 1, cancelled: 0 });
    expect([await next(), (await queue())[0]?.last_error]).toEqual([5, '421 busy']);
    office.wait(4.99);
    expect(await send()).toEqual({ sent: 0, failed: 0, cancelled: 0 });
    office.wait(0.01);
    expect(await send()).toEqual({ sent: 0, failed: 1, cancelled: 0 });
    expect(await next()).toBe(15);
    office.wait(10);
    expect(await send()).toEqual({ sent: 1, failed: 0, cancelled: 0 });
    const [row] = await queue();
    expect(row).toMatchObject({ state: 'sent', attempts: 3, last_error: null, message_id: server.mails[0]?.messageId });
  });

  test('cancels the mail where a figure was corrected in between', async () => {
    await load();
    await september(10, 100);
    await run();
    await september(60, 100);
    expect(await send()).toEqual({ sent: 0, failed: 0, cancelled: 1 });
    expect([server.mails.length, (await queue())[0]?.state]).toEqual([0, 'cancelled']);
  });

  test('says what is true now, and does not say it again the next day', async () => {
    await load();
    await september(10, 100);
    await run();
    await september(15, 100);
    await send();
    expect(server.mails[0]?.text).toContain('15');
    office.wait(24 * 60);
    expect(await run()).toEqual({ told: [], skipped: ['xa-an-phu told-recently'] });
  });

  test('to a server that was down while the news changed says the news once', async () => {
    await load();
    await september(10, 100);
    await run();
    server.refuses = 1;
    await send();
    office.wait(24 * 60);
    await september(15, 100);
    await run();
    await send();
    expect(server.mails).toHaveLength(1);
  });

  test('of a report handed in meanwhile is cancelled', async () => {
    await load();
    await run();
    await september(100, 100);
    expect(await send()).toEqual({ sent: 0, failed: 0, cancelled: 2 });
  });

  test('cancelled news that comes back is told', async () => {
    await load();
    await september(10, 100);
    await run();
    await september(60, 100);
    await send();
    await september(10, 100);
    expect((await run()).told).toEqual(['xa-an-phu behind']);
    expect(await send()).toMatchObject({ sent: 1 });
  });

  test('of a plan closed meanwhile is cancelled', async () => {
    await load();
    await september(10, 100);
    await run();
    const closed = planText('que-2026', 'closed', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]);
    const sample = planText('que-mau', 'closed', [promise('t-thu', 'thu-nghiem', 50)]);
    office.wait(1);
    await office.load({ catalogue: inlineCatalogue({ plan: closed, sample }) });
    expect(await send()).toMatchObject({ sent: 0, cancelled: 1 });
  });

  test('asks for nothing before the plan’s first period has closed', async () => {
    const sample = planText('que-mau', 'sample', [promise('t-thu', 'thu-nghiem', 50)]);
    const plan = planText('que-2026', 'closed', [promise('t-ho-so', 'ho-so-truc-tuyen', 80)]);
    await office.load({ catalogue: inlineCatalogue({ plan, sample }) });
    expect(await run()).toEqual({ told: [], skipped: [] });
  });

  test('keeps sample mails on the machine, at the instant the sample stands at', async () => {
    const sample = planText('que-mau', 'sample', [promise('t-thu', 'ho-so-truc-tuyen', 50)]);
    const plan = planText('que-2026', 'closed', [promise('t-ho-so', 'van-ban', 80)]);
    office.clock.now = '2027-03-01T00:00:00.000Z';
    await office.load({ catalogue: inlineCatalogue({ plan, sample }) });
    await run();
    await send();
    expect([server.mails.length, samples.mails.length]).toEqual([0, 2]);
    expect(samples.mails.every((m) => m.sample && toUtc(m.date) === '2026-09-20T03:12:00.000Z')).toBe(true);
  });
});

describe('the list of mails', () => {
  test('counts them by state, and shows those asked for', async () => {
    await load();
    await september(10, 20);
    await run();
    server.refuses = 1;
    await send();
    const all = await readMails(office.ports, { page: 1 });
    expect(all.counts.map((c) => `${c.state} ${c.mails}`).sort()).toEqual(['failed 1', 'sent 1']);
    expect(all.total).toBe(2);
    const failed = await readMails(office.ports, { plan: 'que-2026', state: 'failed', page: 1 });
    expect(failed.mails.map((m) => [m.state, m.lastError, m.nextTryAt !== null])).toEqual([
      ['failed', '421 busy', true],
    ]);
    const waiting = await readMails(office.ports, { state: 'waiting', page: 1 });
    expect([waiting.total, waiting.mails]).toEqual([0, []]);
  });

  test('shows the last page where a later one is asked for', async () => {
    await load();
    await september(10, 20);
    await run();
    const { page, mails } = await readMails(office.ports, { page: 7 });
    expect([page, mails.length]).toEqual([1, 2]);
  });
});
