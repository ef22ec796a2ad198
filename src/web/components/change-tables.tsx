import type { Change, Changes, TargetChanges, UnitChanges } from '../../domain/changes.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { changesText as text } from '../texts/changes.ts';
import { common } from '../texts/common.ts';
import { statusWords } from '../view/changes.ts';
import { periodWords } from '../view/speak.ts';

type Moved = Change<HeldObservation>;

interface Props {
  readonly s: Screen;
  readonly changes: Changes<HeldObservation>;
  /** Addresses in the later period and in the earlier one. */
  readonly now: PlanLinks;
  readonly past: PlanLinks;
}

/** "từ đúng tiến độ sang chậm tiến độ", each leading to its explanation. */
const Move = ({ s, change: { before, after }, now, past }: Omit<Props, 'changes'> & { change: Moved }) => (
  <>
    {s.say(text.moveFrom)} {before ? <a href={past.cell(before)}>{statusWords(s, before)}</a> : s.say(text.notThere)}{' '}
    {s.say(text.moveTo)} <a href={now.cell(after)}>{statusWords(s, after)}</a>
  </>
);

/** Targets judged once, with their status before and now. */
export const WholeChanges = ({ s, changes, ...links }: Props) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">{s.say(common.indicator)}</th>
        <th scope="col">{s.say(text.change)}</th>
        <th scope="col">{s.say(common.status)}</th>
      </tr>
    </thead>
    <tbody>
      {changes.wholes.map((change) => (
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
  changes,
  periods,
  now,
  past,
}: Props & { readonly periods: { readonly before: Period; readonly after: Period } }) => {
  const columns = [
    s.say(text.behindIn(periodWords(periods.before))),
    s.say(text.behindIn(periodWords(periods.after))),
    s.say(text.worse),
    s.say(text.better),
  ];
  const figures = (row: TargetChanges) => [row.behind.before, row.behind.after, row.worse.length, row.better.length];
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
        {changes.targets.map((row) => (
          <tr>
            <th scope="row">
              <a href={now.indicator(row.indicator.id)}>{s.say(row.indicator.name)}</a>
            </th>
            {figures(row).map((figure, i) => (
              <td class="n" data-label={columns[i]}>
                <a
                  href={
                    i === 0 ? past.indicator(row.indicator.id) : i === 1 ? now.indicator(row.indicator.id) : '#units'
                  }
                >
                  {s.number(figure)}
                </a>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Moves = ({ s, list, ...links }: Omit<Props, 'changes'> & { list: readonly Moved[] }) =>
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

const UnitRow = ({ s, row, ...links }: Omit<Props, 'changes'> & { row: UnitChanges<HeldObservation> }) => (
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
export const UnitChangesTable = ({ s, changes, ...links }: Props) => (
  <table class="stack wide">
    <thead>
      <tr>
        <th scope="col">{s.say(common.unit)}</th>
        <th scope="col">{s.say(text.worse)}</th>
        <th scope="col">{s.say(text.better)}</th>
      </tr>
    </thead>
    <tbody>
      {changes.units.map((row) => (
        <UnitRow s={s} row={row} {...links} />
      ))}
    </tbody>
  </table>
);
