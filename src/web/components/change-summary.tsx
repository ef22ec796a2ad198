import type { Changes, TargetChanges, Turn } from '../../domain/changes.ts';
import { periodText } from '../../domain/period.ts';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ChangesView } from '../services.ts';
import { changesText as text } from '../texts/changes.ts';
import { statusWords } from '../view/changes.ts';
import { periodWords } from '../view/speak.ts';
import { Emphasis } from './emphasis.tsx';
import { Entry } from './entry.tsx';

/** How many lines of each kind stand in the summary. */
const most = 5;

/** How many targets of the whole and how many units moved, and which way. */
export const ChangeSentence = ({ s, changes: { wholes, units } }: { s: Screen; changes: Changes }) => {
  if (wholes.length + units.length === 0) return <>{s.say(text.nothing)}</>;
  const turned = (turn: Turn): string => s.number(wholes.filter((c) => c.turn === turn).length);
  const moved = (way: 'worse' | 'better'): string => s.number(units.filter((u) => u[way].length > 0).length);
  const said = [
    ...(wholes.length > 0 ? [text.wholes(turned('worse'), turned('better'))] : []),
    ...(units.length > 0 ? [text.units(moved('worse'), moved('better'))] : []),
  ];
  return <Emphasis text={said.map((t) => s.say(t)).join(' ')} />;
};

/** "12 đơn vị xấu đi, 3 đơn vị tốt lên": what did not happen is not said. */
const movedWords = (s: Screen, { worse, better }: TargetChanges): string =>
  [
    ...(worse.length > 0 ? [s.say(text.unitsWorse(s.number(worse.length)))] : []),
    ...(better.length > 0 ? [s.say(text.unitsBetter(s.number(better.length)))] : []),
  ].join(', ');

/** The few largest changes since the period before, and where all of them are listed. */
export const ChangeSummary = ({ s, of: { after, period, earlier } }: { s: Screen; of: ChangesView }) => {
  if (!earlier) return <p class="quiet">{s.say(text.firstPeriod(periodWords(period)))}</p>;
  const links = new PlanLinks(after.plan.id, { period: periodText(period) });
  const { changes } = earlier;
  return (
    <>
      <p>
        <a class="plain" href={links.changes()}>
          <ChangeSentence s={s} changes={changes} />
        </a>
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
              detail={movedWords(s, row)}
              figure={{
                text: s.number(row.behind.after),
                label: s.say(text.behindUnits(s.number(row.behind.before))),
                href: links.indicator(row.indicator.id),
              }}
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
