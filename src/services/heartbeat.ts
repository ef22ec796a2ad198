import { heartbeatMail } from '../delivery/mail/heartbeat-mail.ts';
import type { MailTransport } from '../delivery/mail/mail.ts';
import { dayInVietnam, toUtc } from '../domain/day.ts';
import { hasHeartbeat, recordHeartbeat } from '../store/mails.ts';
import type { Ports } from './ports.ts';
import { watch } from './watch.ts';

/** Where the operator is written to, and by what. */
export interface HeartbeatOptions {
  readonly to: string;
  readonly from: string;
  readonly baseUrl: string;
  readonly transport: MailTransport;
}

/**
 * Writes to the operator when something is wrong with Mốc itself, once a day and problem. It does not pass through the
 * queue it watches; where it cannot be sent it is tried again at the next call.
 *
 * @returns whether a mail was sent
 */
export async function heartbeat(ports: Ports, { to, from, baseUrl, transport }: HeartbeatOptions): Promise<boolean> {
  const { problems } = await watch(ports);
  if (problems.length === 0) return false;
  const mail = heartbeatMail({ problems, to, from, baseUrl, at: ports.now() });
  if (await hasHeartbeat(ports.db, dayInVietnam(ports.now()))) return false;
  await transport.deliver(mail);
  await ports.commit([recordHeartbeat(ports.db, dayInVietnam(ports.now()), toUtc(ports.now()))]);
  return true;
}
