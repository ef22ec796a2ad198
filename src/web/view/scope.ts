import type { Target } from '../../domain/plan.ts';
import { both } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import { nameOn } from '../../domain/unit.ts';
import type { ScorecardView } from '../services.ts';
import { promiseText as text } from '../texts/promise.ts';

/** Of whom a target is asked: "Tính chung toàn tỉnh", "Từng đơn vị: sở, ban, ngành; cấp xã", "Riêng Sở Nội vụ". */
export function scopeWords(
  { register, scorecard }: Pick<ScorecardView, 'register' | 'scorecard'>,
  target: Target,
): Text {
  const subject = register.units.find((u) => u.id === target.subject);
  if (subject) return text.alone(nameOn(subject, scorecard.judgedOn));
  if (target.levels.length === 0) return text.wholeProvince;
  const levels = both((l) => target.levels.map((level) => text.levels[level][l]).join('; '));
  return target.scope === 'each' ? text.each(levels) : text.whole(levels);
}
