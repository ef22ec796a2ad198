import type { Target } from '../../domain/plan.ts';
import { both, linked } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import { ContradictionList } from '../components/contradictions.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FigureFindings } from '../components/figure-findings.tsx';
import { FlagLegend } from '../components/flag-legend.tsx';
import { Narrowed } from '../components/narrowed.tsx';
import { PeriodForm } from '../components/period-form.tsx';
import { PlanStanding } from '../components/plan-standing.tsx';
import { TargetCard } from '../components/target-card.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { planState } from '../texts/common.ts';
import { targetsText as text } from '../texts/targets.ts';
import { byFamily } from '../view/families.ts';
import { type Contradictions, contradictionsOf, type PlanTarget, planTargets, targetKinds } from '../view/targets.ts';
import { PlanPage, type PlanPageProps } from './plan-page.tsx';

const listOf = (links: PlanLinks, kind?: Target['kind']): string => `${links.targets({ kind })}#pledges`;

/** "Kế hoạch nêu 9 chỉ tiêu: 2 nêu con số, … Văn bản mâu thuẫn ở một chỗ." */
function sentence(s: Screen, links: PlanLinks, targets: readonly PlanTarget[], found: Contradictions): Text {
  if (targets.length === 0) return text.none;
  const odd = found.targets.length + found.statements.length;
  const counted = both((l) =>
    targetKinds
      .map((kind) => [kind, targets.filter((t) => t.target.kind === kind).length] as const)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => text.counted[kind](linked(s.number(n), listOf(links, kind)))[l])
      .join(', '),
  );
  const numbersOnly = targets.every((t) => t.target.kind === 'number');
  const first = text.sentence(linked(s.number(targets.length), listOf(links)), numbersOnly ? text.allNumbers : counted);
  const last = odd === 0 ? null : odd === 1 ? text.atOddsOnce : text.atOdds(linked(s.number(odd), '#contradictions'));
  return both((l) => first[l] + (last?.[l] ?? ''));
}

/** What a plan promises: its document, where that contradicts itself, and every target with its sentence and status. */
export const TargetsPage = ({
  s,
  assets,
  view,
  links,
  kind,
}: PlanPageProps & { kind?: Target['kind'] | undefined }) => {
  const { plan, scorecard } = view;
  const { document } = plan;
  const targets = planTargets(view);
  const shown = targets.filter((t) => kind === undefined || t.target.kind === kind);
  const families = byFamily(view, shown, (t) => t.indicator);
  const found = contradictionsOf(view);
  return (
    <PlanPage s={s} assets={assets} view={view} links={links} here="targets" title={s.say(text.title)}>
      <p class="sentence">
        <Emphasis text={s.say(sentence(s, links, targets, found))} />
      </p>
      <PlanStanding s={s} view={view} links={links} />
      <dl class="facts">
        <dt>{s.say(text.document)}</dt>
        <dd lang="vi">
          <cite>
            {document.number}, {document.title}
          </cite>
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
            <dd>
              <code>{document.file}</code>
            </dd>
          </>
        )}
      </dl>
      <PeriodForm s={s} view={view} links={links} kept={{ kind }} clear={kind && links.targets()} />
      <ContradictionList s={s} links={links} plan={plan} found={found} indicators={scorecard.indicators} />
      <div id="pledges" data-list>
        <Narrowed
          s={s}
          to={kind && s.say(text.of[kind])}
          shown={shown.length}
          all={{ href: listOf(links), length: targets.length }}
        />
        {families.map(({ family, things }) => (
          <section>
            <h2>{s.say(family.name)}</h2>
            {things.map((promise) => (
              <TargetCard s={s} view={view} links={links} promise={promise} found={found} />
            ))}
          </section>
        ))}
      </div>
      <FlagLegend s={s} cells={scorecard.cells} />
      <FigureFindings s={s} cells={scorecard.cells} links={links} />
    </PlanPage>
  );
};
