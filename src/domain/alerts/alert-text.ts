import type { Day } from '../day.ts';
import type { Indicator } from '../indicator.ts';
import { chanceText, dayText, milestoneText, numberText, periodName } from '../notation.ts';
import type { Language, Text } from '../text.ts';
import type { AlertFigures, StandingAlert } from './alert.ts';
import type { AlertSeverity, ConditionKind } from './condition.ts';

/** What a condition is called. */
export const conditionText: Readonly<Record<ConditionKind, Text>> = {
  'report-overdue': { vi: 'Báo cáo quá hạn', en: 'Report overdue' },
  'deadline-missed': { vi: 'Hết hạn mà không đạt', en: 'Deadline passed, not met' },
  'behind-path': { vi: 'Chậm so với lộ trình', en: 'Behind its path' },
  'projected-miss': { vi: 'Khó đạt đúng hạn', en: 'Likely to be missed' },
  worsened: { vi: 'Kém kỳ trước', en: 'Worse than before' },
  'findings-open': { vi: 'Số liệu chưa khớp', en: 'Figures at odds' },
  'publication-pending': { vi: 'Kết quả chưa công bố', en: 'Results not published' },
};

export const severityText: Readonly<Record<AlertSeverity, Text>> = {
  urgent: { vi: 'Gửi thư, xếp đầu', en: 'Mailed, first' },
  warning: { vi: 'Gửi thư', en: 'Mailed' },
  notice: { vi: 'Chỉ liệt kê kèm', en: 'Listed beside others' },
  off: { vi: 'Không xét', en: 'Not looked at' },
};

/** A sentence about an alert that names its figures; without its indicator, as its plan no longer has it, the condition. */
export function alertSentence(
  { condition, figures }: Pick<StandingAlert, 'condition' | 'figures'>,
  indicator: Indicator | null,
): Text {
  return { vi: said(condition, figures, indicator, 'vi'), en: said(condition, figures, indicator, 'en') };
}

function said(
  condition: ConditionKind,
  figures: AlertFigures,
  indicator: Indicator | null,
  language: Language,
): string {
  const vi = language === 'vi';
  const number = (key: string): number | null => (typeof figures[key] === 'number' ? (figures[key] as number) : null);
  const text = (key: string): string | null => (typeof figures[key] === 'string' ? (figures[key] as string) : null);
  const day = (key: string): string => {
    const on: Day | null = text(key);
    return on === null ? '–' : dayText(on, language);
  };
  if (condition === 'report-overdue') {
    const days = number('daysOverdue') ?? 0;
    return vi
      ? `Chưa nhận được báo cáo, hạn ${day('due')}, quá hạn ${days} ngày.`
      : `The report due on ${day('due')} has not come, ${days} days late.`;
  }
  if (condition === 'publication-pending') {
    const period = periodName(text('period') ?? '', language);
    return vi ? `Kết quả ${period} đã đủ nhưng chưa công bố.` : `The results of ${period} are ready, not published.`;
  }
  if (!indicator) return `${conditionText[condition][language]}.`;
  const value = (key: string): string => valueText(number(key), indicator, language);
  const name = `“${indicator.short[language]}”`;
  const missing = number('missing');
  const lack = missing === null ? '' : lackText(missing, indicator, language);
  switch (condition) {
    case 'behind-path':
      return vi
        ? `${name} đạt ${value('value')}, lộ trình đến nay ${value('expected')}${lack}.`
        : `${name} is at ${value('value')}, its path asks for ${value('expected')}${lack}.`;
    case 'deadline-missed':
      return vi
        ? `${name} đạt ${value('value')}, phải đạt ${value('required')} đến ${day('by')}${lack}.`
        : `${name} is at ${value('value')}, ${value('required')} was due on ${day('by')}${lack}.`;
    case 'projected-miss': {
      const chance = number('chance');
      const odds = chance === null ? '–' : chanceText(chance, language);
      return vi
        ? `${name} có ${odds} khả năng đạt ${value('required')} đến ${day('by')}; dự báo ${value('mid')}${lack}.`
        : `${name} has a ${odds} chance of ${value('required')} by ${day('by')}; ${value('mid')} is forecast${lack}.`;
    }
    case 'worsened':
      return vi
        ? `${name} kém kỳ trước: từ ${value('before')} còn ${value('value')}.`
        : `${name} is worse than before: from ${value('before')} to ${value('value')}.`;
    case 'findings-open': {
      const findings = number('findings') ?? 0;
      return vi ? `${name} có ${findings} điểm chưa khớp.` : `${name} has ${findings} figures at odds.`;
    }
  }
}

/** "39,3%", "1.255 máy"; a dash where there is none. */
function valueText(value: number | null, { kind, unit, decimals }: Indicator, language: Language): string {
  if (value === null) return '–';
  if (kind === 'milestone') return milestoneText(value, language);
  const places = kind === 'ratio' && !Number.isInteger(value) ? decimals : undefined;
  return numberText(value, language, places) + (unit[language] === '%' ? '%' : ` ${unit[language]}`);
}

function lackText(missing: number, { counts, unit, kind, decimals }: Indicator, language: Language): string {
  const noun =
    counts?.[language] ?? (unit[language] === '%' ? (language === 'vi' ? 'điểm' : 'points') : unit[language]);
  const amount = numberText(missing, language, kind === 'ratio' && !Number.isInteger(missing) ? decimals : undefined);
  return language === 'vi' ? `, còn thiếu ${amount} ${noun}` : `, ${amount} ${noun} short`;
}
