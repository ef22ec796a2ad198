import type { Ports } from '../services/ports.ts';
import {
  latestPublished,
  publishedPeriod,
  readPublished,
  readPublishedFile,
  readPublishedList,
} from '../services/publication/read-published.ts';
import type { PublishedServices } from '../web/published-services.ts';

/** What was published, over one database. */
export const publishedServices = (ports: Ports): PublishedServices => ({
  list: () => readPublishedList(ports),
  read: (campaign) => readPublished(ports, campaign),
  periodOf: (campaign) => publishedPeriod(ports, campaign),
  latest: (plan) => latestPublished(ports, plan),
  file: (asked) => readPublishedFile(ports, asked),
});
