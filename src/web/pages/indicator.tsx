import { isWhole } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { applicable, behind as lagging, matches, type Narrowing } from '../../domain/narrow.ts';
import { qualifierOf } from '../../domain/series.ts';
import { linked } from '../../domain/speak.ts';
import { isBehind } from '../../domain/status.ts';
import type { Assets } from '../assets.ts';
import { Chart } from '../components/chart.tsx';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FigureFindings } from '../components/figure-findings.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { Narrowed, narrowingWords } from '../components/narrowed.tsx';
import { PlanNav } from '../components/plan-nav.tsx';
import { PromiseCard } from '../components/promises.tsx';
import { SpreadTable } from '../components/spread-table.tsx';
import { totalNotes } from '../components/totals-row.tsx';
import { TrajectoryTable } from '../components/trajectory-table.tsx';
import { WholesTable } from '../components/wholes-table.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import { type IndicatorDrawings, spreadOf } from '../view/charts.ts';
import type { Trajectory } from '../view/trajectory.ts';
import { HeldSince, Subtitle } from './scorecard.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ScorecardView;
  readonly indicator: Indicator;
  readonly trajectory: Trajectory;
  readonly charts: IndicatorDrawings;
  /** Shows only these units; all where it is not given. */
  readonly status?: readonly Narrowing[] | undefined;
  readonly links: PlanLinks;
}

/** The total first: value, coverage, and how many units are behind. */
const Standing = ({ s, view, indicator, links }: Props) => {
  const { scorecard, register } = view;
  const total = scorecard.totals.find((t) => t.indicator.id === indicator.id);
  const each = scorecard.cells.filter((c) => c.target?.scope === 'each' && c.status && c.status !== 'not-applicable');
  const behind = each.filter((c) => c.status && isBehind(c.status)).length;
  const rolled = total?.rolled;
  const counted = (n: number, status: readonly Narrowing[]): string =>
    linked(s.number(n), links.indicator(indicator.id, { status, anchor: 'units' }));
  if (!total || rolled?.value == null) return <p class="sentence">{s.say(text.nothingYet)}</p>;
  return (
    <p class="sentence">
      {s.say(text.total)}:{' '}
      <a href={links.explain(indicator.id, register.province)}>
        <strong>{s.value(indicator, rolled.value, qualifierOf(rolled))}</strong>
      </a>{' '}
      (<Emphasis text={totalNotes(s, total, { register, judgedOn: scorecard.judgedOn }, links).join('; ')} />
      ).
      {each.length > 0 && (
        <>
          {' '}
          <Emphasis text={s.say(text.standing.of(counted(behind, lagging), counted(each.length, applicable)))} />.
        </>
      )}
    </p>
  );
};

/** One indicator: the promise, its values over time, and its spread over the units. */
export const IndicatorPage = (props: Props) => {
  const { s, assets, view, indicator, trajectory, charts, status, links } = props;
  const { scorecard } = view;
  const cells = scorecard.cells.filter((c) => c.indicator.id === indicator.id);
  const spread = spreadOf(view, indicator);
  const shown = spread.filter((c) => matches(c, status));
  const targets = view.plan.targets.filter((t) => t.indicator === indicator.id);
  const traits = [text.every[indicator.frequency], text[indicator.measure], text[indicator.direction]];
  return (
    <Document
      s={s}
      assets={assets}
      title={`${s.say(indicator.name)}, ${s.periodInside(scorecard.period)}, ${s.say(view.plan.short)}`}
      sample={view.plan.state === 'sample'}
      nav={<PlanNav s={s} plan={view.plan} links={links} here="indicators" below />}
    >
      <h1>
        <dfn>{s.say(indicator.name)}</dfn>
      </h1>
      <Subtitle s={s} view={view} links={links} />
      <HeldSince s={s} view={view} />
      <Standing {...props} />
      {cells.some((c) => isWhole(c)) && (
        <WholesTable s={s} cells={cells.filter((c) => isWhole(c))} view={view} links={links} />
      )}
      <h2>{s.say(text.values)}</h2>
      {charts.values ? (
        <Chart s={s} drawing={charts.values}>
          <TrajectoryTable s={s} indicator={indicator} trajectory={trajectory} links={links} />
        </Chart>
      ) : (
        <p>{s.say(text.noFigures)}</p>
      )}
      {trajectory.forOrientation && trajectory.path.length > 0 && <p class="small">{s.say(text.orientation)}</p>}
      <h2>{s.say(text.promise)}</h2>
      {targets.map((target) => (
        <PromiseCard s={s} target={target} indicator={indicator} view={view} />
      ))}
      {targets.length === 0 && <p>{s.say(text.noTarget)}</p>}
      <h2>{s.say(text.definition)}</h2>
      <p class="prose">
        <dfn>{s.say(indicator.definition)}</dfn>
      </p>
      <p class="small">{traits.map((t) => s.say(t)).join(' · ')}</p>
      {spread.length > 0 && (
        <section>
          <h2>{s.say(text.spread)}</h2>
          <Narrowed
            s={s}
            to={status && narrowingWords(s, status)}
            shown={shown.length}
            all={{ href: links.indicator(indicator.id, { anchor: 'units' }), length: spread.length }}
          />
          {charts.spread ? (
            <Chart s={s} drawing={charts.spread} open={status !== undefined}>
              <SpreadTable s={s} cells={shown} links={links} />
            </Chart>
          ) : (
            <SpreadTable s={s} cells={shown} links={links} />
          )}
        </section>
      )}
      <FlagLegend s={s} cells={cells} />
      <FigureFindings s={s} cells={cells} links={links} />
    </Document>
  );
};
