import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { dayInVietnam, toUtc } from '../domain/day.ts';
import { indicatorsBehind } from '../domain/headline.ts';
import { periodText } from '../domain/period.ts';
import { PlanLinks } from '../domain/plan-links.ts';
import type { Picture } from '../domain/report/document.ts';
import type { LaggingTarget, RankedBlock, ReportGround } from '../domain/report/ground.ts';
import { issuerOf } from '../domain/report/issuing.ts';
import type { Language } from '../domain/text.ts';
import { unitText } from '../domain/value-text.ts';
import { answersOf } from '../store/alerts.ts';
import { decisionsOf, meetingsOf } from '../store/decisions.ts';
import { type RedCell, redCells } from './committee.ts';
import type { Paper } from './paper.ts';
import type { Ports } from './ports.ts';
import { readChanges } from './read-changes.ts';
import { type League, readLeagues } from './read-leagues.ts';
import { readScorecard, type ScorecardView } from './read-scorecard.ts';
import { done, type Result } from './result.ts';

export interface ReportQuestion {
  readonly plan: string;
  readonly period?: string | undefined;
  /** What was known at this instant; default: now, for a sample its own. */
  readonly asOf?: string | undefined;
  readonly language: Language;
  /** Who reads: what units explained and the committee decided is only for those who may read it. */
  readonly by: Pick<Actor, 'role'>;
  /** Where Mốc is reached from outside: tables lead there. */
  readonly baseUrl: string;
}

/** Everything a document is written from, read once: a figure corrected meanwhile is in all of it or in none. */
export async function readReportGround(
  ports: Ports,
  asked: ReportQuestion,
  paper: Paper,
): Promise<Result<{ readonly view: ScorecardView; readonly ground: ReportGround }>> {
  const { plan, period, asOf } = asked;
  const read = await readScorecard(ports, { plan, period, asOf });
  if (!read.ok) return read;
  const view = read.value;
  const when = { period: periodText(view.scorecard.period), asOf: view.asOf };
  const [leagues, changed, committee, pictures] = [
    await readLeagues(ports, view),
    await readChanges(ports, { plan, ...when }, view),
    await laggingOf(ports, view, asked.by),
    await picturesOf(paper, view, asked.language),
  ];
  const earlier = changed.ok ? changed.value.earlier : null;
  const ground: ReportGround = {
    language: asked.language,
    plan: view.plan,
    families: view.catalogue.families,
    register: view.register,
    issuer: issuerOf(view.register),
    scorecard: view.scorecard,
    reports: view.reports,
    asOf: view.asOf,
    leagues: leagues.map(rankedBlock),
    lagging: committee?.lagging ?? null,
    lastMeeting: committee?.lastMeeting ?? null,
    changes: earlier && { period: earlier.period, changes: earlier.changes },
    pictures,
    links: new PlanLinks(view.plan.id, { period: when.period, asOf: view.asOfChosen ? view.asOf : undefined }),
    baseUrl: asked.baseUrl,
  };
  return done({ view, ground });
}

function rankedBlock({ block, scoring, period, results, earlier }: League): RankedBlock {
  const before = new Map((earlier?.results ?? []).map((r) => [r.unit, r.rank]));
  return {
    block,
    index: scoring.definition.title,
    period,
    decimals: scoring.definition.score.decimals,
    units: results.map((r) => ({
      unit: r.unit,
      unitName: r.unitName ?? r.unit,
      printed: r.printed,
      rank: r.rank,
      interval: r.rankInterval,
      before: before.get(r.unit) ?? null,
      grade: r.grade ?? null,
    })),
  };
}

/** What units explained and the committee decided by then; null where the reader may not know it, or alerts are none. */
async function laggingOf(
  { db }: Ports,
  { plan, scorecard, asOf }: ScorecardView,
  by: Pick<Actor, 'role'>,
): Promise<{ readonly lagging: LaggingTarget[]; readonly lastMeeting: string | null } | null> {
  if (plan.state === 'closed' || !may(by, 'read-committee')) return null;
  // What is written about a sample is written after the instant it stands at.
  const storedBy = plan.state === 'sample' ? null : toUtc(asOf);
  const answers = await answersOf(db, plan.id, storedBy);
  const decisions = await decisionsOf(db, plan.id, storedBy);
  const today = dayInVietnam(asOf);
  const lastMeeting = (await meetingsOf(db, plan.id)).find((day) => day <= today) ?? null;
  return { lagging: redCells(scorecard, { alerts: new Map(), answers, decisions }).map(laggingTarget), lastMeeting };
}

const laggingTarget = ({ cell, answer, decisions }: RedCell): LaggingTarget => ({
  cell,
  answer,
  decisions: decisions.map((d) => ({
    text: d.text,
    decidedOn: d.decided_on,
    dueOn: d.due_on,
    outcomes: d.outcomes.map((o) => ({ outcome: o.outcome, text: o.text, on: dayInVietnam(o.recorded_at) })),
  })),
});

/** Pictures of the indicators most units are behind on. */
const mostPictures = 2;

function picturesOf(paper: Paper, { scorecard, plan }: ScorecardView, language: Language): Promise<Picture[]> {
  const worst = indicatorsBehind(scorecard).slice(0, mostPictures);
  return Promise.all(
    worst.map(({ indicator, target, cells }) =>
      paper.spread({
        title: indicator.name[language],
        unitLabel: unitText(indicator, language).trim(),
        values: cells.map((c) => ({ label: c.unitName, value: c.level?.value ?? null, status: c.status })),
        target: target.value,
        language,
        sample: plan.state === 'sample',
        decimals: indicator.decimals,
      }),
    ),
  );
}
