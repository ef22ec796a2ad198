/** One record as it stands. With `openQuote` it could not be read: the quote that was opened there has no proper end. */
export interface RawRow {
  readonly line: number;
  readonly lastLine: number;
  readonly fields: readonly string[];
  readonly openQuote?: { readonly line: number; readonly column: number };
}

/**
 * Splits text into records after RFC 4180, a little more forgiving: a quote inside an unquoted field is itself, and
 * blanks around a quoted field are dropped. After a quote that is not closed it goes on at the next line, so one bad
 * row costs one row. Lines count as an editor shows them.
 *
 * A quote that is closed some lines on by another row's broken quote would swallow the rows between: a record over
 * several lines that does not have the header's number of fields, or that holds a whole row, was not closed there.
 *
 * Ours, since csv-parse 7.0.3 stops at the first bad quote, does not say where it was opened, and counts a CRLF
 * inside quotes as two lines (measured; it is also five times slower).
 */
export function* rowsOf(source: string, separator: string, width: () => number | null = () => null): Generator<RawRow> {
  const text = /\r(?!\n)/.test(source) ? source.replace(/\r(?!\n)/g, '\n') : source;
  let at = 0;
  let line = 1;
  let nextQuote = text.indexOf('"');
  while (at < text.length) {
    if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at);
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (nextQuote === -1 || nextQuote >= end) {
      yield { line, lastLine: line, fields: text.slice(at, withoutReturn(text, end)).split(separator) };
      at = end + 1;
      line += 1;
      continue;
    }
    const record = quotedRecord(text, at, line, separator, width());
    yield record.row;
    at = record.next;
    line = record.nextLine;
  }
}

const withoutReturn = (text: string, end: number): number => (text[end - 1] === '\r' ? end - 1 : end);

interface Split {
  readonly row: RawRow;
  readonly next: number;
  readonly nextLine: number;
}

/** A record with a quote in it, field by field. */
function quotedRecord(text: string, start: number, firstLine: number, separator: string, width: number | null): Split {
  const fields: string[] = [];
  let at = start;
  let line = firstLine;
  let tall: { opened: number; line: number; column: number } | null = null;
  const notClosed = (opened: number, openLine: number, column: number): Split => {
    const newline = text.indexOf('\n', opened);
    const next = newline === -1 ? text.length : newline + 1;
    const said = [...fields.slice(0, column - 1), text.slice(opened, next).trimEnd()];
    const openQuote = { line: openLine, column };
    return { row: { line: firstLine, lastLine: openLine, fields: said, openQuote }, next, nextLine: openLine + 1 };
  };
  for (;;) {
    const field = fieldAt(text, at, separator);
    const column = fields.length + 1;
    if (field.end === -1 || holdsRow(field, fields.length, separator, width))
      return notClosed(field.opened, line, column);
    if (field.lineEnds > 0) tall ??= { opened: field.opened, line, column };
    fields.push(field.value);
    line += field.lineEnds;
    if (text[field.end] === separator) {
      at = field.end + 1;
      continue;
    }
    if (tall && width !== null && fields.length !== width) return notClosed(tall.opened, tall.line, tall.column);
    const row = { line: firstLine, lastLine: line, fields };
    return { row, next: field.end + 1, nextLine: line + 1 };
  }
}

/**
 * Whether a quoted field over several lines reads like rows of the table: a line inside it is one, or its first line
 * is the rest of a row and its last the beginning of another, or there is nothing in it but the line end.
 */
function holdsRow({ value, lineEnds }: Field, before: number, separator: string, width: number | null): boolean {
  if (lineEnds === 0 || width === null || width < 3) return false;
  if (value.trim() === '') return true;
  const [first = 0, ...others] = value.split('\n').map((line) => line.split(separator).length - 1);
  const last = others.pop() ?? 0;
  return (first === width - 1 - before && last === before) || others.includes(width - 1);
}

interface Field {
  readonly value: string;
  /** Where the separator, line end or end of text after it stands; −1 where a quote was not closed. */
  readonly end: number;
  readonly opened: number;
  readonly lineEnds: number;
}

function fieldAt(text: string, from: number, separator: string): Field {
  let opened = from;
  while (isSpace(text[opened], separator)) opened += 1;
  if (text[opened] !== '"') return bareField(text, from, separator);
  let at = opened + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: '', end: -1, opened, lineEnds: 0 };
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (isSpace(text[end], separator) || (text[end] === '\r' && text[end + 1] === '\n')) end += 1;
    if (end < text.length && text[end] !== separator && text[end] !== '\n') {
      return { value: '', end: -1, opened, lineEnds: 0 };
    }
    const value = text.slice(opened + 1, quote).replaceAll('""', '"');
    return { value, end, opened, lineEnds: value.split('\n').length - 1 };
  }
}

const isSpace = (char: string | undefined, separator: string): boolean =>
  (char === ' ' || char === '\t') && char !== separator;

function bareField(text: string, from: number, separator: string): Field {
  const newline = text.indexOf('\n', from);
  const lineEnd = newline === -1 ? text.length : newline;
  const next = text.indexOf(separator, from);
  const end = next === -1 || next > lineEnd ? lineEnd : next;
  const value = text.slice(from, end === lineEnd ? withoutReturn(text, end) : end);
  return { value, end, opened: from, lineEnds: 0 };
}
