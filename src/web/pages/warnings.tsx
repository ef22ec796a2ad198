import type { ScoredWarning } from '../../domain/alerts/warning-scores.ts';
import { dayInVietnam } from '../../domain/day.ts';
import { periodText } from '../../domain/period.ts';
import { linked } from '../../domain/speak.ts';
import { nameOn } from '../../domain/unit.ts';
import type { ScoredWarnings } from '../alert-services.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { PlanLinks } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import { alertText } from '../texts/alerts.ts';
import { warningText as text } from '../texts/warnings.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly of: ScoredWarnings;
  readonly paging: Paging;
}

/** What was warned of, what became of it, and how far the chances given can be believed. */
export const WarningsPage = ({ s, assets, of, paging }: Props) => {
  const { view, warnings } = of;
  const { plan } = view;
  const links = new PlanLinks(plan.id, { period: periodText(view.scorecard.period) });
  const title = s.say(text.title);
  return (
    <Document
      s={s}
      assets={assets}
      title={`${title}, ${s.say(plan.short)}`}
      section="alerts"
      sample={plan.state === 'sample'}
    >
      <p class="back">
        <a href={`/alerts#${plan.id}`}>{s.say(alertText.backToAlerts)}</a>
      </p>
      <h1>{title}</h1>
      <p class="subtitle">{s.say(plan.title)}</p>
      <p class="prose">{s.say(text.intro)}</p>
      {warnings.length === 0 ? (
        <p>{s.say(text.none)}</p>
      ) : (
        <>
          <Summary s={s} of={of} />
          <h2>{s.say(text.each)}</h2>
          <section id="warnings" data-list>
            <WarningTable s={s} of={of} links={links} shown={warnings.slice(paging.from, paging.to)} />
            <Pager
              s={s}
              paging={paging}
              href={(page) => `${address('/alerts/warnings', { plan: plan.id, page: String(page) })}#warnings`}
            />
          </section>
        </>
      )}
    </Document>
  );
};

const Summary = ({ s, of: { warnings, n, said, observed, brier, calibration } }: { s: Screen; of: ScoredWarnings }) => (
  <>
    <p class="sentence formula">
      <Emphasis text={s.say(text.settled(s.number(n), linked(s.number(warnings.length), '#warnings')))} />
    </p>
    {said !== null && observed !== null && brier !== null && (
      <p class="formula">
        <Emphasis text={s.say(text.came(s.chance(said), s.share(observed)))} /> {s.say(text.brier(s.number(brier, 3)))}
      </p>
    )}
    {calibration.length > 0 && (
      <table class="formula">
        <caption>{s.say(text.calibration)}</caption>
        <thead>
          <tr>
            {[text.said, text.observed, text.count].map((word) => (
              <th scope="col" class="number">
                {s.say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calibration.map((step) => (
            <tr>
              <td class="number">{s.chance(step.forecast)}</td>
              <td class="number">{s.share(step.observed)}</td>
              <td class="number">{s.number(step.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);

interface TableProps {
  readonly s: Screen;
  readonly of: ScoredWarnings;
  readonly links: PlanLinks;
  readonly shown: readonly ScoredWarning[];
}

const WarningTable = ({ s, of: { view }, links, shown }: TableProps) => {
  const units = new Map(view.register.units.map((u) => [u.id, u]));
  const indicators = new Map(view.catalogue.indicators.map((i) => [i.id, i]));
  const targets = new Map(view.plan.targets.map((t) => [t.id, t]));
  return (
    <table class="stack wide">
      <thead>
        <tr>
          {[text.unit, text.indicator, text.at, text.chance, text.by, text.fate, text.score].map((word) => (
            <th scope="col">{s.say(word)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ unit: id, target: of, at, chance, fate, score }) => {
          const unit = units.get(id);
          const target = targets.get(of);
          const indicator = target && indicators.get(target.indicator);
          return (
            <tr>
              <th scope="row">
                <a href={links.unit(id)}>{unit ? nameOn(unit, view.scorecard.judgedOn) : id}</a>
              </th>
              <td data-label={s.say(text.indicator)}>{s.say(indicator?.short ?? text.gone)}</td>
              <td data-label={s.say(text.at)}>{s.day(dayInVietnam(at))}</td>
              <td data-label={s.say(text.chance)} class="formula">
                {s.chance(chance)}
              </td>
              <td data-label={s.say(text.by)}>{target ? s.day(target.deadline.on) : '–'}</td>
              <td data-label={s.say(text.fate)}>{s.say(text.fates[fate])}</td>
              <td data-label={s.say(text.score)} class="formula">
                {score === null ? '–' : s.number(score, 3)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
