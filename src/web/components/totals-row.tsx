import type { HeldObservation } from '../../domain/observation.ts';
import type { Total } from '../../domain/scorecard.ts';
import { qualifierOf } from '../../domain/series.ts';
import { nameOn } from '../../domain/unit.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import type { Matrix } from '../view/matrix.ts';
import { valueWords } from '../view/speak.ts';

type Around = Pick<Matrix, 'register' | 'judgedOn'>;

/** What a total could still become, and what one large unit makes of it. */
function rareNotes(s: Screen, { rolled, indicator }: Total<HeldObservation>, at: Around): string[] {
  const notes: string[] = [];
  if (rolled?.bounds) {
    const { low, high } = rolled.bounds;
    notes.push(s.say(text.bounds(valueWords(indicator, low), valueWords(indicator, high))));
  }
  if (rolled?.dominant) {
    const unit = at.register.units.find((u) => u.id === rolled.dominant?.unit);
    const name = unit ? nameOn(unit, at.judgedOn) : rolled.dominant.unit;
    notes.push(s.say(text.without(name, valueWords(indicator, rolled.dominant.without))));
  }
  return notes;
}

/** What is known of a total beside its value: who meets the target, how many reported, what the rest could change. */
export function totalNotes(s: Screen, total: Total<HeldObservation>, at: Around): string[] {
  const { met, reported, units } = total;
  return [
    ...(met ? [s.say(text.met(s.number(met.units), s.number(met.of)))] : []),
    s.say(text.coverage(s.number(reported), s.number(units))),
    ...rareNotes(s, total, at),
  ];
}

const Count = ({ s, n, of, words }: { s: Screen; n: number; of: number; words: string }) => (
  <small>
    {`${s.number(n)}/${s.number(of)}`}
    <span class="vh"> {words}</span>
  </small>
);

/** Whether anything was measured that adds up to a total. */
export const hasTotals = ({ columns }: Matrix): boolean => columns.some(({ total }) => total?.rolled?.value != null);

const hasMet = ({ columns }: Matrix): boolean => columns.some(({ total }) => total?.met && total.rolled?.value != null);

/** The whole province under the headings: counts added up, with what the sum rests on. */
export const TotalsRow = ({ s, matrix, links }: { s: Screen; matrix: Matrix; links: PlanLinks }) => (
  <tbody>
    <tr class="totals">
      <th scope="row">
        {s.say(common.province)}
        {hasMet(matrix) && <small>{s.say(text.unitsMet)}</small>}
        <small>{s.say(text.unitsKnown)}</small>
      </th>
      {matrix.columns.map(({ indicator, total }) => {
        const { rolled } = total ?? {};
        if (!total || rolled?.value == null) {
          return (
            <td class="none">
              <span class="vh">{s.say(common.noData)}</span>
            </td>
          );
        }
        const value = s.value(indicator, rolled.value, qualifierOf(rolled));
        return (
          <td>
            <a
              href={links.explain(indicator.id, matrix.register.province)}
              aria-label={`${s.say(common.province)}, ${s.say(indicator.short)}: ${value}`}
            >
              {s.bare(indicator, rolled.value, qualifierOf(rolled))}
            </a>
            {total.met ? (
              <Count s={s} n={total.met.units} of={total.met.of} words={s.say(text.unitsMet)} />
            ) : (
              hasMet(matrix) && <small aria-hidden="true">–</small>
            )}
            <Count s={s} n={total.reported} of={total.units} words={s.say(text.unitsKnown)} />
            {rareNotes(s, total, matrix).map((note) => (
              <small>{note}</small>
            ))}
          </td>
        );
      })}
    </tr>
  </tbody>
);
