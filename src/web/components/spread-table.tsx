import { lackOf } from '../../domain/headline.ts';
import { qualifierOf } from '../../domain/series.ts';
import { lackWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import { FlagMarks, Standing } from './status.tsx';

/** What all of them lack together, and how much of it the three with most. */
const Sum = ({ s, cells }: { s: Screen; cells: readonly Judged[] }) => {
  const { missing, in: kind, topThree } = lackOf(cells);
  const [first] = cells;
  if (missing === null || missing === 0 || kind === null || !first) return null;
  return (
    <tfoot>
      <tr id="missing" class="formula">
        <th scope="row" colspan={3}>
          {s.say(text.sumOfMissing)}
        </th>
        <td class="n" data-label={s.say(common.missing)}>
          {s.say(lackWords(first.indicator, kind, missing))}
        </td>
        <td>{topThree === null ? '' : s.say(text.topThree(s.share(topThree)))}</td>
      </tr>
    </tfoot>
  );
};

/** Every unit's value of one indicator, best first. */
export const SpreadTable = ({ s, cells, links }: { s: Screen; cells: readonly Judged[]; links: PlanLinks }) => {
  const shares = cells.some((c) => c.shareOfShortfall !== null);
  return (
    <table class="stack" id="units" data-list>
      <thead>
        <tr>
          <th scope="col">{s.say(common.unit)}</th>
          <th scope="col" class="n">
            {s.say(common.value)}
          </th>
          <th scope="col" class="n">
            {s.say(common.promised)}
          </th>
          <th scope="col" class="n">
            {s.say(common.missing)}
          </th>
          <th scope="col">{s.say(shares ? text.share : common.status)}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => {
          const { indicator, assessment, shortfall } = cell;
          return (
            <tr>
              <th scope="row">
                <a href={links.unit(cell.unit.id)}>{cell.unitName}</a>
              </th>
              <td class="n" data-label={s.say(common.value)}>
                <a href={links.cell(cell)} aria-label={`${cell.unitName}: ${faceOf(s, cell)}`}>
                  {faceOf(s, cell)}
                </a>
                <FlagMarks flags={assessment?.flags ?? []} />
              </td>
              <td class="n" data-label={s.say(common.promised)}>
                {assessment?.expected == null ? (
                  '–'
                ) : (
                  <a href={links.cell(cell, { part: 'path' })}>{s.value(indicator, assessment.expected)}</a>
                )}
              </td>
              <td class="n" data-label={s.say(common.missing)}>
                {shortfall ? (
                  <a href={links.cell(cell, { part: 'missing' })}>
                    {s.say(lackWords(indicator, shortfall.in, shortfall.missing))}
                  </a>
                ) : (
                  '–'
                )}
              </td>
              <td data-label={s.say(shares ? text.share : common.status)}>
                {shares ? (
                  cell.shareOfShortfall === null ? (
                    '–'
                  ) : (
                    <a href={links.cell(cell, { part: 'share' })}>{s.share(cell.shareOfShortfall)}</a>
                  )
                ) : (
                  <Standing s={s} cell={cell} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
      <Sum s={s} cells={cells} />
    </table>
  );
};

const faceOf = (s: Screen, { status, level, indicator }: Judged): string => {
  if (status === 'not-applicable') return '–';
  return level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level));
};
