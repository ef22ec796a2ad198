import type { Finding } from '../../domain/finding.ts';

/** One line a finding: `file:line:col code message`, or `file:sheet!cell …`; what is not known of the place is left out. */
export const findingLine = ({ file, sheet, cell, line, column, code, message }: Finding): string => {
  const inSheet = sheet === null || cell === null ? sheet : `${sheet}!${cell}`;
  const place = [file, inSheet, line, line === null ? null : column].filter((part) => part !== null);
  return `${place.join(':')} ${code} ${message.vi}\n`;
};
