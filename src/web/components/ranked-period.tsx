import { closingDay } from '../../domain/calendar.ts';
import { type Period, periodText } from '../../domain/period.ts';
import { dayWords, periodWords } from '../../domain/speak.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { isClosed } from '../view/closed.ts';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  /** The period the address asks for, where the one of the page is ranked in its place. */
  readonly asked: Period;
}

/** Which period is ranked where a shorter one was asked for, and that a running one is not closed. */
export const RankedPeriod = ({ s, view, asked }: Props) => {
  const { plan, scorecard } = view;
  const { period, judgedOn } = scorecard;
  const together = closingDay(plan.calendar, asked) === judgedOn;
  const inPlace = together ? text.closesWith : text.lastClosed;
  return (
    <>
      {periodText(asked) !== periodText(period) && (
        <p class="notice">{s.say(inPlace(periodWords(asked), periodWords(period)))}</p>
      )}
      {!isClosed(view) && <p class="notice">{s.say(text.notClosed(periodWords(period), dayWords(judgedOn)))}</p>}
    </>
  );
};
