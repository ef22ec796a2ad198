import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { toUtc } from '../domain/day.ts';
import { hasNewer, mailOf, revive } from '../store/mails.ts';
import { audited } from './audited.ts';
import type { Ports } from './ports.ts';
import { forbidden } from './report-at.ts';
import { done, failed, type Result } from './result.ts';

/** Takes a mail up again that had been given up: it is tried at the next chance. Any other stays as it is. */
export async function reviveMail(
  ports: Ports,
  { id, by }: { readonly id: string; readonly by: Actor },
): Promise<Result<{ readonly plan: string }>> {
  if (!may(by, 'manage-alerts')) return forbidden();
  const mail = await mailOf(ports.db, id);
  if (!mail) return failed('not-found', 'Không có thư này.', 'There is no such mail.');
  if (mail.state === 'dead') {
    if (mail.bundle === null && (await hasNewer(ports.db, mail))) {
      return failed(
        'newer-mail',
        'Đã có thư mới hơn gửi cho người nhận này về kế hoạch này; thư cũ không gửi lại.',
        'There is a newer mail to this reader about this plan; the old one is not sent again.',
      );
    }
    const entry = { by, act: 'revive-mail', subject: id, detail: { plan: mail.plan, to: mail.recipient } };
    await audited(ports, entry, [revive(ports.db, id, toUtc(ports.now()))]);
  }
  return done({ plan: mail.plan });
}
