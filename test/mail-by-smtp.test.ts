import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseTransport } from '../src/delivery/mail/transport.ts';
import { numberText } from '../src/domain/notation.ts';
import type { Ports } from '../src/services/ports.ts';
import { type AlertRun, runAlerts } from '../src/services/run-alerts.ts';
import { sendMails } from '../src/services/send-mails.ts';
import { emptyStore } from '../src/store/observations.fixture.ts';
import { emptyMachine } from './support/moc.ts';
import { openProvince } from './support/open-province.ts';

const mail = { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@quang-ngai.example>' };
const received: { mail: ParsedMail; to: string[] }[] = [];
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    void simpleParser(stream, { skipImageLinks: true }).then((parsed) => {
      received.push({ mail: parsed, to: session.envelope.rcptTo.map((r) => r.address) });
      done();
    }, done);
  },
});

const data = emptyMachine();
let clock: { now: string };
let ports: Ports;
let smtpUrl: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  ({ ports, clock } = await openProvince('2026-09-20T10:12:00+07:00', emptyStore(join(data, 'moc.db'))));
});
afterAll(async () => {
  await ports.db.destroy();
  await new Promise<void>((resolve) => server.close(resolve));
});

const send = async (url: string | null) => {
  const transport = chooseTransport({ sample: false, smtpUrl: url, outbox: join(data, 'outbox') });
  const sent = await sendMails(ports, { mail, transportFor: () => transport });
  transport.close();
  return sent;
};

/** What of a digest a mail shows: a screenful, the worst first. */
const shown = ({ items }: AlertRun['digests'][number]) => {
  const [lagging, atRisk] = [items.filter((i) => i.alone), items.filter((i) => !i.alone)];
  return [
    ...lagging.slice(0, 8),
    ...atRisk.filter((i) => i.kind === 'at-risk' || i.kind === 'projected-miss').slice(0, 4),
  ];
};

describe('the morning run of an open plan', () => {
  let run: AlertRun;

  test('a dead server loses nothing: the mails wait, and their error is kept', async () => {
    run = await runAlerts(ports, { dryRun: false, mail });
    expect(run.digests.length).toBeGreaterThan(20);
    expect(await send('smtp://127.0.0.1:1')).toEqual({ sent: 0, failed: run.digests.length, cancelled: 0 });
    expect(await send(smtpUrl), 'not before the back-off is over').toEqual({ sent: 0, failed: 0, cancelled: 0 });
  });

  test('once the server is back each lagging unit gets one mail at its own address', async () => {
    clock.now = '2026-09-20T10:18:00+07:00';
    expect(await send(smtpUrl)).toEqual({ sent: run.digests.length, failed: 0, cancelled: 0 });
    expect(received.flatMap((r) => r.to).sort()).toEqual(run.digests.map((d) => d.to).sort());
    expect(new Set(received.map((r) => r.mail.messageId)).size).toBe(received.length);
  });

  test('each mail holds the figures of its unit, in the text and in the table, and a picture', () => {
    for (const digest of run.digests) {
      const { mail: parsed } = received.find((r) => r.to[0] === digest.to) ?? {};
      expect(parsed?.subject).toContain(digest.unitName);
      expect(parsed?.subject).not.toMatch(/minh họa/i);
      for (const body of [parsed?.text ?? '', parsed?.html || '']) {
        expect(/undefined|NaN|null/.exec(body)?.[0]).toBeUndefined();
        for (const item of shown(digest)) {
          if (item.kind === 'overdue-report') expect(body.includes('16/9/2026')).toBe(true);
          else {
            const { level, indicator, shortfall } = item.cell;
            expect(body.includes(numberText(level?.value ?? 0, 'vi', indicator.decimals)), indicator.id).toBe(true);
            if (shortfall) expect(body.includes(numberText(shortfall.missing, 'vi')), indicator.id).toBe(true);
          }
        }
      }
      const pictures = parsed?.attachments.filter((a) => a.contentType === 'image/png') ?? [];
      expect(pictures).toHaveLength(digest.items[0]?.kind === 'overdue-report' ? 0 : 1);
    }
  });

  test('the same news is not sent again the next day, and is after seven', async () => {
    clock.now = '2026-09-21T07:30:00+07:00';
    const next = await runAlerts(ports, { dryRun: false, mail });
    expect(next.digests.map((d) => d.unitName)).toEqual([]);
    expect(next.skipped.filter((s) => s.reason === 'told-recently')).toHaveLength(run.digests.length);
    clock.now = '2026-09-28T07:30:00+07:00';
    expect((await runAlerts(ports, { dryRun: true, mail })).digests).toHaveLength(run.digests.length);
  });

  test('nothing of an open plan lands in the outbox while a server is configured', () => {
    expect(() => readdirSync(join(data, 'outbox'))).toThrow('ENOENT');
  });
});
