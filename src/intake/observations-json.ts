import { z } from 'zod';
import { visibleText } from '../domain/visible-text.ts';
import { decodeText } from './decode-text.ts';
import { type At, FindingList, quoted } from './finding-list.ts';
import type { ColumnNumbers, ObservationColumn } from './observation-columns.ts';
import { type ObservationRow, type RowContext, type RowSource, readRow } from './observation-row.ts';
import type { CountColumn } from './observation-state.ts';
import type { RowsAsWritten } from './observations-csv.ts';
import { statedFields, statedObservation } from './stated-observation.ts';

/** `column` of a finding is the place of a property here, from 1; `line` counts the observations. */
const columns: ColumnNumbers = Object.fromEntries(statedFields.map((field, i) => [field, i + 1]));
const headers = Object.fromEntries(statedFields.map((field) => [field, field]));

const envelope = z.looseObject({ observations: z.array(z.unknown()) });

/**
 * Reads `{"observations": […]}`. An observation that cannot be taken is left out with an error that says which and why;
 * it never stops the others.
 */
export function readJsonRows(bytes: Uint8Array, file: string): RowsAsWritten {
  const findings = new FindingList(file);
  const nothing: RowsAsWritten = { rows: [], rejected: 0, findings, headers, convention: 'en' };
  const text = decodeText(bytes, findings);
  if (text === null) return nothing;
  const given = envelope.safeParse(parsed(text.normalize('NFC')));
  if (!given.success) {
    findings.add('not-observations', { expected: '{"observations": […]}' }, {});
    return nothing;
  }
  const { observations } = given.data;
  const context: RowContext = {
    extras: ['explanation'],
    convention: 'en',
    settled: true,
    findings,
    periods: new Map(),
  };
  const rows = observations.flatMap((one, i): ObservationRow[] => {
    const row = isStated(one, i + 1, findings) ? readRow(new JsonSource(one, i + 1), context) : null;
    return row ? [row] : [];
  });
  return { ...nothing, rows, rejected: observations.length - rows.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Given = z.output<typeof statedObservation>;

/** Whether an observation has the right properties, each of the right kind; else each that has not is an error. */
function isStated(one: unknown, line: number, findings: FindingList): one is Given {
  const read = statedObservation.safeParse(one);
  if (read.success) return areKept(read.data, line, findings);
  for (const issue of read.error.issues) {
    const [field] = issue.path;
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.map(quoted).join(', ') : null;
    const column = typeof field === 'string' ? (columns[field as ObservationColumn] ?? null) : null;
    if (unknown !== null)
      findings.add('unknown-property', { line, expected: statedFields.join(' | ') }, { read: unknown });
    else if (column === null) findings.add('no-observation', { line, expected: '{ … }' }, {});
    else {
      const name = String(field);
      findings.add(
        'wrong-property',
        { line, column, name, expected: expectedOf(issue) },
        { name, expected: expectedOf(issue) },
      );
    }
  }
  return false;
}

/** Whether its numbers can be kept to the digit: a larger whole number was rounded when the text was read. */
function areKept(given: Given, line: number, findings: FindingList): boolean {
  const lost = (['numerator', 'denominator', 'value'] as const).filter((name) => {
    const number = given[name];
    return typeof number === 'number' && Number.isInteger(number) && !Number.isSafeInteger(number);
  });
  for (const name of lost) {
    const read = String(given[name]);
    findings.add('too-precise', { line, column: columns[name] ?? null, name, read }, { read: quoted(read) });
  }
  return lost.length === 0;
}

/** What a property has to be, without a word of what it was. */
function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`;
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`;
  return issue.code === 'invalid_type' ? issue.expected : issue.code;
}

class JsonSource implements RowSource {
  readonly place;

  constructor(
    private readonly given: Given,
    private readonly line: number,
  ) {
    this.place = { line, columns: columns as Record<string, number> };
  }

  cell(column: ObservationColumn): string {
    const given = (this.given as Readonly<Record<string, string | number | null | undefined>>)[column];
    return typeof given === 'string' ? visibleText(given) : (given ?? '').toString();
  }

  exact(column: CountColumn): number | null {
    return this.given[column] ?? null;
  }

  at(column: ObservationColumn): At {
    return { line: this.line, column: columns[column] ?? null, name: column };
  }
}
