import type { Actor } from '../domain/actor.ts';
import { type DraftFigure, type Entry, saysTheSame } from '../domain/draft-figure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { visibleText } from '../domain/visible-text.ts';
import { appendDrafts, draftRevisions } from '../store/draft-figures.ts';
import { appendReportEvent, reportEvents } from '../store/report-events.ts';
import { audited } from './audited.ts';
import { type CheckedEntry, checkFilled, type EntryFinding, lacks, onEntry } from './entry-check.ts';
import type { Ports } from './ports.ts';
import { moved, type ReportAt, reportFor } from './report-at.ts';
import { type StandingEntries, standingEntries } from './report-entries.ts';
import { subjectOf } from './report-step.ts';
import { warningsAmong } from './report-warnings.ts';
import { done, type Result } from './result.ts';
import { tooLong } from './too-long.ts';

/** One indicator as a form, a workbook or a machine says it. */
export interface FilledEntry extends Entry {
  /** Revision of the draft that was seen when this was written, 0: none. Null: it was not looked at. */
  readonly basedOn: number | null;
}

export interface FillRequest {
  readonly plan: string;
  readonly period: string;
  readonly unit: string;
  readonly by: Actor;
  readonly via: DraftFigure['via'];
  readonly entries: readonly FilledEntry[];
  /** What is handed in at once is asked about then: looking at everything around each figure is most of the work. */
  readonly withoutWarnings?: boolean;
  /** Only says what would become of each entry. */
  readonly dryRun?: boolean;
}

/** An entry that was not taken, since somebody else had changed the same one meanwhile. */
export interface FillConflict {
  readonly indicator: string;
  readonly yours: FilledEntry;
  readonly standing: DraftFigure;
}

/** What became of each entry. Errors keep an entry out; what a form has only half of stays in the draft with its finding. */
export interface Filled {
  readonly taken: readonly { readonly indicator: string; readonly revision: number }[];
  /** Said what stood already. */
  readonly unchanged: readonly string[];
  /** Kept out by errors. */
  readonly refused: readonly string[];
  readonly conflicts: readonly FillConflict[];
  readonly findings: readonly EntryFinding[];
}

/** How often an entry that meets another at its place is looked at again. */
const tries = 5;

/**
 * Takes what a unit says of the figures it owes into its draft, whichever way it came. Nothing is handed in by that, and
 * nothing another person has filled in meanwhile is overwritten: that is told as a conflict.
 *
 * @example await fillReport(ports, { plan, period: '2026-09', unit, by, via: 'form', entries })
 */
export async function fillReport(ports: Ports, request: FillRequest): Promise<Result<Filled>> {
  for (let left = tries; ; left -= 1) {
    const found = await reportFor(ports, request, 'fill');
    if (!found.ok) return found;
    const at = found.value;
    const plan = await planned(ports, at, request);
    if (plan.drafts.length === 0 || request.dryRun) return done(plan.filled);
    try {
      await store(ports, at, request, plan.drafts);
      return done(plan.filled);
    } catch (error) {
      if (!(await movedSince(ports, at, plan.standing))) throw error;
      if (left <= 1) return moved();
    }
  }
}

/** Whether anything of the report has changed since it was read: then what failed may be tried on what stands now. */
export async function movedSince(
  ports: Ports,
  { key, standing }: ReportAt,
  { revisions }: StandingEntries,
): Promise<boolean> {
  const [drafts, events] = await Promise.all([draftRevisions(ports.db, key), reportEvents(ports.db, key)]);
  return drafts.length !== revisions.length || (events.at(-1)?.seq ?? 0) !== standing.seq;
}

type NewDraft = Entry & { readonly revision: number };

interface Planned {
  readonly filled: Filled;
  readonly drafts: readonly NewDraft[];
  readonly standing: StandingEntries;
}

