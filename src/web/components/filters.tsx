import type { Filters } from '../../domain/matrix.ts';
import { statuses } from '../../domain/status.ts';
import { statusText } from '../../domain/status-text.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { narrowingWords } from './narrowed.tsx';
import { Choice, PeriodForm } from './period-form.tsx';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly filters: Filters;
  readonly links: PlanLinks;
}

/** Period, as-of and the filters of a scorecard. */
export const FilterForm = ({ s, view, filters, links }: Props) => {
  const { scorecard, register, catalogue } = view;
  const blocks = new Set(scorecard.cells.filter((c) => c.role !== 'whole').map((c) => c.unit.block));
  const families = new Set(scorecard.indicators.map((i) => i.family));
  const present = new Set(scorecard.cells.map((c) => c.status));
  const chosen = filters.status ?? [];
  const filtered = Boolean(filters.block || filters.family || filters.status);
  return (
    <PeriodForm s={s} view={view} links={links} clear={filtered ? links.scorecard() : undefined}>
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
    </PeriodForm>
  );
};
