import type { Child } from 'hono/jsx';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { PlanNav, type PlanPart } from '../components/plan-nav.tsx';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ScorecardView } from '../services.ts';
import { HeldSince, Subtitle } from './scorecard.tsx';

/** What a page about one plan is drawn from. */
export interface PlanPageProps {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ScorecardView;
  readonly links: PlanLinks;
}

interface Props extends PlanPageProps {
  readonly here: PlanPart;
  readonly title: string;
  /** The page lies below `here`. */
  readonly below?: boolean;
  readonly children?: Child;
}

/** A list of one plan under its title, period and as-of. */
export const PlanPage = ({ s, assets, view, links, here, title, below = false, children }: Props) => {
  const { plan, scorecard } = view;
  return (
    <Document
      s={s}
      assets={assets}
      title={`${title}, ${s.say(plan.short)}, ${s.periodInside(scorecard.period)}`}
      sample={plan.state === 'sample'}
      nav={<PlanNav s={s} plan={plan} links={links} here={here} below={below} />}
    >
      <h1>{title}</h1>
      <Subtitle s={s} view={view} links={links} period />
      <HeldSince s={s} view={view} />
      {children}
    </Document>
  );
};
