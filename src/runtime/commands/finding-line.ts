import type { Finding } from '../../domain/finding.ts';

/** One line a finding: `file:line:col code message`; what is not known of the place is left out. */
export const findingLine = ({ file, line, column, code, message }: Finding): string =>
  `${[file, line, line === null ? null : column].filter((part) => part !== null).join(':')} ${code} ${message.vi}\n`;
