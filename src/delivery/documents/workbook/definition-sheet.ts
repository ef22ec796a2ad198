import { dayText } from '../../../domain/notation.ts';
import type { ReportGround } from '../../../domain/report/ground.ts';
import { sampleMark } from '../../../domain/report/sample-mark.ts';
import { targetWords } from '../../../domain/speak.ts';
import { Sheet } from './sheet.ts';
import { workbookWords } from './words.ts';

const columns = [
  'id',
  'name',
  'definition',
  'family',
  'measure',
  'direction',
  'frequency',
  'target',
  'by',
  'lead',
  'quote',
  'place',
] as const;
const widths = [26, 34, 50, 26, 12, 18, 11, 14, 13, 26, 60, 40];

/** What is measured, what is promised about it, and the sentence that promises it: a row a target. */
export function definitionSheet(ground: ReportGround): Sheet {
  const { language, plan, scorecard, families } = ground;
  const say = workbookWords[language];
  const sheet = new Sheet(say.definitions, widths, { rows: 4, columns: 2 });
  const { number, on, title } = plan.document;
  const top =
    sheet.heading(plan.title[language], sampleMark(ground), [`${number}, ${dayText(on, language)}: ${title}`]) + 1;
  sheet.headers(
    top,
    columns.map((name) => say[name]),
  );
  const names = new Map(families.map((f) => [f.id, f.name[language]]));
  let line = top + 1;
  for (const indicator of scorecard.indicators) {
    const targets = plan.targets.filter((t) => t.indicator === indicator.id);
    for (const target of targets.length > 0 ? targets : [null]) {
      const texts = [
        indicator.id,
        indicator.name[language],
        indicator.definition[language],
        names.get(indicator.family) ?? indicator.family,
        indicator.unit[language],
        say[indicator.direction],
        say.frequencies[indicator.frequency],
        target ? targetWords(indicator, target)[language] : '',
        target ? dayText(target.deadline.on, language) : '',
        target?.lead ?? '',
        target ? (target.quote.reading ?? target.quote.text) : '',
        target ? `${target.quote.section}; ${target.quote.file}:${target.quote.line}` : '',
      ];
      for (const [i, text] of texts.entries()) sheet.text(line, i, text);
      line += 1;
    }
  }
  return sheet;
}