async function planned(ports: Ports, at: ReportAt, { entries, via, withoutWarnings }: FillRequest): Promise<Planned> {
  const standing = await standingEntries(ports, at);
  const unchanged: string[] = [];
  const refused: string[] = [];
  const conflicts: FillConflict[] = [];
  const findings: EntryFinding[] = [];
  const drafts: NewDraft[] = [];
  for (const [indicator, given] of lastOfEach(entries)) {
    const known = at.indicators.get(indicator);
    if (!known || !at.owed.some((o) => o.indicator === indicator)) {
      findings.push(notOwed(given, at));
      refused.push(indicator);
      continue;
    }
    const { entry, findings: own } = asKept(given, known);
    const draft = standing.draft(indicator);
    const { basedOn } = given;
    const seen = basedOn === null ? null : (standing.revision(indicator, basedOn) ?? standing.before(indicator));
    if (saysTheSame(entry, draft ?? standing.before(indicator)) || (seen && saysTheSame(entry, seen))) {
      unchanged.push(indicator);
      continue;
    }
    if (draft && basedOn !== null && basedOn !== draft.revision) {
      conflicts.push({ indicator, yours: given, standing: draft });
      continue;
    }
    findings.push(...own);
    if (own.some((f) => f.severity === 'error' && !(via === 'form' && lacks.includes(f.code)))) {
      refused.push(indicator);
      continue;
    }
    drafts.push({ ...entry, revision: (draft?.revision ?? 0) + 1 });
  }
  const taken = drafts.map(({ indicator, revision }) => ({ indicator, revision }));
  const changed = new Set(withoutWarnings ? [] : taken.map((t) => t.indicator));
  const warnings = await warningsAmong(ports, at, standing.with(drafts), changed);
  findings.push(...warnings.filter((f) => changed.has(f.indicator)));
  return { filled: { taken, unchanged, refused, conflicts, findings }, drafts, standing };
}

/** An entry as it would stand in the draft, with what it says against itself. */
export function asKept(given: FilledEntry, indicator: Indicator): Pick<CheckedEntry, 'entry' | 'findings'> {
  const said = tidy(given);
  const { entry, findings } = checkFilled(said, indicator);
  return { entry, findings: [...tooLong(said), ...findings] };
}

/** Of an indicator said twice in one go the last word counts. */
const lastOfEach = (entries: readonly FilledEntry[]): Map<string, FilledEntry> =>
  new Map(entries.map((e) => [e.indicator, e]));

/** Texts as others will see them; an empty one is none. */
const tidy = ({ basedOn: _, ...entry }: FilledEntry): Entry => ({
  ...entry,
  note: text(entry.note),
  explanation: text(entry.explanation),
  qualifier: entry.numerator === null && entry.value === null ? '=' : entry.qualifier,
});

const text = (given: string | null): string | null => visibleText((given ?? '').normalize('NFC')) || null;

const notOwed = (entry: FilledEntry, { indicators, period }: ReportAt): EntryFinding => {
  const name = indicators.get(entry.indicator)?.name ?? { vi: entry.indicator, en: entry.indicator };
  return onEntry(entry, 'value', {
    severity: 'error',
    code: 'not-owed',
    read: entry.indicator,
    expected: '',
    message: {
      vi: `Đơn vị không phải báo cáo "${name.vi}" trong đợt ${period}; số này không được nhận.`,
      en: `The unit does not owe "${name.en}" in the campaign of ${period}; this figure is not taken.`,
    },
  });
};

/** The first thing filled in begins the report. A file or a machine hands in many at once: that is an act of its own. */
async function store(ports: Ports, at: ReportAt, { by, via }: FillRequest, drafts: readonly NewDraft[]): Promise<void> {
  const { key, standing, now } = at;
  const who = { ...key, at: now, actor: by.id, name: by.name };
  const begins = standing.state === 'not-started';
  const queries = [
    appendDrafts(ports.db, { ...who, via, seq: standing.seq, entries: drafts }),
    ...(begins ? [appendReportEvent(ports.db, { ...who, seq: standing.seq + 1, state: 'draft' })] : []),
  ];
  if (via === 'form') return ports.commit(queries);
  return audited(
    ports,
    {
      by,
      act: 'fill-report',
      subject: subjectOf(key),
      detail: { via, entries: drafts.length, sha256: drafts[0]?.sha256 ?? null },
    },
    queries,
  );
}
