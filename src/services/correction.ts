import type { Actor } from '../domain/actor.ts';
import { blank, type Entry, isBlank } from '../domain/draft-figure.ts';
import { saySame } from '../domain/observation.ts';
import { appendDrafts, draftRevisions } from '../store/draft-figures.ts';
import { recordImport } from '../store/imports.ts';
import { appendObservations, currentFigures, type NewObservation } from '../store/observations.ts';
import type { NewReviewed } from '../store/reviewed-figures.ts';
import { checkFilled } from './entry-check.ts';
import { endOf, figureOfEntry } from './entry-figure.ts';
import { importId } from './import-id.ts';
import type { Ports } from './ports.ts';
import { reasonIn } from './reasoned.ts';
import type { ReportAt } from './report-at.ts';
import { done, failed, type Result } from './result.ts';
import { sha256Of } from './sha256.ts';

/** A value a coordinator puts in place of the reported one, and why. */
export interface Correction extends Pick<Entry, 'indicator' | 'numerator' | 'denominator' | 'value' | 'state'> {
  readonly reason: string;
}

/** What correcting figures of a report takes, beside the event it goes with: nothing where there is nothing to correct. */
export interface Corrected {
  /** The import the corrected values are recorded as. */
  readonly importId: string | null;
  readonly queries: ReturnType<typeof appendObservations>;
  /** The figures among them. */
  readonly rows: readonly NewObservation[];
  /** Why each was corrected, by indicator. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Where a corrected value comes from. */
const byReview = 'kiểm tra báo cáo';

/** Holds corrections against the catalogue as the unit's own figures are; each one says why. */
export async function correctionsOf(
  ports: Ports,
  at: ReportAt,
  by: Actor,
  corrections: readonly Correction[],
): Promise<Result<Corrected>> {
  const entries: Entry[] = [];
  const reasons = new Map<string, string>();
  for (const { reason, ...given } of corrections) {
    const indicator = at.indicators.get(given.indicator);
    if (!indicator || !at.owed.some((o) => o.indicator === given.indicator)) {
      return failed(
        'bad-correction',
        `Đơn vị không báo cáo chỉ số "${given.indicator}" trong đợt này.`,
        `The unit does not report "${given.indicator}" in this campaign.`,
      );
    }
    const why = reasonIn(reason);
    if (!why.ok) return why;
    const checked = checkFilled(
      { ...blank(given.indicator), ...given, explanation: why.value, file: byReview },
      indicator,
    );
    const [error] = checked.findings.filter((f) => f.severity === 'error');
    if (error) return failed('bad-correction', error.message.vi, error.message.en);
    if (isBlank(checked.entry)) {
      const { vi, en } = indicator.name;
      return failed('bad-correction', `"${vi}": ghi giá trị đúng.`, `"${en}": give the right value.`);
    }
    entries.push(checked.entry);
    reasons.set(given.indicator, why.value);
  }
  if (entries.length === 0) return done({ importId: null, queries: [], rows: [], reasons });
  const id = importId(at.now);
  const bytes = new TextEncoder().encode(`${JSON.stringify({ ...at.key, by: by.name, corrections }, null, 1)}\n`);
  const sha256 = sha256Of(bytes);
  await ports.files?.keep(sha256, bytes);
  const rows = entries.flatMap((entry) => figureOfEntry(at, entry, by));
  const current = await currentFigures(ports.db, rows);
  for (const [i, row] of rows.entries()) {
    const stands = current[i];
    if (!stands || !saySame(stands, row)) continue;
    const { vi = '', en = '' } = at.indicators.get(row.indicator)?.name ?? {};
    return failed(
      'bad-correction',
      `"${vi}": giá trị sửa bằng đúng số đang có, nên không có gì để sửa.`,
      `"${en}": the value given is the one that stands, so there is nothing to correct.`,
    );
  }
  const revisions = await draftRevisions(ports.db, at.key);
  const who = { at: at.now, actor: by.id, name: by.name };
  // The unit goes on from the corrected value, should its report be opened again.
  const drafts = entries.map((entry) => {
    const draft = revisions.findLast((d) => d.indicator === entry.indicator);
    return { ...entry, explanation: draft?.explanation ?? null, revision: (draft?.revision ?? 0) + 1 };
  });
  return done({
    importId: id,
    rows,
    queries: [
      appendDrafts(ports.db, { ...at.key, ...who, via: 'form', seq: at.standing.seq + 1, entries: drafts }),
      ...appendObservations(ports.db, id, rows),
      recordImport(ports.db, {
        id,
        file: `kiem-tra-${at.period}-${at.unit.id}.json`,
        sha256,
        bytes: bytes.byteLength,
        origin: 'review',
        imported_by: by.name,
        recorded_at: at.now,
        offered: rows.length,
        rejected: 0,
        sample: at.sample ? 1 : 0,
        findings: '[]',
      }),
    ],
    reasons,
  });
}

/** The figures of a report as a stage to keep, each with why it was corrected, if it was. */
export const stageOf = ({ owed, unit, standing }: ReportAt, { reasons }: Pick<Corrected, 'reasons'>): NewReviewed[] =>
  owed.map(({ indicator, period }) => ({
    unit: unit.id,
    seq: standing.seq + 1,
    indicator,
    endsOn: endOf(period),
    reason: reasons.get(indicator) ?? null,
  }));
