import type { Target } from '../../domain/plan.ts';
import type { Text } from '../../domain/text.ts';
import { ContradictionList } from '../components/contradictions.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FigureFindings } from '../components/figure-findings.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { StatusBar } from '../components/status-bar.tsx';
import { TargetCard } from '../components/target-card.tsx';
import type { Screen } from '../screen.ts';
import { planState } from '../texts/common.ts';
import { targetsText as text } from '../texts/targets.ts';
import { tally } from '../view/cells.ts';
import { byFamily } from '../view/families.ts';
import { both } from '../view/speak.ts';
import { type Contradictions, contradictionsOf, type PlanTarget, planTargets } from '../view/targets.ts';
import { PlanPage, type PlanPageProps } from './plan-page.tsx';

const kinds: readonly Target['kind'][] = ['number', 'increase', 'milestone', 'recurring', 'reference'];

/** "Kế hoạch nêu 9 chỉ tiêu trong 5 nhóm: 2 nêu con số, … Văn bản mâu thuẫn ở một chỗ." */
function sentence(s: Screen, targets: readonly PlanTarget[], families: number, found: Contradictions): Text {
  if (targets.length === 0) return text.none;
  const odd = found.targets.length + found.statements.length;
  const counted = both((l) =>
    kinds
      .map((kind) => [kind, targets.filter((t) => t.target.kind === kind).length] as const)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => text.counted[kind](s.number(n))[l])
      .join(', '),
  );
  const numbersOnly = targets.every((t) => t.target.kind === 'number');
  const first = text.sentence(s.number(targets.length), s.number(families), numbersOnly ? text.allNumbers : counted);
  const last = odd === 0 ? null : odd === 1 ? text.atOddsOnce : text.atOdds(s.number(odd));
  return both((l) => first[l] + (last?.[l] ?? ''));
}

/** What a plan promises: its document, where that contradicts itself, and every target with its sentence and status. */
export const TargetsPage = ({ s, assets, view, links }: PlanPageProps) => {
  const { plan, scorecard } = view;
  const { document } = plan;
  const targets = planTargets(view);
  const families = byFamily(view, targets, (t) => t.indicator);
  const found = contradictionsOf(view);
  const wholes = targets.flatMap((t) => t.whole ?? []);
  return (
    <PlanPage s={s} assets={assets} view={view} links={links} here="targets" title={s.say(text.title)}>
      <p class="sentence">
        <Emphasis text={s.say(sentence(s, targets, families.length, found))} />
      </p>
      <StatusBar s={s} counts={tally(wholes.length > 0 ? wholes : targets.flatMap((t) => t.each))} />
      <dl class="facts">
        <dt>{s.say(text.document)}</dt>
        <dd lang="vi">
          {document.number}, {document.title}
        </dd>
        <dt>{s.say(text.body)}</dt>
        <dd lang="vi">{document.body}</dd>
        <dt>{s.say(text.signed)}</dt>
        <dd>{s.day(document.on)}</dd>
        <dt>{s.say(text.state)}</dt>
        <dd>{s.say(planState[plan.state])}</dd>
        {document.file && (
          <>
            <dt>{s.say(text.file)}</dt>
            <dd>{document.file}</dd>
          </>
        )}
      </dl>
      <PeriodForm s={s} view={view} links={links} />
      <ContradictionList s={s} links={links} plan={plan} found={found} indicators={scorecard.indicators} />
      {families.map(({ family, things }) => (
        <section>
          <h2>{s.say(family.name)}</h2>
          {things.map((promise) => (
            <TargetCard s={s} view={view} links={links} promise={promise} found={found} />
          ))}
        </section>
      ))}
      <FlagLegend s={s} cells={scorecard.cells} />
      <FigureFindings s={s} cells={scorecard.cells} links={links} />
    </PlanPage>
  );
};
