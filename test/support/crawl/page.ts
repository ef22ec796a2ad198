import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { numbersIn } from './recompute.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Link {
  readonly href: string;
  readonly text: string;
  /** Whether it stands in the page's own content, not in its header. */
  readonly inMain: boolean;
}

/** What a reader and a machine find on a page. */
export interface Page {
  readonly language: string;
  readonly title: string;
  /** The address the page gives as its one own. */
  readonly canonical: string | null;
  readonly ids: ReadonlyMap<string, Element>;
  /** Ids that stand more than once. */
  readonly repeatedIds: readonly string[];
  readonly links: readonly Link[];
  /** Addresses a form without effects can lead to: each choice of its lists. */
  readonly choices: readonly string[];
  /** Everything read or heard in the page's own language: texts, and names given by attributes, but no file's words. */
  readonly words: readonly string[];
  /** Numbers of the content that lead nowhere, with what stands around them, and those their quote does not hold. */
  readonly loose: readonly string[];
}

const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

const classes = (element: Element): readonly string[] => (attribute(element, 'class') ?? '').split(/\s+/);

const childrenOf = (element: Element): Element[] => element.childNodes.filter(isElement);

/** What stands apart on a page, with no space in its source. */
const apart = new Set(['td', 'th', 'li', 'dt', 'dd', 'p']);

export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!isElement(node) || node.tagName === 'svg') return '';
  const text = node.childNodes.map(textOf).join('');
  return apart.has(node.tagName) ? ` ${text} ` : text;
}

/** Every element below one, in the order of the page. */
function within(element: Element): Element[] {
  return childrenOf(element).flatMap((child) => [child, ...within(child)]);
}

/**
 * What may hold a number without leading on: links lead on themselves; quotations, titles of documents, names being
 * defined, times, code and places in files are no measured numbers; pictures repeat the table below them.
 */
const noMeasure = new Set(['q', 'blockquote', 'cite', 'dfn', 'time', 'code', 'data', 'option', 'script', 'svg']);

/**
 * A promise stands beside its quoted sentence, a formula is its own explanation. What else is read from a sentence
 * beside it names that by `data-quoted`, and must be found in it.
 */
const ownExplanation = ['promise', 'formula', 'formulas'];

export const isOwnExplanation = (element: Element): boolean =>
  classes(element).some((name) => ownExplanation.includes(name));

/** What says how the method computes: its limits and examples are set, not measured, and stand there in full. */
const isRule = (element: Element): boolean => attribute(element, 'data-rule') !== undefined;

/** Days, hours and periods as the notation writes them: they say when, not how much. */
const when =
  /\d{1,2}\/\d{1,2}\/\d{4}|\b\d{1,2}:\d{2}\b|[Qq]uý [IV]+\/\d{4}|[Tt]háng \d{1,2}\/\d{4}|(6 tháng (đầu|cuối) )?[Nn]ăm \d{4}/gu;

/** A number of its own: no part of a code, an address or a name like "sha256". */
const number = /(?<![\p{L}\p{N}_@.-])\d[\d.,]*(?![\p{L}\d_@-])/u;

const skipped = new Set(['script', 'style', 'svg', 'template']);

/** A number without the ways documents differ in: "01" and "1", "7.000" and "7000". */
const bare = (text: string): string => text.replaceAll('.', '').replace(/^0+(?=\d)/, '');

