import { epoch, type Instant, toUtc } from '../../domain/day.ts';
import { changePerson } from '../../store/people.ts';
import { replaceRecoveryCodes } from '../../store/recovery-codes.ts';
import type { PersonRow } from '../../store/schema.ts';
import { endSessions } from '../../store/sessions.ts';
import { useOnce, wasUsed } from '../../store/used-once.ts';
import { audited } from '../audited.ts';
import { done, failed, type Result } from '../result.ts';
import type { AccountPorts } from './account-ports.ts';
import { ownPerson, provenPerson } from './own-account.ts';
import { newRecoveryCodes, newSecondFactor, secondFactorUri, stepOfCode } from './second-factor.ts';
import { seal, unseal } from './secrets.ts';
import { codeOnce, factorUse, recoveryHash } from './sign-in.ts';

/** A second factor about to be set up: nothing is stored until a code proves that the phone has it. */
export interface NewFactor {
  readonly secret: string;
  /** What the QR code says. */
  readonly uri: string;
  /** Comes back with the code; sealed for this person and an hour. */
  readonly setup: string;
}

const setupHours = 1;
const setupUse = (person: string): string => `second factor to be of ${person}`;

export async function startSecondFactor(ports: AccountPorts, session: string): Promise<Result<NewFactor>> {
  const own = await ownPerson(ports, session);
  if (!own.ok) return own;
  const secret = newSecondFactor();
  return done(factorOf(ports, own.value.person, secret, ports.now()));
}

const factorOf = ({ secret: key }: AccountPorts, { id, email }: PersonRow, secret: string, at: Instant): NewFactor => ({
  secret,
  uri: secondFactorUri(secret, email),
  setup: seal(key, setupUse(id), `${toUtc(at)} ${secret}`),
});

/** The same secret shown again after a code that was wrong. */
export async function sameSecondFactor(ports: AccountPorts, session: string, setup: string): Promise<NewFactor | null> {
  const own = await ownPerson(ports, session);
  const opened = own.ok ? openedSetup(ports, own.value.person, setup) : null;
  return own.ok && opened ? factorOf(ports, own.value.person, opened.secret, opened.at) : null;
}

function openedSetup(ports: AccountPorts, { id }: PersonRow, setup: string): { at: Instant; secret: string } | null {
  const [at, secret] = unseal(ports.secret, setupUse(id), setup)?.split(' ') ?? [];
  if (at === undefined || secret === undefined) return null;
  return epoch(ports.now()) - epoch(at) < setupHours * 3_600_000 ? { at, secret } : null;
}

const wrongCode = failed(
  'wrong-code',
  'Mã không khớp hoặc đã dùng. Kiểm tra giờ của điện thoại rồi nhập mã đang hiện.',
  'The code does not fit or was used already. Check the clock of the phone and give the code it shows now.',
);

/** Turns the second factor on and gives recovery codes, which are shown this once. Every other session ends. */
export async function confirmSecondFactor(
  ports: AccountPorts,
  { session, setup, code }: { readonly session: string; readonly setup: string; readonly code: string },
): Promise<Result<readonly string[]>> {
  const own = await ownPerson(ports, session);
  if (!own.ok) return own;
  const { person, by, hash } = own.value;
  const opened = openedSetup(ports, person, setup);
  const step = opened && stepOfCode(opened.secret, code, ports.now());
  if (!opened || step === null) return wrongCode;
  const once = codeOnce(ports, person.id, opened.secret, step);
  const codes = newRecoveryCodes();
  try {
    await audited(ports, { by, act: 'second-factor-on', subject: person.id }, [
      useOnce(ports.db, once, ports.now()),
      changePerson(ports.db, person.id, { second_factor: seal(ports.secret, factorUse(person.id), opened.secret) }),
      ...replaceRecoveryCodes(
        ports.db,
        person.id,
        codes.map((c) => recoveryHash(ports, person.id, c)),
      ),
      endSessions(ports.db, person.id, hash),
    ]);
  } catch (error) {
    // The same form sent twice.
    if (await wasUsed(ports.db, once)) return wrongCode;
    throw error;
  }
  return done(codes);
}

/** New recovery codes in place of those before, shown this once. */
export async function renewRecoveryCodes(
  ports: AccountPorts,
  { session, password }: { readonly session: string; readonly password: string },
): Promise<Result<readonly string[]>> {
  const own = await provenPerson(ports, session, password);
  if (!own.ok) return own;
  const { person, by } = own.value;
  const codes = newRecoveryCodes();
  const hashes = codes.map((c) => recoveryHash(ports, person.id, c));
  await audited(
    ports,
    { by, act: 'new-recovery-codes', subject: person.id },
    replaceRecoveryCodes(ports.db, person.id, hashes),
  );
  return done(codes);
}

export async function removeSecondFactor(
  ports: AccountPorts,
  { session, password }: { readonly session: string; readonly password: string },
): Promise<Result<null>> {
  const own = await provenPerson(ports, session, password);
  if (!own.ok) return own;
  const { person, by } = own.value;
  await audited(ports, { by, act: 'second-factor-off', subject: person.id }, [
    changePerson(ports.db, person.id, { second_factor: null }),
    ...replaceRecoveryCodes(ports.db, person.id, []),
  ]);
  return done(null);
}
