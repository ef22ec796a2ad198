import { dayInVietnam, type Instant } from '../domain/day.ts';
import type { Text } from '../domain/text.ts';
import { nameOn } from '../domain/unit.ts';
import { countAudit, latestAudit } from '../store/audit-log.ts';
import { allPeople } from '../store/people.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';

/** One act of the audit log. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  /** What the holder of the account is called now; null: no account, but the operator, Mốc itself or the public. */
  readonly name: string | null;
  readonly role: string;
  readonly act: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null>>;
  /** What the people, units and indicators it speaks of are called now, by id. */
  readonly called: ReadonlyMap<string, Text>;
  readonly hash: string;
}

/** A stretch of the audit log, newest first, and how many entries there are in all. */
export async function readAudit(
  ports: Ports,
  stretch: { readonly limit: number; readonly offset: number },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly all: number }> {
  const [rows, all, people] = await Promise.all([
    latestAudit(ports.db, stretch),
    countAudit(ports.db),
    allPeople(ports.db),
  ]);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const known = await namesIn(ports, names);
  const entries = rows.map((row): AuditEntry => {
    const detail = detailOf(row.detail);
    const ids = [row.subject, ...row.subject.split('/'), ...Object.values(detail)];
    const called = ids.flatMap((id) => {
      const name = known.get(String(id));
      return name ? [[String(id), name] as const] : [];
    });
    return { ...row, name: names.get(row.actor) ?? null, detail, called: new Map(called) };
  });
  return { entries, all };
}

async function namesIn(ports: Ports, people: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Text>> {
  const { registers, indicators, plans } = await catalogueAt(ports, ports.now());
  const today = dayInVietnam(ports.now());
  const same = (id: string, name: string): [string, Text] => [id, { vi: name, en: name }];
  return new Map([
    ...indicators.map(({ id, short }): [string, Text] => [id, short]),
    ...plans.map(({ id, short }): [string, Text] => [id, short]),
    ...registers.flatMap(({ units }) => units.map((unit) => same(unit.id, nameOn(unit, today)))),
    ...[...people].map(([id, name]) => same(id, name)),
  ]);
}

/** What nobody can read any more was altered: the verification says so. */
function detailOf(text: string): AuditEntry['detail'] {
  try {
    return JSON.parse(text) as AuditEntry['detail'];
  } catch {
    return {};
  }
}
