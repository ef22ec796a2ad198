import { valueAt } from '../../domain/index/figure-table.ts';
import { printed } from '../../domain/index/print.ts';
import { scoreAt } from '../../domain/index/scored-part.ts';
import { type Branch, branchesOf } from '../../domain/index/tree.ts';
import { typicalOf } from '../../domain/index/typical.ts';
import { Exact } from '../../domain/rounding.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView, UnitRanking } from '../services.ts';
import { indexText } from '../texts/index-parts.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { absence, partFormula, scoreWords } from '../view/index-formulas.ts';
import { partName } from '../view/league.ts';
import { depthOf } from './index-parts.tsx';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly ranking: UnitRanking;
  readonly view: ScorecardView;
}

const columns = [text.figure, text.medianFigure, text.score, text.medianScore, text.lost] as const;

const Row = ({ s, links, ranking, view, branch }: Props & { branch: Branch }) => {
  const { league, result } = ranking;
  const { scoring, block } = league;
  const row = scoring.table.units.indexOf(result.unit);
  const part = scoring.parts.get(branch.id);
  const score = part ? scoreAt(part, row) : null;
  const figure = part?.raw ? valueAt(part.raw, row) : null;
  const indicator = view.catalogue.indicators.find((i) => i.id === branch.leaf?.indicator);
  const middle = typicalOf(scoring, branch.id);
  const isRoot = branch.id === scoring.tree.id;
  const { decimals } = scoring.definition.score;
  const points = (of: number): string => scoreWords(s, printed(of, decimals), scoring);
  const there = isRoot ? links.league(block.id) : links.league(block.id, `part-${branch.id}`);
  const why = absence(s, scoring, branch, row);
  const name = s.say(isRoot ? text.total : partName(scoring, branch.id, view.catalogue.indicators));
  return (
    <tr id={isRoot ? 'score' : undefined} class={isRoot ? 'sum formula' : branch.leaf ? undefined : 'block'}>
      <th scope="row" class={isRoot ? undefined : `deep-${Math.min(3, depthOf(scoring.tree, branch.id))}`}>
        {isRoot ? name : <a href={there}>{name}</a>}
        {why !== null && <small class="formula">{why}</small>}
      </th>
      <td class="n" data-label={s.say(text.figure)}>
        {indicator && figure !== null && (
          <a href={links.explain(indicator.id, result.unit)}>{s.value(indicator, figure)}</a>
        )}
        {branch.leaf && figure === null && '–'}
      </td>
      <td class="n" data-label={s.say(text.medianFigure)}>
        {indicator && middle.figure !== null && <a href={there}>{s.value(indicator, middle.figure)}</a>}
      </td>
      <td class="n formula" data-label={s.say(text.score)}>
        {score === null ? '–' : points(score)} {s.say(text.ofFull(s.number(branch.full)))}
        {score !== null && <small class="sum-of">{partFormula(s, scoring, branch, row)}</small>}
      </td>
      <td class="n" data-label={s.say(text.medianScore)}>
        {middle.score !== null && <a href={there}>{points(middle.score)}</a>}
      </td>
      <td class="n formula" data-label={s.say(text.lost)}>
        {score !== null && points(new Exact(branch.full).minus(score).toNumber())}
      </td>
    </tr>
  );
};

/** Where a unit's points come from and go missing: each component beside the median of like units, and how they add up. */
export const UnitParts = (props: Props) => {
  const { s, ranking } = props;
  const { tree } = ranking.league.scoring;
  return (
    <section id="parts">
      <h2>{s.say(text.partsTitle)}</h2>
      <table class="stack wide parts">
        <thead>
          <tr>
            <th scope="col">{s.say(indexText.component)}</th>
            {columns.map((column) => (
              <th scope="col" class="n">
                {s.say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {branchesOf(tree).map((branch) => (
            <Row {...props} branch={branch} />
          ))}
        </tbody>
        <tfoot>
          <Row {...props} branch={tree} />
        </tfoot>
      </table>
    </section>
  );
};
