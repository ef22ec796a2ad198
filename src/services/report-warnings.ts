import { type Entry, isBlank } from '../domain/draft-figure.ts';
import { lastDay, parsePeriod } from '../domain/period.ts';
import { type EntryField, type EntryFinding, observed, onEntry } from './entry-check.ts';
import type { Offered } from './offered.ts';
import type { Ports } from './ports.ts';
import type { ReportAt } from './report-at.ts';
import { suspicions } from './suspicions.ts';

interface OfferedEntry extends Offered {
  readonly entry: Entry;
}

/**
 * What is suspicious about the entries of a report, among each other and beside what stands: the unit's own history,
 * like units, the whole it is part of, the laws of the catalogue.
 *
 * @param standing every entry as it would be handed in, also those nobody has touched just now
 * @param about indicators to be asked about; others are looked at only where a law holds them against one of these
 */
export async function warningsAmong(
  ports: Ports,
  at: ReportAt,
  standing: readonly Entry[],
  about: ReadonlySet<string>,
): Promise<EntryFinding[]> {
  if (about.size === 0) return [];
  const { rules } = at.catalogue;
  const sides = rules.filter((r) => about.has(r.left) || about.has(r.right)).flatMap((r) => [r.left, r.right]);
  const reached = new Set([...about, ...sides]);
  const offered = standing
    .filter((e) => !isBlank(e) && reached.has(e.indicator))
    .flatMap((entry) => offeredAs(at, entry));
  const found = await suspicions(ports, at.catalogue, offered);
  return found.map(({ of: { entry }, check }) => onEntry(entry, fieldOf(entry, check.code), check));
}

function offeredAs({ owed, indicators, unit, sample }: ReportAt, entry: Entry): OfferedEntry[] {
  const of = owed.find((o) => o.indicator === entry.indicator);
  const period = of && parsePeriod(of.period);
  const indicator = indicators.get(entry.indicator);
  if (!period || !indicator) return [];
  const observation = observed(entry, unit.id, of.period);
  return [{ entry, observation, indicator, period, endsOn: lastDay(period), sample }];
}

const fieldOf = ({ numerator }: Entry, code: string): EntryField =>
  code === 'denominator-jumps' ? 'denominator' : numerator === null ? 'value' : 'numerator';
