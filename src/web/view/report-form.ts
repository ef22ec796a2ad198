import type { Entry } from '../../domain/draft-figure.ts';
import type { ObservationState } from '../../domain/observation.ts';
import { instantWords } from '../../domain/speak.ts';
import type { Filled, ReportEntry, ReportView, TypedEntry } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { reportText as text } from '../texts/report.ts';
import { figureText } from './report-figures.ts';

/** Fields of an indicator that hold text. */
const textFields = ['numerator', 'denominator', 'value', 'note', 'explanation'] as const;

type TextField = (typeof textFields)[number];

const states: readonly ObservationState[] = ['figure', 'none-arose', 'not-applicable', 'no-data'];

/** One indicator of the form: what stands in its fields, and what is wrong beside each. */
export interface FieldSet {
  readonly of: ReportEntry;
  readonly typed: TypedEntry;
  /** Sentences by field; those of errors first. */
  readonly problems: Readonly<Partial<Record<string, readonly string[]>>>;
  readonly warnings: readonly string[];
  readonly conflict: string | null;
}

/** What came of saving a form, where something has to be looked at again. */
export interface Attempt {
  readonly typed: readonly TypedEntry[];
  readonly filled: Filled | null;
  /** Indicators that keep the report from being handed in. */
  readonly missing: readonly string[];
}

/** An entry as the texts its fields hold, in the notation of the page. */
export function typedOf(s: Screen, entry: Entry, basedOn: number): TypedEntry {
  const number = (value: number | null): string => (value === null ? '' : s.number(value));
  return {
    indicator: entry.indicator,
    state: entry.state,
    numerator: number(entry.numerator),
    denominator: number(entry.denominator),
    value: number(entry.value),
    note: entry.note ?? '',
    explanation: entry.explanation ?? '',
    basedOn,
  };
}

/** The fields of a report: as they stand, or as they were just typed with what is wrong about them. */
export function fieldSets(s: Screen, view: ReportView, attempt: Attempt | null): FieldSet[] {
  return view.entries.map((of): FieldSet => {
    const { id } = of.indicator;
    const conflict = attempt?.filled?.conflicts.find((c) => c.indicator === id) ?? null;
    const refused = attempt?.filled?.refused.includes(id) ?? false;
    const mine = attempt?.typed.find((t) => t.indicator === id);
    const stands = typedOf(s, of.entry, of.draft?.revision ?? 0);
    // Shown to the one who typed it, on the revision that stands now: saving again puts it in its place.
    const typed = mine && (refused || conflict) ? { ...mine, basedOn: stands.basedOn } : stands;
    const told = refused ? (attempt?.filled?.findings ?? []).filter((f) => f.indicator === id) : of.findings;
    const problems: Record<string, string[]> = {};
    for (const f of told) {
      if (f.severity === 'error') problems[f.field] = [...(problems[f.field] ?? []), s.say(f.message)];
    }
    const doubts = told.filter((f) => f.severity === 'warning').map((f) => f.message);
    const warnings = doubts.map((message) => s.say(message));
    if (!typed.explanation && attempt?.missing.includes(id)) {
      const asked = doubts.map((message) => s.say(text.toExplain(message)));
      if (asked.length > 0) problems.explanation = [...(problems.explanation ?? []), ...asked];
    }
    const said = conflict
      ? s.say(
          text.conflict(
            conflict.standing.name,
            instantWords(conflict.standing.at),
            figureText(s, of.indicator, conflict.standing),
          ),
        )
      : null;
    return { of, typed, problems, warnings, conflict: said };
  });
}

/** Where the first thing to be mended of an indicator stands. */
export const fieldId = (indicator: string, field: string): string => `${indicator}-${field}`;

/** The indicators a form of a report has fields of. */
export const indicatorsIn = (form: FormData): string[] =>
  [...form.keys()].flatMap((key) => /^(.{1,200})\.basedOn$/.exec(key)?.[1] ?? []).slice(0, 200);

/** Far more than any field keeps, so that what is too long is shown again whole. */
export const mostTyped = 64 * 1024;

/** Reads the fields of a report out of a form, one entry an indicator that the form has. */
export function typedIn(form: FormData): TypedEntry[] {
  const read = (indicator: string, field: string): string | null => {
    const value = form.get(`${indicator}.${field}`);
    return typeof value === 'string' ? value.slice(0, mostTyped) : null;
  };
  return indicatorsIn(form).map((indicator): TypedEntry => {
    const basedOn = read(indicator, 'basedOn') ?? '';
    const field = (name: TextField): string => read(indicator, name) ?? '';
    const said = read(indicator, 'state');
    const [numerator, denominator, value, note, explanation] = textFields.map(field);
    return {
      indicator,
      state: states.find((state) => state === said) ?? 'figure',
      numerator: numerator ?? '',
      denominator: denominator ?? '',
      value: value ?? '',
      note: note ?? '',
      explanation: explanation ?? '',
      basedOn: /^\d{1,6}$/.test(basedOn) ? Number(basedOn) : 0,
    };
  });
}
