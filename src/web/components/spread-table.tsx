import { qualifierOf } from '../../domain/series.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import type { Judged } from '../view/cells.ts';
import { lackWords } from '../view/speak.ts';
import { FlagMarks, Standing } from './status.tsx';

/** Every unit's value of one indicator, best first. */
export const SpreadTable = ({ s, cells, links }: { s: Screen; cells: readonly Judged[]; links: PlanLinks }) => {
  const shares = cells.some((c) => c.shareOfShortfall !== null);
  return (
    <table class="stack">
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
                {assessment?.expected == null ? '–' : s.value(indicator, assessment.expected)}
              </td>
              <td class="n" data-label={s.say(common.missing)}>
                {shortfall ? s.say(lackWords(indicator, shortfall.in, shortfall.missing)) : '–'}
              </td>
              <td data-label={s.say(shares ? text.share : common.status)}>
                {shares ? (
                  cell.shareOfShortfall === null ? (
                    '–'
                  ) : (
                    s.share(cell.shareOfShortfall)
                  )
                ) : (
                  <Standing s={s} cell={cell} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const faceOf = (s: Screen, { status, level, indicator }: Judged): string => {
  if (status === 'not-applicable') return '–';
  return level?.value == null ? s.say(common.noData) : s.value(indicator, level.value, qualifierOf(level));
};
