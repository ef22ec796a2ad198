import type { Instant } from '../domain/day.ts';
import { type Digest, digestsOf } from '../domain/digest.ts';
import type { HeldObservation } from '../domain/observation.ts';
import { toldKey } from '../store/mails.ts';
import type { MailRow } from '../store/schema.ts';
import { planAt } from './catalogue-at.ts';
import { lookAtAlerts } from './look-at-alerts.ts';
import type { Ports } from './ports.ts';
import { readAlertView } from './read-alerts.ts';

type Digests = ReadonlyMap<string, Digest<HeldObservation>>;

/** The digests that the figures and alerts of a plan give now, read once a plan and period. */
export class DigestsNow {
  private readonly read = new Map<string, Promise<Digests>>();

  constructor(private readonly ports: Ports) {}

  /** What a waiting mail has to say by now; undefined: nothing any more. */
  async of(
    row: Pick<MailRow, 'plan' | 'period' | 'at' | 'audience' | 'unit'>,
  ): Promise<Digest<HeldObservation> | undefined> {
    const key = `${row.plan} ${row.period} ${row.at}`;
    const known = this.read.get(key) ?? this.digests(row);
    this.read.set(key, known);
    return (await known).get(toldKey(row.audience, row.unit));
  }

  private async digests({ plan, period, at }: Pick<MailRow, 'plan' | 'period' | 'at'>): Promise<Digests> {
    const asOf = await this.instant(plan, at);
    const read = await readAlertView(this.ports, { plan, period, asOf });
    if (!read?.ok || read.value.plan.state === 'closed') return new Map();
    const { view, spoken } = await lookAtAlerts(this.ports, read.value);
    const { digests } = digestsOf(view.scorecard, view.register, view.dueReports, asOf, spoken);
    return new Map(digests.map((d) => [toldKey(d.audience, d.unit.id), d]));
  }

  /** A sample's mail is about its own instant; any other about now. */
  private async instant(plan: string, at: Instant): Promise<Instant> {
    const found = await planAt(this.ports, plan);
    return found.ok && found.value.plan.state === 'sample' ? at : this.ports.now();
  }
}
