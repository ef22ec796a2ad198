import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a hash costs: N = 2^log, block size, parallelisation. */
export interface HashCost {
  readonly log: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's least for scrypt at 16 MiB. */
const usual: HashCost = { log: 14, r: 8, p: 5 };

const [saltBytes, hashBytes] = [16, 32];

/** Vietnamese is typed composed or decomposed: both are one password. */
const normal = (password: string): string => password.normalize('NFKC');

const derive = (password: string, salt: Buffer, { log, r, p }: HashCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const limits = { N: 2 ** log, r, p, maxmem: 64 * 1024 * 1024 };
    scrypt(normal(password), salt, hashBytes, limits, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** What is kept of a password: salt and scrypt hash with their parameters, so that later ones may be stronger. */
export async function hashPassword(password: string, cost = usual): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.log, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Whether a password is the one kept. Where none is kept it takes just as long, and is never right. */
export async function isPassword(password: string, kept: string | null, cost = usual): Promise<boolean> {
  const [, log, r, p, salt = '', hash = ''] = kept?.split('$') ?? [];
  const parameters = kept === null ? cost : { log: Number(log), r: Number(r), p: Number(p) };
  const given = await derive(password, Buffer.from(salt, 'base64url'), parameters);
  const right = Buffer.from(hash, 'base64url');
  return right.length === given.length && timingSafeEqual(right, given);
}
