import { createHash } from 'node:crypto';

/** The checksum files and texts are known by, in hexadecimal. */
export const sha256Of = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
