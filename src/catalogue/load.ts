import { civil } from '../domain/calendar.ts';
import type { Finding, Place } from '../domain/finding.ts';
import { nowhere } from '../domain/finding.ts';
import type { Catalogue } from '../domain/plan.ts';
import { toFamily, toPlan, toRegister } from './build.ts';
import { checkIds } from './ids.ts';
import { checkIndexes, type DefinedIndex } from './index-references.ts';
import { emptyFile, type PlaceOf } from './problem.ts';
import { checkRankings } from './rankings.ts';
import { readIndex } from './read-index.ts';
import { checkReferences, lookUp } from './references.ts';
import { salvage } from './salvage.ts';
import { calendarsFile, familyFile, holidaysFile, planFile, unitsFile } from './schema.ts';
import { readYaml } from './yaml-text.ts';

/** One text of indicators/, its path as it should be printed in findings. */
export interface CatalogueFile {
  readonly path: string;
  readonly text: string;
}

export interface Loaded {
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
  /** Where a value of this catalogue stands in its text. */
  readonly placeOf: PlaceOf;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type Kind = 'calendars' | 'units' | 'families' | 'plans' | 'holidays' | 'indexes';

/** What a file of indicators/ is, by its folder; null for what is not the catalogue's (schemas, notes). */
export function kindOf(path: string): Kind | null {
  const [, folder] = /(?:^|\/)(units|families|plans|indexes)\/[^/]+\.ya?ml$/.exec(path) ?? [];
  if (folder) return folder as Kind;
  const [, file] = /(?:^|\/)(calendars|holidays)\.ya?ml$/.exec(path) ?? [];
  return file ? (file as Kind) : null;
}

/**
 * Reads the catalogue from its texts. Never throws: every problem of every file becomes a finding with file, line and
 * column, and what is good is in the catalogue. Use the catalogue only where no finding is an `error`.
 *
 * @example loadCatalogue([{ path: 'holidays.yaml', text: 'holidays: [2026-01-01]' }]).catalogue.holidays
 */
export function loadCatalogue(files: readonly CatalogueFile[]): Loaded {
  const catalogue: Mutable<Catalogue> = {
    families: [],
    indicators: [],
    rules: [],
    registers: [],
    plans: [],
    holidays: [],
  };
  const findings: Finding[] = [];
  const leftOut = new Set<string>();
  const places = new WeakMap<object, (field: (string | number)[]) => Place>();
  const placeOf: PlaceOf = (thing, ...field) => places.get(thing)?.(field) ?? nowhere;

  const calendars = new Map([[civil.id, civil]]);
  const unknownCalendars: (() => Finding[])[] = [];
  const indexes: DefinedIndex[] = [];

  // Calendars first: plans name them.
  const isCalendars = ({ path }: CatalogueFile): number => (kindOf(path) === 'calendars' ? 0 : 1);
  for (const { path, text } of [...files].sort((a, b) => isCalendars(a) - isCalendars(b) || compare(a.path, b.path))) {
    const kind = kindOf(path);
    if (kind === null) continue;
    if (kind === 'indexes') {
      const index = readIndex(path, text);
      findings.push(...index.findings);
      if (index.definition) indexes.push({ ...index, definition: index.definition });
      else leftOut.add(path.replace(/^.*\/|\.ya?ml$/g, ''));
      continue;
    }
    const file = readYaml(path, text);
    findings.push(...file.findings);
    if (file.value === undefined) {
      if (file.findings.length === 0) findings.push(emptyFile(file.placeAt([])));
      continue;
    }
    const read = <T>(schema: Parameters<typeof salvage<T>>[1]): [T, typeof remember] | null => {
      const { value, findings: found, leftOut: ids, pathInFile } = salvage(file, schema);
      findings.push(...found);
      for (const id of ids) leftOut.add(id);
      const remember = (thing: object, at: (string | number)[]): void => {
        places.set(thing, (field) => file.placeAt([...pathInFile(at), ...field]));
      };
      return value === null ? null : [value, remember];
    };
    if (kind === 'units') {
      const got = read(unitsFile);
      if (got) catalogue.registers.push(toRegister(...got));
    } else if (kind === 'families') {
      const got = read(familyFile);
      if (!got) continue;
      const { family, indicators, rules } = toFamily(...got);
      catalogue.families.push(family);
      catalogue.indicators.push(...indicators);
      catalogue.rules.push(...rules);
    } else if (kind === 'plans') {
      const got = read(planFile);
      if (!got) continue;
      const plan = toPlan(got[0], calendars.get(got[0].calendar) ?? civil, got[1]);
      catalogue.plans.push(plan);
      unknownCalendars.push(() =>
        lookUp(placeOf, leftOut)(plan, ['calendar'], got[0].calendar, new Set(calendars.keys()), 'lịch', 'calendar'),
      );
    } else if (kind === 'calendars') {
      const got = read(calendarsFile);
      for (const calendar of got?.[0].calendars ?? []) calendars.set(calendar.id, calendar);
    } else {
      const got = read(holidaysFile);
      if (got) catalogue.holidays.push(...got[0].holidays);
    }
  }
  findings.push(...checkIds(catalogue, placeOf));
  findings.push(...unknownCalendars.flatMap((check) => check()));
  const ordered = inOrder(catalogue);
  findings.push(...checkReferences(ordered, placeOf, leftOut));
  findings.push(...checkIndexes(indexes, ordered), ...checkRankings(indexes, ordered, placeOf, leftOut));
  const definitions = firstOfEach(indexes.map((i) => i.definition));
  return { catalogue: { ...ordered, indexes: definitions }, findings, placeOf };
}

/** First of each id, families and their indicators in page order, plans by document date, holidays by date. */
function inOrder(catalogue: Catalogue): Catalogue {
  const families = firstOfEach(catalogue.families).sort((a, b) => a.order - b.order);
  const position = new Map(families.map((family, i) => [family.id, i]));
  return {
    families,
    indicators: firstOfEach(catalogue.indicators).sort(
      (a, b) => (position.get(a.family) ?? 0) - (position.get(b.family) ?? 0),
    ),
    rules: firstOfEach(catalogue.rules),
    registers: firstOfEach(catalogue.registers),
    plans: firstOfEach(catalogue.plans).sort((a, b) => compare(a.document.on, b.document.on)),
    holidays: [...new Set(catalogue.holidays)].sort(),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function firstOfEach<T extends { readonly id: string }>(things: readonly T[]): T[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => !seen.has(id) && seen.add(id));
}
