import { saysTheSame } from '../domain/draft-figure.ts';
import { asKept } from './fill-report.ts';
import type { TypedFill } from './fill-typed.ts';
import type { Ports } from './ports.ts';
import { reportAt } from './report-at.ts';
import { standingEntries } from './report-entries.ts';
import { readTyped } from './typed-entry.ts';

/** Whether the last that was done to a report was the same person handing in the same: a form that was sent twice. */
export async function handedInAlike(ports: Ports, { entries, language, ...asked }: TypedFill): Promise<boolean> {
  const found = await reportAt(ports, asked);
  if (!found.ok) return false;
  const last = found.value.events.at(-1);
  if (last?.state !== 'submitted' || last.by !== asked.by.id) return false;
  const standing = await standingEntries(ports, found.value);
  return entries.every((typed) => {
    const known = standing.revision(typed.indicator, typed.basedOn) ?? standing.before(typed.indicator);
    const indicator = found.value.indicators.get(typed.indicator);
    const { entry } = readTyped(typed, known, language);
    return entry && indicator && saysTheSame(asKept(entry, indicator).entry, standing.of(typed.indicator));
  });
}
