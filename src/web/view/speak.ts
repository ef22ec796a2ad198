import type { Day, Instant } from '../../domain/day.ts';
import type { Headline, WholesHeadline } from '../../domain/headline.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { dayText, instantText, numberText, shareText } from '../../domain/notation.ts';
import type { Period } from '../../domain/period.ts';
import type { Target } from '../../domain/plan.ts';
import type { Shortfall } from '../../domain/shortfall.ts';
import type { Language, Text } from '../../domain/text.ts';
import { Screen } from '../screen.ts';
import { common, lackIn, operators } from '../texts/common.ts';
import { sentence } from '../texts/scorecard.ts';

/** Says the same thing in both languages. */
export const both = (say: (language: Language) => string): Text => ({ vi: say('vi'), en: say('en') });

const nowhere = new URL('http://localhost/');
const screens: Readonly<Record<Language, Screen>> = { vi: new Screen('vi', nowhere), en: new Screen('en', nowhere) };

export const dayWords = (day: Day): Text => both((l) => dayText(day, l));
export const instantWords = (at: Instant): Text => both((l) => instantText(at, l));
/** A period inside a sentence: "quý III/2026". */
export const periodWords = (period: Period | string): Text => both((l) => screens[l].periodInside(period));
export const numberWords = (value: number): Text => both((l) => numberText(value, l));
export const valueWords = (indicator: Indicator, value: number): Text =>
  both((l) => screens[l].value(indicator, value));

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
  if (target.kind === 'milestone') return common.done;
  if (value === null) return op === '<' ? common.decrease : op === '>' ? common.increase : { vi: '', en: '' };
  return both((l) => {
    const unit = screens[l].unit(indicator);
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

function wholesWords(wholes: WholesHeadline, language: Language): string {
  const order = ['achieved', 'onTrack', 'atRisk', 'behind', 'missed', 'withoutLater', 'other'] as const;
  return order
    .filter((k) => wholes[k] > 0)
    .map((k) => sentence.counted[k](String(wholes[k]))[language])
    .join(', ');
}

const stop: Text = { vi: '.', en: '.' };

function unitsSentence({ units, reports }: Headline): Text | null {
  if (!units) return null;
  const { worst, behind, judged, total } = units;
  const late = reports && reports.overdue > 0 ? sentence.overdue(String(reports.overdue)) : null;
  if (judged === 0) return join(sentence.noneJudged(String(total)), late, stop);
  const first = behind > 0 ? sentence.behind(String(behind), String(total)) : sentence.noneBehind(String(judged));
  if (!worst) return join(first, late, stop);
  const lack =
    worst.missing !== null && worst.in
      ? sentence.missing(lackWords(worst.indicator, worst.in, worst.missing), dayWords(worst.target.deadline.on))
      : null;
  const three = lack && worst.topThree !== null ? sentence.three(shareText(worst.topThree, 'vi', 0)) : null;
  return join(first, late, stop, sentence.worst(worst.indicator.short, String(worst.behind)), lack, three, stop);
}

function wholesSentence({ wholes }: Headline): Text | null {
  if (!wholes || wholes.total === 0) return null;
  const { total, withoutLater, unjudged } = wholes;
  const first =
    withoutLater === total && total > 1
      ? sentence.noneLater(String(total))
      : sentence.wholes(
          String(total),
          both((l) => wholesWords(wholes, l)),
        );
  return join(first, unjudged > 0 ? sentence.unjudged(String(unjudged)) : null, stop);
}

/** The first sentence of a scorecard; what matters stands between asterisks. What could be judged comes first. */
export function headlineWords(headline: Headline): Text {
  const said = [unitsSentence(headline), wholesSentence(headline)].filter((t) => t !== null);
  if (said.length === 0) return join(sentence.noTargets, stop);
  if (headline.units?.judged === 0) said.reverse();
  return both((l) => said.map((t) => t[l]).join(' '));
}
