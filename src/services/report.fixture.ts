import type { Actor, Role } from '../domain/actor.ts';
import { blank } from '../domain/draft-figure.ts';
import { type Filled, type FilledEntry, type FillRequest, fillReport } from './fill-report.ts';
import { must, Office } from './given.fixture.ts';
import type { Ports } from './ports.ts';
import type { ReportQuestion } from './report-at.ts';
import { submitReport } from './submit-report.ts';

/** Somebody with a role, of a unit or of none. */
export const actor = (role: Role, unit: string | null = null): Actor => ({
  ...{ id: unit === null ? role : `${role} ${unit}`, name: `${role}, ${unit ?? 'tỉnh'}`, role, unit },
});

/** `filled('ho-so', [40, 50])`; a number is a value, nothing is a state's. */
export const filled = (
  indicator: string,
  figure: number | readonly [number | null, number | null] | null,
  more: Partial<FilledEntry> = {},
): FilledEntry => ({
  ...blank(indicator),
  ...(Array.isArray(figure)
    ? { numerator: figure[0], denominator: figure[1] }
    : { value: typeof figure === 'number' ? figure : null }),
  basedOn: null,
  ...more,
});

/** The campaign of December: the monthly figure and the yearly one are owed. */
export const anPhu: ReportQuestion = { plan: 'que-2026', period: '2026-12', unit: 'que.xa-an-phu' };
export const binhMinh: ReportQuestion = { ...anPhu, unit: 'que.xa-binh-minh' };

/** An office on the day the campaign of December opens. */
export async function december(): Promise<Office> {
  const office = await Office.open('2026-12-15T03:00:00.000Z');
  await office.load();
  return office;
}

/** Fills in as the reporter of the unit, through the form, a minute later. */
export async function fill(
  office: Office,
  entries: readonly FilledEntry[],
  more: Partial<FillRequest> = {},
): Promise<Filled> {
  office.wait(1);
  const of = { ...anPhu, ...more };
  return must(await fillReport(office.ports, { via: 'form', by: actor('reporter', of.unit), entries, ...of }));
}

/** A report that can be handed in, handed in by its approver. */
export async function handIn(office: Office, of: ReportQuestion = anPhu, ports: Ports = office.ports): Promise<string> {
  await fill(office, [filled('ho-so-truc-tuyen', [40, 50]), filled('van-ban', [45, 50])], of);
  office.wait(1);
  return must(await submitReport(ports, { ...of, by: actor('approver', of.unit) })).importId;
}
