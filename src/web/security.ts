import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { sha256Of } from '../services/sha256.ts';
import { cardStyle } from './components/published/card.tsx';

/** Pages need no script; styles, fonts and images come from here alone. */
const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** The report of a unit saves as one types, slides turn by the arrow keys: the pages with a script, which comes from here too. */
const scriptedPage = /^\/campaigns\/[^/]+\/[^/]+\/[^/]+$|^\/plans\/[^/]+\/slides$/;

/** What a portal shows inside its own page. */
const card = /^\/published\/[^/]+\/card$/;

/** Nothing but its own style; nobody is sent anywhere by it. */
const cardPolicy = {
  defaultSrc: ["'none'"],
  styleSrc: [`'sha256-${Buffer.from(sha256Of(cardStyle), 'hex').toString('base64')}'`],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};

/**
 * What every answer tells the browser.
 *
 * @param base where Mốc is reached by HTTPS a browser is told to come no other way
 * @param portals who may show the card inside a page of theirs; nothing else may be shown so, by anybody
 */
export function headers(base: string | undefined, portals: readonly string[] = []): MiddlewareHandler {
  const withPolicy = (contentSecurityPolicy: Record<string, string[]>, framed = false): MiddlewareHandler =>
    secureHeaders({
      contentSecurityPolicy,
      // Says nobody or everybody; who may is said by the policy.
      xFrameOptions: framed ? false : 'DENY',
      ...(framed && { crossOriginResourcePolicy: 'cross-origin' }),
      referrerPolicy: 'same-origin',
      strictTransportSecurity: base?.startsWith('https:') ? 'max-age=31536000' : false,
    });
  const plain = withPolicy(policy);
  const scripted = withPolicy({ ...policy, scriptSrc: ["'self'"], connectSrc: ["'self'"] });
  const frameAncestors = portals.length === 0 ? ["'none'"] : [...portals];
  const framed = withPolicy({ ...cardPolicy, frameAncestors }, portals.length > 0);
  const policyOf = (path: string): MiddlewareHandler =>
    scriptedPage.test(path) ? scripted : card.test(path) ? framed : plain;
  return (c, next) => policyOf(c.req.path)(c, next);
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Answers only under the names Mốc is known by, so that a foreign page cannot reach it through a name of its own that
 * points here, and takes changes only from its own pages.
 *
 * @param base the address Mốc is reached at from outside
 */
export const ownPagesOnly = (base: string | undefined): MiddlewareHandler => {
  const names = [...loopback, ...(base === undefined ? [] : [new URL(base).hostname])];
  return async (c, next) => {
    const here = new URL(c.req.url);
    if (!names.includes(here.hostname)) return c.text('Không có Mốc ở tên máy này. No Mốc under this host name.', 421);
    const origin = c.req.header('Origin');
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (changes && origin !== undefined && origin !== here.origin && origin !== base) return c.text('Forbidden', 403);
    return next();
  };
};
