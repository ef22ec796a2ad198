import { matrixOf } from '../matrix.ts';
import { methodText } from '../method-text.ts';
import { dayText } from '../notation.ts';
import { targetWords } from '../speak.ts';
import { statuses } from '../status.ts';
import { limitsOf, statusRules } from '../status-meaning.ts';
import { statusText } from '../status-text.ts';
import type { Language } from '../text.ts';
import { unitText } from '../value-text.ts';
import { measuredBare } from './cell-words.ts';
import type { Annex, Block, TableCell, TableRow } from './document.ts';
import { addressOf, type ReportGround } from './ground.ts';
import { longLeagues } from './leagues-section.ts';
import { byFamily } from './targets-section.ts';

const words = {
  vi: {
    annex: (n: string) => `PHỤ LỤC ${n}`,
    matrix: 'Kết quả từng đơn vị theo từng chỉ tiêu',
    part: (n: number, of: number) => (of === 1 ? '' : ` (phần ${n}/${of})`),
    unit: 'Đơn vị',
    leagues: 'Bảng xếp hạng đầy đủ',
    quotes: 'Từng chỉ tiêu và câu trích trong văn bản',
    target: 'Chỉ tiêu',
    asked: 'Cần đạt',
    by: 'Thời hạn',
    lead: 'Chủ trì',
    quote: 'Câu trích, nơi trích',
    document: (number: string, on: string) => `Trích từ ${number} ngày ${on}.`,
    method: 'Cách tính',
    rules: 'Khi nào một trạng thái được ghi',
    status: 'Trạng thái',
    when: 'Khi nào',
    line: (n: number) => `dòng ${n}`,
  },
  en: {
    annex: (n: string) => `ANNEX ${n}`,
    matrix: 'Every unit and target',
    part: (n: number, of: number) => (of === 1 ? '' : ` (part ${n} of ${of})`),
    unit: 'Unit',
    leagues: 'Whole league tables',
    quotes: 'Every target and its quoted sentence',
    target: 'Target',
    asked: 'Target',
    by: 'Deadline',
    lead: 'Lead',
    quote: 'Quote and place',
    document: (number: string, on: string) => `Quoted from ${number} of ${on}.`,
    method: 'Method',
    rules: 'When each status is given',
    status: 'Status',
    when: 'When',
    line: (n: number) => `line ${n}`,
  },
} satisfies Record<Language, unknown>;

const numerals = ['I', 'II', 'III', 'IV'];

type AnnexKind = 'matrix' | 'leagues' | 'quotes' | 'method';

/** Columns of a landscape page. */
const columnsAPage = 10;

/** The annexes of a report, those that have anything to say, numbered in order. */
export function annexesOf(ground: ReportGround): Annex[] {
  return annexList(ground).map(({ kind, blocks }, i) => ({
    title: words[ground.language].annex(numerals[i] ?? String(i + 1)),
    subject: words[ground.language][kind],
    landscape: kind === 'matrix' || kind === 'quotes',
    blocks,
  }));
}

/** What the annex of whole league tables is called in the text. */
export function leaguesAnnex(ground: ReportGround): string {
  const at = annexList(ground).findIndex(({ kind }) => kind === 'leagues');
  return words[ground.language]
    .annex(numerals[at] ?? '')
    .toLocaleLowerCase('vi')
    .replace(/[ivx]+$/, (n) => n.toUpperCase());
}

function annexList(ground: ReportGround): { kind: AnnexKind; blocks: Block[] }[] {
  const all: { kind: AnnexKind; blocks: Block[] }[] = [
    { kind: 'matrix', blocks: matrixBlocks(ground) },
    { kind: 'leagues', blocks: longLeagues(ground) },
    { kind: 'quotes', blocks: quoteBlocks(ground) },
    { kind: 'method', blocks: methodBlocks(ground) },
  ];
  return all.filter(({ blocks }) => blocks.length > 0);
}

