import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RefusedAddress } from '../delivery/mail/mail.ts';
import { autumn, Mailbox, morning } from './alerts.fixture.ts';
import type { Office } from './given.fixture.ts';
import { heartbeat } from './heartbeat.ts';
import { readMails } from './read-mails.ts';
import { actor } from './report.fixture.ts';
import { reviveMail } from './revive-mail.ts';
import { runAlerts } from './run-alerts.ts';
import { sendMails } from './send-mails.ts';
import { watch } from './watch.ts';

let office: Office;
beforeEach(async () => {
  office = await autumn();
});
afterEach(() => office.close());

const mail = { baseUrl: 'https://moc.que.example', from: 'Mốc <moc@que.example>' };
const at = (now: string) => {
  office.clock.now = now;
};
const said = async () => (await watch(office.ports)).problems.map((p) => p.en);

/** A server that answers everything with an error. */
const failing = (error: Error) => ({ deliver: () => Promise.reject(error), close() {} });

describe('Mốc watches itself', () => {
  test('a morning run that did not happen is a problem an hour after its time, until it does', async () => {
    at('2026-09-21T01:29:00.000Z');
    expect(await said()).toEqual([]);
    at('2026-09-21T01:31:00.000Z');
    expect(await said()).toEqual(['The alert run of 07:30, 21 Sep 2026 did not happen.']);
    await morning(office);
    expect(await said()).toEqual([]);
  });

  test('no run is expected at a weekend', async () => {
    at('2026-09-18T00:30:00.000Z');
    await morning(office);
    at('2026-09-20T05:00:00.000Z');
    expect(await said()).toEqual([]);
  });

  test('mails that have waited for a day are a problem', async () => {
    await runAlerts(office.ports, { dryRun: false, mail });
    await sendMails(office.ports, { mail, transportFor: () => failing(new Error('421 busy')) });
    expect((await watch(office.ports)).mails).toMatchObject({ waiting: 1, failing: 1, dead: 0 });
    office.wait(24 * 60 + 1);
    expect(await said()).toContainEqual(expect.stringMatching(/^1 mails wait, the oldest since /));
  });

  test('a refused address gives its mail up at once, which is a problem until somebody takes it up again', async () => {
    await runAlerts(office.ports, { dryRun: false, mail });
    await sendMails(office.ports, { mail, transportFor: () => failing(new RefusedAddress('550 no such user')) });
    expect(await said()).toEqual(['1 mails could not be sent and are no longer tried.']);
    const dead = await readMails(office.ports, { state: 'dead', page: 1 });
    expect(dead.mails).toMatchObject([{ lastError: '550 no such user', to: 'anphu@que.example' }]);
    const id = dead.mails[0]?.id ?? '';
    const refused = await reviveMail(office.ports, { id, by: actor('committee') });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    await reviveMail(office.ports, { id, by: actor('coordinator') });
    const mailbox = new Mailbox();
    await sendMails(office.ports, { mail, transportFor: () => mailbox });
    expect([mailbox.mails.length, await said()]).toEqual([1, []]);
  });
});

describe('the heartbeat', () => {
  const beat = (transport: { deliver: Mailbox['deliver']; close(): void }) =>
    heartbeat(office.ports, { to: 'van-hanh@que.example', ...mail, transport });

  test('is silent while all is well, and says once a day what is wrong', async () => {
    const mailbox = new Mailbox();
    at('2026-09-21T01:00:00.000Z');
    expect(await beat(mailbox)).toBe(false);
    at('2026-09-21T02:00:00.000Z');
    expect([await beat(mailbox), await beat(mailbox)]).toEqual([true, false]);
    expect(mailbox.mails.map((m) => [m.to, m.text.includes('đã không diễn ra')])).toEqual([
      ['van-hanh@que.example', true],
    ]);
    at('2026-09-22T02:00:00.000Z');
    expect(await beat(mailbox)).toBe(true);
  });

  test('that could not be sent is tried again', async () => {
    at('2026-09-21T02:00:00.000Z');
    await expect(beat(failing(new Error('ECONNREFUSED')))).rejects.toThrow('ECONNREFUSED');
    expect(await beat(new Mailbox())).toBe(true);
  });
});
