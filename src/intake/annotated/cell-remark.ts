import type { Finding, Severity } from '../../domain/finding.ts';

/** What is said at a cell, and how bad it is. */
export interface CellRemark {
  readonly row: number;
  readonly column: number;
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  readonly text: string;
}

/** Who hangs the remarks on cells. */
export const remarkAuthor = 'Mốc';

const headings = { error: `${remarkAuthor} – lỗi số liệu:`, warning: `${remarkAuthor} – cảnh báo:` } as const;
const remarkBegins = new RegExp(`(?:^|\\n)\\s*(?:${headings.error}|${headings.warning})`);

/** A cell holds 32,767 characters; so may what hangs on it, with room for what people said before. */
const mostText = 16_000;

/** Where in a comment a remark of ours begins, which people's words may precede; -1 where there is none. */
export const remarkStart = (comment: string): number => comment.search(remarkBegins);

/** What people said in a comment, without a remark of ours. */
export const peoplesWords = (comment: string): string => {
  const at = remarkStart(comment);
  return (at === -1 ? comment : comment.slice(0, at)).trim();
};

/** A finding's sentence without the place, which is the cell's own. */
function sentenceOf({ sheet, cell, line, message }: Finding): string {
  const place = cell !== null ? `, ô ${cell}` : line !== null ? `, hàng ${line}` : '';
  const head = `Trang "${sheet}"${place}`;
  const rest = message.vi.startsWith(head)
    ? message.vi.slice(head.length).replace(/^(?: \([^)]*\))?: /, '')
    : message.vi;
  return `${rest.charAt(0).toLocaleUpperCase('vi')}${rest.slice(1)}`;
}

/** The sentences of a cell's findings, the worst first, each once. */
export function remarkText(findings: readonly Finding[]): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const said = [...new Set(findings.filter((f) => f.severity === severity).map(sentenceOf))];
    const list = said.length > 1 ? said.map((s) => `• ${s}`) : said;
    return said.length === 0 ? [] : [headings[severity], ...list];
  });
  const text = parts.join('\n');
  return text.length <= mostText ? text : `${text.slice(0, mostText)}…`;
}
