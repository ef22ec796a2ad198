import { dayText, instantText, numberText, periodName, qualifierText } from '../../domain/notation.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { Cell } from '../../domain/scorecard.ts';
import { qualifierOf } from '../../domain/series.ts';
import { statusText } from '../../domain/status-text.ts';
import type { ScorecardView } from '../../services/read-scorecard.ts';
import { findingsOf } from '../../services/scorecard-document.ts';

/** A scorecard as aligned text for a terminal, in Vietnamese. */
export function scorecardTable(view: ScorecardView, unit: string | null): string {
  const { scorecard, plan, asOf } = view;
  const cells = scorecard.cells.filter((c) => unit === null || c.unit.id === unit);
  const lines = cells.map((c) => [
    c.unitName,
    c.indicator.short.vi,
    valueText(c),
    targetText(c),
    c.status ? statusText[c.status].vi : '',
  ]);
  const width = (column: number): number => Math.max(0, ...lines.map((line) => [...(line[column] ?? '')].length));
  const widths = [0, 1, 2, 3].map(width);
  const table = lines
    .map((line) =>
      line
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
  const odd = cells.flatMap((c) => findingsOf(c, view.sources).map((f) => `  ${c.unitName}: ${f.message.vi}`));
  return [
    `${plan.title.vi}`,
    `${periodName(scorecard.period, 'vi')}, số liệu chốt ngày ${dayText(scorecard.judgedOn, 'vi')}, nhận đến ${instantText(asOf, 'vi')}`,
    ...(plan.state === 'sample' ? ['SỐ LIỆU MINH HỌA'] : []),
    '',
    table,
    ...(odd.length > 0 ? ['', 'Số liệu cần xem lại:', ...new Set(odd)] : []),
    '',
  ].join('\n');
}

function valueText(cell: Cell<HeldObservation>): string {
  const value = cell.level?.value;
  if (value == null) return '–';
  return `${qualifierText(cell.level ? qualifierOf(cell.level) : '=', 'vi')}${numberText(value, 'vi', cell.indicator.decimals)}`;
}

const targetText = ({ target, indicator }: Cell<HeldObservation>): string =>
  target?.value == null
    ? ''
    : `${target.op ?? ''} ${numberText(target.value, 'vi')} ${indicator.unit.vi}, ${target.deadline.raw}`;
