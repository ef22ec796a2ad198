import type { Child } from 'hono/jsx';
import { dayInVietnam } from '../../domain/day.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { scorecardText as text } from '../texts/scorecard.ts';

/** A field of a query with its label above. */
export const Field = ({ name, label, children }: { name: string; label: string; children: Child }) => (
  <p>
    <label for={`f-${name}`}>{label}</label>
    {children}
  </p>
);

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all?: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** One of several values of a query, with its label above. */
export const Choice = ({ name, label, all, chosen, options }: ChoiceProps) => (
  <Field name={name} label={label}>
    <select id={`f-${name}`} name={name}>
      {all && <option value="">{all}</option>}
      {options.map(([value, words]) => (
        <option value={value} selected={value === chosen}>
          {words}
        </option>
      ))}
    </select>
  </Field>
);

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
  /** What the page is asked beside these two and keeps. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
  /** More to choose from, between period and as-of. */
  readonly children?: Child;
  /** Where a page without these choices stands. */
  readonly clear?: string | undefined;
}

/** Period and as-of of the page it stands on: a plain form, so that every choice is an address that can be sent. */
export const PeriodForm = ({ s, view, links, kept = {}, children, clear }: Props) => {
  const { period } = links;
  const periods = period && !view.periods.includes(period) ? [...view.periods, period] : view.periods;
  return (
    <form class="filters" method="get" aria-label={s.say(text.filters)}>
      <Choice name="period" label={s.say(text.period)} chosen={period} options={periods.map((p) => [p, s.period(p)])} />
      {children}
      <Field name="asOf" label={s.say(text.asOf)}>
        <input id="f-asOf" type="date" name="asOf" value={view.asOfChosen ? dayInVietnam(view.asOf) : undefined} />
      </Field>
      {Object.entries(kept).map(([name, value]) => value && <input type="hidden" name={name} value={value} />)}
      <p class="act">
        <button type="submit">{s.say(text.apply)}</button>
        {clear && <a href={clear}>{s.say(text.clear)}</a>}
      </p>
    </form>
  );
};
