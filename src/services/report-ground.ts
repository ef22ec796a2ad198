import { may, mayRead } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import { dayInVietnam, toUtc } from '../domain/day.ts';
import { indicatorsBehind } from '../domain/headline.ts';
import { firmnessOf } from '../domain/index/firmness.ts';
import { periodText } from '../domain/period.ts';
import { PlanLinks } from '../domain/plan-links.ts';
import type { Picture } from '../domain/report/document.ts';
import type { DecidedTarget, Decision, LaggingTarget, RankedBlock, ReportGround } from '../domain/report/ground.ts';
import { issuerOf } from '../domain/report/issuing.ts';
import { publicGround } from '../domain/report/public-ground.ts';
import type { Language, Text } from '../domain/text.ts';
import { nameOn } from '../domain/unit.ts';
import { unitText } from '../domain/value-text.ts';
import { answersOf } from '../store/alerts.ts';
import { type DecisionRecord, decisionsOf, meetingsOf } from '../store/decisions.ts';
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
  /** Of a document that is published: the page everybody can open, which its tables lead to. */
  readonly publicPage?: string | undefined;
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
    await readLeagues({ ...ports, firmness: async (work) => firmnessOf(work) }, view),
    await readChanges(ports, { plan, ...when }, view),
    await decidedBy(ports, view, asked.by),
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
    decided: committee?.decided ?? [],
    holidays: view.catalogue.holidays,
    committee: (view.register.committee?.name ?? usualCommittee)[asked.language],
    lastMeeting: committee?.lastMeeting ?? null,
    changes: earlier && { period: earlier.period, changes: earlier.changes },
    findings: true,
    pictures,
    links: new PlanLinks(view.plan.id, { period: when.period, asOf: view.asOfChosen ? view.asOf : undefined }),
    baseUrl: asked.baseUrl,
    publicPage: asked.publicPage ?? null,
  };
  return done({ view, ground: mayRead(asked.by, view.plan) ? ground : publicGround(ground) });
}

function rankedBlock({ block, scoring, period, results, earlier }: League): RankedBlock {
  const before = new Map((earlier?.results ?? []).map((r) => [r.unit, r.rank]));
  return {
    block,
    period,
    scoring,
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

/** What a committee is called where the register names none. */
const usualCommittee: Text = { vi: 'Ban Chỉ đạo', en: 'Steering committee' };

/** What a committee knows of the targets that are behind, and what it decided. */
type Decided = Pick<ReportGround, 'decided' | 'lastMeeting'> & { readonly lagging: readonly LaggingTarget[] };

/** What units explained and the committee decided by then; null where the reader may not know it, or alerts are none. */
async function decidedBy(
  { db }: Ports,
  { plan, register, scorecard, asOf }: ScorecardView,
  by: Pick<Actor, 'role'>,
): Promise<Decided | null> {
  if (plan.state === 'closed' || !may(by, 'read-committee')) return null;
  // What is written about a sample is written after the instant it stands at.
  const storedBy = plan.state === 'sample' ? null : toUtc(asOf);
  const answers = await answersOf(db, plan.id, storedBy);
  const decisions = await decisionsOf(db, plan.id, storedBy);
  const today = dayInVietnam(asOf);
  const lastMeeting = (await meetingsOf(db, plan.id)).find((day) => day <= today) ?? null;
  const red = redCells(scorecard, { alerts: new Map(), answers, decisions });
  const units = new Map(register.units.map((u) => [u.id, u]));
  const decided = decisions.map((record): DecidedTarget => {
    const unit = units.get(record.unit);
    const cell = scorecard.cells.find((c) => c.unit.id === record.unit && c.target?.id === record.target) ?? null;
    return { unitName: unit ? nameOn(unit, scorecard.judgedOn) : record.unit, cell, decision: decisionOf(record) };
  });
  return { lagging: red.map(laggingTarget), decided, lastMeeting };
}

const laggingTarget = ({ cell, answer, decisions }: RedCell): LaggingTarget => ({
  cell,
  answer,
  decisions: decisions.map(decisionOf),
});

const decisionOf = (record: DecisionRecord): Decision => ({
  text: record.text,
  decidedOn: record.decided_on,
  dueOn: record.due_on,
  outcomes: record.outcomes.map((o) => ({ outcome: o.outcome, text: o.text, on: dayInVietnam(o.recorded_at) })),
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
