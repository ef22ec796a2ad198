import type { Day, Instant } from './day.ts';
import type { Headline, WholesHeadline } from './headline.ts';
import { sentence } from './headline-text.ts';
import type { Indicator } from './indicator.ts';
import { judged as judgedOnes, behind as lagging, type Narrowing } from './narrow.ts';
import { dayText, instantText, numberText, periodInside, shareText } from './notation.ts';
import type { Period } from './period.ts';
import type { Target } from './plan.ts';
import type { Shortfall } from './shortfall.ts';
import { askedText, lackIn, operators } from './target-text.ts';
import type { Language, Text } from './text.ts';
import { statedText, unitText, valueText } from './value-text.ts';

/** Says the same thing in both languages. */
export const both = (say: (language: Language) => string): Text => ({ vi: say('vi'), en: say('en') });

/** Where the numbers of the first sentence lead to. */
export interface HeadlineLinks {
  readonly wholes: (status?: readonly Narrowing[]) => string;
  readonly promised: (status?: readonly Narrowing[]) => string;
  readonly overdue: () => string;
  readonly indicator: (id: string, to: { status?: readonly Narrowing[]; anchor?: string }) => string;
}

/** "[78](/plans/…)": words that lead somewhere, inside a text with emphasis. */
export const linked = (words: string, href: string | undefined): string =>
  href === undefined ? words : `[${words}](${href})`;

/** The same in both languages, leading to one place. */
export const wordsLinked = (words: Text, href: string | undefined): Text => both((l) => linked(words[l], href));

export const dayWords = (day: Day): Text => both((l) => dayText(day, l));
export const instantWords = (at: Instant): Text => both((l) => instantText(at, l));
/** A period inside a sentence: "quý III/2026". */
export const periodWords = (period: Period | string): Text => both((l) => periodInside(period, l));
export const numberWords = (value: number): Text => both((l) => numberText(value, l));
export const valueWords = (indicator: Indicator, value: number): Text => both((l) => valueText(indicator, value, l));

/** A number as it was stated, with its unit: "50%", not "50,0%". */
export const statedWords = (indicator: Indicator, value: number): Text => both((l) => statedText(indicator, value, l));

/** What a shortfall is counted in: "hồ sơ", "điểm phần trăm", "bậc". */
function lackedThing(indicator: Indicator, kind: Shortfall['in']): Text {
  if (kind !== 'counts') return lackIn[kind];
  return indicator.kind === 'ratio' ? (indicator.counts ?? { vi: '', en: '' }) : indicator.unit;
}

/** "1.240 hồ sơ", "6 bậc". */
export const lackWords = (indicator: Indicator, kind: Shortfall['in'], missing: number): Text =>
  both((l) => {
    const decimals = Number.isInteger(missing) ? 0 : Math.max(1, indicator.decimals);
    return `${numberText(missing, l, decimals)} ${lackedThing(indicator, kind)[l]}`.trim();
  });

/** "≥ 80%", "40–50", "tăng". */
export function targetWords(indicator: Indicator, target: Target): Text {
  const { op, value, limit } = target;
  if (target.kind === 'milestone') return askedText.done;
  if (value === null) return op === '<' ? askedText.decrease : op === '>' ? askedText.increase : { vi: '', en: '' };
  return both((l) => {
    const unit = unitText(indicator, l);
    if (limit !== null) {
      const [low, high] = [Math.min(limit, value), Math.max(limit, value)];
      return `${numberText(low, l)}–${numberText(high, l)}${unit}`;
    }
    return `${op ? `${operators[op]}\u00a0` : ''}${numberText(value, l)}${unit}`;
  });
}

const join = (...parts: (Text | null)[]): Text =>
  both((l) =>
    parts
      .filter((p) => p !== null)
      .map((p) => p[l])
      .join(''),
  );

/** The list behind each count of the targets of a whole. */
const listed: Readonly<Record<keyof typeof sentence.counted, readonly Narrowing[]>> = {
  achieved: ['achieved', 'achieved-late'],
  onTrack: ['on-track', 'later'],
  atRisk: ['at-risk', 'later'],
  behind: ['off-track', 'later'],
  missed: ['missed'],
  withoutLater: ['no-later'],
  other: ['no-data', 'undetermined', 'not-due', 'later'],
};

function wholesWords(wholes: WholesHeadline, language: Language, links: HeadlineLinks | undefined): string {
  const order = ['achieved', 'onTrack', 'atRisk', 'behind', 'missed', 'withoutLater', 'other'] as const;
  return order
    .filter((k) => wholes[k] > 0)
    .map((k) => sentence.counted[k](linked(String(wholes[k]), links?.wholes(listed[k])))[language])
    .join(', ');
}

const stop: Text = { vi: '.', en: '.' };

function unitsSentence({ units, reports }: Headline, links: HeadlineLinks | undefined): Text | null {
  if (!units) return null;
  const { worst, behind, judged, total } = units;
  const all = linked(String(total), links?.promised(judgedOnes));
  const late =
    reports && reports.overdue > 0 ? sentence.overdue(linked(String(reports.overdue), links?.overdue())) : null;
  if (judged === 0) return join(sentence.noneJudged(all), late, stop);
  const first =
    behind > 0
      ? sentence.behind(linked(String(behind), links?.promised(lagging)), all)
      : sentence.noneBehind(linked(String(judged), links?.promised([...judgedOnes, 'later'])));
  if (!worst) return join(first, late, stop);
  const { id } = worst.indicator;
  const sums = links?.indicator(id, { anchor: 'missing' });
  const lack =
    worst.missing !== null && worst.in
      ? sentence.missing(
          wordsLinked(lackWords(worst.indicator, worst.in, worst.missing), sums),
          dayWords(worst.target.deadline.on),
        )
      : null;
  const three =
    lack && worst.topThree !== null ? sentence.three(linked(shareText(worst.topThree, 'vi', 0), sums)) : null;
  const most = linked(String(worst.behind), links?.indicator(id, { status: lagging, anchor: 'units' }));
  return join(first, late, stop, sentence.worst(worst.indicator.short, most), lack, three, stop);
}

function wholesSentence({ wholes }: Headline, links: HeadlineLinks | undefined): Text | null {
  if (!wholes || wholes.total === 0) return null;
  const { total, withoutLater, unjudged } = wholes;
  const all = linked(String(total), links?.wholes(judgedOnes));
  const first =
    withoutLater === total && total > 1
      ? sentence.noneLater(all)
      : sentence.wholes(
          all,
          both((l) => wholesWords(wholes, l, links)),
        );
  const rest = linked(String(unjudged), links?.wholes(['no-target']));
  return join(first, unjudged > 0 ? sentence.unjudged(rest) : null, stop);
}

/**
 * The first sentence of a scorecard; what matters stands between asterisks. What could be judged comes first. With
 * links each number leads to the list it counts.
 */
export function headlineWords(headline: Headline, links?: HeadlineLinks): Text {
  const said = [unitsSentence(headline, links), wholesSentence(headline, links)].filter((t) => t !== null);
  if (said.length === 0) return join(sentence.noTargets, stop);
  if (headline.units?.judged === 0) said.reverse();
  return both((l) => said.map((t) => t[l]).join(' '));
}
