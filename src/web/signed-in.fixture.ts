import type { Hono } from 'hono';
import { accountsOf } from '../services/people/accounts.ts';
import { identify } from '../services/people/identify.ts';
import { Desk } from '../services/people/people.fixture.ts';
import { createApp } from './app.ts';
import type { Web } from './language.ts';
import { testServices } from './services.fixture.ts';
import type { Services } from './services.ts';

/** The pages over real accounts, a clock set by hand, and a mailbox. */
export class Visit {
  readonly app: Hono<Web>;

  private constructor(
    readonly desk: Desk,
    readonly base: string,
    instead: Partial<Services>,
  ) {
    const services = testServices({
      identify: (shown) => identify(desk.ports, shown),
      accounts: accountsOf(desk.ports, () => undefined),
      ...instead,
    });
    this.app = createApp(services, { baseUrl: base, addressOf: () => '10.1.2.3' });
  }

  static async open(base = 'http://localhost', instead: Partial<Services> = {}): Promise<Visit> {
    return new Visit(await Desk.open(), base, instead);
  }

  browser(): TestBrowser {
    return new TestBrowser(this);
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

interface Seen {
  readonly status: number;
  readonly to: string | null;
  readonly html: string;
  readonly headers: Headers;
}

/** Holds cookies and sends forms as a browser does. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly visit: Visit) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Seen> {
    return this.ask(path, { headers });
  }

  send(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Seen> {
    return this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: this.visit.base, ...headers },
    });
  }

  private async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Seen> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...init.headers, ...(cookie === '' ? {} : { Cookie: cookie }) };
    const response = await this.visit.app.request(this.visit.base + path, { ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const to = response.headers.get('Location');
    return { status: response.status, to, html: await response.text(), headers: response.headers };
  }
}
