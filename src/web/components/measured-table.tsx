import { qualifierOf } from '../../domain/series.ts';
import type { Judged } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { FamilyRows } from './family-rows.tsx';
import { FlagMarks } from './status.tsx';

interface Props {
  readonly s: Screen;
  readonly cells: readonly Judged[];
  readonly view: ScorecardView;
  readonly links: PlanLinks;
}

const Row = ({ s, cell, view, links }: Omit<Props, 'cells'> & { cell: Judged }) => {
  const { indicator, level, assessment } = cell;
  const quote = view.sources.get(level?.from.at(-1)?.id ?? 0)?.quote ?? null;
  const counts = level?.numerator != null && level.denominator != null;
  return (
    <tr>
      <th scope="row">
        <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
        {cell.unit.id !== view.register.province && <small>{cell.unitName}</small>}
      </th>
      <td class="n" data-label={s.say(common.value)}>
        <a href={links.cell(cell)}>
          {level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level))}
        </a>
        <FlagMarks flags={assessment?.flags ?? []} />
        {counts && (
          <small>
            <a href={links.cell(cell, { part: 'counts' })}>
              {s.number(level.numerator ?? 0)}/{s.number(level.denominator ?? 0)}
            </a>
          </small>
        )}
      </td>
      <td data-label={s.say(common.period)}>{level ? s.period(level.period) : '–'}</td>
      <td data-label={s.say(common.quote)} class="cited">
        {quote ? <q lang="vi">{quote}</q> : '–'}
      </td>
    </tr>
  );
};

/** Figures of the whole that no target asks for, grouped by family, each with the words it was read from. */
export const MeasuredTable = (props: Props) => {
  const { s, cells, view } = props;
  return (
    <section>
      <h2>{s.say(text.measuredTitle)}</h2>
      <p class="small">{s.say(text.measuredHelp)}</p>
      <table class="stack wide">
        <thead>
          <tr>
            <th scope="col">{s.say(common.measured)}</th>
            <th scope="col" class="n">
              {s.say(common.value)}
            </th>
            <th scope="col">{s.say(common.period)}</th>
            <th scope="col">{s.say(common.quote)}</th>
          </tr>
        </thead>
        <FamilyRows s={s} view={view} cells={cells} columns={4} row={(cell) => <Row {...props} cell={cell} />} />
      </table>
    </section>
  );
};
