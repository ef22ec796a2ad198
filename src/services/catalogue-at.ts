import { type Instant, toUtc } from '../domain/day.ts';
import type { Catalogue, Plan } from '../domain/plan.ts';
import type { Register } from '../domain/unit.ts';
import { versionAt, versionBody } from '../store/catalogue-versions.ts';
import type { Ports } from './ports.ts';
import { done, failed, type Result } from './result.ts';

const nothing: Catalogue = { families: [], indicators: [], rules: [], registers: [], plans: [], holidays: [] };

/** Versions never change, so their parsed form is kept by hash; a province has few. */
const parsed = new Map<string, Catalogue>();

/** The catalogue in force at an instant. */
export async function catalogueAt(ports: Ports, asOf: Instant): Promise<Catalogue> {
  const version = await versionAt(ports.db, toUtc(asOf));
  return (version && (await catalogueOf(ports, version.hash))) ?? nothing;
}

/** A catalogue by its hash, in force or not; null where there never was one. */
export async function catalogueOf(ports: Ports, hash: string): Promise<Catalogue | null> {
  const kept = parsed.get(hash);
  if (kept) return kept;
  const body = await versionBody(ports.db, hash);
  if (body === null) return null;
  const catalogue = JSON.parse(body) as Catalogue;
  parsed.set(hash, catalogue);
  return catalogue;
}

export interface PlanAt {
  readonly catalogue: Catalogue;
  readonly plan: Plan;
  readonly register: Register;
  /** What is known is read at this instant. */
  readonly asOf: Instant;
  readonly asOfChosen: boolean;
}

/**
 * A plan with the definitions and the instant it is read at: the asked one, else now; a sample stands at its own
 * instant and keeps today's definitions, since nobody published it then.
 */
export async function planAt(ports: Ports, id: string, asOf?: Instant): Promise<Result<PlanAt>> {
  const today = await catalogueAt(ports, ports.now());
  const current = today.plans.find((p) => p.id === id);
  const catalogue = asOf && current?.state !== 'sample' ? await catalogueAt(ports, asOf) : today;
  const plan = catalogue.plans.find((p) => p.id === id);
  const register = catalogue.registers.find((r) => r.id === plan?.register);
  if (!plan || !register) {
    const known = today.plans.map((p) => p.id).join(', ');
    return failed(
      'unknown-plan',
      `Không có kế hoạch "${id}". Các kế hoạch: ${known}.`,
      `No plan "${id}". Plans: ${known}.`,
    );
  }
  return done({
    catalogue,
    plan,
    register,
    asOf: asOf ?? plan.standsAt ?? ports.now(),
    asOfChosen: asOf !== undefined,
  });
}
