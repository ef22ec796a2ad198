import { dayText, instantText, numberText, periodInside, periodName } from '../../../domain/notation.ts';
import type { ReportGround } from '../../../domain/report/ground.ts';
import { sampleMark } from '../../../domain/report/sample-mark.ts';
import { qualifierOf } from '../../../domain/series.ts';
import { lackWords } from '../../../domain/speak.ts';
import type { Judged } from '../../../domain/standing.ts';
import { statusText } from '../../../domain/status-text.ts';
import { operators } from '../../../domain/target-text.ts';
import { letters, Sheet } from './sheet.ts';
import { numberStyle, statusStyle } from './styles.ts';
import { workbookWords } from './words.ts';

const columns = [
  'unit',
  'indicator',
  'period',
  'numerator',
  'denominator',
  'qualifier',
  'value',
  'measure',
  'op',
  'target',
  'by',
  'attainment',
  'expected',
  'status',
  'missing',
] as const;
type Name = (typeof columns)[number];

const widths = [34, 30, 16, 13, 13, 8, 12, 12, 10, 12, 13, 14, 13, 20, 20];
const at = (name: Name): number => columns.indexOf(name);

/** Every cell of the scorecard: figures as values, attainment as a formula over them. */
export function scorecardSheet(ground: ReportGround): Sheet {
  const { language, plan, scorecard, asOf } = ground;
  const say = workbookWords[language];
  const sheet = new Sheet(say.scorecard, widths, { rows: 6, columns: 2 });
  const title = `${plan.title[language]}, ${periodInside(scorecard.period, language)}`;
  const notes = [say.known(dayText(scorecard.judgedOn, language), instantText(asOf, language)), say.attainmentNote];
  const top = sheet.heading(title, sampleMark(ground), notes) + 1;
  sheet.headers(
    top,
    columns.map((name) => say[name]),
  );
  for (const [i, cell] of scorecard.cells.entries()) row(sheet, top + 1 + i, cell, ground);
  return sheet;
}

function row(sheet: Sheet, line: number, cell: Judged, { language }: ReportGround): void {
  const { indicator, target, level, assessment, shortfall, status } = cell;
  const reported = (decimals: number | null) => numberStyle(decimals, { reported: true });
  sheet.text(line, at('unit'), cell.unitName);
  sheet.text(line, at('indicator'), indicator.short[language]);
  sheet.text(line, at('period'), level ? periodName(level.period, language) : '');
  sheet.number(line, at('numerator'), level?.numerator ?? null, reported(null));
  sheet.number(line, at('denominator'), level?.denominator ?? null, reported(null));
  const qualifier = level ? qualifierOf(level) : '=';
  sheet.text(line, at('qualifier'), qualifier === '=' ? '' : qualifier);
  const decimals = indicator.kind === 'ratio' ? indicator.decimals : null;
  sheet.number(line, at('value'), level?.value ?? null, reported(decimals));
  sheet.text(line, at('measure'), indicator.unit[language]);
  sheet.text(line, at('op'), target?.op ? (operators[target.op] ?? target.op) : '');
  const limit = target?.limit == null ? '' : `–${numberText(target.limit, language)}`;
  if (limit !== '' && target?.value != null) sheet.text(line, at('target'), numberText(target.value, language) + limit);
  else sheet.number(line, at('target'), target?.value ?? null, reported(null));
  sheet.text(line, at('by'), target ? dayText(target.deadline.on, language) : '');
  attainment(sheet, line, cell);
  sheet.number(line, at('expected'), assessment?.expected ?? null, numberStyle(decimals));
  sheet.text(line, at('status'), status ? statusText[status][language] : '', status ? statusStyle(status) : undefined);
  sheet.text(line, at('missing'), shortfall ? lackWords(indicator, shortfall.in, shortfall.missing)[language] : '');
}

/** Where it is the plain quotient of the two cells beside it, attainment is a formula; elsewhere a value. */
function attainment(sheet: Sheet, line: number, { indicator, assessment, level, target }: Judged): void {
  const known = assessment?.attainment ?? null;
  const style = numberStyle(3);
  const [value, goal] = [at('value'), at('target')].map((column) => `${letters(column)}${line + 1}`);
  const quotient = quotientOf(indicator.direction, level?.value ?? null, target?.value ?? null);
  if (known === null || target?.limit != null || quotient === null || Math.abs(quotient - known) > 1e-9) {
    sheet.number(line, at('attainment'), known, style);
    return;
  }
  const formula = indicator.direction === 'up' ? `${value}/${goal}` : `${goal}/${value}`;
  sheet.formula(line, at('attainment'), formula, known, style);
}

function quotientOf(direction: 'up' | 'down', value: number | null, target: number | null): number | null {
  const [top, bottom] = direction === 'up' ? [value, target] : [target, value];
  return top === null || bottom === null || bottom === 0 ? null : top / bottom;
}
