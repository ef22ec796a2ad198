import { epoch, type Instant } from '../../domain/day.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { figureOf } from '../../domain/series.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ChangedFigure, FigureChange } from '../services.ts';
import { explainText } from '../texts/explain.ts';
import { recordText as text } from '../texts/import-record.ts';

/** A figure as its counts and its value: "30/40 (75%)". */
const words = (s: Screen, indicator: Indicator | null, figure: ChangedFigure | null): string => {
  if (figure === null) return s.say(text.noFigure);
  const { state, numerator, denominator, value, qualifier } = figure;
  if (state !== 'figure') return s.say(explainText.states[state]);
  const counts = [numerator, denominator].filter((n) => n !== null).map((n) => s.number(n));
  if (indicator === null) return [...counts, ...(value === null ? [] : [s.number(value)])].join(' / ');
  const given = { ...figure, state, unit: '', indicator: '', period: '', note: null };
  const computed = figureOf(given, indicator);
  const printed = computed === null ? '' : s.value(indicator, computed, qualifier);
  return denominator === null || numerator === null ? printed : `${counts.join('/')} (${printed})`;
};

/** Where a figure is explained, as it was known at an instant. */
const explained = ({ plan, indicator, unit, period }: FigureChange, figure: ChangedFigure | null, asOf: Instant) =>
  plan === null || figure === null ? null : new PlanLinks(plan, { period, asOf }).explain(indicator, unit);

/** The last instant at which a change was not known yet. */
const justBefore = (at: Instant): Instant => new Date(epoch(at) - 1).toISOString();

const led = (href: string | null, said: string) => (href === null ? said : <a href={href}>{said}</a>);

/** Figures an import recorded, each with what stood there before. */
export const ChangesTable = ({
  s,
  changes,
  planned = false,
}: {
  s: Screen;
  changes: readonly FigureChange[];
  /** They have not happened yet. */
  planned?: boolean;
}) => (
  <table class="stack wide">
    <thead>
      <tr>
        <th scope="col">{s.say(text.unit)}</th>
        <th scope="col">{s.say(text.indicator)}</th>
        <th scope="col">{s.say(text.period)}</th>
        <th scope="col" class="n">
          {s.say(planned ? text.now : text.before)}
        </th>
        <th scope="col" class="n">
          {s.say(planned ? text.afterwards : text.after)}
        </th>
      </tr>
    </thead>
    <tbody>
      {changes.map((change) => {
        const was = planned ? null : explained(change, change.before, justBefore(change.at));
        const is = planned ? null : explained(change, change.after, change.at);
        const after =
          planned && change.after === null ? s.say(explainText.states.withdrawn) : words(s, change.about, change.after);
        return (
          <tr>
            <th scope="row" lang="vi">
              {change.unitName}
            </th>
            <td data-label={s.say(text.indicator)}>
              <dfn>{change.about ? s.say(change.about.short) : change.indicator}</dfn>
            </td>
            <td data-label={s.say(text.period)}>{s.period(change.period)}</td>
            <td class="n" data-label={s.say(planned ? text.now : text.before)}>
              {led(was, words(s, change.about, change.before))}
            </td>
            <td class="n" data-label={s.say(planned ? text.afterwards : text.after)}>
              {led(is, after)}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
