import { periodText } from '../../domain/period.ts';
import type { Assets } from '../assets.ts';
import { ChangeSentence } from '../components/change-summary.tsx';
import { TargetTable, UnitChangesTable, WholeChanges } from '../components/change-tables.tsx';
import { Document } from '../components/document.tsx';
import { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ChangesView } from '../services.ts';
import { changesText as text } from '../texts/changes.ts';
import { scorecardText } from '../texts/scorecard.ts';
import { instantWords, periodWords } from '../view/speak.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: ChangesView;
  readonly asOf?: string | undefined;
}

/** Everything that moved between a period and the one before it: targets, past units. */
export const ChangesPage = ({ s, assets, of: { after, period, earlier }, asOf }: Props) => {
  const { plan } = after;
  const now = new PlanLinks(plan.id, { period: periodText(period), asOf });
  const title = earlier ? s.say(text.title(periodWords(period), periodWords(earlier.period))) : s.say(text.shortNone);
  const knownAt = s.say(scorecardText.knownAt(instantWords(after.asOf)));
  return (
    <Document
      s={s}
      assets={assets}
      title={`${title}, ${s.say(plan.short)}`}
      scorecard={now.scorecard()}
      sample={plan.state === 'sample'}
    >
      <h1>{title}</h1>
      <p class="subtitle">{`${s.say(plan.title)} · ${knownAt}`}</p>
      {!earlier && <p class="notice">{s.say(text.firstPeriod(periodWords(period)))}</p>}
      {earlier && <Body s={s} of={earlier} period={period} now={now} asOf={asOf} plan={plan.id} />}
    </Document>
  );
};

interface BodyProps {
  readonly s: Screen;
  readonly of: NonNullable<ChangesView['earlier']>;
  readonly period: ChangesView['period'];
  readonly now: PlanLinks;
  readonly plan: string;
  readonly asOf: string | undefined;
}

const Body = ({ s, of: { period: before, changes }, period, now, plan, asOf }: BodyProps) => {
  const past = new PlanLinks(plan, { period: periodText(before), asOf });
  return (
    <>
      <p class="sentence">
        <ChangeSentence s={s} changes={changes} />
      </p>
      <p class="small prose">{s.say(text.how)}</p>
      <ul class="plain-list">
        {[[now, period] as const, [past, before] as const].map(([links, of]) => (
          <li>
            <a href={links.scorecard()}>{s.say(text.scorecardOf(periodWords(of)))}</a>
          </li>
        ))}
      </ul>
      {changes.wholes.length > 0 && (
        <section>
          <h2>{s.say(text.wholesTitle)}</h2>
          <WholeChanges s={s} changes={changes} now={now} past={past} />
        </section>
      )}
      {changes.targets.length > 0 && (
        <section>
          <h2>{s.say(text.targetsTitle)}</h2>
          <TargetTable s={s} changes={changes} now={now} past={past} periods={{ before, after: period }} />
        </section>
      )}
      {changes.units.length > 0 && (
        <section>
          <h2 id="units">{s.say(text.unitsTitle)}</h2>
          <UnitChangesTable s={s} changes={changes} now={now} past={past} />
        </section>
      )}
    </>
  );
};
