import { qualifierOf } from '../../domain/series.ts';
import { lackWords, targetWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { FamilyRows } from './family-rows.tsx';
import { FlagMarks, Standing } from './status.tsx';

const Row = ({ s, cell, view, links }: { s: Screen; cell: Judged; view: ScorecardView; links: PlanLinks }) => {
  const { indicator, target, level, assessment, shortfall } = cell;
  if (!target) return null;
  const label = (word: { vi: string; en: string }): string => s.say(word);
  return (
    <tr>
      <th scope="row">
        <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
        {cell.unit.id !== view.register.province && <small>{cell.unitName}</small>}
      </th>
      <td class="n" data-label={label(common.value)}>
        <a href={links.cell(cell)}>
          {level?.value == null ? label(common.noData) : s.value(indicator, level.value, qualifierOf(level))}
        </a>
        <FlagMarks flags={assessment?.flags ?? []} />
        {level && <small>{s.period(level.period)}</small>}
      </td>
      <td class="n" data-label={label(common.target)}>
        <a href={links.cell(cell, { part: 'promise' })}>{s.say(targetWords(indicator, target)) || '–'}</a>
        {assessment?.expected != null && (
          <small>
            {label(common.promised)}{' '}
            <a href={links.cell(cell, { part: 'path' })}>{s.value(indicator, assessment.expected)}</a>
          </small>
        )}
        {shortfall && (
          <small>
            {label(common.missing).toLowerCase()}{' '}
            <a href={links.cell(cell, { part: 'missing' })}>
              {s.say(lackWords(indicator, shortfall.in, shortfall.missing))}
            </a>
          </small>
        )}
      </td>
      <td data-label={label(common.deadline)}>{s.day(target.deadline.on)}</td>
      <td data-label={label(common.status)}>
        <Standing s={s} cell={cell} />
      </td>
      <td data-label={label(common.quote)} class="cited">
        <q lang="vi">{target.quote.reading ?? target.quote.text}</q>
      </td>
    </tr>
  );
};

/** Targets judged once, grouped by family: value, promise, deadline, status, quoted sentence. */
export const WholesTable = (props: { s: Screen; cells: readonly Judged[]; view: ScorecardView; links: PlanLinks }) => {
  const { s, cells, view } = props;
  if (cells.length === 0) return <p>{s.say(text.noTargetShown)}</p>;
  return (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(common.indicator)}</th>
          <th scope="col" class="n">
            {s.say(common.value)}
          </th>
          <th scope="col" class="n">
            {s.say(common.target)}
          </th>
          <th scope="col">{s.say(common.deadline)}</th>
          <th scope="col">{s.say(common.status)}</th>
          <th scope="col">{s.say(common.quote)}</th>
        </tr>
      </thead>
      <FamilyRows s={s} view={view} cells={cells} columns={6} row={(cell) => <Row {...props} cell={cell} />} />
    </table>
  );
};
