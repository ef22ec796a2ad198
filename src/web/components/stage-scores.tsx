import { printed } from '../../domain/index/print.ts';
import type { Scoring } from '../../domain/index/score.ts';
import { type SideBySide, type Stages, sideBySide } from '../../domain/index/side-by-side.ts';
import { type Branch, branchesOf } from '../../domain/index/tree.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { indexText } from '../texts/index-parts.ts';
import { unitRankingText as text } from '../texts/unit-ranking.ts';
import { partFormula, scoreWords } from '../view/index-formulas.ts';
import { partName, signed } from '../view/league.ts';
import { depthOf } from './index-parts.tsx';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly unit: string;
  readonly stages: Stages;
}

const order = ['self', 'verified', 'final'] as const;

interface ScoreProps extends Pick<Props, 's' | 'unit'> {
  readonly scoring: Scoring | null;
  readonly branch: Branch;
  readonly score: number | null;
}

const Score = ({ s, unit, scoring, branch, score }: ScoreProps) => {
  if (!scoring || score === null) return <>–</>;
  return (
    <>
      {scoreWords(s, printed(score, scoring.definition.score.decimals), scoring)}{' '}
      <small class="sum-of">{partFormula(s, scoring, branch, scoring.table.units.indexOf(unit))}</small>
    </>
  );
};

const Row = ({ s, view, unit, stages, branch, scores }: Props & { branch: Branch; scores: SideBySide }) => {
  const { tree } = stages.self;
  const isRoot = branch.id === tree.id;
  const name = isRoot ? text.total : partName(stages.self, branch.id, view.catalogue.indicators);
  return (
    <tr class={isRoot ? 'sum' : branch.leaf ? undefined : 'block'}>
      <th scope="row" class={isRoot ? undefined : `deep-${Math.min(3, depthOf(tree, branch.id))}`}>
        {s.say(name)}
      </th>
      {order.map((stage) => (
        <td class="n formula" data-label={s.say(text.stages[stage])}>
          <Score s={s} unit={unit} scoring={stages[stage]} branch={branch} score={scores[stage]} />
        </td>
      ))}
      <td class="n formula" data-label={s.say(text.stageDifference)}>
        {scores.difference === null ? '–' : signed(s, scores.difference, stages.self)}
      </td>
    </tr>
  );
};

/** The three scores of a unit and of each part beside each other, with what checking gave or took. */
export const StageScores = (props: Props) => {
  const { s, unit, stages } = props;
  const { tree } = stages.self;
  const byPart = new Map(sideBySide(unit, stages).map((row) => [row.part, row]));
  const rows = [...branchesOf(tree), tree].flatMap((branch) => {
    const scores = byPart.get(branch.id);
    return scores ? [<Row {...props} branch={branch} scores={scores} />] : [];
  });
  return (
    <section id="stages">
      <h2>{s.say(text.stagesTitle)}</h2>
      <table class="stack wide parts">
        <thead>
          <tr>
            <th scope="col">{s.say(indexText.component)}</th>
            {[...order.map((stage) => text.stages[stage]), text.stageDifference].map((column) => (
              <th scope="col" class="n">
                {s.say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.slice(0, -1)}</tbody>
        <tfoot>{rows.slice(-1)}</tfoot>
      </table>
      {!stages.verified && <p class="small">{s.say(text.notVerified)}</p>}
      {!stages.final && <p class="small">{s.say(text.notFinal)}</p>}
      <p class="small prose" data-rule>
        {s.say(text.stagesMean)}
      </p>
    </section>
  );
};
