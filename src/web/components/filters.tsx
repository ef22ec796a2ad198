import type { Child } from 'hono/jsx';
import { dayInVietnam } from '../../domain/day.ts';
import { statuses } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import type { Filters } from '../view/matrix.ts';
import { narrowingWords } from './narrowed.tsx';

const Field = ({ name, label, children }: { name: string; label: string; children: Child }) => (
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

const Choice = ({ name, label, all, chosen, options }: ChoiceProps) => (
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
  readonly filters: Filters;
  readonly links: PlanLinks;
}

/** Period, as-of and filters: a plain form, so that every choice is an address that can be sent. */
export const FilterForm = ({ s, view, filters, links }: Props) => {
  const { scorecard, register, catalogue } = view;
  const blocks = new Set(scorecard.cells.filter((c) => c.role !== 'whole').map((c) => c.unit.block));
  const families = new Set(scorecard.indicators.map((i) => i.family));
  const present = new Set(scorecard.cells.map((c) => c.status));
  const chosen = filters.status ?? [];
  const period = links.period;
  const periods = period && !view.periods.includes(period) ? [...view.periods, period] : view.periods;
  const filtered = Boolean(filters.block || filters.family || filters.status);
  return (
    <form class="filters" method="get" action={`/plans/${view.plan.id}`} aria-label={s.say(text.filters)}>
      <Choice name="period" label={s.say(text.period)} chosen={period} options={periods.map((p) => [p, s.period(p)])} />
      {blocks.size > 1 && (
        <Choice
          name="block"
          label={s.say(text.block)}
          all={s.say(text.all)}
          chosen={filters.block}
          options={register.blocks.filter((b) => blocks.has(b.id)).map((b) => [b.id, s.say(b.name)])}
        />
      )}
      {families.size > 1 && (
        <Choice
          name="family"
          label={s.say(text.family)}
          all={s.say(text.all)}
          chosen={filters.family}
          options={[...catalogue.families]
            .sort((a, b) => a.order - b.order)
            .filter((f) => families.has(f.id))
            .map((f) => [f.id, s.say(f.name)])}
        />
      )}
      <Choice
        name="status"
        label={s.say(text.status)}
        all={s.say(text.all)}
        chosen={chosen.join()}
        options={[
          ...statuses
            .filter((status) => present.has(status) || chosen.join() === status)
            .map((status) => [status, s.say(statusText[status])] as const),
          ...(chosen.length > 1 || chosen.some((n) => n === 'later' || n === 'no-later')
            ? [[chosen.join(), narrowingWords(s, chosen)] as const]
            : []),
        ]}
      />
      <Field name="asOf" label={s.say(text.asOf)}>
        <input id="f-asOf" type="date" name="asOf" value={view.asOfChosen ? dayInVietnam(view.asOf) : undefined} />
      </Field>
      <p class="act">
        <button type="submit">{s.say(text.apply)}</button>
        {filtered && <a href={links.scorecard()}>{s.say(text.clear)}</a>}
      </p>
    </form>
  );
};
