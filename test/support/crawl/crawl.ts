import { attribute, entriesOf, isOwnExplanation, type Page, readPage, textOf } from './page.ts';
import type { Explained } from './recompute.ts';
import { numbersIn } from './recompute.ts';
import { each, sample } from './walk.ts';

export type Fault =
  | 'dead link'
  | 'dead anchor'
  | 'not in Vietnamese'
  | 'words of the machine'
  | 'English words'
  | 'no title'
  | 'title of another page'
  | 'id twice'
  | 'number without an explanation'
  | 'count of another length than its list'
  | 'number that is not where it leads';

/** A number of a page and the explanation it leads to: `part` is the anchor there, empty for the value itself. */
interface Leading {
  readonly on: string;
  readonly text: string;
  readonly href: string;
  readonly part: string;
}

interface Wanted {
  readonly from: string;
  readonly href: string;
  readonly anchor: string;
  readonly text: string;
  readonly inMain: boolean;
}

/** How many explanations are opened as pages, and how many pages of other periods, filters and languages. */
const opened = 300;
const others = 200;
/** How many reports of units are opened: every campaign has one of each unit. */
const reports = 60;

/**
 * Walks over every page from the first one on. Of each plan everything of its default period is opened; pages of
 * other periods, with filters or in English are sampled by a fixed seed, and so are the pages of explanations,
 * all of which are read as JSON.
 */
export class Crawl {
  readonly plans: string[] = [];
  readonly explained = new Map<string, Explained>();
  readonly numbers: Leading[] = [];
  pages = 0;
  private readonly faults = new Map<Fault, string[]>();
  private readonly wanted: Wanted[] = [];
  private readonly seen = new Map<string, Pick<Page, 'ids'> | null>();
  private readonly titles = new Map<string, string>();
  private readonly periods = new Map<string, string>();
  private readonly took: Record<string, number> = {};

  constructor(
    private readonly base: string,
    private readonly englishIn: (text: string) => string | null,
  ) {}

  async run(): Promise<void> {
    await this.timed('pages', () => this.whole());
    const waiting = this.unseen();
    const isMain = (a: string): boolean => this.isMain(a) && !isReport(a);
    const [explanations, rest] = [waiting.filter(isMain), waiting.filter((a) => !this.isMain(a))];
    await this.timed('reports', () => each(sample(waiting.filter(isReport), reports, 4), (a) => this.page(a)));
    await this.timed('explanations as JSON', () => each(explanations.map(asJson), (a) => this.explanation(a)));
    await this.timed('explanations as pages', () => each(sample(explanations, opened, 1), (a) => this.page(a)));
    const earlier = rest.filter((a) => isExplanation(a) && !isJson(a) && !isEnglish(a));
    await this.timed('other periods as JSON', () =>
      each(sample(earlier, others, 3).map(asJson), (a) => this.explanation(a)),
    );
    await this.timed('others', () =>
      each(
        sample(
          rest.filter((a) => !isJson(a)),
          others,
          2,
        ),
        (a) => this.page(a),
      ),
    );
    this.checkAnchors();
  }

  summary(): string {
    const times = Object.entries(this.took).map(([what, ms]) => `${what} ${(ms / 1000).toFixed(1)} s`);
    return `${this.pages} pages, ${this.explained.size} explanations, ${this.numbers.length} numbers: ${times.join(', ')}`;
  }

  faultsOf(kind: Fault): readonly string[] {
    return this.faults.get(kind) ?? [];
  }

  /** Asks again, twice at most, where a connection that had lain idle was closed just as it was used. */
  private async answer(address: string): Promise<Response> {
    const ask = (): Promise<Response> => fetch(this.base + address, { headers: { 'accept-encoding': 'identity' } });
    return ask().catch(ask).catch(ask);
  }

  /** Breadth first over everything of the default periods but explanations. */
  private async whole(): Promise<void> {
    let wave = ['/'];
    while (wave.length > 0) {
      await each(wave, (a) => this.page(a));
      wave = this.unseen().filter((a) => this.isMain(a) && !isExplanation(a) && !isReport(a));
    }
  }

  private unseen(): string[] {
    return [...new Set(this.wanted.map((w) => w.href))].filter((a) => !this.seen.has(a) && !isDownload(a));
  }

  /** Whether an address is of a plan's default period and narrowed by nothing. */
  private isMain(address: string): boolean {
    const { pathname, searchParams } = new URL(address, this.base);
    const plan = /^\/plans\/([^/]+)/.exec(pathname)?.[1];
    const period = searchParams.get('period');
    const narrowed = [...searchParams.keys()].some((name) => name !== 'period' && name !== 'target');
    return !narrowed && (period === null || plan === undefined || period === this.periods.get(plan));
  }

