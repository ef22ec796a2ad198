import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './project-root.ts';

/** What the operator configured through the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Folder of database, outbox and evidence. */
  readonly data: string;
  /** `file:` and the path of a database, or `postgres://…`. */
  readonly databaseUrl: string;
  /** Folder of mails that are written, not sent; null where there are no files. */
  readonly outbox: string | null;
  /** A server that only catches mails: they go there in place of the outbox; null: none. */
  readonly catcherUrl: string | null;
  /** Folder of imported files, as they came. */
  readonly kept: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly baseUrl: string;
  /** `MOC_SECRET`; null: the one in the data folder. */
  readonly secret: string | null;
  /** Origins of portals that may show the card of what was published. */
  readonly portals: readonly string[];
  /** Reverse proxies of ours in front. */
  readonly proxies: number;
  /** Who hears when something is wrong with Mốc itself; null: nobody by mail. */
  readonly operatorMail: string | null;
}

/** A setting that cannot be used; the message says which and why. */
export class BadSetting extends Error {}

const shortestSecret = 32;

/** `https://cong.tinh.gov.vn`, and nothing after it. */
const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('8787')
    .transform(Number)
    .pipe(z.number().max(65_535)),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  OUTBOX_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/[^\s@<]+@[^\s@>]+>?\s*$/)
    .default('Mốc <moc@localhost>'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  MOC_DATA: z.string().default('data'),
  MOC_SECRET: z.string().min(shortestSecret).optional(),
  MOC_OPERATOR: z.email().optional(),
  PORTALS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().refine(isOrigin)).max(20)),
  PROXIES: z.string().regex(/^\d$/).default('0').transform(Number),
});

const expected: Readonly<Record<string, string>> = {
  PORT: '0–65535',
  SMTP_URL: 'smtp://… , smtps://…',
  OUTBOX_SMTP_URL: 'smtp://… , smtps://…',
  MAIL_FROM: 'Mốc <moc@tinh.gov.vn>',
  BASE_URL: 'http://… , https://…',
  MOC_SECRET: `≥ ${shortestSecret} ký tự / characters`,
  MOC_OPERATOR: 'van-hanh@tinh.gov.vn',
  PORTALS: 'https://cong.tinh.gov.vn https://…',
  PROXIES: '0–9',
};

/** What no message repeats. */
const secrets = ['MOC_SECRET', 'SMTP_URL', 'OUTBOX_SMTP_URL'];

/** Reads the settings. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parsed = environment.safeParse(withoutEmpty(env));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => String(issue.path[0]));
    const shown = (name: string): string => (secrets.includes(name) ? '…' : (env[name] ?? ''));
    const said = [...new Set(wrong)].map((name) => `${name}=${shown(name)} (${expected[name] ?? ''})`).join('; ');
    throw new BadSetting(
      `Biến môi trường không dùng được: ${said}. These environment variables cannot be used: ${said}.`,
    );
  }
  const { PORT, HOST, DATABASE_URL, SMTP_URL, MAIL_FROM, BASE_URL, MOC_DATA } = parsed.data;
  const { OUTBOX_SMTP_URL, MOC_SECRET, MOC_OPERATOR, PORTALS, PROXIES } = parsed.data;
  const data = isAbsolute(MOC_DATA) ? MOC_DATA : join(projectRoot, MOC_DATA);
  return {
    port: PORT,
    host: HOST,
    data,
    databaseUrl: DATABASE_URL === undefined ? `file:${join(data, 'moc.db')}` : addressOf(DATABASE_URL),
    outbox: join(data, 'outbox'),
    catcherUrl: OUTBOX_SMTP_URL ?? null,
    kept: join(data, 'imports'),
    smtpUrl: SMTP_URL ?? null,
    mailFrom: MAIL_FROM,
    secret: MOC_SECRET ?? null,
    portals: PORTALS,
    proxies: PROXIES,
    baseUrl: (BASE_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ''),
    operatorMail: MOC_OPERATOR ?? null,
  };
}

const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

function addressOf(url: string): string {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url;
  if (!url.startsWith('file:')) {
    throw new BadSetting(
      'DATABASE_URL phải là file:… hoặc postgres://người-dùng:mật-khẩu@máy:5432/tên. ' +
        'DATABASE_URL must be file:… or postgres://user:password@host:5432/name.',
    );
  }
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return `file:${isAbsolute(path) ? path : join(projectRoot, path)}`;
}

/** A database as it may be shown: its address without user and password. */
export function shownDatabase(url: string): string {
  if (url.startsWith('file:')) return url.slice('file:'.length);
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
