import type { ReportGround } from '../../../domain/report/ground.ts';
import { sampleMark } from '../../../domain/report/sample-mark.ts';
import { Sheet } from './sheet.ts';
import { workbookWords } from './words.ts';

const columns = ['unit', 'indicator', 'severity', 'code', 'read', 'wanted', 'message'] as const;
const widths = [34, 34, 11, 24, 30, 30, 80];

/** Figures that contradict something, a row each: what was read, what was expected, why. */
export function findingSheet(ground: ReportGround): Sheet {
  const { language, scorecard } = ground;
  const say = workbookWords[language];
  const sheet = new Sheet(say.findings, widths, { rows: 4, columns: 2 });
  const top = sheet.heading(say.findings, sampleMark(ground), []) + 1;
  sheet.headers(
    top,
    columns.map((name) => say[name]),
  );
  let line = top + 1;
  for (const cell of scorecard.cells) {
    for (const { severity, code, read, expected, message } of cell.checks) {
      const texts = [
        cell.unitName,
        cell.indicator.name[language],
        say.severities[severity],
        code,
        read ?? '',
        expected ?? '',
        message[language],
      ];
      for (const [i, text] of texts.entries()) sheet.text(line, i, text);
      line += 1;
    }
  }
  if (line === top + 1) sheet.text(line, 0, say.noFindings);
  return sheet;
}