  private async page(address: string): Promise<void> {
    if (this.seen.has(address)) return;
    this.seen.set(address, null);
    const response = await this.answer(address);
    const body = await response.text();
    if (response.status !== 200) return this.fault('dead link', `${response.status} ${address}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) return;
    this.pages += 1;
    const page = readPage(body);
    this.seen.set(address, page);
    this.learnPeriod(address, page);
    this.follow(address, page);
    this.check(address, page);
  }

  private async explanation(address: string): Promise<void> {
    const response = await this.answer(address);
    if (response.status !== 200) return this.fault('dead link', `${response.status} ${address}`);
    this.explained.set(withoutFormat(address), (await response.json()) as Explained);
  }

  /** A plan's page without a period says its default one in the list of periods. */
  private learnPeriod(address: string, { ids }: Page): void {
    const plan = /^\/plans\/([^/?]+)$/.exec(address)?.[1];
    const select = ids.get('f-period');
    if (plan === undefined || !select) return;
    this.plans.push(plan);
    const chosen = select.childNodes.find((n) => 'attrs' in n && attribute(n, 'selected') !== undefined);
    if (chosen && 'attrs' in chosen) this.periods.set(plan, attribute(chosen, 'value') ?? '');
  }

  private follow(address: string, page: Page): void {
    for (const { href, text, inMain } of page.links) {
      const url = new URL(href, this.base + address);
      if (url.origin !== this.base) continue;
      const target = url.pathname + url.search;
      const anchor = decodeURIComponent(url.hash.slice(1));
      this.wanted.push({ from: address, href: target, anchor, text, inMain });
      if (inMain && isExplanation(target) && !isJson(target) && !isEnglish(address)) {
        this.numbers.push({ on: address, text, href: target, part: anchor });
      }
    }
    for (const choice of page.choices) {
      const { pathname, search } = new URL(choice, this.base + address);
      this.wanted.push({ from: address, href: pathname + search, anchor: '', text: '', inMain: false });
    }
  }

  private check(address: string, page: Page): void {
    const english = isEnglish(address);
    if (page.language !== (english ? 'en' : 'vi')) this.fault('not in Vietnamese', `${address}: ${page.language}`);
    if (page.title.trim() === '') this.fault('no title', address);
    const before = this.titles.get(page.title);
    if (this.isMain(address)) {
      const own = withoutPeriod(page.canonical ?? address);
      if (before !== undefined && before !== own)
        this.fault('title of another page', `${page.title}: ${before}, ${address}`);
      this.titles.set(page.title, own);
    }
    for (const id of page.repeatedIds) this.fault('id twice', `${address}: ${id}`);
    for (const words of [...page.words, ...page.links.map((l) => l.href)]) {
      const machine = /\bundefined\b|\bNaN\b|\bnull\b|\bInfinity\b|\[object/.exec(words)?.[0];
      if (machine) this.fault('words of the machine', `${address}: ${machine} in “${words.trim().slice(0, 120)}”`);
    }
    for (const words of english ? [] : page.words) {
      const said = this.englishIn(words);
      if (said) this.fault('English words', `${address}: “${said}” in “${words.trim().slice(0, 120)}”`);
    }
    if (isExplanation(address) || english) return;
    for (const number of page.loose) this.fault('number without an explanation', `${address}: ${number}`);
  }

  /** Anchors exist where they lead, and lists have as many entries as the number that leads to them says. */
  private checkAnchors(): void {
    for (const { from, href, anchor, text, inMain } of this.wanted) {
      const page = this.seen.get(href);
      if (!page || anchor === '') continue;
      const element = page.ids.get(anchor);
      if (!element) {
        this.fault('dead anchor', `${from} → ${href}#${anchor}`);
        continue;
      }
      const counts = numbersIn(text);
      if (!inMain || counts.length === 0 || isExplanation(href) || isEnglish(from)) continue;
      if (attribute(element, 'data-list') !== undefined) {
        const entries = entriesOf(element);
        if (counts[0]?.replaceAll('.', '') === String(entries)) continue;
        this.fault(
          'count of another length than its list',
          `${from}: “${text}” → ${href}#${anchor}, ${entries} entries`,
        );
      } else if (isOwnExplanation(element)) {
        const there = numbersIn(textOf(element));
        if (counts.every((n) => there.includes(n))) continue;
        this.fault('number that is not where it leads', `${from}: “${text}” → ${href}#${anchor}`);
      } else {
        this.fault('number that is not where it leads', `${from}: “${text}” → ${href}#${anchor}, no list or formula`);
      }
    }
  }

  private fault(kind: Fault, what: string): void {
    this.faults.set(kind, [...(this.faults.get(kind) ?? []), what]);
  }

  private async timed(what: string, act: () => Promise<void>): Promise<void> {
    const from = performance.now();
    await act();
    this.took[what] = performance.now() - from;
  }
}

const isExplanation = (address: string): boolean => /^\/plans\/[^/]+\/explain\//.test(address);
const isReport = (address: string): boolean => /^\/campaigns\/[^/]+\/[^/]+\/[^/]/.test(address);
const isEnglish = (address: string): boolean => /[?&]lang=en\b/.test(address);
const isJson = (address: string): boolean => /[?&]format=json\b/.test(address);
const isDownload = (address: string): boolean =>
  address.startsWith('/assets/') || /^\/plans\/[^/]+\/(report\.|papers\/)/.test(address);
const asJson = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}format=json`;
const withoutFormat = (address: string): string => address.replace(/[?&]format=json\b/, '');

/** The address of a page whatever its period is written as. */
const withoutPeriod = (address: string): string => {
  const url = new URL(address, 'http://localhost');
  return `${url.pathname}?target=${url.searchParams.get('target') ?? ''}`;
};
