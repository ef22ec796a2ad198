import type { Change, Changes } from '../../domain/changes.ts';
import { lacksLaterFigure } from '../../domain/headline.ts';
import { behind } from '../../domain/narrow.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { Judged } from '../../domain/standing.ts';
import { statusText } from '../../domain/status-text.ts';
import type { MovedOnly, PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { changesText } from '../texts/changes.ts';
import { common } from '../texts/common.ts';

type Moved = Changes<HeldObservation>;

/** The wholes and units that moved on a target or in one way, each unit with just these moves. */
export function movedOnly({ wholes, units }: Moved, { target, turn }: MovedOnly): Pick<Moved, 'wholes' | 'units'> {
  const meant = (change: Change): boolean => target === undefined || change.after.target?.id === target;
  return {
    wholes: wholes.filter((c) => meant(c) && (turn === undefined || c.turn === turn)),
    units: units
      .map((unit) => ({
        ...unit,
        worse: turn === 'better' ? [] : unit.worse.filter(meant),
        better: turn === 'worse' ? [] : unit.better.filter(meant),
      }))
      .filter((unit) => unit.worse.length + unit.better.length > 0),
  };
}

/** The units behind on an indicator in the period of the addresses, as the counts of changes count them. */
export const behindThen = (links: PlanLinks, indicator: string): string =>
  links.indicator(indicator, { status: [...behind, 'later'], anchor: 'units' });

/** A status before or after, in words: "đúng tiến độ". */
export function statusWords(s: Screen, cell: Judged | null): string {
  if (!cell?.status) return s.say(changesText.notThere);
  return lacksLaterFigure(cell) ? s.say(common.noLater) : s.say(statusText[cell.status]).toLowerCase();
}
