import { Emphasis } from '../components/emphasis.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { IndicatorTable } from '../components/indicator-table.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { indicatorsText as text } from '../texts/indicators.ts';
import { tally } from '../view/cells.ts';
import { byFamily } from '../view/families.ts';
import { indicatorRows } from '../view/indicator-rows.ts';
import { PlanPage, type PlanPageProps } from './plan-page.tsx';

/** Every indicator of a plan under its family: definition, whole, target, status, and how many units have reported. */
export const IndicatorsPage = ({ s, assets, view, links }: PlanPageProps) => {
  const { scorecard } = view;
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
    <PlanPage s={s} assets={assets} view={view} links={links} here="indicators" title={s.say(text.title)}>
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
    </PlanPage>
  );
};
