import { linked } from '../../domain/speak.ts';
import { Emphasis } from '../components/emphasis.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { IndicatorTable } from '../components/indicator-table.tsx';
import { Narrowed } from '../components/narrowed.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { PlanStanding } from '../components/plan-standing.tsx';
import { indicatorsText as text } from '../texts/indicators.ts';
import { byFamily } from '../view/families.ts';
import { type Having, has, indicatorRows } from '../view/indicator-rows.ts';
import { PlanPage, type PlanPageProps } from './plan-page.tsx';

/** Every indicator of a plan under its family: definition, whole, target, status, and how many units have reported. */
export const IndicatorsPage = ({ s, assets, view, links, having }: PlanPageProps & { having?: Having | undefined }) => {
  const { scorecard } = view;
  const rows = indicatorRows(view);
  const shown = rows.filter((r) => having === undefined || has(r, having));
  const families = byFamily(view, shown, (r) => r.indicator);
  const listOf = (those?: Having): string => `${links.indicators({ having: those })}#indicators`;
  const counted = (those: Having): string => linked(s.number(rows.filter((r) => has(r, those)).length), listOf(those));
  const sentence = text.sentence(linked(s.number(rows.length), listOf()), counted('target'), counted('figure'));
  return (
    <PlanPage s={s} assets={assets} view={view} links={links} here="indicators" title={s.say(text.title)}>
      <p class="sentence">
        <Emphasis text={s.say(rows.length === 0 ? text.none : sentence)} />
      </p>
      <PlanStanding s={s} view={view} links={links} />
      <PeriodForm s={s} view={view} links={links} kept={{ having }} clear={having && links.indicators()} />
      <div id="indicators" data-list>
        <Narrowed
          s={s}
          to={having && s.say(text.having[having])}
          shown={shown.length}
          all={{ href: listOf(), length: rows.length }}
        />
        {families.map(({ family, things }) => (
          <section>
            <h2>{s.say(family.name)}</h2>
            <IndicatorTable s={s} view={view} links={links} rows={things} />
          </section>
        ))}
      </div>
      <FlagLegend s={s} cells={scorecard.cells} />
    </PlanPage>
  );
};