/** Reads a page with a parser of the HTML standard. */
export function readPage(html: string): Page {
  const root = parse(html).childNodes.find((n): n is Element => isElement(n) && n.tagName === 'html');
  if (!root) throw new Error('no html element');
  const ids = new Map<string, Element>();
  const repeatedIds: string[] = [];
  const links: Link[] = [];
  const choices: string[] = [];
  const words: string[] = [];
  const loose: string[] = [];
  const quoted: { readonly element: Element; readonly quote: string }[] = [];
  let title = '';
  let canonical: string | null = null;

  const visit = (element: Element, at: { main: boolean; explained: boolean; own: boolean }): void => {
    const { tagName } = element;
    const id = attribute(element, 'id');
    if (id !== undefined) {
      if (ids.has(id)) repeatedIds.push(id);
      ids.set(id, element);
    }
    if (tagName === 'title' && title === '') title = textOf(element);
    const href = attribute(element, 'href');
    if (tagName === 'link' && attribute(element, 'rel') === 'canonical') canonical = href ?? null;
    if (href !== undefined && tagName !== 'use') links.push({ href, text: textOf(element).trim(), inMain: at.main });
    if (tagName === 'form' && attribute(element, 'method') === 'get') choices.push(...choicesOf(element));
    const main = at.main || tagName === 'main';
    const explained =
      at.explained ||
      (tagName === 'a' && href !== undefined) ||
      noMeasure.has(tagName) ||
      isOwnExplanation(element) ||
      isRule(element) ||
      attribute(element, 'data-quoted') !== undefined;
    const quote = attribute(element, 'data-quoted');
    if (quote !== undefined && main && !at.explained) quoted.push({ element, quote });
    const language = attribute(element, 'lang');
    const own =
      tagName !== 'code' &&
      (language === undefined || element === root ? at.own : language === attribute(root, 'lang'));
    if (own) {
      for (const name of ['aria-label', 'title', 'alt', 'data-label', 'placeholder']) {
        const said = attribute(element, name);
        if (said !== undefined) words.push(said);
      }
    }
    if (skipped.has(tagName)) return;
    for (const child of element.childNodes) {
      if (isElement(child)) visit(child, { main, explained, own });
      else if (child.nodeName === '#text') {
        const { value } = child as DefaultTreeAdapterTypes.TextNode;
        if (own) words.push(value);
        if (main && !explained && number.test(value.replace(when, ''))) {
          loose.push(
            `<${tagName} class="${attribute(element, 'class') ?? ''}"> ${textOf(element).trim().slice(0, 160)}`,
          );
        }
      }
    }
  };
  visit(root, { main: false, explained: false, own: true });
  for (const { element, quote } of quoted) {
    const sentence = ids.get(quote);
    const there = sentence ? numbersIn(textOf(sentence)).map(bare) : [];
    if (numbersIn(textOf(element)).every((n) => there.includes(bare(n)))) continue;
    loose.push(`<${element.tagName}> not in its quote #${quote}: ${textOf(element).trim().slice(0, 160)}`);
  }
  return { language: attribute(root, 'lang') ?? '', title, canonical, ids, repeatedIds, links, choices, words, loose };
}

/** One address for each choice of each list of a form, the rest left as it stands. */
function choicesOf(form: Element): string[] {
  const action = attribute(form, 'action') ?? '';
  return within(form)
    .filter((e) => e.tagName === 'select')
    .flatMap((select) =>
      within(select)
        .filter((e) => e.tagName === 'option')
        .map((option) => attribute(option, 'value') ?? '')
        .filter((value) => value !== '')
        .map((value) => `${action}?${new URLSearchParams({ [attribute(select, 'name') ?? '']: value })}`),
    );
}

/** "1–50 trong 10.878": which part of a long list stands on the page; null where all of it does. */
function pagedIn(inside: readonly Element[]): { readonly shown: number; readonly all: number } | null {
  const pager = inside.find((e) => e.tagName === 'nav' && classes(e).includes('pager'));
  const [from, to, all] = pager ? numbersIn(textOf(pager)).map((n) => Number(bare(n))) : [];
  return from === undefined || to === undefined || all === undefined ? null : { shown: to - from + 1, all };
}

/**
 * How many things an element of a page lists: items, articles, rows named by a heading, or the marked cells of a
 * matrix. A list in pages has as many as its pager says, if this page holds the part the pager names.
 */
export function entriesOf(element: Element): number {
  const here = entriesHere(element);
  const paged = pagedIn(within(element));
  return paged?.shown === here ? paged.all : here;
}

function entriesHere(element: Element): number {
  if (element.tagName === 'ul' || element.tagName === 'ol') return childrenOf(element).length;
  const inside = within(element);
  if (classes(element).includes('cells')) {
    const rows = inside.filter((e) => e.tagName === 'tr' && !classes(e).includes('totals'));
    return rows
      .flatMap(childrenOf)
      .filter((e) => e.tagName === 'td' && !classes(e).some((c) => ['dim', 'none', 'rank'].includes(c))).length;
  }
  const articles = inside.filter((e) => e.tagName === 'article').length;
  if (articles > 0) return articles;
  const rows = inside.filter((e) => e.tagName === 'tbody').flatMap((body) => childrenOf(body));
  const named = rows.filter(
    (row) => !classes(row).includes('totals') && childrenOf(row).some((e) => attribute(e, 'scope') === 'row'),
  );
  if (rows.length > 0) return named.length;
  const list = inside.find((e) => e.tagName === 'ul' || e.tagName === 'ol');
  return list ? childrenOf(list).length : 0;
}
