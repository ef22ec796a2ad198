import {
  headlineOf,
  type IndicatorBehind,
  indicatorsBehind,
  isWhole,
  laggingUnits,
  overdueReports,
} from '../../../domain/headline.ts';
import { behind as behindStatuses } from '../../../domain/narrow.ts';
import { qualifierOf } from '../../../domain/series.ts';
import {
  headlineWords,
  instantWords,
  lackWords,
  linked,
  periodWords,
  targetWords,
  wordsLinked,
} from '../../../domain/speak.ts';
import { wholeCells } from '../../../domain/standing.ts';
import type { PlanLinks } from '../../links.ts';
import { closingWords } from '../../pages/scorecard.tsx';
import type { Screen } from '../../screen.ts';
import type { League, ScorecardView } from '../../services.ts';
import { common } from '../../texts/common.ts';
import { scorecardText } from '../../texts/scorecard.ts';
import { slidesText as text } from '../../texts/slides.ts';
import { scoreWords } from '../../view/index-formulas.ts';
import { Emphasis } from '../emphasis.tsx';
import { StatusBadge, StatusSquare } from '../status.tsx';
import type { SlideContent } from './slide.tsx';
import { countsOf, StatusRows } from './status-rows.tsx';

interface Shown {
  readonly s: Screen;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
  readonly leagues: readonly League[];
}

/** As much as one slide holds in large type. */
const mostRows = 8;
const mostIndicators = 3;
const mostUnits = 7;
const fewUnits = 5;

/** A long list, a slide's worth at a time. */
function inParts<T>(all: readonly T[], size: number): (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < all.length; at += size) parts.push(all.slice(at, at + size));
  return parts;
}

const partOf = (part: number, of: number): string | null => (of > 1 ? `${part + 1}/${of}` : null);

/** Everything a meeting is shown of a scorecard: one thought a slide, the news first. */
export function slidesOf(shown: Shown): SlideContent[] {
  return [
    opening(shown),
    sentence(shown),
    ...wholes(shown),
    ...each(shown),
    ...worst(shown),
    ...units(shown),
    ...silent(shown),
    ...leagues(shown),
  ];
}

const opening = ({ s, view }: Shown): SlideContent => ({
  heading: s.say(text.opening(periodWords(view.scorecard.period))),
  body: (
    <>
      <p class="clip large">{s.say(view.plan.title)}</p>
      <p class="quiet">
        {closingWords(s, view)} · {s.say(scorecardText.knownAt(instantWords(view.asOf)))}
      </p>
      <p class="quiet screen-only">{s.say(text.keys)}</p>
    </>
  ),
});

const sentence = ({ s, view, links }: Shown): SlideContent => ({
  heading: s.say(text.stands),
  body: (
    <p class="large clip six">
      <Emphasis text={s.say(headlineWords(headlineOf(view.scorecard, view.reports), links))} />
    </p>
  ),
});

function wholes({ s, view, links }: Shown): SlideContent[] {
  const cells = wholeCells(view.scorecard).filter((c) => c.status !== null && c.status !== 'no-target');
  const parts = inParts(cells, mostRows);
  return parts.map((part, i) => ({
    heading: s.say(text.wholes),
    part: partOf(i, parts.length),
    body: (
      <ul class="rows">
        {part.map((cell) => (
          <li>
            <a class="clip" href={links.cell(cell)}>
              {s.say(cell.indicator.name)}
            </a>
            <a href={links.cell(cell)}>
              {cell.level?.value == null
                ? s.say(common.noData)
                : s.value(cell.indicator, cell.level.value, qualifierOf(cell.level))}
            </a>
            {cell.status && <StatusBadge s={s} status={cell.status} />}
          </li>
        ))}
      </ul>
    ),
  }));
}

function each({ s, view, links }: Shown): SlideContent[] {
  const parts = inParts(countsOf(view), mostRows);
  return parts.map((part, i) => ({
    heading: s.say(text.each),
    part: partOf(i, parts.length),
    body: <StatusRows s={s} links={links} rows={part} />,
  }));
}

function worst({ s, view, links }: Shown): SlideContent[] {
  return indicatorsBehind(view.scorecard)
    .slice(0, mostIndicators)
    .map((row) => {
      const { indicator, target, missing } = row;
      const rolled = view.scorecard.totals.find((t) => t.indicator.id === indicator.id)?.rolled;
      const list = links.indicator(indicator.id, { status: behindStatuses, anchor: 'units' });
      return {
        heading: s.say(text.lagging(indicator.name)),
        body: (
          <div class="columns">
            <div>
              <p class="large">
                <Emphasis
                  text={s.say(text.behind(wordsLinked(text.counted(s.number(row.behind), s.number(row.judged)), list)))}
                />
              </p>
              {rolled?.value != null && (
                <p>
                  <Emphasis
                    text={s.say(
                      text.province(
                        linked(
                          s.value(indicator, rolled.value, qualifierOf(rolled)),
                          links.explain(indicator.id, view.register.province),
                        ),
                        wordsLinked(
                          targetWords(indicator, target),
                          links.indicator(indicator.id, { anchor: `promise-${target.id}` }),
                        ),
                      ),
                    )}
                  />
                </p>
              )}
              {missing !== null && row.in !== null && (
                <p>
                  <a href={links.indicator(indicator.id, { anchor: 'missing' })}>
                    <Emphasis text={s.say(text.missing(lackWords(indicator, row.in, missing)))} />
                  </a>
                </p>
              )}
            </div>
            <Shortest s={s} links={links} row={row} />
          </div>
        ),
      };
    });
}

