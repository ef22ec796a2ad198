import type { Change, TargetChanges, UnitChanges } from '../../domain/changes.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { periodWords } from '../../domain/speak.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { changesText as text } from '../texts/changes.ts';
import { common } from '../texts/common.ts';
import { behindThen, statusWords } from '../view/changes.ts';

type Moved = Change<HeldObservation>;

interface Props {
  readonly s: Screen;
  /** Addresses in the later period and in the earlier one. */
  readonly now: PlanLinks;
  readonly past: PlanLinks;
}

/** "từ đúng tiến độ sang chậm tiến độ", each leading to its explanation. */
const Move = ({ s, change: { before, after }, now, past }: Props & { change: Moved }) => (
  <>
    {s.say(text.moveFrom)} {before ? <a href={past.cell(before)}>{statusWords(s, before)}</a> : s.say(text.notThere)}{' '}
    {s.say(text.moveTo)} <a href={now.cell(after)}>{statusWords(s, after)}</a>
  </>
);

/** Targets judged once, with their status before and now. */
export const WholeChanges = ({ s, wholes, ...links }: Props & { wholes: readonly Moved[] }) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{s.say(common.indicator)}</th>
        <th scope="col">{s.say(text.change)}</th>
        <th scope="col">{s.say(common.status)}</th>
      </tr>
    </thead>
    <tbody>
      {wholes.map((change) => (
        <tr>
          <th scope="row">
            <a href={links.now.indicator(change.after.indicator.id)}>{s.say(change.after.indicator.name)}</a>
          </th>
          <td data-label={s.say(text.change)}>{s.say(text.turns[change.turn])}</td>
          <td data-label={s.say(common.status)}>
            <Move s={s} change={change} {...links} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Targets set for each unit: how many units are behind in either period, and how many moved. */
export const TargetTable = ({
  s,
  targets,
  periods,
  now,
  past,
}: Props & {
  readonly targets: readonly TargetChanges[];
  readonly periods: { readonly before: Period; readonly after: Period };
}) => {
  const columns = [
    s.say(text.behindIn(periodWords(periods.before))),
    s.say(text.behindIn(periodWords(periods.after))),
    s.say(text.worse),
    s.say(text.better),
  ];
  const figures = ({ indicator, target, behind, worse, better }: TargetChanges) =>
    [
      [behind.before, behindThen(past, indicator.id)],
      [behind.after, behindThen(now, indicator.id)],
      [worse.length, now.changes({ target: target.id, turn: 'worse', anchor: 'units' })],
      [better.length, now.changes({ target: target.id, turn: 'better', anchor: 'units' })],
    ] as const;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{s.say(common.indicator)}</th>
          {columns.map((column) => (
            <th scope="col" class="n">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {targets.map((row) => (
          <tr>
            <th scope="row">
              <a href={now.indicator(row.indicator.id)}>{s.say(row.indicator.name)}</a>
            </th>
            {figures(row).map(([figure, href], i) => (
              <td class="n" data-label={columns[i]}>
                <a href={href}>{s.number(figure)}</a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Moves = ({ s, list, ...links }: Props & { list: readonly Moved[] }) =>
  list.length === 0 ? (
    <>–</>
  ) : (
    <ul class="moves">
      {list.map((change) => (
        <li>
          {s.say(change.after.indicator.short)}: <Move s={s} change={change} {...links} />
        </li>
      ))}
    </ul>
  );

const UnitRow = ({ s, row, ...links }: Props & { row: UnitChanges<HeldObservation> }) => (
  <tr>
    <th scope="row">
      <a href={links.now.unit(row.unit.id)}>{row.unitName}</a>
    </th>
    <td data-label={s.say(text.worse)}>
      <Moves s={s} list={row.worse} {...links} />
    </td>
    <td data-label={s.say(text.better)}>
      <Moves s={s} list={row.better} {...links} />
    </td>
  </tr>
);

/** Every unit that moved, with the targets it moved on. */
export const UnitChangesTable = ({
  s,
  units,
  ...links
}: Props & { units: readonly UnitChanges<HeldObservation>[] }) => (
  <table class="stack wide">
    <thead>
      <tr>
        <th scope="col">{s.say(common.unit)}</th>
        <th scope="col">{s.say(text.worse)}</th>
        <th scope="col">{s.say(text.better)}</th>
      </tr>
    </thead>
    <tbody>
      {units.map((row) => (
        <UnitRow s={s} row={row} {...links} />
      ))}
    </tbody>
  </table>
);
