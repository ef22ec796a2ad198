import type { Actor } from '../domain/actor.ts';
import type { Entry } from '../domain/draft-figure.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import type { NewObservation } from '../store/observations.ts';
import { observed } from './entry-check.ts';
import type { ReportAt } from './report-at.ts';

/** Last civil day of a period that the plan itself named. */
export const endOf = (text: string): string => {
  const period = parsePeriod(text);
  return period ? lastDay(period) : '';
};

/** What was filled in on a page has no file. */
const byForm = 'biểu mẫu báo cáo';

/** The figure an entry of a report becomes, by whoever hands it in; nothing where it is not owed. */
export function figureOfEntry({ owed, unit, sample, now }: ReportAt, entry: Entry, by: Actor): NewObservation[] {
  const of = owed.find((o) => o.indicator === entry.indicator);
  if (!of) return [];
  return [
    {
      ...observed(entry, unit.id, of.period),
      sample,
      endsOn: endOf(of.period),
      recordedAt: now,
      recordedBy: by.name,
      file: entry.file ?? byForm,
      line: null,
      publishedOn: null,
      source: entry.source,
      quote: null,
    },
  ];
}
