import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backOff } from './back-off.ts';
import { digestFor, usual } from './digest.fixture.ts';
import { composeDigest } from './digest-mail.ts';
import { digestPicture } from './digest-picture.ts';
import type { Mail } from './mail.ts';
import { chooseTransport } from './transport.ts';

async function mailOf(state: 'open' | 'sample'): Promise<Mail> {
  const digest = digestFor({ ...usual, state });
  const chart = await digestPicture(digest);
  return composeDigest(digest, { baseUrl: 'http://localhost:8787', from: 'Mốc <moc@tinh.example>', chart });
}

interface Received {
  readonly to: string[];
  readonly mail: ParsedMail;
}

/** A mail server on a free port of this machine that keeps what it is handed. */
async function mailServer(refuse = false): Promise<{ port: number; received: Received[]; close: () => Promise<void> }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _, done) => done(null, { user: auth.username }),
    onRcptTo: (_, __, done) => done(refuse ? new Error('no such mailbox') : null),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map((r) => r.address);
      simpleParser(stream).then((mail) => {
        received.push({ to, mail });
        done();
      }, done);
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

let outbox = '';
beforeEach(async () => {
  outbox = await mkdtemp(join(tmpdir(), 'moc-outbox-'));
});
afterEach(() => rm(outbox, { recursive: true, force: true }));

const wellFormed = (parsed: ParsedMail, mail: Mail): void => {
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.messageId).toBe(mail.messageId);
  expect(parsed.date?.toISOString()).toBe('2026-09-20T03:12:00.000Z');
  expect(parsed.from?.value[0]).toMatchObject({ name: 'Mốc', address: 'moc@tinh.example' });
  expect(parsed.replyTo?.value[0]?.address).toBe('so-khcn@tinh.example');
  expect(parsed.text?.replace(/\r\n/g, '\n').trim()).toBe(mail.text.trim());
  expect(parsed.html).toContain('1.240 hồ sơ');
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  const [picture] = parsed.attachments;
  expect(picture).toMatchObject({ contentType: 'image/png', related: true, cid: mail.attachments[0]?.cid });
  expect(picture?.content.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
};

describe('a mail server', () => {
  it('receives the whole mail for the right mailbox', async () => {
    const server = await mailServer();
    const mail = await mailOf('open');
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    const { where } = await chooseTransport({ sample: false, smtpUrl, outbox }).deliver(mail);
    await server.close();
    expect(where).toMatch(/^127\.0\.0\.1:\d+: 250/);
    expect(server.received.map((r) => r.to)).toEqual([['so-xay-dung@tinh.example']]);
    for (const { mail: parsed } of server.received) wellFormed(parsed, mail);
    expect(await readdir(outbox)).toEqual([]);
  });

  it('that does not answer, or refuses the mailbox, is an error for the caller to retry', async () => {
    const mail = await mailOf('open');
    const free = createServer();
    const port = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => {
        const address = free.address();
        free.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const deliver = (p: number) =>
      chooseTransport({ sample: false, smtpUrl: `smtp://127.0.0.1:${p}`, outbox }).deliver(mail);
    await expect(deliver(port)).rejects.toThrow(/ECONNREFUSED/);
    const server = await mailServer(true);
    await expect(deliver(server.port)).rejects.toThrow(/no such mailbox/);
    await server.close();
  });

  it('is never handed sample figures, whatever is configured', async () => {
    const server = await mailServer();
    const smtpUrl = `smtp://127.0.0.1:${server.port}`;
    const mail = await mailOf('sample');
    const { where } = await chooseTransport({ sample: true, smtpUrl, outbox }).deliver(mail);
    await expect(chooseTransport({ sample: false, smtpUrl, outbox }).deliver(mail)).rejects.toThrow(/sample/);
    await server.close();
    expect(server.received).toEqual([]);
    expect(where.startsWith(outbox)).toBe(true);
  });

  it('keeps its password to itself', async () => {
    const server = await mailServer();
    const smtpUrl = `smtp://moc:matkhau@127.0.0.1:${server.port}`;
    const { where } = await chooseTransport({ sample: false, smtpUrl, outbox }).deliver(await mailOf('open'));
    await server.close();
    expect(server.received).toHaveLength(1);
    expect(where).not.toMatch(/matkhau|@/);
    const dead = chooseTransport({ sample: false, smtpUrl: 'smtp://moc:matkhau@127.0.0.1:1', outbox });
    await expect(dead.deliver(await mailOf('open'))).rejects.toThrow(/^(?!.*matkhau)/);
  });
});

describe('the outbox', () => {
  it('holds one file a mail, named by day, unit and hash, the same to the byte', async () => {
    const mail = await mailOf('open');
    const transport = chooseTransport({ sample: false, smtpUrl: null, outbox: join(outbox, 'con') });
    const { where } = await transport.deliver(mail);
    const first = await readFile(where);
    await transport.deliver(mail);
    expect(await readdir(join(outbox, 'con'))).toEqual([
      expect.stringMatching(/^2026-09-20_so-xay-dung_[0-9a-f]{8}\.eml$/),
    ]);
    expect((await readFile(where)).equals(first)).toBe(true);
    wellFormed(await simpleParser(first), mail);
  });

  it('stays inside its folder whatever a unit is called', async () => {
    const mail = { ...(await mailOf('open')), unit: '../../etc/passwd' };
    const { where } = await chooseTransport({ sample: false, smtpUrl: null, outbox }).deliver(mail);
    expect(await readdir(outbox)).toEqual([where.slice(outbox.length + 1)]);
  });

  it('says what went wrong and leaves nothing half-written', async () => {
    const blocked = join(outbox, 'tep');
    await writeFile(blocked, '');
    const transport = chooseTransport({ sample: true, smtpUrl: null, outbox: blocked });
    await expect(transport.deliver(await mailOf('sample'))).rejects.toThrow();
    expect(await readdir(outbox)).toEqual(['tep']);
  });
});

describe('the next try', () => {
  it('waits 5, 10, 20 … minutes, at most 6 hours', () => {
    const minutes = [0, 1, 2, 6, 7, 500].map(
      (n) => (Date.parse(backOff(n, '2026-09-20T00:00:00Z')) - Date.UTC(2026, 8, 20)) / 60_000,
    );
    expect(minutes).toEqual([5, 10, 20, 320, 360, 360]);
  });
});
