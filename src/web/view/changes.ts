import { lacksLaterFigure } from '../../domain/headline.ts';
import { statusText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { changesText } from '../texts/changes.ts';
import { common } from '../texts/common.ts';
import type { Judged } from './cells.ts';

/** A status before or after, in words: "đúng tiến độ". */
export function statusWords(s: Screen, cell: Judged | null): string {
  if (!cell?.status) return s.say(changesText.notThere);
  return lacksLaterFigure(cell) ? s.say(common.noLater) : s.say(statusText[cell.status]).toLowerCase();
}
