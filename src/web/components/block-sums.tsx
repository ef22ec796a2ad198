import type { Screen } from '../screen.ts';
import { unitsText as text } from '../texts/units.ts';
import type { UnitBlock, UnitSum } from '../view/unit-blocks.ts';

/** "98/104 (94,2%)": a rate with the counts it is made of. */
const rate = (s: Screen, n: number, of: number): string =>
  of === 0 ? '–' : `${s.number(n)}/${s.number(of)} (${s.share(n / of, 1)})`;

interface RowProps {
  readonly s: Screen;
  readonly name: string;
  readonly href?: string;
  readonly sum: UnitSum;
  /** Whether any report is not due yet. */
  readonly waits: boolean;
}

const Row = ({ s, name, href, sum, waits }: RowProps) => {
  const { timeliness } = sum;
  return (
    <tr class={href ? undefined : 'sum'}>
      <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
      <td class="n" data-label={s.say(text.units)}>
        {s.number(sum.units)}
      </td>
      <td class="n" data-label={s.say(text.coverage)}>
        {rate(s, sum.held, sum.owed)}
      </td>
      <td class="n" data-label={s.say(text.timeliness)}>
        {rate(s, timeliness.onTime, timeliness.due)}
      </td>
      <td class="n" data-label={s.say(text.late)}>
        {s.number(timeliness.late)}
      </td>
      <td class="n" data-label={s.say(text.overdue)}>
        {s.number(timeliness.overdue)}
      </td>
      {waits && (
        <td class="n" data-label={s.say(text.waiting)}>
          {s.number(timeliness.waiting)}
        </td>
      )}
      <td class="n" data-label={s.say(text.behindUnits)}>
        {s.number(sum.behind)}
      </td>
    </tr>
  );
};

/** Every block in a row: how many figures are held, how many reports came in time, two rates with their counts. */
export const BlockSums = ({ s, blocks, all }: { s: Screen; blocks: readonly UnitBlock[]; all: UnitSum }) => {
  const waits = all.timeliness.waiting > 0;
  const counted = [text.units, text.coverage, text.timeliness, text.late, text.overdue];
  return (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(text.block)}</th>
          {[...counted, ...(waits ? [text.waiting] : []), text.behindUnits].map((word) => (
            <th scope="col" class="n">
              {s.say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ block, sum }) => (
          <Row s={s} name={s.say(block.name)} href={`#block-${block.id}`} sum={sum} waits={waits} />
        ))}
        {blocks.length > 1 && <Row s={s} name={s.say(text.all)} sum={all} waits={waits} />}
      </tbody>
    </table>
  );
};
