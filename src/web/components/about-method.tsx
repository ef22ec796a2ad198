import { dueOf, effectiveDeadline, windowOf } from '../../domain/calendar.ts';
import { qualifierText, shareText } from '../../domain/notation.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Catalogue } from '../../domain/plan.ts';
import { intervalOf, type Qualifier, qualifiers } from '../../domain/quantity.ts';
import { dominance } from '../../domain/roll-up.ts';
import { both, dayWords, numberWords, periodWords } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { Screen } from '../screen.ts';
import { aboutText as text } from '../texts/about.ts';

/** The figure the qualifiers are shown on. */
const example = 200;

function intervalWords(qualifier: Qualifier): Text {
  const { low, high, lowOpen, highOpen } = intervalOf(example, qualifier);
  const said = text.figures;
  if (!Number.isFinite(high)) return (lowOpen ? said.above : said.atLeast)(numberWords(low));
  if (!Number.isFinite(low)) return (highOpen ? said.below : said.atMost)(numberWords(high));
  return low === high ? numberWords(low) : said.from(numberWords(low), numberWords(high));
}

const Qualifiers = ({ s }: { s: Screen }) => (
  <table class="facts-table">
    <thead>
      <tr>
        <th scope="col">{s.say(text.figures.said)}</th>
        <th scope="col">{s.say(text.figures.meant)}</th>
      </tr>
    </thead>
    <tbody>
      {qualifiers.map((qualifier) => (
        <tr>
          <th scope="row">{`“${qualifierText(qualifier, s.language)}${s.number(example)}”`}</th>
          <td>{s.say(intervalWords(qualifier))}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** What a figure is, and how sure it is. */
export const AboutFigures = ({ s }: { s: Screen }) => (
  <>
    <p>{s.say(text.figures.what)}</p>
    <p>{s.say(text.figures.measures)}</p>
    <p>{s.say(text.figures.kept)}</p>
    <p>{s.say(text.figures.sure)}</p>
    <Qualifiers s={s} />
    <p>{s.say(text.figures.after)}</p>
  </>
);

/** The calendars the plans follow, each with the last period of one of its plans. */
export const AboutPeriods = ({ s, catalogue: { plans, holidays } }: { s: Screen; catalogue: Catalogue }) => {
  const byCalendar = new Map(plans.map((plan) => [plan.calendar.id, plan]));
  const inMonth = plans.flatMap(({ calendar, targets }) =>
    targets.map(({ deadline }) => ({ on: deadline.on, closes: effectiveDeadline(calendar, deadline.on) })),
  );
  const moved = inMonth.find(({ on, closes }) => on !== closes);
  return (
    <>
      <p>{s.say(text.periods.intro)}</p>
      <ul>
        {[...byCalendar.values()].map(({ calendar, lastPeriod }) => {
          const period = parsePeriod(lastPeriod);
          if (!period) return null;
          const { from, to } = windowOf(calendar, period);
          const name = both((l) => calendar.name[l] + (calendar.source ? ` (${calendar.source})` : ''));
          const due = dueOf(calendar, period, holidays);
          return (
            <li>
              {s.say(text.periods.calendar(name, periodWords(period), dayWords(from), dayWords(to), dayWords(due)))}
            </li>
          );
        })}
      </ul>
      {moved && <p>{s.say(text.periods.deadline(dayWords(moved.on), dayWords(moved.closes)))}</p>}
      <p>{s.say(text.periods.report)}</p>
    </>
  );
};

/** The path, and what is computed against it. */
export const AboutPath = ({ s }: { s: Screen }) => {
  const said = text.path;
  const terms = [
    [said.attainment, said.attainmentIs],
    [said.progress, said.progressIs],
    [said.pace, said.paceIs],
  ] as const;
  return (
    <>
      <p>{s.say(said.path)}</p>
      <dl class="facts">
        {terms.map(([term, meaning]) => (
          <>
            <dt>{s.say(term)}</dt>
            <dd>{s.say(meaning)}</dd>
          </>
        ))}
      </dl>
      <p>{s.say(said.keep)}</p>
    </>
  );
};

/** How wholes are made, and how a shortfall is said. */
export const AboutWholes = ({ s }: { s: Screen }) => (
  <>
    <p>{s.say(text.wholes.add)}</p>
    <p>{s.say(text.wholes.dominant(both((l) => shareText(dominance, l))))}</p>
    <p>{s.say(text.wholes.each)}</p>
    <p>{s.say(text.wholes.missing)}</p>
  </>
);
