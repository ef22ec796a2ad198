import { eurostatThresholds, type Plan } from '../../domain/plan.ts';
import { type Flag, statuses } from '../../domain/status.ts';
import { flagRules, limitsOf, statusRules } from '../../domain/status-meaning.ts';
import { flagText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { aboutText } from '../texts/about.ts';
import { common } from '../texts/common.ts';
import { flagMarks, StatusBadge } from './status.tsx';

const text = aboutText.statuses;

const isDefault = ({ thresholds: { onTrack, atRisk, tolerance } }: Plan): boolean =>
  onTrack === eurostatThresholds.onTrack &&
  atRisk === eurostatThresholds.atRisk &&
  tolerance === eurostatThresholds.tolerance;

/** The defaults, and the limits of each plan that sets its own. */
const ThresholdsOfPlans = ({ s, plans }: { s: Screen; plans: readonly Plan[] }) => {
  const { onTrack, atRisk, tolerance } = limitsOf(eurostatThresholds);
  const own = plans.filter((plan) => !isDefault(plan));
  return (
    <>
      <p>
        {s.say(text.limits(onTrack, atRisk, tolerance))} {own.length === 0 && s.say(text.allDefault)}
      </p>
      {own.length > 0 && (
        <ul>
          {own.map((plan) => {
            const limits = limitsOf(plan.thresholds);
            return <li>{s.say(text.own(plan.short, limits.onTrack, limits.atRisk, limits.tolerance))}</li>;
          })}
        </ul>
      )}
    </>
  );
};

/** Every status with its mark and rule, the limits, and every flag. */
export const AboutStatuses = ({ s, plans }: { s: Screen; plans: readonly Plan[] }) => {
  const limits = limitsOf(eurostatThresholds);
  return (
    <>
      <p>{s.say(text.intro)}</p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{s.say(common.status)}</th>
            <th scope="col">{s.say(text.rule)}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <tr>
              <th scope="row">
                <StatusBadge s={s} status={status} />
              </th>
              <td>{s.say(statusRules[status](limits))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ThresholdsOfPlans s={s} plans={plans} />
      <h3>{s.say(text.flags)}</h3>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{s.say(text.mark)}</th>
            <th scope="col">{s.say(text.meaning)}</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(flagMarks) as Flag[]).map((flag) => (
            <tr>
              <th scope="row">
                <b>{flagMarks[flag]}</b> {s.say(flagText[flag])}
              </th>
              <td>{s.say(flagRules[flag])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
