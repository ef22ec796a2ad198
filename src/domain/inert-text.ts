/** What a spreadsheet program would take for a formula: a sign alone ("=", "-") is none. */
const formula = /^(?:[=+\-@＝＋－＠].|[\t\r\n])/s;

/**
 * A text for a cell of an export, so that no spreadsheet program runs it: an apostrophe stands before what would be a
 * formula, and nothing of the text is lost.
 *
 * @example inertText('=HYPERLINK("http://…")') // '\'=HYPERLINK("http://…")'
 */
export const inertText = (text: string): string => (formula.test(text) ? `'${text}` : text);
