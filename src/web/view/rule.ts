import { lacksLaterFigure } from '../../domain/headline.ts';
import { numberText, shareText } from '../../domain/notation.ts';
import { eurostatThresholds, type Thresholds } from '../../domain/plan.ts';
import { dayWords, targetWords, valueWords } from '../../domain/speak.ts';
import type { Judged } from '../../domain/standing.ts';
import type { Text } from '../../domain/text.ts';
import { ruleText as rule } from '../texts/explain.ts';

/** Decimals of a pace: enough to tell it from its limits. */
const two = (x: number): Text => ({ vi: numberText(x, 'vi', 2), en: numberText(x, 'en', 2) });

const pick = (make: (...parts: string[]) => Text, ...parts: Text[]): Text => ({
  vi: make(...parts.map((p) => p.vi)).vi,
  en: make(...parts.map((p) => p.en)).en,
});

/** The rule of the method that gave this cell its status, with its numbers put in. */
export function ruleWords(cell: Judged, thresholds: Thresholds = eurostatThresholds): Text {
  const { status, assessment, target, level, indicator } = cell;
  if (status === null) return rule.part;
  if (lacksLaterFigure(cell)) {
    return assessment?.start && level ? rule.noLater(dayWords(assessment.start.on)) : rule.noData;
  }
  const by = dayWords(target?.deadline.on ?? '');
  const pace = assessment?.pace ?? null;
  const paceText = pace === null ? null : two(pace);
  const { onTrack, atRisk, tolerance } = thresholds;
  switch (status) {
    case 'achieved':
      return level?.value != null && target
        ? rule.met(valueWords(indicator, level.value), targetWords(indicator, target))
        : rule.noTarget;
    case 'achieved-late':
      return rule.metLate(by);
    case 'missed':
      return rule.missed(by);
    case 'on-track':
      if (paceText && pace !== null && pace >= onTrack - 1e-12) return pick(rule.onTrack, paceText, two(onTrack));
      return pick(rule.tolerated, paceText ?? { vi: '–', en: '–' }, both100(tolerance));
    case 'at-risk':
      return paceText ? pick(rule.atRisk, paceText, two(atRisk), two(onTrack)) : rule.interval;
    case 'off-track':
      return paceText ? pick(rule.offTrack, paceText, two(atRisk)) : rule.notKept;
    case 'not-due':
      return rule.notDue;
    case 'no-data':
      return rule.noData;
    case 'undetermined':
      return rule.interval;
    case 'no-target':
      return rule.noTarget;
    case 'not-applicable':
      return rule.notApplicable;
  }
}

const both100 = (share: number): Text => ({
  vi: shareText(share, 'vi'),
  en: shareText(share, 'en'),
});
