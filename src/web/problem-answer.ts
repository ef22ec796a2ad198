import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Text } from '../domain/text.ts';

/** How a problem is answered. */
export interface Answer {
  readonly status: ContentfulStatusCode;
  readonly title: Text;
  readonly help: Text;
}
