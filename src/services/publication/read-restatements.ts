import type { Role } from '../../domain/actor.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { lastDay, parsePeriod } from '../../domain/period.ts';
import { restatedSince } from '../../domain/restatement.ts';
import { auditOf } from '../../store/audit-log.ts';
import type { PublishedBundle } from '../../store/bundles.ts';
import { figuresOn } from '../../store/figures-on.ts';
import { publicationsOf } from '../../store/publications.ts';
import { type FinalFigure, finalFigures } from '../../store/reviewed-figures.ts';
import type { Ports } from '../ports.ts';
import type { OpenBundle } from './bundle.ts';
import { openBundle } from './open-bundle.ts';
import { type PrintedFigure, toPrinted } from './printed-figures.ts';

/** A figure that was published and stands otherwise now: what was printed, what it is, why, by whom in which role, when. */
export interface Restatement {
  readonly unit: string;
  readonly unitName: string;
  readonly indicator: Indicator;
  readonly period: string;
  /** The edition that printed it. */
  readonly edition: number;
  readonly printed: PrintedFigure;
  /** Null: taken back. */
  readonly now: PrintedFigure | null;
  readonly reason: string | null;
  /** Null where the log does not tell. */
  readonly role: Role | null;
  readonly at: string | null;
}

type Campaign = Pick<PublishedBundle, 'plan' | 'period'>;

/** What stands of a key, with where it comes from. */
interface Standing {
  readonly figure: PrintedFigure;
  readonly final: FinalFigure | null;
  readonly reason: string | null;
  readonly at: string;
}

const keyOf = ({ unit, indicator, period }: Pick<PrintedFigure, 'unit' | 'indicator' | 'period'>): string =>
  `${indicator} ${unit} ${period}`;

/**
 * What of the editions of a published campaign was restated since, by what is public: a figure that came in a report
 * stands as last published or corrected, any other as known at the last publication. What was handed in since and is not
 * published does not show.
 */
export async function readRestatements(
  ports: Ports,
  campaign: Campaign,
  editions: readonly PublishedBundle[],
): Promise<Restatement[]> {
  const bundles: OpenBundle[] = [];
  for (const { hash } of editions) bundles.push(await openBundle(ports, hash));
  const last = bundles.at(-1);
  if (!last) return [];
  const indicators = new Map(bundles.flatMap((b) => b.definitions.indicators).map((i) => [i.id, i]));
  const units = new Map(bundles.flatMap((b) => b.scorecard.units).map((u) => [u.id, u.name]));
  const standing = await standingNow(ports, campaign, last, indicators);
  const printed = bundles.map(({ scorecard, figures }) => ({
    edition: scorecard.edition,
    figures: new Map(figures.map((f) => [keyOf(f), f])),
  }));
  const restated = restatedSince(printed, new Map([...standing].map(([key, { figure }]) => [key, figure])));
  const found: Restatement[] = [];
  for (const { key, edition, printed: was, now } of restated) {
    const indicator = indicators.get(was.indicator);
    if (!indicator) continue;
    const why = standing.get(key) ?? null;
    found.push({
      unit: was.unit,
      unitName: units.get(was.unit) ?? was.unit,
      indicator,
      period: was.period,
      edition,
      printed: was,
      now,
      reason: why?.reason ?? null,
      role: why?.final ? await roleOf(ports, why.final) : null,
      at: why?.at ?? null,
    });
  }
  return found;
}

async function standingNow(
  ports: Ports,
  { plan, period }: Campaign,
  { scorecard, figures }: OpenBundle,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<Map<string, Standing>> {
  const of = parsePeriod(period);
  const publications = await publicationsOf(ports.db, { plan, period });
  const asOf = publications.at(-1)?.at;
  if (!of || asOf === undefined) return new Map();
  const sample = scorecard.sample;
  const known = { sample, asOf: asOf > scorecard.asOf ? asOf : scorecard.asOf };
  const units = [...new Set([...scorecard.units.map((u) => u.id), ...figures.map((f) => f.unit)])];
  const asked = { indicators: [...indicators.keys()], units, endsOn: lastDay(of) };
  const standing = new Map<string, Standing>();
  const put = (held: Parameters<typeof toPrinted>[0], from: Omit<Standing, 'figure'>): void => {
    const indicator = indicators.get(held.indicator);
    if (indicator) standing.set(keyOf(held), { figure: toPrinted(held, indicator), ...from });
  };
  for (const held of await figuresOn(ports.db, known, asked)) {
    put(held, { final: null, reason: null, at: held.recordedAt });
  }
  for (const final of await finalFigures(ports.db, { plan, sample, endsOn: asked.endsOn })) {
    put(final.observation, { final, reason: final.reason ?? final.reopened, at: final.at });
  }
  return standing;
}

/** In which role somebody published or corrected a report, as the log tells. */
async function roleOf(ports: Ports, { plan, period, unit, state, at }: FinalFigure): Promise<Role | null> {
  const campaign = `${plan}/${period}`;
  const entries =
    state === 'corrected'
      ? await auditOf(ports.db, 'correct-report', `${campaign}/${unit}`)
      : await auditOf(ports.db, 'publish-campaign', campaign);
  return (entries.find((e) => e.at >= at)?.role as Role | undefined) ?? null;
}
