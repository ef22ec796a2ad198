import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { unitsText as text } from '../texts/units.ts';
import type { UnitBlock, UnitSum } from '../view/unit-blocks.ts';
import type { UnitChoice } from '../view/unit-choice.ts';

/** "98/104 (94,2%)": a rate with the counts it is made of. */
export const rateOf = (s: Screen, n: number, of: number): string =>
  of === 0 ? '–' : `${s.number(n)}/${s.number(of)} (${s.share(n / of, 1)})`;

interface RowProps {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly name: string;
  /** Undefined: all blocks together. */
  readonly block?: string;
  readonly sum: UnitSum;
  /** Whether any report is not due yet. */
  readonly waits: boolean;
}

const Row = ({ s, links, name, block, sum, waits }: RowProps) => {
  const { timeliness } = sum;
  const held = rateOf(s, sum.held, sum.owed);
  const cells: readonly (readonly [label: typeof text.units, words: string, list: UnitChoice])[] = [
    [text.timeliness, rateOf(s, timeliness.onTime, timeliness.due), 'on-time'],
    [text.late, s.number(timeliness.late), 'late'],
    [text.overdue, s.number(timeliness.overdue), 'overdue'],
    ...(waits ? [[text.waiting, s.number(timeliness.waiting), 'waiting'] as const] : []),
    [text.behindUnits, s.number(sum.behind), 'behind'],
  ];
  return (
    <tr id={block === undefined ? 'held' : undefined} class={block === undefined ? 'sum formula' : undefined}>
      <th scope="row">{block === undefined ? name : <a href={`${links.units()}#block-${block}`}>{name}</a>}</th>
      <td class="n" data-label={s.say(text.units)}>
        <a href={links.unitList('known', block)}>{s.number(sum.units)}</a>
      </td>
      <td class="n" data-label={s.say(text.coverage)}>
        {block === undefined ? held : <a href={links.heldIn(block)}>{held}</a>}
      </td>
      {cells.map(([label, words, list]) => (
        <td class="n" data-label={s.say(label)}>
          {words === '–' ? words : <a href={links.unitList(list, block)}>{words}</a>}
        </td>
      ))}
    </tr>
  );
};

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly blocks: readonly UnitBlock[];
  readonly all: UnitSum;
}

/**
 * Every block in a row: how many figures are held, how many reports came in time, two rates with their counts. Each
 * count leads to the units it counts, figures to their sum under the units of the block.
 */
export const BlockSums = ({ s, links, blocks, all }: Props) => {
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
          <Row s={s} links={links} name={s.say(block.name)} block={block.id} sum={sum} waits={waits} />
        ))}
        {blocks.length > 1 && <Row s={s} links={links} name={s.say(text.all)} sum={all} waits={waits} />}
      </tbody>
    </table>
  );
};
