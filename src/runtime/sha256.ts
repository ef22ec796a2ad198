import { createHash } from 'node:crypto';

/** The checksum files are known by, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
