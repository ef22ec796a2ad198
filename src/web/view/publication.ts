import { PublishedLinks } from '../published-links.ts';
import { type OpenBundle, Printed } from '../published-services.ts';

/** A bundle as pages show it, with the addresses below it. */
export class Publication extends Printed {
  readonly links: PublishedLinks;

  constructor(bundle: OpenBundle) {
    super(bundle);
    this.links = new PublishedLinks(this.scorecard.plan.id, this.scorecard.campaign);
  }
}
