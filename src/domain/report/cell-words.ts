import { lacksLaterFigure } from '../headline.ts';
import { qualifierOf } from '../series.ts';
import { lackWords, targetWords } from '../speak.ts';
import { type Judged, standingOf } from '../standing.ts';
import { flagText, statusText } from '../status-text.ts';
import type { Language } from '../text.ts';
import { bareText, valueText } from '../value-text.ts';
import type { TableCell } from './document.ts';

const none = '–';

const later = { vi: 'chưa có số liệu sau mốc', en: 'no figure after the baseline' };
const noData = { vi: 'chưa có số liệu', en: 'no data' };

/** A measured value with its unit, as the page of the scorecard prints it. */
export const measured = ({ indicator, level }: Judged, language: Language): string =>
  level?.value == null ? noData[language] : valueText(indicator, level.value, language, qualifierOf(level));

/** The same without its unit, for a narrow column. */
export const measuredBare = ({ indicator, level }: Judged, language: Language): string =>
  level?.value == null ? '' : bareText(indicator, level.value, language, qualifierOf(level));

/** What the path promised for the day the value stands for. */
export const expectedOf = ({ indicator, assessment }: Judged, language: Language): string =>
  assessment?.expected == null ? none : valueText(indicator, assessment.expected, language);

export const targetOf = ({ indicator, target }: Judged, language: Language): string =>
  (target && targetWords(indicator, target)[language]) || none;

/** "1.240 hồ sơ"; a dash where nothing is missing. */
export const missingOf = ({ indicator, shortfall }: Judged, language: Language): string =>
  shortfall ? lackWords(indicator, shortfall.in, shortfall.missing)[language] : none;

/** A status in words with its shape; flags and a promise without a later figure are said below it. */
export function statusCell(cell: Judged, language: Language): TableCell {
  const status = cell.status ?? 'no-data';
  const flags = (cell.assessment?.flags ?? []).filter((f) => f !== 'no-baseline').map((f) => flagText[f][language]);
  const notes = [...(lacksLaterFigure(cell) && standingOf(cell) === 'no-later' ? [later[language]] : []), ...flags];
  return { text: statusText[status][language], status, ...(notes.length > 0 ? { note: notes.join(', ') } : {}) };
}
