import { lastDay } from '../../domain/period.ts';
import { indicatorsOf } from '../../domain/scorecard.ts';
import { figureOf } from '../../domain/series.ts';
import { unitsOn } from '../../domain/unit.ts';
import { type FigureOn, figuresOn } from '../../store/figures-on.ts';
import { knownOf } from '../plan-extent.ts';
import type { Ports } from '../ports.ts';
import type { ScorecardView } from '../read-scorecard.ts';

/** A figure as a publication prints it: no note, no file, no name. */
export interface PrintedFigure {
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** What the counts make, or the value itself where there are none. */
  readonly value: number | null;
  readonly qualifier: string;
  readonly state: string;
}

/** The figures of a period itself, by indicator in the order of the pages, then by unit in the order of the register. */
export async function printedFigures(ports: Ports, view: ScorecardView): Promise<PrintedFigure[]> {
  const { plan, register, scorecard } = view;
  const units = unitsOn(register, scorecard.judgedOn).map((u) => u.id);
  const indicators = indicatorsOf(plan);
  const asked = { indicators, units, endsOn: lastDay(scorecard.period) };
  const found = await figuresOn(ports.db, knownOf(view), asked);
  const place = new Map(units.map((id, i) => [id, i]));
  const placeOf = (f: FigureOn): number => place.get(f.unit) ?? units.length;
  return scorecard.indicators.flatMap((indicator) =>
    found
      .filter((f) => f.indicator === indicator.id)
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((f) => toPrinted(f, indicator)),
  );
}

/** A figure that is held, as it is printed. */
export const toPrinted = (
  held: Pick<FigureOn, keyof PrintedFigure>,
  scale: Parameters<typeof figureOf>[1],
): PrintedFigure => ({
  unit: held.unit,
  indicator: held.indicator,
  period: held.period,
  numerator: held.numerator,
  denominator: held.denominator,
  value: figureOf({ ...held, note: null }, scale),
  qualifier: held.qualifier,
  state: held.state,
});
