import type { Child } from 'hono/jsx';
import { headlineOf, indicatorsBehind, isWhole, laggingUnits, overdueReports } from '../../domain/headline.ts';
import { behind as behindStatuses } from '../../domain/narrow.ts';
import { qualifierOf } from '../../domain/series.ts';
import { lackWords, linked, targetWords } from '../../domain/speak.ts';
import { isBehind } from '../../domain/status.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { Emphasis } from './emphasis.tsx';
import { Entry } from './entry.tsx';
import { OverdueEntry } from './overdue-entry.tsx';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
}

const List = ({ id, none, children }: { id?: string; none: string; children: Child[] }) =>
  children.length === 0 ? (
    <p class="quiet" id={id} data-list={id && true}>
      <Emphasis text={none} />
    </p>
  ) : (
    <ul class="items" id={id} data-list={id && true}>
      {children}
    </ul>
  );

const most = 5;

/** Indicators with units behind their path, and targets of the whole that are behind. */
export const BehindThePath = ({ s, view, links }: Props) => {
  const { scorecard, register } = view;
  const { wholes } = headlineOf(scorecard, view.reports);
  const none =
    wholes && wholes.withoutLater > 0
      ? text.nothingKnown(linked(s.number(wholes.withoutLater), links.wholes(['no-later'])))
      : text.nothingBehind;
  const whole = scorecard.cells.filter((c) => isWhole(c) && c.status !== null && isBehind(c.status));
  const rows = [
    ...whole.slice(0, most).map((cell) => {
      const { indicator, level, assessment, target, shortfall } = cell;
      const value = level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level));
      const expected = assessment?.expected;
      const detail = (
        <>
          <a href={links.cell(cell)}>{value}</a>
          {expected != null && (
            <>
              , {s.say(common.promised).toLowerCase()}{' '}
              <a href={links.cell(cell, { part: 'path' })}>{s.value(indicator, expected)}</a>
            </>
          )}
          {` · ${s.say(common.deadline).toLowerCase()} ${target ? s.day(target.deadline.on) : ''}`}
        </>
      );
      return (
        <Entry
          status={cell.status ?? 'off-track'}
          href={links.cell(cell)}
          name={s.say(indicator.name)}
          detail={detail}
          figure={
            shortfall && (
              <a href={links.cell(cell, { part: 'missing' })}>
                {s.number(shortfall.missing, Number.isInteger(shortfall.missing) ? 0 : 1)}
              </a>
            )
          }
          label={
            shortfall
              ? `${s.say(common.missing).toLowerCase()} (${s.say(lackWords(indicator, shortfall.in, 0)).slice(2)})`
              : ''
          }
        />
      );
    }),
    ...indicatorsBehind(scorecard)
      .slice(0, most)
      .map((row) => {
        const rolled = scorecard.totals.find((t) => t.indicator.id === row.indicator.id)?.rolled;
        const { id } = row.indicator;
        const lack = row.missing !== null && row.in ? s.say(lackWords(row.indicator, row.in, row.missing)) : null;
        const detail = (
          <>
            {rolled?.value != null && (
              <>
                {s.say(common.province).toLowerCase()}{' '}
                <a href={links.explain(id, register.province)}>
                  {s.value(row.indicator, rolled.value, qualifierOf(rolled))}
                </a>
                ,{' '}
              </>
            )}
            {s.say(common.target).toLowerCase()}{' '}
            <a href={links.indicator(id, { anchor: `promise-${row.target.id}` })}>
              {s.say(targetWords(row.indicator, row.target))}
            </a>
            {lack && (
              <>
                {` · ${s.say(common.missing).toLowerCase()} `}
                <a href={links.indicator(id, { anchor: 'missing' })}>{lack}</a>
              </>
            )}
          </>
        );
        return (
          <Entry
            status="off-track"
            href={links.indicator(row.indicator.id)}
            name={s.say(row.indicator.short)}
            detail={detail}
            figure={
              <a
                href={links.indicator(id, { status: behindStatuses, anchor: 'units' })}
              >{`${row.behind}/${row.judged}`}</a>
            }
            label={s.say(text.unitsShort)}
          />
        );
      }),
  ];
  return (
    <section>
      <h2>{s.say(text.behindTitle)}</h2>
      <List none={s.say(none)}>{rows}</List>
    </section>
  );
};

/** How many have reported, from those who owe it and those who have not. */
const ReportsFormula = ({ s, view }: Pick<Props, 's' | 'view'>) => {
  const { reports } = headlineOf(view.scorecard, view.reports);
  if (!reports) return null;
  const waiting = reports.owing - reports.overdue - reports.reported;
  const [owing = '', overdue = '', left = '', reported = ''] = [
    reports.owing,
    reports.overdue,
    waiting,
    reports.reported,
  ].map((n) => s.number(n));
  return (
    <p class="small formula" id="reports">
      {s.say(text.reportsFormula(owing, overdue, left, reported))}
    </p>
  );
};

/** Two lists, never one: who has not reported, and who reported figures that are behind. */
const UnitsToDecide = ({ s, view, links }: Props) => {
  const { scorecard } = view;
  const overdue = overdueReports(view.reports);
  const { units } = headlineOf(scorecard, view.reports);
  const lagging = laggingUnits(scorecard, view.reports);
  return (
    <section>
      <h2>{s.say(text.unitsTitle)}</h2>
      {view.reports.size > 0 && (
        <>
          <h3>{s.say(text.overdueTitle)}</h3>
          <List id="overdue" none={s.say(text.nothingOverdue)}>
            {overdue.map((report) => (
              <OverdueEntry s={s} view={view} links={links} report={report} />
            ))}
          </List>
          <ReportsFormula s={s} view={view} />
        </>
      )}
      <h3>{s.say(text.unitsBehindTitle)}</h3>
      <List none={s.say(units?.judged === 0 ? text.noUnitKnown : text.noUnitBehind)}>
        {lagging.slice(0, most).map((row) => (
          <Entry
            status={row.behind.some((c) => c.status === 'missed') ? 'missed' : 'off-track'}
            href={links.unit(row.unit.id)}
            name={row.unitName}
            detail={row.behind.map((c) => s.say(c.indicator.short)).join(', ')}
            figure={
              <a
                href={links.unit(row.unit.id, { status: behindStatuses, anchor: 'targets' })}
              >{`${row.behind.length}/${row.judged}`}</a>
            }
            label={s.say(text.targetsShort)}
          />
        ))}
      </List>
    </section>
  );
};

/** What needs a decision, right after the sentence. */
export const Decisions = (props: Props) => {
  const { view } = props;
  const hasUnits = view.reports.size > 0 || headlineOf(view.scorecard, view.reports).units !== null;
  return (
    <div class={hasUnits ? 'columns' : ''}>
      <BehindThePath {...props} />
      {hasUnits && <UnitsToDecide {...props} />}
    </div>
  );
};
