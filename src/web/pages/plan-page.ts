import type { Assets } from '../assets.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';

/** What a page about one plan is drawn from. */
export interface PlanPage {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
}
