import { type Column, missing, notApplicable, stateAt } from '../../../domain/index/figure-table.ts';
import { partName } from '../../../domain/index/part-name.ts';
import { type Branch, branchesOf } from '../../../domain/index/tree.ts';
import { periodName } from '../../../domain/notation.ts';
import type { RankedBlock, ReportGround } from '../../../domain/report/ground.ts';
import { sampleMark } from '../../../domain/report/sample-mark.ts';
import { nodeFormula, printedFormula, type WeighedCell } from './node-formula.ts';
import { notApplicableMark, shareFormula } from './share-formula.ts';
import { type Cached, letters, Sheet } from './sheet.ts';
import { numberStyle, styles } from './styles.ts';
import { workbookWords } from './words.ts';

/** Columns before the figures: rank, unit, score, grade, coverage. */
const first = 5;

/** Nodes below the root, each after its parts. */
const upwards = (root: Branch): Branch[] =>
  root.children.flatMap((child) => (child.leaf ? [] : [...upwards(child), child]));

/**
 * The league table of a block as a sheet: figures as they were reported, and from them every share, score and rank as a
 * formula, in functions that every spreadsheet program has.
 */
export const leagueSheet = (ground: ReportGround, league: RankedBlock, name: string): Sheet =>
  new LeagueSheet(ground, league, name).filled();

class LeagueSheet {
  private readonly leaves: readonly Branch[];
  private readonly nodes: readonly Branch[];
  private readonly rowOf: ReadonlyMap<string, number>;
  private readonly sheet: Sheet;
  /** The row of the weights; the header and the units follow. */
  private top = 0;

  constructor(
    private readonly ground: ReportGround,
    private readonly league: RankedBlock,
    name: string,
  ) {
    const { tree, table } = league.scoring;
    this.leaves = branchesOf(tree).filter((b) => b.leaf !== null);
    this.nodes = [...upwards(tree), tree];
    this.rowOf = new Map(table.units.map((unit, row) => [unit, row]));
    const parts = 2 * this.leaves.length + this.nodes.length;
    this.sheet = new Sheet(name, [7, 36, 10, 12, 10, ...Array(parts).fill(13)], { rows: 9, columns: 3 });
  }

  filled(): Sheet {
    const { ground, league, sheet } = this;
    const say = workbookWords[ground.language];
    const { definition } = league.scoring;
    const title = `${league.block.name[ground.language]}: ${definition.title[ground.language]}, ${periodName(league.period, ground.language)}`;
    const rule = definition.rank.on === 'printed' ? say.rankOnPrinted : say.rankOnExact;
    this.top =
      sheet.heading(title, sampleMark(ground), [say.blue, `${say.missingRule[definition.missing.rule]} ${rule}`]) + 1;
    this.header();
    for (const i of league.units.keys()) this.unit(i);
    return sheet;
  }

  private header(): void {
    const { ground, league, sheet, top } = this;
    const say = workbookWords[ground.language];
    const named = (b: Branch): string => partName(league.scoring, b.id, ground.scorecard.indicators)[ground.language];
    sheet.headers(top + 1, [say.rank, say.unit, say.score, say.grade, say.coverage]);
    sheet.text(top, 1, say.weight, styles.header);
    for (const [i, leaf] of this.leaves.entries()) {
      sheet.text(top + 1, this.figureColumn(i), `${say.figure}: ${named(leaf)}`, styles.header);
      sheet.text(top + 1, this.shareColumn(i), `${say.share}: ${named(leaf)}`, styles.header);
      sheet.number(top, this.shareColumn(i), leaf.weight, numberStyle(null));
    }
    for (const [i, node] of this.nodes.entries()) {
      sheet.text(top + 1, this.nodeColumn(i), `${say.share}: ${named(node)}`, styles.header);
      sheet.number(top, this.nodeColumn(i), node.weight, numberStyle(null));
    }
  }

