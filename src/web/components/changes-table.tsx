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

/** Where the figure is explained, as it was known when it was recorded. */
const explained = ({ plan, indicator, unit, period, at, after }: FigureChange): string | null =>
  plan === null || after === null ? null : new PlanLinks(plan, { period, asOf: at }).explain(indicator, unit);

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
        const href = planned ? null : explained(change);
        const after =
          planned && change.after === null ? s.say(explainText.states.withdrawn) : words(s, change.about, change.after);
        return (
          <tr>
            <th scope="row" lang="vi">
              {change.unitName}
            </th>
            <td data-label={s.say(text.indicator)}>{change.about ? s.say(change.about.short) : change.indicator}</td>
            <td data-label={s.say(text.period)}>{s.period(change.period)}</td>
            <td class="n" data-label={s.say(planned ? text.now : text.before)}>
              {words(s, change.about, change.before)}
            </td>
            <td class="n" data-label={s.say(planned ? text.afterwards : text.after)}>
              {href === null ? after : <a href={href}>{after}</a>}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);
