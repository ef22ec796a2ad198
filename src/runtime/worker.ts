import { assets, checkout, migrations } from 'moc:bundled';
import { randomBytes } from 'node:crypto';
import { anyone } from '../domain/actor.ts';
import { bindEarlier } from '../services/bind-earlier.ts';
import { importFigures } from '../services/import-figures.ts';
import { loadCheckout } from '../services/load-checkout.ts';
import type { Ports } from '../services/ports.ts';
import { runDue } from '../services/run-due.ts';
import { type D1Binding, openD1 } from '../store/engines/open-d1.ts';
import { migrate } from '../store/migrate.ts';
import { createApp } from '../web/app.ts';
import type { Services } from '../web/services.ts';
import { type FileRunner, fileActs } from './file-acts.ts';
import { firstSampleRun, jobsOf } from './jobs.ts';
import { servicesOf } from './services-of.ts';
import { readSettings, type Settings } from './settings.ts';
import { WorkerUploads } from './worker-uploads.ts';

/** What wrangler.toml and the secrets of the Worker give; see docs/workers.md. */
interface Env extends Readonly<Record<string, unknown>> {
  readonly DB: D1Binding;
}

/** Where no MOC_SECRET is set: good until the Worker is started anew. */
let ownSecret: string | null = null;
/** Whether this Worker has seen that the database is up to date and has what comes with it. */
let loaded = false;
let loading = false;
const uploads = new WorkerUploads();

const onError = (error: unknown, what: string): void => console.error(what, error);

function settingsOf({ DB: _, ...env }: Env): Settings {
  ownSecret ??= randomBytes(32).toString('base64url');
  const texts = Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { ...readSettings({ MOC_SECRET: ownSecret, ...Object.fromEntries(texts) }), outbox: null };
}

const portsOf = (env: Env): Ports => ({ ...openD1(env.DB), now: () => new Date().toISOString() });

/** Brings the database up to date and loads what comes with the bundle that is not in it yet, once a Worker. */
async function prepare(ports: Ports): Promise<void> {
  // A request cannot wait for what another one does, only until that is done.
  while (loading) await new Promise((resolve) => setTimeout(resolve, 100));
  if (loaded) return;
  loading = true;
  try {
    await migrate(ports.db, ports.commit, migrations, ports.now());
    await bindEarlier(ports);
    const { findings } = await loadCheckout(ports, checkout);
    for (const { severity, message } of findings) if (severity === 'error') console.error(message.en);
    loaded = true;
  } finally {
    loading = false;
  }
}

/** Files are read where they come in: a Worker has no other thread. */
const files = (ports: Ports): FileRunner => ({
  run: (request) => importFigures(ports, request),
  act: (act, request) => (fileActs[act] as (ports: Ports, request: unknown) => Promise<never>)(ports, request),
});

/** Whoever reaches a Worker may be anybody: that nobody has an account yet makes nobody its operator. */
const withoutOperator = (services: Services): Services => ({
  ...services,
  identify: async (shown) => {
    const actor = await services.identify(shown);
    return actor.role === 'operator' ? anyone : actor;
  },
});

export default {
  async fetch(request: Request, env: Env, context: object): Promise<Response> {
    const [ports, settings] = [portsOf(env), settingsOf(env)];
    await prepare(ports);
    const { origin, hostname } = new URL(request.url);
    const runner = files(ports);
    const services = servicesOf(ports, settings, { files: runner, documents: runner, uploads, onError });
    const local = hostname === 'localhost' || hostname === '127.0.0.1';
    const app = createApp(local ? services : withoutOperator(services), {
      assets,
      baseUrl: typeof env.BASE_URL === 'string' ? settings.baseUrl : origin,
      portals: settings.portals,
      addressOf: (c) => c.req.header('CF-Connecting-IP') ?? 'unknown',
      onError: (error, path) => onError(error, path),
    });
    // Cloudflare compresses what leaves; what is compressed already it would compress again.
    const plain = new Request(request);
    plain.headers.delete('Accept-Encoding');
    return app.fetch(plain, env, context as Parameters<typeof app.fetch>[2]);
  },

  /** What is due, whenever a cron trigger of wrangler.toml fires. */
  async scheduled(_: unknown, env: Env): Promise<void> {
    const [ports, settings] = [portsOf(env), settingsOf(env)];
    await prepare(ports);
    const sent = await firstSampleRun(ports, settings);
    if (sent !== null) console.log(`sample digests: ${sent}`);
    for (const { name, outcome, error } of await runDue(ports, jobsOf(ports, settings))) {
      if (error === undefined) console.log(name, JSON.stringify(outcome));
      else onError(error, `${name} failed`);
    }
  },
};
