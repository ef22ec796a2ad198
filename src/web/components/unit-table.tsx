import { qualifierOf } from '../../domain/series.ts';
import { lackWords, targetWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { unitText as text } from '../texts/unit.ts';
import { FlagMarks, Standing } from './status.tsx';

const Row = ({ s, cell, links }: { s: Screen; cell: Judged; links: PlanLinks }) => {
  const { indicator, target, level, assessment, shortfall } = cell;
  const promised = target ? s.say(targetWords(indicator, target)) : '';
  const lack = shortfall && s.say(lackWords(indicator, shortfall.in, shortfall.missing));
  return (
    <tr>
      <th scope="row">
        <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
      </th>
      <td class="n" data-label={s.say(common.value)}>
        {cell.status === 'not-applicable' ? (
          '–'
        ) : (
          <a href={links.cell(cell)}>
            {level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level))}
          </a>
        )}
        <FlagMarks flags={assessment?.flags ?? []} />
      </td>
      <td class="n" data-label={s.say(common.promised)}>
        {assessment?.expected == null ? (
          '–'
        ) : (
          <a href={links.cell(cell, { part: 'path' })}>{s.value(indicator, assessment.expected)}</a>
        )}
      </td>
      <td class="n" data-label={s.say(common.target)}>
        {promised === '' ? '–' : <a href={links.cell(cell, { part: 'promise' })}>{promised}</a>}
      </td>
      <td class="n" data-label={s.say(common.missing)}>
        {lack ? <a href={links.cell(cell, { part: 'missing' })}>{lack}</a> : '–'}
        {shortfall?.perMonth != null && (
          <small>
            <a href={links.cell(cell, { part: 'per-month' })}>
              {s.say(lackWords(indicator, shortfall.in, shortfall.perMonth))}
            </a>{' '}
            {s.say(text.perMonth)}
          </small>
        )}
        {cell.shareOfShortfall !== null && (
          <small>
            <a href={links.cell(cell, { part: 'share' })}>{s.say(text.share(s.share(cell.shareOfShortfall)))}</a>
          </small>
        )}
      </td>
      <td data-label={s.say(common.deadline)}>{target ? s.day(target.deadline.on) : '–'}</td>
      <td data-label={s.say(common.status)}>
        <Standing s={s} cell={cell} />
      </td>
    </tr>
  );
};

/** Every target and figure of one unit. */
export const UnitTable = ({ s, cells, links }: { s: Screen; cells: readonly Judged[]; links: PlanLinks }) => (
  <table class="stack wide">
    <thead>
      <tr>
        <th scope="col">{s.say(common.indicator)}</th>
        {[common.value, common.promised, common.target, common.missing].map((word) => (
          <th scope="col" class="n">
            {s.say(word)}
          </th>
        ))}
        <th scope="col">{s.say(common.deadline)}</th>
        <th scope="col">{s.say(common.status)}</th>
      </tr>
    </thead>
    <tbody>
      {cells.map((cell) => (
        <Row s={s} cell={cell} links={links} />
      ))}
    </tbody>
  </table>
);
