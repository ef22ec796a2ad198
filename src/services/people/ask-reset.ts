import { randomUUID } from 'node:crypto';
import { anyone } from '../../domain/actor.ts';
import { toUtc } from '../../domain/day.ts';
import { personByEmail } from '../../store/people.ts';
import { askForLink } from '../../store/sign-in-links.ts';
import { audited } from '../audited.ts';
import { done, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { typedEmail } from './email.ts';
import { countTry } from './limits.ts';

/** Has a link sent to who forgot their password. The answer is the same whether or not there is such an account. */
export async function askReset(
  ports: AccountPorts,
  { email, address }: { readonly email: string; readonly address: string },
): Promise<Result<null>> {
  const known = typedEmail(email);
  const counted = await countTry(ports, [
    ['mails to an account', known],
    ['mails from an address', address],
  ]);
  if (!counted.ok) return counted;
  const found = await personByEmail(ports.db, known);
  const person = found?.closed_at === null ? found : undefined;
  const kind = person?.password === null ? 'invitation' : 'reset';
  const link = { id: randomUUID(), person: person?.id ?? '', kind, asked_at: toUtc(ports.now()) } as const;
  await audited(
    ports,
    { by: anyone, act: 'ask-reset', subject: person?.id ?? 'unknown', detail: { address } },
    person ? [askForLink(ports.db, link)] : [],
  );
  return done(null);
}
