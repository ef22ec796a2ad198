import { qualifierOf } from '../../domain/series.ts';
import { nameOn } from '../../domain/unit.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Corrected, FigureLife } from '../components/figure-life.tsx';
import { Formulas } from '../components/formulas.tsx';
import { HowComputed } from '../components/how-computed.tsx';
import { Observations } from '../components/observations.tsx';
import { Parts } from '../components/parts.tsx';
import { PlanNav } from '../components/plan-nav.tsx';
import { PromiseCard } from '../components/promises.tsx';
import { Standing } from '../components/status.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { Explanation } from '../services.ts';
import { common } from '../texts/common.ts';
import { explainText as text } from '../texts/explain.ts';
import { pathFormulas, totalFormulas } from '../view/formulas.ts';
import { ruleWords } from '../view/rule.ts';
import { shortfallFormulas } from '../view/shortfall-formulas.ts';
import { HeldSince, Subtitle } from './scorecard.tsx';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly explanation: Explanation;
  readonly links: PlanLinks;
}

const Path = ({ s, explanation }: Pick<Props, 's' | 'explanation'>) => {
  const { assessment, indicator, target } = explanation.cell;
  const { start, path } = assessment ?? {};
  const formulas = [...pathFormulas(s, explanation.cell), ...shortfallFormulas(s, explanation)];
  if (!start && formulas.length === 0) return null;
  return (
    <section>
      <h2>{s.say(text.path)}</h2>
      {start && (
        <p>
          {s.say(text.startsAt)}: {s.value(indicator, start.value)}, {s.day(start.on)} (
          {s.say(target?.baseline ? text.baselineStated : text.baselineFirst)}).{' '}
          {path?.shape === 'step' && s.say(text.step)}
          {path && target?.value === path.start.value && s.say(text.flat)}
        </p>
      )}
      <Formulas formulas={formulas} />
    </section>
  );
};

/** What a total could still become, and what one large unit makes of it. */
const Around = ({ s, explanation, nameOf }: Pick<Props, 's' | 'explanation'> & { nameOf: (id: string) => string }) => {
  const { rolled, indicator } = explanation.cell;
  if (!rolled) return null;
  return (
    <>
      {rolled.bounds && <p class="prose">{s.say(text.boundsHelp(s.number(rolled.bounds.more)))}</p>}
      <Formulas formulas={totalFormulas(s, indicator, rolled, nameOf)} />
    </>
  );
};

/** From a printed number back to its formula, its figures, who handed them in, its target and the quoted sentence. */
export const ExplainPage = ({ s, assets, explanation, links }: Props) => {
  const { cell, view, observations, superseded, answered } = explanation;
  const { indicator, level, target, rolled } = cell;
  const value = level?.value == null ? null : s.value(indicator, level.value, qualifierOf(level));
  const title =
    cell.status === 'not-applicable' ? text.notApplicable : value === null ? text.noValue : text.title(value);
  const due = target && `${s.say(common.deadline).toLowerCase()} ${s.day(target.deadline.on)}`;
  const about = [cell.unitName, s.say(indicator.short), ...(due ? [due] : []), s.periodInside(view.scorecard.period)];
  const pageTitle = `${s.say(title)}: ${[...about, s.say(view.plan.short)].join(', ')}`;
  const nameOf = (id: string): string => {
    const unit = view.register.units.find((u) => u.id === id);
    return unit ? nameOn(unit, view.scorecard.judgedOn) : id;
  };
  const whole = cell.unit.level === 'province' || cell.unit.level === 'group';
  return (
    <Document
      s={s}
      assets={assets}
      title={pageTitle}
      sample={view.plan.state === 'sample'}
      canonical={links.cell(cell)}
      nav={<PlanNav s={s} plan={view.plan} links={links} />}
    >
      <p class="back">
        <a href={links.scorecard()}>{s.say(common.backToScorecard)}</a>
      </p>
      <h1>{s.say(title)}</h1>
      <p class="about">
        {whole ? cell.unitName : <a href={links.unit(cell.unit.id)}>{cell.unitName}</a>} ·{' '}
        <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
        {level && ` · ${s.periodInside(level.period)}`}
      </p>
      <Subtitle s={s} view={view} links={links} />
      <HeldSince s={s} view={view} />
      {(cell.status !== null || cell.role === 'part') && (
        <p class="verdict">
          <Standing s={s} cell={cell} /> <span>{s.say(ruleWords(cell, view.plan.thresholds))}</span>
        </p>
      )}
      <Corrected s={s} indicator={indicator} reviewed={explanation.reviewed} period={level?.period} />
      {cell.checks.length > 0 && (
        <div class="notice" id="findings">
          <strong>{s.say(text.checks)}</strong>
          <ul>
            {cell.checks.map((check) => (
              <li>{s.say(check.message)}</li>
            ))}
          </ul>
        </div>
      )}
      <h2 id="counts">{s.say(text.how)}</h2>
      <HowComputed s={s} explanation={explanation} />
      <Path s={s} explanation={explanation} />
      {target && (
        <section id="promise">
          <h2>{s.say(text.promise)}</h2>
          <PromiseCard s={s} target={target} indicator={indicator} view={view} />
        </section>
      )}
      {rolled && (
        <section id="parts">
          <h2>{s.say(text.parts)}</h2>
          <p>{s.say(text.coverage(s.number(rolled.reported), s.number(rolled.units)))}</p>
          {rolled.parts.length > 0 && (
            <Parts s={s} indicator={indicator} rolled={rolled} nameOf={nameOf} links={links} />
          )}
          <Around s={s} explanation={explanation} nameOf={nameOf} />
        </section>
      )}
      {observations.length > 0 && (
        <section>
          <h2>{s.say(text.observations)}</h2>
          {rolled && observations.length > 12 ? (
            <details>
              <summary>
                {s.number(observations.length)} {s.say(text.observations).toLowerCase()}
              </summary>
              <Observations
                s={s}
                indicator={indicator}
                answered={answered}
                observations={observations}
                nameOf={nameOf}
              />
            </details>
          ) : (
            <Observations
              s={s}
              indicator={indicator}
              answered={answered}
              observations={observations}
              {...(rolled ? { nameOf } : {})}
            />
          )}
        </section>
      )}
      <FigureLife s={s} plan={view.plan.id} indicator={indicator} reviewed={explanation.reviewed} />
      {superseded.length > 0 && (
        <section>
          <h2>{s.say(text.superseded)}</h2>
          <Observations s={s} indicator={indicator} answered={answered} observations={superseded} />
        </section>
      )}
      <p class="small">
        <a href={links.cell(cell, { format: 'json' })}>{s.say(text.json)}</a>
      </p>
    </Document>
  );
};
