import { csvFile } from '../../domain/csv-file.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Screen } from '../screen.ts';
import { groupFindings } from '../services.ts';
import { findingText as text } from '../texts/findings.ts';

/** All findings as a file for a spreadsheet program, in the order of the page and in the reader's language. */
export function findingsCsv(s: Screen, findings: readonly Finding[]): string {
  const header = [text.how, text.wrong, text.file, text.sheetTitle, text.cellTitle, text.lineTitle].map((t) =>
    s.say(t),
  );
  const more = [text.columnTitle, text.headerTitle, text.read, text.expected, text.message, text.action, text.code];
  const rows = groupFindings(findings).flatMap((group) =>
    group.findings.map((f) => [
      ...[s.say(text.severity[f.severity]), s.say(group.wrong), f.file, f.sheet, f.cell, f.line],
      ...[f.column, f.header ?? null, f.read, f.expected, s.say(f.message), s.say(group.todo), f.code],
    ]),
  );
  return csvFile([[...header, ...more.map((t) => s.say(t))], ...rows]);
}
