import { writeXlsx } from 'hucre/xlsx';
import { cellSafe } from '../../../domain/cell-text.ts';
import { dayInVietnam } from '../../../domain/day.ts';
import type { ReportGround } from '../../../domain/report/ground.ts';
import { definitionSheet } from './definition-sheet.ts';
import { findingSheet } from './finding-sheet.ts';
import { leagueSheet } from './league-sheet.ts';
import { scorecardSheet } from './scorecard-sheet.ts';
import { workbookFont } from './styles.ts';
import { workbookWords } from './words.ts';

/**
 * The scorecard as a workbook: figures as values, scores as formulas that give the printed numbers again, definitions,
 * and findings where the reader may know them. The same ground gives the same bytes.
 */
export async function toWorkbook(ground: ReportGround): Promise<Uint8Array> {
  const { language, plan, leagues, asOf } = ground;
  const say = workbookWords[language];
  const names = new Names();
  const ranked = leagues.filter((league) => league.units.length > 0);
  const sheets = [
    scorecardSheet(ground),
    ...ranked.map((league) => leagueSheet(ground, league, names.of(say.league(league.block.name[language])))),
    definitionSheet(ground),
    ...(ground.findings ? [findingSheet(ground)] : []),
  ];
  const made = new Date(`${dayInVietnam(asOf)}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map((sheet) => sheet.written()),
    defaultFont: workbookFont,
    activeSheet: 0,
    properties: { creator: 'Mốc', title: cellSafe(plan.title[language]), created: made, modified: made },
  });
}

/** Names of sheets: without the characters that none may have, at most 31 long, none twice. */
class Names {
  private readonly taken = new Set<string>();

  of(wanted: string): string {
    const plain = wanted
      .replace(/[\][:*?/\\]/g, ' ')
      .slice(0, 28)
      .trim();
    let name = plain;
    for (let n = 2; this.taken.has(name); n += 1) name = `${plain} ${n}`;
    this.taken.add(name);
    return name;
  }
}
