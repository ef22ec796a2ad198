import type { Command } from 'commander';
import { type Actor, operator } from '../../domain/actor.ts';
import { roleText } from '../../domain/role-text.ts';
import type { AccountPorts } from '../../services/people/account-ports.ts';
import type { Person } from '../../services/people/read-people.ts';
import type { Result } from '../../services/result.ts';
import type { Settings } from '../settings.ts';
import { userTable } from '../tables/user-table.ts';
import { withDatabase } from './with-database.ts';

interface InviteOptions {
  readonly email: string;
  readonly role: string;
  readonly unit?: string;
  readonly name?: string;
}

interface Format {
  readonly format: string;
}

/** Whoever has the machine is the operator, whether or not there are accounts. */
const by: Actor = operator;

/** Adds `moc user`: accounts from the command line, for the first one and for when nobody can sign in. */
export function registerUser(program: Command): void {
  const user = program.command('user').description('tài khoản người dùng / accounts');
  const invite = user
    .command('invite')
    .description('mời một người qua thư / invite somebody by mail')
    .requiredOption('--email <address>', 'địa chỉ thư / e-mail address')
    .requiredOption('--role <role>', 'admin | coordinator | approver | reporter | committee')
    .option(
      '--unit <unit>',
      'mã hoặc tên đơn vị, với vai trò báo cáo và phê duyệt / id or name of the unit of reporters and approvers',
    )
    .option(
      '--name <name>',
      'tên đứng bên cạnh số liệu; mặc định là vai trò / name beside figures, by default the role',
    );
  invite.action(async ({ email, role: asked, unit, name }: InviteOptions) => {
    const { personRoles, invitePerson } = await import('../../services/people/manage-people.ts');
    const role = personRoles.find((r) => r === asked);
    if (!role) return invite.error(`moc user invite --role "${asked}": ${personRoles.join(' | ')}`, { exitCode: 2 });
    await withAccounts(async (ports, settings) => {
      const about = { email, role, unit: unit ?? null, name: name ?? roleText[role].vi };
      if (!said(await invitePerson(ports, by, about), 'Đã ghi lời mời.')) return;
      await tellLinks(ports, settings);
    });
  });
  const list = user
    .command('list')
    .description('ai có tài khoản / who has an account')
    .option('--format <format>', 'text hoặc json', 'text');
  list.action(async ({ format }: Format) => {
    if (format !== 'text' && format !== 'json') {
      list.error(`moc user list --format "${format}": text | json`, { exitCode: 2 });
    }
    await withAccounts(async (ports) => {
      const { readPeople } = await import('../../services/people/read-people.ts');
      const found = await readPeople(ports, by);
      const people: readonly Person[] = found.ok ? found.value : [];
      process.stdout.write(format === 'json' ? `${JSON.stringify({ people }, null, 2)}\n` : userTable(people));
    });
  });
  user
    .command('close')
    .description('đóng tài khoản / close an account')
    .argument('<email>', 'địa chỉ thư / e-mail address')
    .action((email: string) =>
      withPerson(email, async (ports, id) => {
        const { closePerson } = await import('../../services/people/manage-people.ts');
        said(await closePerson(ports, by, id), 'Đã đóng tài khoản.');
      }),
    );
  user
    .command('reset')
    .description('gửi đường dẫn đặt mật khẩu mới / send a link to set a new password')
    .argument('<email>', 'địa chỉ thư / e-mail address')
    .option('--second-factor', 'tắt cả xác thực hai bước / turn the second factor off too')
    .action((email: string, { secondFactor = false }: { secondFactor?: boolean }) =>
      withPerson(email, async (ports, id, settings) => {
        const { resetSecondFactor, sendNewLink } = await import('../../services/people/manage-people.ts');
        if (secondFactor && !said(await resetSecondFactor(ports, by, id), 'Đã tắt xác thực hai bước.')) return;
        if (said(await sendNewLink(ports, by, id), 'Đã ghi yêu cầu.')) await tellLinks(ports, settings);
      }),
    );
}

const withAccounts = (act: (ports: AccountPorts, settings: Settings) => Promise<void>): Promise<void> =>
  withDatabase(async ({ ports }, settings) => {
    const { secretOf } = await import('../secret.ts');
    await act({ ...ports, secret: secretOf(settings) }, settings);
  });

const withPerson = (
  email: string,
  act: (ports: AccountPorts, id: string, settings: Settings) => Promise<void>,
): Promise<void> =>
  withAccounts(async (ports, settings) => {
    const { personByEmail } = await import('../../store/people.ts');
    const person = await personByEmail(ports.db, email.trim().toLowerCase());
    if (person) return act(ports, person.id, settings);
    process.stderr.write(`Không có tài khoản ${email}. There is no account ${email}.\n`);
    process.exitCode = 1;
  });

/** Says what was done on stdout, or on stderr what stands against it. */
function said(result: Result<unknown>, sentence: string): boolean {
  if (result.ok) process.stdout.write(`${sentence}\n`);
  else {
    process.stderr.write(`${result.problem.message.vi} ${result.problem.message.en}\n`);
    process.exitCode = 1;
  }
  return result.ok;
}

/** Sends what is due now. Without a mail server the link is said here: who has the machine has the outbox too. */
async function tellLinks(ports: AccountPorts, settings: Settings): Promise<void> {
  const { deliverLinks } = await import('../deliver.ts');
  const sent = await deliverLinks(ports, settings);
  for (const { email, url, where } of sent) {
    process.stdout.write(`Thư đến ${email}: ${where}\n${settings.smtpUrl === null ? `${url}\n` : ''}`);
  }
  if (sent.length === 0) {
    process.stderr.write(
      'Chưa gửi được thư; máy chủ Mốc sẽ thử lại. The mail could not be sent; moc serve tries again.\n',
    );
  }
}
