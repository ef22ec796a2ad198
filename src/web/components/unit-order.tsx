import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { unitsText as text } from '../texts/units.ts';
import type { UnitOrder } from '../view/unit-blocks.ts';

interface Props {
  readonly s: Screen;
  readonly links: PlanLinks;
  readonly order: UnitOrder;
  /** What the page is asked beside the order and keeps. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** The orders units can stand in inside their block, the present one marked. */
export const Orders = ({ s, links, order, kept }: Props) => (
  <p class="orders screen-only">
    {s.say(text.sort)}:{' '}
    {(['worst', 'name'] as const).map((by) => (
      <a href={links.units({ ...kept, sort: by })} aria-current={by === order ? 'true' : undefined}>
        {s.say(text.orders[by])}
      </a>
    ))}
  </p>
);
