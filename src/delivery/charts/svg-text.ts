import type { Language } from '../../domain/text.ts';

/** What a reader who does not see the picture is told instead. */
export interface Described {
  readonly title: string;
  /** The news of the picture in a sentence. */
  readonly summary: string;
  readonly language: Language;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands inside XML or HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** A picture with its title and description, named by ids under a prefix of its own. */
export function titled(svg: string, { title, summary, language }: Described, prefix: string): string {
  const open = svg.indexOf('>', svg.indexOf('<svg')) + 1;
  const tag = svg
    .slice(0, open)
    .replace(
      /class="[^"]*"/,
      `class="moc-chart" lang="${language}" role="img" aria-labelledby="${prefix}-t ${prefix}-d"`,
    );
  const head = `<title id="${prefix}-t">${escaped(title)}</title><desc id="${prefix}-d">${escaped(summary)}</desc>`;
  return `${tag}${head}${svg.slice(open)}`;
}
