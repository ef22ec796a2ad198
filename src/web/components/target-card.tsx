import type { Narrowing } from '../../domain/narrow.ts';
import { qualifierOf } from '../../domain/series.ts';
import { lackWords } from '../../domain/speak.ts';
import { type Judged, tally } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { common } from '../texts/common.ts';
import { targetsText as text } from '../texts/targets.ts';
import { meeting, meetWords } from '../view/meet-words.ts';
import { type Contradictions, countsUnder, type PlanTarget } from '../view/targets.ts';
import { Numbers, Values } from './contradictions.tsx';
import { PromiseCard } from './promises.tsx';
import { FlagMarks, Standing } from './status.tsx';
import { StatusCounts } from './status-counts.tsx';

interface Props {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
  readonly promise: PlanTarget;
  readonly found: Contradictions;
}

const OnWhole = ({ s, cell, links }: { s: Screen; cell: Judged; links: PlanLinks }) => {
  const { indicator, level, assessment, shortfall } = cell;
  return (
    <>
      {level?.value == null ? (
        <p>
          <a href={links.cell(cell)}>
            <Standing s={s} cell={cell} />
          </a>
        </p>
      ) : (
        <>
          <p class="value">
            <a href={links.cell(cell)}>{s.value(indicator, level.value, qualifierOf(level))}</a>
            <FlagMarks flags={assessment?.flags ?? []} />
            <small>{s.period(level.period)}</small>
          </p>
          <p>
            <Standing s={s} cell={cell} />
          </p>
        </>
      )}
      {shortfall && (
        <p class="small">
          {s.say(common.missing)}{' '}
          <a href={links.cell(cell, { part: 'missing' })}>
            {s.say(lackWords(indicator, shortfall.in, shortfall.missing))}
          </a>
        </p>
      )}
    </>
  );
};

const OnEach = ({ s, view, links, promise }: Omit<Props, 'found'>) => {
  const { indicator, each } = promise;
  const total = view.scorecard.totals.find((t) => t.indicator.id === indicator.id)?.rolled;
  const counts = tally(each);
  const listOf = (status: readonly Narrowing[]): string => links.indicator(indicator.id, { status, anchor: 'units' });
  if (each.length === 0) return <p class="small">{s.say(text.noUnit)}</p>;
  return (
    <>
      <p class="value">
        <a href={listOf(meeting(counts))}>{s.say(meetWords(counts))}</a>
      </p>
      <StatusCounts s={s} counts={counts} hrefOf={(status) => listOf([status])} />
      {total?.value != null && (
        <p class="small">
          {s.say(common.province)}:{' '}
          <a href={links.explain(indicator.id, view.register.province)}>
            {s.value(indicator, total.value, qualifierOf(total))}
          </a>
        </p>
      )}
    </>
  );
};

/** One target as the document says it, with where it stands now and what the document says otherwise. */
export const TargetCard = ({ s, view, links, promise, found }: Props) => {
  const { target, indicator, whole } = promise;
  const numbers = found.targets.find((c) => c.flat().some((cited) => cited.target.id === target.id));
  return (
    <article class="pledge" id={target.id}>
      <div>
        <h3>
          <a href={links.indicator(indicator.id)}>{s.say(indicator.name)}</a>{' '}
          {target.kind !== 'number' && <span class="tag info">{s.say(text.kinds[target.kind])}</span>}
        </h3>
        <PromiseCard s={s} target={target} indicator={indicator} view={view} />
        {countsUnder(found, target).map(({ statements }, i) => (
          <details class="notice">
            <summary>
              {s.say(text.restsOn)} {statements[0] && s.say(text.values(statements[0].name))}
            </summary>
            <Values s={s} statements={statements} plan={view.plan} beside={`${target.id}-${i}`} />
          </details>
        ))}
        {numbers && (
          <div class="notice">
            <p>{s.say(text.elsewhere)}</p>
            <Numbers s={s} links={links} numbers={numbers} indicator={indicator} but={target.id} />
          </div>
        )}
      </div>
      <div class="now">
        <h4>{s.say(text.now)}</h4>
        {whole ? (
          <OnWhole s={s} cell={whole} links={links} />
        ) : (
          <OnEach s={s} view={view} links={links} promise={promise} />
        )}
      </div>
    </article>
  );
};
