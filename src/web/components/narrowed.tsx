import { judged, type Narrowing } from '../../domain/narrow.ts';
import { statusText } from '../../domain/status-text.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';

/** What a list is narrowed to, in words. */
export const narrowingWords = (s: Screen, to: readonly Narrowing[]): string =>
  to.join() === judged.join()
    ? s.say(common.judged)
    : to
        .map((n) =>
          s.say(n === 'later' ? common.later : n === 'no-later' ? common.noLater : statusText[n]).toLowerCase(),
        )
        .join(', ');

interface Props {
  readonly s: Screen;
  /** What it is narrowed to, in words; undefined where it is not. */
  readonly to: string | undefined;
  readonly shown: number;
  /** The same list in full, and its length. */
  readonly all: { readonly href: string; readonly length: number };
}

/** Says that only a part of a list is shown, and leads to all of it. */
export const Narrowed = ({ s, to, shown, all }: Props) =>
  to === undefined ? null : (
    <p class="small formula">
      {s.say(common.narrowed(to, s.number(shown), s.number(all.length)))} <a href={all.href}>{s.say(common.showAll)}</a>
    </p>
  );
