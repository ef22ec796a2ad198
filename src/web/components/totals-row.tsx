import type { Matrix } from '../../domain/matrix.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { Total } from '../../domain/scorecard.ts';
import { qualifierOf } from '../../domain/series.ts';
import { linked, valueWords, wordsLinked } from '../../domain/speak.ts';
import { nameOn } from '../../domain/unit.ts';
import type { ExplainPart, PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { Emphasis } from './emphasis.tsx';

type Around = Pick<Matrix, 'register' | 'judgedOn'>;

/** What a total could still become, and what one large unit makes of it. */
function rareNotes(s: Screen, { rolled, indicator }: Total<HeldObservation>, at: Around, links: PlanLinks): string[] {
  const to = (part: ExplainPart): string => links.explain(indicator.id, at.register.province, null, { part });
  const notes: string[] = [];
  if (rolled?.bounds) {
    const { low, high } = rolled.bounds;
    const ends = [low, high].map((end, i) =>
      wordsLinked(valueWords(indicator, end), to(i === 0 ? 'bounds' : 'highest')),
    );
    notes.push(s.say(text.bounds(ends[0] ?? common.none, ends[1] ?? common.none)));
  }
  if (rolled?.dominant) {
    const unit = at.register.units.find((u) => u.id === rolled.dominant?.unit);
    const name = unit ? nameOn(unit, at.judgedOn) : rolled.dominant.unit;
    const value = wordsLinked(valueWords(indicator, rolled.dominant.without), to('without'));
    notes.push(s.say(text.without(name, value)));
  }
  return notes;
}

/** The units that meet a target set for each, and those with figures. */
const metHref = (links: PlanLinks, { indicator }: Total<HeldObservation>): string =>
  links.indicator(indicator.id, { status: ['achieved', 'achieved-late'], anchor: 'units' });
const knownHref = (links: PlanLinks, { indicator }: Total<HeldObservation>, { register }: Around): string =>
  links.explain(indicator.id, register.province, null, { part: 'parts' });

/**
 * What is known of a total beside its value: who meets the target, how many reported, what the rest could change. A
 * text for {@link Emphasis}: each number leads on.
 */
export function totalNotes(s: Screen, total: Total<HeldObservation>, at: Around, links: PlanLinks): string[] {
  const { met, reported, units } = total;
  const ofAll = (n: number, of: number, href: string): string => linked(`${s.number(n)}/${s.number(of)}`, href);
  return [
    ...(met ? [s.say(text.met(ofAll(met.units, met.of, metHref(links, total))))] : []),
    s.say(text.coverage(ofAll(reported, units, knownHref(links, total, at)))),
    ...rareNotes(s, total, at, links),
  ];
}

const Count = ({ s, n, of, words, href }: { s: Screen; n: number; of: number; words: string; href: string }) => (
  <small>
    <a href={href}>
      {`${s.number(n)}/${s.number(of)}`}
      <span class="vh"> {words}</span>
    </a>
  </small>
);

/** Whether anything was measured that adds up to a total. */
export const hasTotals = ({ columns }: Matrix): boolean => columns.some(({ total }) => total?.rolled?.value != null);

const hasMet = ({ columns }: Matrix): boolean => columns.some(({ total }) => total?.met && total.rolled?.value != null);

/** The whole province under the headings: counts added up, with what the sum rests on. */
export const TotalsRow = ({
  s,
  matrix,
  links,
  ranked,
}: {
  s: Screen;
  matrix: Matrix;
  links: PlanLinks;
  /** Whether a column of ranks follows: the whole has none. */
  ranked: boolean;
}) => (
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
              <Count
                s={s}
                n={total.met.units}
                of={total.met.of}
                words={s.say(text.unitsMet)}
                href={metHref(links, total)}
              />
            ) : (
              hasMet(matrix) && <small aria-hidden="true">–</small>
            )}
            <Count
              s={s}
              n={total.reported}
              of={total.units}
              words={s.say(text.unitsKnown)}
              href={knownHref(links, total, matrix)}
            />
            {rareNotes(s, total, matrix, links).map((note) => (
              <small>
                <Emphasis text={note} />
              </small>
            ))}
          </td>
        );
      })}
      {ranked && <td class="none" />}
    </tr>
  </tbody>
);
