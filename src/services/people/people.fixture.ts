import type { Mail } from '../../delivery/mail/mail.ts';
import { type Actor, operator } from '../../domain/actor.ts';
import { auditFrom } from '../../store/audit-log.ts';
import { must, Office } from '../given.fixture.ts';
import type { AccountPorts } from './account-ports.ts';
import type { About } from './manage-people.ts';
import { invitePerson } from './manage-people.ts';
import type { HashCost } from './password-hash.ts';
import { sendLinks } from './send-links.ts';
import { setPassword } from './set-password.ts';
import { confirmCode, type SignedIn, signIn } from './sign-in.ts';

const from = { address: '10.1.2.3', agent: 'Firefox' };
/** A good password of anybody. */
export const sentence = 'mưa chiều trên sông vệ';

const secret = new Uint8Array(32).fill(7);

export const admin: About = { name: 'Quản trị', role: 'admin', unit: null };
export const reporter: About = { name: 'Báo cáo An Phú', role: 'reporter', unit: 'que.xa-an-phu' };

/** An office where people have accounts and mails are kept in a list. */
export class Desk {
  readonly mails: Mail[] = [];
  private constructor(
    readonly office: Office,
    readonly ports: AccountPorts,
  ) {}

  /** @param hashCost a hundredth of the usual unless given, so that tests are quick */
  static async open(hashCost: HashCost = { log: 8, r: 8, p: 5 }): Promise<Desk> {
    const office = await Office.open();
    await office.load();
    return new Desk(office, { ...office.ports, secret, hashCost });
  }

  /** Sends what is due; gives the token of the last link that was sent. */
  async post(): Promise<string> {
    const transport = { deliver: async (mail: Mail) => ({ where: `${this.mails.push(mail)}` }) };
    const sent = await sendLinks(this.ports, { baseUrl: 'https://moc.example', from: 'moc@moc.example', transport });
    return sent.at(-1)?.url.split('/').at(-1) ?? '';
  }

  /** Somebody with an account and the usual password. */
  async join(about: About, by: Actor = operator): Promise<{ readonly id: string; readonly email: string }> {
    const email = `${about.role}.${about.unit ?? 'tinh'}@que.example`;
    const id = must(await invitePerson(this.ports, by, { email, ...about }));
    must(await setPassword(this.ports, { token: await this.post(), password: sentence }));
    return { id, email };
  }

  signIn(email: string, password = sentence, where = from): ReturnType<typeof signIn> {
    return signIn(this.ports, { email, password, from: where });
  }

  confirm({ session }: SignedIn, code: string): ReturnType<typeof confirmCode> {
    return confirmCode(this.ports, { session, code, from });
  }

  async acts(): Promise<string[]> {
    return (await auditFrom(this.ports.db, 1, 1000)).map((row) => row.act);
  }

  close(): Promise<void> {
    return this.office.close();
  }
}

/** The code of a result that failed. */
export const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }): string =>
  result.ok ? 'done' : (result.problem?.code ?? '');