/** The units that lack most to a target. */
const Shortest = ({ s, links, row }: Pick<Shown, 's' | 'links'> & { row: IndicatorBehind }) => {
  const short = row.cells
    .flatMap((cell) => (cell.shortfall ? [{ cell, ...cell.shortfall }] : []))
    .sort((a, b) => b.missing - a.missing)
    .slice(0, fewUnits);
  return (
    <div>
      <h3>{s.say(text.most)}</h3>
      <ol class="rows">
        {short.map(({ cell, missing, in: kind }) => (
          <li>
            <a class="clip" title={cell.unitName} href={links.unit(cell.unit.id)}>
              {cell.unitName}
            </a>
            <a href={links.cell(cell, { part: 'missing' })}>{s.say(lackWords(cell.indicator, kind, missing))}</a>
          </li>
        ))}
      </ol>
    </div>
  );
};

function units({ s, view, links }: Shown): SlideContent[] {
  const lagging = laggingUnits(view.scorecard, view.reports);
  if (lagging.length === 0) return [];
  const rest = lagging.length - mostUnits;
  return [
    {
      heading: s.say(text.units),
      body: (
        <>
          <p class="quiet">{s.say(text.unitsHelp)}</p>
          <ol class="rows">
            {lagging.slice(0, mostUnits).map(({ unit, unitName, behind }) => (
              <li>
                <a class="clip" title={unitName} href={links.unit(unit.id)}>
                  {unitName}
                </a>
                <a href={links.unit(unit.id, { status: behindStatuses, anchor: 'targets' })}>
                  {s.say(text.targets(s.number(behind.length)))}
                </a>
                <span class="squares">
                  {view.scorecard.cells
                    .filter((c) => c.unit.id === unit.id && c.target && !isWhole(c))
                    .map(({ status }) => status && <StatusSquare status={status} />)}
                </span>
              </li>
            ))}
          </ol>
          {rest > 0 && (
            <p class="quiet">
              <a href={links.units()}>{s.say(text.others(s.number(rest)))}</a>
            </p>
          )}
        </>
      ),
    },
  ];
}

function silent({ s, view, links }: Shown): SlideContent[] {
  const overdue = overdueReports(view.reports);
  if (overdue.length === 0) return [];
  const names = new Map(view.scorecard.cells.map((c) => [c.unit.id, c.unitName]));
  const rest = overdue.length - mostUnits;
  return [
    {
      heading: s.say(text.silent),
      body: (
        <>
          <p class="large">
            <Emphasis text={s.say(text.overdue(linked(s.number(overdue.length), links.overdue())))} />
          </p>
          <ul class="rows">
            {overdue.slice(0, mostUnits).map(({ unit }) => (
              <li>
                <a class="clip" href={links.unit(unit)}>
                  {names.get(unit) ?? unit}
                </a>
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <p class="quiet">
              <a href={links.overdue()}>{s.say(text.others(s.number(rest)))}</a>
            </p>
          )}
        </>
      ),
    },
  ];
}

function leagues({ s, links, leagues: all }: Shown): SlideContent[] {
  return all.flatMap((league): SlideContent[] => {
    const ranked = league.results.filter((r) => r.rank !== null);
    if (ranked.length < 2) return [];
    const few = Math.min(fewUnits, Math.floor(ranked.length / 2));
    const list = (of: typeof ranked) => (
      <ul class="rows">
        {of.map((r) => (
          <li>
            <a class="clip" href={links.rankedUnit(league.block.id, r.unit, 'rank')}>
              {r.rank === null ? '–' : s.number(r.rank)}. {r.unitName}
            </a>
            <a href={links.rankedUnit(league.block.id, r.unit, 'score')}>
              {r.printed === null ? '–' : scoreWords(s, r.printed, league.scoring)}
            </a>
          </li>
        ))}
      </ul>
    );
    return [
      {
        heading: s.say(text.league(league.block.name)),
        body: (
          <div class="columns">
            <div>
              <h3>{s.say(text.first)}</h3>
              {list(ranked.slice(0, few))}
            </div>
            <div>
              <h3>{s.say(text.last)}</h3>
              {list(ranked.slice(-few))}
            </div>
          </div>
        ),
      },
    ];
  });
}
