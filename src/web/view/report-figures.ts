import type { Indicator } from '../../domain/indicator.ts';
import type { Observation } from '../../domain/observation.ts';
import { Exact } from '../../domain/rounding.ts';
import { figureOf } from '../../domain/series.ts';
import { lackIn } from '../../domain/target-text.ts';
import type { ReportEntry } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { explainText } from '../texts/explain.ts';
import { reportText as text } from '../texts/report.ts';

type Told = Pick<Observation, 'numerator' | 'denominator' | 'value' | 'qualifier' | 'state'>;

/** A figure on one line: "193/383 = 50,4%", "1.255 máy", "không phát sinh"; nothing yet where it is empty. */
export function figureText(s: Screen, indicator: Indicator, told: Told): string {
  if (told.state !== 'figure') return s.say(explainText.states[told.state]);
  const value = figureOf({ ...told, unit: '', indicator: indicator.id, period: '', note: null }, indicator);
  const { numerator, denominator } = told;
  const counts =
    indicator.kind === 'ratio' && numerator !== null && denominator !== null
      ? `${s.number(numerator)}/${s.number(denominator)}`
      : null;
  const shown = value === null ? null : s.value(indicator, value, told.qualifier);
  if (counts !== null) return shown === null ? counts : `${counts} = ${shown}`;
  return shown ?? s.say(text.noAnswer);
}

/** How far a value is from the last one: "+3,2 điểm phần trăm", "−12 máy"; null where one of the two is missing. */
export function changeText(s: Screen, { indicator, value, previousValue }: ReportEntry): string | null {
  if (value === null || previousValue === null || indicator.kind === 'milestone') return null;
  const difference = new Exact(value).minus(previousValue).toNumber();
  const isShare = indicator.kind === 'ratio' && s.say(indicator.unit) === '%';
  const shown = s.number(difference, isShare || !Number.isInteger(difference) ? indicator.decimals : 0);
  const unit = isShare ? ` ${s.say(lackIn.points)}` : s.unit(indicator);
  return `${difference > 0 ? '+' : ''}${shown}${unit}`;
}
