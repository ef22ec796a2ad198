import { nearest } from '../catalogue/nearest.ts';
import { mayRead } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { closingDay } from '../domain/calendar.ts';
import { type Day, dayInVietnam } from '../domain/day.ts';
import type { Indicator } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Catalogue, Plan, Target } from '../domain/plan.ts';
import { indicatorsOf } from '../domain/scorecard.ts';
import { type Hit, search } from '../domain/search.ts';
import type { Language, Text } from '../domain/text.ts';
import { holdsOn, nameOn, type Register, type Unit } from '../domain/unit.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { type PlanSummary, readPlans } from './read-plans.ts';

/** A plan on whose pages a thing stands, and the period they open on. */
export interface FoundIn {
  readonly plan: Plan;
  readonly period: string;
}

export interface FoundUnit {
  readonly unit: Unit;
  /** Its name today, or its last. */
  readonly name: string;
  readonly register: Register;
  /** The names of the units it went into. */
  readonly successors: readonly string[];
  /** Plans of its register that are judged on a day on which it existed. */
  readonly plans: readonly FoundIn[];
}

export interface FoundIndicator {
  readonly indicator: Indicator;
  /** Plans that set a target for it or follow it. */
  readonly plans: readonly FoundIn[];
}

export interface FoundQuote {
  readonly target: Target;
  readonly indicator: Indicator;
  readonly plan: FoundIn;
}

/** What a search found, best first in each group. */
export interface Found {
  readonly units: readonly Hit<FoundUnit>[];
  readonly indicators: readonly Hit<FoundIndicator>[];
  readonly quotes: readonly Hit<FoundQuote>[];
  /** Where nothing was found: the names that look most like what was asked. */
  readonly nearest: readonly string[];
}

export interface SearchQuestion {
  readonly query: string;
  /** Names and definitions are searched in this language and in Vietnamese. */
  readonly language: Language;
  /** Who asks: plans they may not read are not found. */
  readonly by: Actor;
}

/** Looks for units, indicators and quoted sentences of the catalogue in force. */
export const searchCatalogue = async (ports: Ports, question: SearchQuestion): Promise<Found> =>
  findIn(await catalogueAt(ports, ports.now()), await readPlans(ports), dayInVietnam(ports.now()), question);

/** The same over a catalogue and plans at hand. Pure. */
export function findIn(
  catalogue: Catalogue,
  all: readonly PlanSummary[],
  today: Day,
  { query, language, by }: SearchQuestion,
): Found {
  const plans = all.filter(({ plan }) => mayRead(by, plan));
  const units = search(query, unitEntries(catalogue, plans, today));
  const indicators = search(query, indicatorEntries(catalogue, plans, language));
  const quotes = search(query, quoteEntries(catalogue, plans));
  const none = units.length + indicators.length + quotes.length === 0;
  return { units, indicators, quotes, nearest: none ? nearestNames(query, catalogue, language) : [] };
}

const foundIn = ({ plan, latestPeriod }: PlanSummary): FoundIn => ({ plan, period: latestPeriod });

function judgedOn({ plan, latestPeriod }: PlanSummary): Day | null {
  const period = parsePeriod(latestPeriod);
  return period && closingDay(plan.calendar, period);
}

function unitEntries({ registers }: Catalogue, plans: readonly PlanSummary[], today: Day) {
  return registers.flatMap((register) => {
    const own = plans.filter((p) => p.plan.register === register.id).map((p) => ({ ...p, on: judgedOn(p) }));
    return register.units
      .filter((unit) => unit.level !== 'group')
      .map((unit) => {
        const name = nameOn(unit, today);
        const into = register.lineage.filter((e) => e.from.includes(unit.id)).flatMap((e) => e.into);
        const successors = into.filter((id) => id !== unit.id).flatMap((id) => nameOf(register, id, today));
        const thing: FoundUnit = {
          unit,
          name,
          register,
          successors,
          plans: own.filter(({ on }) => on !== null && holdsOn(unit, on)).map(foundIn),
        };
        return { thing, texts: [...new Set([name, ...unit.names.map((n) => n.value), ...unit.aliases])] };
      });
  });
}

const nameOf = (register: Register, id: string, today: Day): string[] =>
  register.units.filter((u) => u.id === id).map((u) => nameOn(u, today));

const both = (text: Text, language: Language): string[] => [...new Set([text[language], text.vi])];

function indicatorEntries({ indicators }: Catalogue, plans: readonly PlanSummary[], language: Language) {
  const followed = plans.map((summary) => ({ summary, ids: new Set(indicatorsOf(summary.plan)) }));
  return indicators.map((indicator) => ({
    thing: { indicator, plans: followed.filter((f) => f.ids.has(indicator.id)).map((f) => foundIn(f.summary)) },
    texts: [indicator.name, indicator.short, indicator.definition].flatMap((text) => both(text, language)),
  }));
}

function quoteEntries({ indicators }: Catalogue, plans: readonly PlanSummary[]) {
  const byId = new Map(indicators.map((i) => [i.id, i]));
  return plans.flatMap((summary) =>
    summary.plan.targets.flatMap((target) => {
      const indicator = byId.get(target.indicator);
      const { text, reading } = target.quote;
      const thing = indicator && { target, indicator, plan: foundIn(summary) };
      return thing ? [{ thing, texts: reading === null ? [text] : [reading, text] }] : [];
    }),
  );
}

function nearestNames(query: string, { registers, indicators }: Catalogue, language: Language): string[] {
  const names = [
    ...registers.flatMap((r) => r.units.filter((u) => u.level !== 'group').flatMap((u) => u.names.map((n) => n.value))),
    ...indicators.flatMap((i) => [i.name[language], i.short[language]]),
  ];
  return nearest(query, [...new Set(names)], (name) => [name], 5);
}
