import type { Influence } from '../../domain/index/influence.ts';
import { printed } from '../../domain/index/print.ts';
import { type Branch, branchesOf } from '../../domain/index/tree.ts';
import { typicalOf } from '../../domain/index/typical.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { League, ScorecardView } from '../services.ts';
import { indexText } from '../texts/index-parts.ts';
import { rankingText as text } from '../texts/ranking.ts';
import { scoreWords } from '../view/index-formulas.ts';
import { ruleWords } from '../view/index-rules.ts';
import { partName } from '../view/league.ts';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly league: League;
  readonly view: ScorecardView;
}

/** How deep a part lies below the index. */
export const depthOf = (root: Branch, id: string): number => {
  const within = root.children.find((c) => c.id === id || branchesOf(c).some((b) => b.id === id));
  return within === undefined || within.id === id ? 0 : 1 + depthOf(within, id);
};

const influenceWords = (s: Screen, { moved, meanShift, largestShift }: Influence): string =>
  moved === 0
    ? s.say(text.notMoved)
    : s.say(text.moved(s.number(moved), s.number(meanShift, 1), s.number(largestShift)));

const Row = ({ s, links, league, view, branch }: Props & { branch: Branch }) => {
  const { scoring, firmness } = league;
  const { leaf, part } = branch;
  const indicator = view.catalogue.indicators.find((i) => i.id === leaf?.indicator) ?? null;
  const middle = typicalOf(scoring, branch.id);
  const influence = firmness?.influences.find((i) => i.part === branch.id);
  const name = s.say(partName(scoring, branch.id, view.catalogue.indicators));
  const depth = depthOf(scoring.tree, branch.id);
  return (
    <tr id={`part-${branch.id}`} class={leaf ? 'formula' : 'formula block'}>
      <th scope="row" class={`deep-${Math.min(depth, 3)}`}>
        {leaf && indicator ? <a href={links.indicator(leaf.indicator)}>{name}</a> : name}
        {part?.reason && <small>{s.say(part.reason)}</small>}
        {part?.unverified && (
          <small>
            {s.say(indexText.unverified)} {s.say(part.unverified)}
          </small>
        )}
      </th>
      <td class="n" data-label={s.say(scoring.tree.aggregate === 'sum' ? indexText.fullMark : indexText.weight)}>
        {s.number(branch.weight)}
      </td>
      <td data-label={s.say(indexText.rule)}>{ruleWords(s, branch, indicator)}</td>
      <td class="n" data-label={s.say(text.median)}>
        {middle.score === null ? '–' : scoreWords(s, printed(middle.score, scoring.definition.score.decimals), scoring)}
        {indicator && middle.figure !== null && <small>{s.value(indicator, middle.figure)}</small>}
      </td>
      {firmness && <td data-label={s.say(text.influence)}>{influence ? influenceWords(s, influence) : ''}</td>}
    </tr>
  );
};

/** Every part of an index: what it weighs and why, how it is scored, what is usual, and what the ranks owe to it. */
export const IndexParts = (props: Props) => {
  const { s, league } = props;
  const { scoring, firmness } = league;
  const sums = scoring.tree.aggregate === 'sum';
  return (
    <table class="stack wide parts">
      <thead>
        <tr>
          <th scope="col">{s.say(indexText.component)}</th>
          <th scope="col" class="n">
            {s.say(sums ? indexText.fullMark : indexText.weight)}
          </th>
          <th scope="col">{s.say(indexText.rule)}</th>
          <th scope="col" class="n">
            {s.say(text.median)}
          </th>
          {firmness && <th scope="col">{s.say(text.influence)}</th>}
        </tr>
      </thead>
      <tbody>
        {branchesOf(scoring.tree).map((branch) => (
          <Row {...props} branch={branch} />
        ))}
      </tbody>
    </table>
  );
};
