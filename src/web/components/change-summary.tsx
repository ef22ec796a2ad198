import type { Changes, TargetChanges } from '../../domain/changes.ts';
import { periodText } from '../../domain/period.ts';
import { linked, periodWords } from '../../domain/speak.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ChangesView } from '../services.ts';
import { changesText as text } from '../texts/changes.ts';
import { behindThen, statusWords } from '../view/changes.ts';
import { Emphasis } from './emphasis.tsx';
import { Entry } from './entry.tsx';

type Way = 'worse' | 'better';

/** How many lines of each kind stand in the summary. */
const most = 5;

interface SentenceProps {
  readonly s: Screen;
  readonly changes: Changes;
  readonly links: PlanLinks;
}

/** How many targets of the whole and how many units moved, and which way. */
export const ChangeSentence = ({ s, changes: { wholes, units }, links }: SentenceProps) => {
  if (wholes.length + units.length === 0) return <>{s.say(text.nothing)}</>;
  const turned = (turn: Way): string =>
    linked(s.number(wholes.filter((c) => c.turn === turn).length), links.changes({ turn, anchor: 'wholes' }));
  const moved = (turn: Way): string =>
    linked(s.number(units.filter((u) => u[turn].length > 0).length), links.changes({ turn, anchor: 'units' }));
  const said = [
    ...(wholes.length > 0 ? [text.wholes(turned('worse'), turned('better'))] : []),
    ...(units.length > 0 ? [text.units(moved('worse'), moved('better'))] : []),
  ];
  return <Emphasis text={said.map((t) => s.say(t)).join(' ')} />;
};

/** "12 đơn vị xấu đi, 3 đơn vị tốt lên": what did not happen is not said. */
const movedWords = (s: Screen, { target, worse, better }: TargetChanges, links: PlanLinks): string => {
  const counted = (n: number, turn: Way): string =>
    linked(s.number(n), links.changes({ target: target.id, turn, anchor: 'units' }));
  return [
    ...(worse.length > 0 ? [s.say(text.unitsWorse(counted(worse.length, 'worse')))] : []),
    ...(better.length > 0 ? [s.say(text.unitsBetter(counted(better.length, 'better')))] : []),
  ].join(', ');
};

/** The few largest changes since the period before, and where all of them are listed. */
export const ChangeSummary = ({ s, of: { after, period, earlier } }: { s: Screen; of: ChangesView }) => {
  if (!earlier) return <p class="quiet">{s.say(text.firstPeriod(periodWords(period)))}</p>;
  const links = new PlanLinks(after.plan.id, { period: periodText(period) });
  const past = new PlanLinks(after.plan.id, { period: periodText(earlier.period) });
  const { changes } = earlier;
  return (
    <>
      <p>
        <ChangeSentence s={s} changes={changes} links={links} />
      </p>
      {changes.wholes.length + changes.targets.length > 0 && (
        <ul class="items">
          {changes.wholes.slice(0, most).map((change) => (
            <Entry
              status={change.after.status ?? 'no-data'}
              href={links.cell(change.after)}
              name={s.say(change.after.indicator.name)}
              detail={`${s.say(text.turns[change.turn])}, ${s.say(text.earlier)}: ${statusWords(s, change.before)}`}
            />
          ))}
          {changes.targets.slice(0, most).map((row) => (
            <Entry
              href={links.indicator(row.indicator.id)}
              name={s.say(row.indicator.short)}
              detail={<Emphasis text={movedWords(s, row, links)} />}
              figure={<a href={behindThen(links, row.indicator.id)}>{s.number(row.behind.after)}</a>}
              label={
                <Emphasis
                  text={s.say(
                    text.behindUnits(linked(s.number(row.behind.before), behindThen(past, row.indicator.id))),
                  )}
                />
              }
            />
          ))}
        </ul>
      )}
      <p>
        <a href={links.changes()}>{s.say(text.see)}</a>
      </p>
    </>
  );
};
