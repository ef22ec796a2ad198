import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

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

/** The report of a unit saves as one types: the only page with a script, which comes from here too. */
const reportPage = /^\/campaigns\/[^/]+\/[^/]+\/[^/]+$/;

/**
 * What every answer tells the browser.
 *
 * @param base where Mốc is reached by HTTPS a browser is told to come no other way
 */
export function headers(base: string | undefined): MiddlewareHandler {
  const withPolicy = (contentSecurityPolicy: Record<string, string[]>): MiddlewareHandler =>
    secureHeaders({
      contentSecurityPolicy,
      xFrameOptions: 'DENY',
      referrerPolicy: 'same-origin',
      strictTransportSecurity: base?.startsWith('https:') ? 'max-age=31536000' : false,
    });
  const plain = withPolicy(policy);
  const scripted = withPolicy({ ...policy, scriptSrc: ["'self'"], connectSrc: ["'self'"] });
  return (c, next) => (reportPage.test(c.req.path) ? scripted : plain)(c, next);
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
