import type { Changes } from '../../domain/changes.ts';
import { periodText } from '../../domain/period.ts';
import { instantWords, periodWords } from '../../domain/speak.ts';
import type { Assets } from '../assets.ts';
import { ChangeSentence } from '../components/change-summary.tsx';
import { TargetTable, UnitChangesTable, WholeChanges } from '../components/change-tables.tsx';
import { Document } from '../components/document.tsx';
import { PlanNav } from '../components/plan-nav.tsx';
import { type MovedOnly, PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ChangesView } from '../services.ts';
import { changesText as text } from '../texts/changes.ts';
import { common } from '../texts/common.ts';
import { scorecardText } from '../texts/scorecard.ts';
import { movedOnly } from '../view/changes.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: ChangesView;
  /** Shows only these; everything that moved where it is empty. */
  readonly only: MovedOnly;
  readonly asOf?: string | undefined;
}

/** Everything that moved between a period and the one before it: targets, past units. */
export const ChangesPage = ({ s, assets, of: { after, period, earlier }, only, asOf }: Props) => {
  const { plan } = after;
  const now = new PlanLinks(plan.id, { period: periodText(period), asOf });
  const title = earlier ? s.say(text.title(periodWords(period), periodWords(earlier.period))) : s.say(text.shortNone);
  const knownAt = s.say(scorecardText.knownAt(instantWords(after.asOf)));
  return (
    <Document
      s={s}
      assets={assets}
      title={`${title}, ${s.say(plan.short)}`}
      sample={plan.state === 'sample'}
      nav={<PlanNav s={s} plan={plan} links={now} here="changes" />}
    >
      <h1>{title}</h1>
      <p class="subtitle">{`${s.say(plan.title)} · ${knownAt}`}</p>
      {!earlier && <p class="notice">{s.say(text.firstPeriod(periodWords(period)))}</p>}
      {earlier && <Body s={s} of={earlier} period={period} only={only} now={now} asOf={asOf} plan={plan.id} />}
    </Document>
  );
};

interface BodyProps {
  readonly s: Screen;
  readonly of: NonNullable<ChangesView['earlier']>;
  readonly period: ChangesView['period'];
  readonly only: MovedOnly;
  readonly now: PlanLinks;
  readonly plan: string;
  readonly asOf: string | undefined;
}

/** What a list is narrowed to, and the way back to all of it; nothing where all of it stands there. */
const Only = ({ s, only, changes, all }: Pick<BodyProps, 's' | 'only'> & { changes: Changes; all: string }) => {
  if (only.target === undefined && only.turn === undefined) return null;
  const about = changes.targets.find((t) => t.target.id === only.target)?.indicator.short;
  const words = [...(about ? [s.say(about)] : []), ...(only.turn ? [s.say(text.turns[only.turn]).toLowerCase()] : [])];
  return (
    <p class="small">
      {s.say(text.narrowed(words.join(', ')))} <a href={all}>{s.say(common.showAll)}</a>
    </p>
  );
};

const Body = ({ s, of: { period: before, changes }, period, only, now, plan, asOf }: BodyProps) => {
  const past = new PlanLinks(plan, { period: periodText(before), asOf });
  const { wholes, units } = movedOnly(changes, only);
  const links = { now, past };
  const none = <p class="quiet">{s.say(text.noneSo)}</p>;
  return (
    <>
      <p class="sentence">
        <ChangeSentence s={s} changes={changes} links={now} />
      </p>
      <p class="small prose">{s.say(text.how)}</p>
      <ul class="plain-list">
        {[[now, period] as const, [past, before] as const].map(([to, of]) => (
          <li>
            <a href={to.scorecard()}>{s.say(text.scorecardOf(periodWords(of)))}</a>
          </li>
        ))}
      </ul>
      {changes.wholes.length > 0 && (
        <section id="wholes" data-list>
          <h2>{s.say(text.wholesTitle)}</h2>
          <Only s={s} only={only} changes={changes} all={now.changes({ anchor: 'wholes' })} />
          {wholes.length > 0 ? <WholeChanges s={s} wholes={wholes} {...links} /> : none}
        </section>
      )}
      {changes.targets.length > 0 && (
        <section>
          <h2>{s.say(text.targetsTitle)}</h2>
          <TargetTable s={s} targets={changes.targets} {...links} periods={{ before, after: period }} />
        </section>
      )}
      {changes.units.length > 0 && (
        <section id="units" data-list>
          <h2>{s.say(text.unitsTitle)}</h2>
          <Only s={s} only={only} changes={changes} all={now.changes({ anchor: 'units' })} />
          {units.length > 0 ? <UnitChangesTable s={s} units={units} {...links} /> : none}
        </section>
      )}
    </>
  );
};
