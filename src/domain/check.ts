import type { Finding } from './finding.ts';
import type { Text } from './text.ts';

/** What a check says of one figure, before anybody knows in which cell it stood. */
export type Check = Pick<Finding, 'severity' | 'code' | 'read' | 'expected' | 'message'>;

export const check = (
  severity: Check['severity'],
  code: string,
  read: string,
  expected: string,
  message: Text,
): Check => ({ severity, code, read, expected, message });
