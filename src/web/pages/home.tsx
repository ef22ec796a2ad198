import { headlineOf } from '../../domain/headline.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import type { Screen } from '../screen.ts';
import type { PlanSummary, ScorecardView } from '../services.ts';
import { common, planState } from '../texts/common.ts';
import { homeText as text } from '../texts/home.ts';
import { both, headlineWords } from '../view/speak.ts';

export interface PlanLine {
  readonly summary: PlanSummary;
  readonly view: ScorecardView | null;
}

const states: readonly Plan['state'][] = ['open', 'sample', 'closed'];

const Line = ({ s, line: { summary, view } }: { s: Screen; line: PlanLine }) => {
  const { plan, figures, latestPeriod } = summary;
  return (
    <li>
      <p class="plan-title">
        <a href={`/plans/${plan.id}`}>{s.say(plan.title)}</a>{' '}
        {plan.state === 'sample' && <span class="tag">{s.say(common.sampleMark)}</span>}
      </p>
      {view && (
        <p>
          <Emphasis text={s.say(headlineWords(headlineOf(view.scorecard, view.reports)))} />
        </p>
      )}
      <p class="small">
        {plan.document.number}, {s.day(plan.document.on)} · {s.say(text.targets(s.number(plan.targets.length)))} ·{' '}
        {s.say(text.figures(s.number(figures)))}
        {figures > 0 && ` · ${s.say(text.upTo(both(() => s.periodInside(latestPeriod))))}`}
      </p>
    </li>
  );
};

/** Every plan with its state and its sentence: what is running first, then what is over. */
export const HomePage = ({ s, assets, lines }: { s: Screen; assets: Assets; lines: readonly PlanLine[] }) => (
  <Document
    s={s}
    assets={assets}
    title={s.say(text.title)}
    section="plans"
    sample={
      lines.some((l) => l.summary.plan.state === 'sample') && lines.every((l) => l.summary.plan.state === 'sample')
    }
  >
    <h1>{s.say(text.title)}</h1>
    <p class="subtitle">{s.say(text.intro)}</p>
    {lines.length === 0 && <p class="notice">{s.say(text.none)}</p>}
    {states.map((state) => {
      const of = lines.filter((l) => l.summary.plan.state === state);
      return of.length === 0 ? null : (
        <section>
          <h2>{s.say(planState[state])}</h2>
          <ul class="plans">
            {of.map((line) => (
              <Line s={s} line={line} />
            ))}
          </ul>
        </section>
      );
    })}
  </Document>
);
