import { fateOf, scoreWarnings, type Warning, type WarningScores } from '../domain/alerts/warning-scores.ts';
import { effectiveDeadline } from '../domain/calendar.ts';
import { toUtc } from '../domain/day.ts';
import { openingsOf } from '../store/alerts.ts';
import { catalogueAt } from './catalogue-at.ts';
import type { Ports } from './ports.ts';
import { type AlertView, readAlertView } from './read-alerts.ts';
import { failed, type Result } from './result.ts';

/** The warnings of a plan beside what became of their targets, as judged for the last closed period. */
export interface ScoredWarnings extends WarningScores {
  readonly view: AlertView;
}

/** Scores every warning of a projected miss that people were told of; of closed plans too. */
export async function readWarningScores(ports: Ports, id: string): Promise<Result<ScoredWarnings>> {
  const { plans } = await catalogueAt(ports, ports.now());
  const plan = plans.find((p) => p.id === id);
  const asOf = plan?.standsAt ?? ports.now();
  const read = plan ? await readAlertView(ports, { plan: id, asOf }) : null;
  if (!read)
    return failed('unknown-plan', 'Không có kế hoạch này, hoặc chưa có kỳ nào.', 'No such plan, or no period yet.');
  if (!read.ok) return read;
  const { scorecard } = read.value;
  const openings = await openingsOf(ports.db, { plan: id, condition: 'projected-miss', until: toUtc(asOf) });
  const warnings = openings.flatMap(({ unit, subject, noticedAt, last, figures }): Warning[] =>
    typeof figures.chance === 'number'
      ? [{ unit, target: subject, at: noticedAt ?? last.at, chance: figures.chance }]
      : [],
  );
  const cells = new Map(scorecard.cells.map((cell) => [`${cell.unit.id} ${cell.target?.id ?? ''}`, cell]));
  const scores = scoreWarnings(warnings, ({ unit, target }) => {
    const cell = cells.get(`${unit} ${target}`);
    if (!cell?.target) return 'unsettled';
    const by = effectiveDeadline(scorecard.plan.calendar, cell.target.deadline.on);
    return fateOf(cell.status, by, scorecard.judgedOn);
  });
  return { ok: true, value: { view: read.value, ...scores } };
}