function matrixBlocks(ground: ReportGround): Block[] {
  const { language, scorecard, register, links } = ground;
  const say = words[language];
  const matrix = matrixOf({ scorecard, register }, {});
  if (!matrix) return [];
  const parts = Math.ceil(matrix.columns.length / columnsAPage);
  const each = Math.ceil(matrix.columns.length / parts);
  return Array.from({ length: parts }, (_, part): Block => {
    const [from, to] = [part * each, (part + 1) * each];
    const rows = matrix.groups.flatMap(({ block, rows }): TableRow[] => [
      { heading: block.name[language] },
      ...rows.map(({ unitName, cells }) => ({
        cells: [
          { text: unitName },
          ...cells.slice(from, to).map((cell): TableCell => {
            if (!cell) return { text: '' };
            const status = cell.role === 'part' ? null : cell.status;
            return { text: measuredBare(cell, language), ...(status ? { status } : {}) };
          }),
        ],
      })),
    ]);
    const columns = matrix.columns.slice(from, to).map(({ indicator, target }) => {
      const asked = target ? targetWords(indicator, target)[language] : unitText(indicator, language).trim();
      return {
        title: `${indicator.short[language]}${asked === '' ? '' : ` (${asked})`}`,
        width: 10,
        align: 'right' as const,
      };
    });
    return {
      kind: 'table',
      table: {
        title: say.matrix + say.part(part + 1, parts),
        columns: [{ title: say.unit, width: 22, align: 'left' }, ...columns],
        rows,
        url: addressOf(ground, links.promised()),
      },
    };
  });
}

function quoteBlocks(ground: ReportGround): Block[] {
  const { language, plan, families, scorecard, links } = ground;
  const say = words[language];
  const indicators = new Map(scorecard.indicators.map((i) => [i.id, i]));
  const targets = plan.targets.flatMap((target) => {
    const indicator = indicators.get(target.indicator);
    return indicator ? [{ indicator, target }] : [];
  });
  if (targets.length === 0) return [];
  const rows = byFamily(families, targets, language, ({ indicator, target }) => ({
    cells: [
      { text: indicator.name[language] },
      { text: targetWords(indicator, target)[language] || '–' },
      { text: dayText(target.deadline.on, language), note: target.deadline.raw },
      { text: target.lead },
      {
        text: `“${target.quote.reading ?? target.quote.text}”`,
        note: `${target.quote.section}; ${target.quote.file}, ${say.line(target.quote.line)}`,
      },
    ],
  }));
  return [
    { kind: 'note', text: say.document(plan.document.number, dayText(plan.document.on, language)) },
    {
      kind: 'table',
      table: {
        title: say.quotes,
        columns: [
          { title: say.target, width: 24, align: 'left' },
          { title: say.asked, width: 10, align: 'right' },
          { title: say.by, width: 11, align: 'center' },
          { title: say.lead, width: 16, align: 'left' },
          { title: say.quote, width: 42, align: 'left' },
        ],
        rows,
        url: addressOf(ground, links.targets()),
      },
    },
  ];
}

function methodBlocks({ language, plan, baseUrl }: ReportGround): Block[] {
  const say = words[language];
  const limits = limitsOf(plan.thresholds);
  const notes = [
    methodText.path,
    methodText.keep,
    methodText.add,
    methodText.each,
    methodText.missing,
    methodText.after,
  ];
  return [
    ...notes.map((note): Block => ({ kind: 'item', runs: [{ text: note[language] }] })),
    {
      kind: 'table',
      table: {
        title: say.rules,
        columns: [
          { title: say.status, width: 26, align: 'left' },
          { title: say.when, width: 74, align: 'left' },
        ],
        rows: statuses.map((status) => ({
          cells: [{ text: statusText[status][language], status }, { text: statusRules[status](limits)[language] }],
        })),
        url: `${baseUrl}/about`,
      },
    },
  ];
}
