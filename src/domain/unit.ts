import type { Day } from './day.ts';
import type { Issuer } from './issuer.ts';
import type { Text } from './text.ts';

/** Where a unit stands in the administration (cấp). */
export type Level = 'province' | 'department' | 'district' | 'commune' | 'group';

/** A value that held from a day up to and including another; null is open. */
export interface Dated<T> {
  readonly value: T;
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * An organisation or area that reports (đơn vị). Official codes are reused and names repeat, so `id` is ours;
 * name, code, level and parent each have a life of their own.
 */
export interface Unit {
  readonly id: string;
  readonly register: string;
  readonly level: Level;
  /** League and filter block (khối), an id of the register's `blocks`. */
  readonly block: string;
  readonly names: readonly Dated<string>[];
  readonly aliases: readonly string[];
  readonly codes: readonly (Dated<string> & { readonly scheme: string })[];
  /** Unit id of the parent; null for the province. */
  readonly parent: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Where the unit is written to: a mailbox of a role, not of a person. */
  readonly mailbox: string | null;
  /** Where the head of the unit is written to. Not in versions stored before units had any. */
  readonly headMailbox?: string | null | undefined;
  /** For a group: which levels of the register it stands for. */
  readonly of: readonly Level[];
}

/** A merger, split, absorption or renaming: history is an edge, never an edit. */
export interface LineageEdge {
  readonly kind: 'merge' | 'split' | 'absorb' | 'rename';
  readonly from: readonly string[];
  readonly into: readonly string[];
  readonly on: Day;
  readonly source: string;
}

export interface Block {
  readonly id: string;
  readonly name: Text;
}

/** How many units of a level a document says there are: the units themselves are not listed. */
export interface StatedCount {
  readonly level: Level;
  readonly count: number;
  readonly on: Day;
  readonly quote: string;
  readonly file: string;
  readonly line: number;
}

/** Who decides for the province, and where they are written to. */
export interface Committee {
  readonly name: Text;
  readonly mailbox: string;
}

/** The register of one province: its units over time. */
export interface Register {
  readonly id: string;
  readonly name: Text;
  readonly province: string;
  /** The steering committee (Ban Chỉ đạo), by its name of today. Not in versions stored before registers had any. */
  readonly committee?: Committee | null | undefined;
  /** Who issues the province's documents. Not in versions stored before registers had any. */
  readonly documents?: Issuer | null | undefined;
  readonly blocks: readonly Block[];
  readonly units: readonly Unit[];
  readonly lineage: readonly LineageEdge[];
  readonly statedCounts: readonly StatedCount[];
}

/** Whether a dated thing holds on a day; both ends inclusive. */
export const holdsOn = (thing: { readonly from: Day | null; readonly to: Day | null }, day: Day): boolean =>
  (thing.from === null || thing.from <= day) && (thing.to === null || day <= thing.to);

/** The name a unit bore on a day; where none is recorded for that day, the next known one, else the last. */
export const nameOn = (unit: Unit, day: Day): string =>
  (
    unit.names.find((n) => holdsOn(n, day)) ??
    unit.names.find((n) => n.from !== null && day < n.from) ??
    unit.names.at(-1)
  )?.value ?? unit.id;

/** The units of a register that exist on a day, groups and the province included, in the register's order. */
export const unitsOn = (register: Register, day: Day): Unit[] => register.units.filter((u) => holdsOn(u, day));

/** The reporting units (no groups, no province) of some levels that exist on a day. */
export const membersOn = (register: Register, levels: readonly Level[], day: Day): Unit[] =>
  unitsOn(register, day).filter((u) => u.level !== 'group' && u.level !== 'province' && levels.includes(u.level));
