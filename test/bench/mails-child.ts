import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { digestFor, usual } from '../../src/delivery/mail/digest.fixture.ts';
import { composeDigest } from '../../src/delivery/mail/digest-mail.ts';
import { digestPicture } from '../../src/delivery/mail/digest-picture.ts';
import { smtpTransport } from '../../src/delivery/mail/smtp.ts';

const count = 4000;
const together = 8;
const [, , of = 'moc'] = process.argv;

// The server runs in a process of its own, as it would.
const server = fork(join(import.meta.dirname, 'smtp-sink.mjs'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const port = await new Promise<number>((resolve) => server.once('message', (said) => resolve(Number(said))));
const url = `smtp://127.0.0.1:${port}`;

async function each(act: (n: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < count; n = next++) await act(n);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

const digest = digestFor(usual);
const options = { baseUrl: 'https://moc.tinh.example', from: 'Mốc <moc@tinh.example>' };
const from = performance.now();
if (of === 'moc') {
  const transport = smtpTransport(url);
  await each(async (n) => {
    const own = digestFor({
      ...usual,
      unitName: `Xã số ${n}`,
      targets: usual.targets.map((t) => ({ ...t, now: [t.now[0] - (n % 40), t.now[1]] as const })),
    });
    const chart = await digestPicture(own);
    await transport.deliver({ ...composeDigest(own, { ...options, chart }), messageId: `<${n}@tinh.example>` });
  });
  transport.close();
} else {
  const chart = await digestPicture(digest);
  const { subject, text, html, attachments } = composeDigest(digest, { ...options, chart });
  const transport = createTransport({ url, pool: true, maxConnections: 4, maxMessages: 200 });
  await each((n) =>
    transport.sendMail({
      from: options.from,
      to: `xa-${n}@tinh.example`,
      subject,
      text,
      html,
      attachments: attachments.map(({ cid, ...file }) => (cid === null ? file : { ...file, cid })),
    }),
  );
  transport.close();
}
const ms = Math.round(performance.now() - from);
const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
console.log(JSON.stringify({ bench: 'mails', of, count, ms, peakMb: Math.round(Number(peak) / 1024) }));
server.kill();
