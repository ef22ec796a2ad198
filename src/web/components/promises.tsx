import { effectiveDeadline } from '../../domain/calendar.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { Target } from '../../domain/plan.ts';
import { dayWords, targetWords } from '../../domain/speak.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { indicatorText as text } from '../texts/indicator.ts';
import { promiseText } from '../texts/promise.ts';
import { scopeWords } from '../view/scope.ts';
import { Quoted } from './quote.tsx';

/** A deadline as printed, as it is read, and the day on which it really falls. */
function deadlineWords(s: Screen, target: Target, view: Pick<ScorecardView, 'calendar'>): string {
  const { deadline } = target;
  const effective = effectiveDeadline(view.calendar, deadline.on);
  return [
    s.day(deadline.on),
    ...(deadline.raw !== s.day(deadline.on) ? [`${s.say(text.printed)} “${deadline.raw}”`] : []),
    ...(effective === deadline.on ? [] : [s.say(promiseText.effective(dayWords(effective)))]),
  ].join('; ');
}

/** One promise: what, by when, by whom, and the sentence it comes from. */
export const PromiseCard = (props: { s: Screen; target: Target; indicator: Indicator; view: ScorecardView }) => {
  const { s, target, indicator, view } = props;
  return (
    <div class="promise" id={`promise-${target.id}`}>
      <dl class="facts">
        <dt>{s.say(common.target)}</dt>
        <dd>{s.say(targetWords(indicator, target)) || s.say(promiseText.kinds[target.kind])}</dd>
        <dt>{s.say(common.deadline)}</dt>
        <dd>{deadlineWords(s, target, view)}</dd>
        {target.increment !== null && (
          <>
            <dt>{s.say(promiseText.increment)}</dt>
            <dd>{s.stated(indicator, target.increment)}</dd>
          </>
        )}
        {target.baseline && (
          <>
            <dt>{s.say(promiseText.baseline)}</dt>
            <dd>
              {s.stated(indicator, target.baseline.value)}, {s.day(target.baseline.on)}
            </dd>
          </>
        )}
        {target.lead !== '' && (
          <>
            <dt>{s.say(common.lead)}</dt>
            <dd lang="vi">{target.lead}</dd>
          </>
        )}
        <dt>{s.say(promiseText.scope)}</dt>
        <dd>{s.say(scopeWords(view, target))}</dd>
      </dl>
      <Quoted s={s} quote={target.quote} document={view.plan.document} />
    </div>
  );
};
