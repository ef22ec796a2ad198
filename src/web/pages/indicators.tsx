import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { IndicatorTable } from '../components/indicator-table.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { PlanNav } from '../components/plan-nav.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { indicatorsText as text } from '../texts/indicators.ts';
import { tally } from '../view/cells.ts';
import { byFamily } from '../view/families.ts';
import { indicatorRows } from '../view/indicator-rows.ts';
import type { PlanPage } from './plan-page.ts';
import { HeldSince, subtitle } from './scorecard.tsx';

/** Every indicator of a plan under its family: definition, whole, target, status, and how many units have reported. */
export const IndicatorsPage = ({ s, assets, view, links }: PlanPage) => {
  const { plan, scorecard } = view;
  const rows = indicatorRows(view);
  const families = byFamily(view, rows, (r) => r.indicator);
  const counted = [
    rows,
    families,
    rows.filter((r) => r.hasTarget),
    rows.filter((r) => r.total !== null || r.unitsKnown > 0 || r.wholes.some((c) => c.level !== null)),
  ].map((list) => s.number(list.length)) as [string, string, string, string];
  const judged = rows.flatMap((r) => r.wholes.filter((c) => c.target !== null));
  return (
    <Document
      s={s}
      assets={assets}
      title={`${s.say(text.title)}, ${s.say(plan.short)}, ${s.periodInside(scorecard.period)}`}
      scorecard={links.scorecard()}
      sample={plan.state === 'sample'}
      nav={<PlanNav s={s} plan={plan} links={links} here="indicators" />}
    >
      <h1>{s.say(text.title)}</h1>
      <p class="subtitle">
        {s.period(scorecard.period)} · {subtitle(s, view)}
      </p>
      <HeldSince s={s} view={view} />
      <p class="sentence">
        <Emphasis text={s.say(rows.length === 0 ? text.none : text.sentence(...counted))} />
      </p>
      <StatusBar
        s={s}
        counts={tally(judged.length > 0 ? judged : scorecard.cells.filter((c) => c.target?.scope === 'each'))}
      />
      <PeriodForm s={s} view={view} links={links} />
      {families.map(({ family, things }) => (
        <section>
          <h2>{s.say(family.name)}</h2>
          <IndicatorTable s={s} view={view} links={links} rows={things} />
        </section>
      ))}
      <FlagLegend s={s} cells={scorecard.cells} />
    </Document>
  );
};
