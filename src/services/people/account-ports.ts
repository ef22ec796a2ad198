import type { Ports } from '../ports.ts';
import type { HashCost } from './password-hash.ts';

/** What signing in needs beside the ports of every act. */
export interface AccountPorts extends Ports {
  /** From the operator, never stored in the database: seals secrets of second factors, keys the hashes. */
  readonly secret: Uint8Array;
  /** What hashing a password costs where it is not the usual. */
  readonly hashCost?: HashCost | undefined;
}