  private unit(i: number): void {
    const { ground, league, sheet } = this;
    const { scoring } = league;
    const { definition, parts, tree, coverage } = scoring;
    const result = league.units[i];
    const row = this.rowOf.get(result?.unit ?? '');
    if (!result || row === undefined) return;
    const line = this.top + 2 + i;
    const { decimals } = definition.score;
    sheet.text(line, 1, result.unitName);
    sheet.text(line, 3, result.grade?.[ground.language] ?? '');
    const covered = coverage[row] ?? Number.NaN;
    sheet.number(line, 4, Number.isNaN(covered) ? null : covered, numberStyle(2));
    for (const [k, leaf] of this.leaves.entries()) {
      const part = parts.get(leaf.id);
      const raw = part?.raw ?? null;
      const state = raw ? stateAt(raw, row) : missing;
      if (state === notApplicable) sheet.text(line, this.figureColumn(k), notApplicableMark);
      else
        sheet.number(
          line,
          this.figureColumn(k),
          state === missing ? null : (raw?.values[row] ?? null),
          numberStyle(2, { reported: true }),
        );
      this.share(line, this.shareColumn(k), this.leafFormula(leaf, k, line), part?.shares, row);
    }
    for (const [k, node] of this.nodes.entries()) {
      this.share(line, this.nodeColumn(k), this.formulaOf(node, line), parts.get(node.id)?.shares, row);
    }
    const root = `${letters(this.nodeColumn(this.nodes.length - 1))}${line + 1}`;
    const score = result.printed === null ? '' : Number(result.printed);
    sheet.formula(line, 2, printedFormula(root, tree.full, decimals), score, numberStyle(decimals, { bold: true }));
    sheet.formula(line, 0, this.rankFormula(line), result.rank ?? '', numberStyle(0, { bold: true }));
  }

  /** A share with its formula; without one it stands as a value. */
  private share(line: number, column: number, formula: string | null, shares: Column | undefined, row: number): void {
    const cached = sharedAs(shares, row);
    const style = numberStyle(4);
    if (formula !== null) this.sheet.formula(line, column, formula, cached, style);
    else if (typeof cached === 'number') this.sheet.number(line, column, cached, style);
    else this.sheet.text(line, column, cached);
  }

  private leafFormula({ leaf }: Branch, k: number, line: number): string | null {
    if (!leaf) return null;
    const { definition } = this.league.scoring;
    const column = letters(this.figureColumn(k));
    const cells = { figure: `${column}${line + 1}`, all: this.allOf(column) };
    return shareFormula(leaf, definition.score.scale, cells, definition.missing.rule === 'zero' ? '0' : '""');
  }

  private formulaOf(node: Branch, line: number): string {
    const { definition, tree } = this.league.scoring;
    const { rule, coverage } = definition.missing;
    const counted = node.children.filter((child) => child.weight > 0);
    const cells = counted.map((child): WeighedCell => {
      const column = letters(this.columnOf(child));
      return { share: `${column}${line + 1}`, weight: `${column}$${this.top + 1}` };
    });
    const formula = nodeFormula(node.aggregate, cells, rule === 'reweight');
    if (node !== tree || rule !== 'reweight') return formula;
    // A hair below the stated coverage is floating point, not a figure too few.
    return `IF(${letters(4)}${line + 1}<${coverage}-0.000000001,"",${formula})`;
  }

  private rankFormula(line: number): string {
    const { definition } = this.league.scoring;
    const exact = definition.rank.on === 'exact';
    const column = letters(exact ? this.nodeColumn(this.nodes.length - 1) : 2);
    const cell = `${column}${line + 1}`;
    return `IF(ISNUMBER(${cell}),RANK(${cell},${this.allOf(column)},0),"")`;
  }

  private allOf(column: string): string {
    const from = this.top + 3;
    return `$${column}$${from}:$${column}$${from + this.league.units.length - 1}`;
  }

  private columnOf(branch: Branch): number {
    const leaf = this.leaves.indexOf(branch);
    return leaf >= 0 ? this.shareColumn(leaf) : this.nodeColumn(this.nodes.indexOf(branch));
  }

  private figureColumn(i: number): number {
    return first + i;
  }

  private shareColumn(i: number): number {
    return first + this.leaves.length + i;
  }

  private nodeColumn(i: number): number {
    return first + 2 * this.leaves.length + i;
  }
}

function sharedAs(shares: Column | undefined, row: number): Cached {
  const state = shares ? stateAt(shares, row) : missing;
  if (state === notApplicable) return notApplicableMark;
  return state === missing ? '' : (shares?.values[row] ?? '');
}
