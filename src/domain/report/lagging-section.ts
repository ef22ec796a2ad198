import { dayInVietnam } from '../day.ts';
import { overdueReports, unitsBehind } from '../headline.ts';
import { dayText, numberText } from '../notation.ts';
import type { Judged } from '../standing.ts';
import type { Language } from '../text.ts';
import { nameOn } from '../unit.ts';
import { expectedOf, measured, missingOf } from './cell-words.ts';
import { decisionText } from './decision-text.ts';
import type { Block, Table, TableCell, TableRow } from './document.ts';
import { addressOf, type LaggingTarget, type ReportGround } from './ground.ts';

const words = {
  vi: {
    overdue: 'Báo cáo quá hạn',
    unit: 'Đơn vị',
    due: 'Hạn nộp',
    days: 'Số ngày quá hạn',
    behind: 'Chỉ tiêu chậm tiến độ hoặc không đạt, theo đơn vị',
    target: 'Chỉ tiêu',
    value: 'Kết quả',
    expected: 'Lộ trình',
    missing: 'Còn thiếu',
    reason: 'Giải trình của đơn vị',
    decision: 'Quyết định và kết quả',
    noReason: 'chưa giải trình',
    noDecision: 'chưa có',
    noneOverdue: 'Không có báo cáo nào quá hạn.',
    noneBehind: 'Không có đơn vị nào có chỉ tiêu chậm tiến độ hoặc không đạt.',
  },
  en: {
    overdue: 'Reports overdue',
    unit: 'Unit',
    due: 'Due',
    days: 'Days overdue',
    behind: 'Targets off track or missed, by unit',
    target: 'Target',
    value: 'Result',
    expected: 'Path',
    missing: 'Missing',
    reason: 'What the unit explained',
    decision: 'Decision and outcome',
    noReason: 'not explained yet',
    noDecision: 'none yet',
    noneOverdue: 'No report is overdue.',
    noneBehind: 'No unit has a target off track or missed.',
  },
} satisfies Record<Language, unknown>;

/** Who has not reported, and who is behind: two lists, never one. */
export function laggingSection(ground: ReportGround): Block[] {
  const say = words[ground.language];
  const overdue = overdueTable(ground);
  const behind = behindTable(ground);
  return [
    ...(ground.reports.size === 0 ? [] : [overdue ? tableBlock(overdue) : note(say.noneOverdue)]),
    behind ? tableBlock(behind) : note(say.noneBehind),
  ];
}

const tableBlock = (table: Table): Block => ({ kind: 'table', table });
const note = (text: string): Block => ({ kind: 'note', text });

function overdueTable(ground: ReportGround): Table | null {
  const { language, register, reports, scorecard, links } = ground;
  const say = words[language];
  const overdue = overdueReports(reports);
  if (overdue.length === 0) return null;
  const units = new Map(register.units.map((u) => [u.id, u]));
  const name = (id: string): string => {
    const unit = units.get(id);
    return unit ? nameOn(unit, scorecard.judgedOn) : id;
  };
  return {
    title: say.overdue,
    columns: [
      { title: say.unit, width: 50, align: 'left' },
      { title: say.due, width: 25, align: 'center' },
      { title: say.days, width: 25, align: 'right' },
    ],
    rows: overdue.map((report) => ({
      cells: [
        { text: name(report.unit) },
        { text: dayText(report.due, language) },
        { text: numberText(report.daysOverdue, language) },
      ],
    })),
    url: addressOf(ground, links.overdue()),
  };
}

function behindTable(ground: ReportGround): Table | null {
  const { language, scorecard, lagging, links } = ground;
  const say = words[language];
  const units = unitsBehind(scorecard);
  if (units.length === 0) return null;
  const known = new Map((lagging ?? []).map((l) => [keyOf(l.cell), l]));
  const rows = units.flatMap(({ unitName, behind }): TableRow[] => [
    { heading: `${unitName} (${numberText(behind.length, language)})` },
    ...behind.map((cell): TableRow => ({ cells: laggingCells(cell, known.get(keyOf(cell)), ground) })),
  ]);
  return {
    title: say.behind,
    columns: [
      { title: say.target, width: 26, align: 'left' },
      { title: say.value, width: 12, align: 'right' },
      { title: say.expected, width: 12, align: 'right' },
      { title: say.missing, width: 15, align: 'right' },
      ...(lagging
        ? ([
            { title: say.reason, width: 24, align: 'left' },
            { title: say.decision, width: 24, align: 'left' },
          ] as const)
        : []),
    ],
    rows,
    url: addressOf(ground, links.promised(['off-track', 'missed'])),
  };
}

const keyOf = (cell: Judged): string => `${cell.unit.id} ${cell.target?.id ?? ''}`;

function laggingCells(
  cell: Judged,
  known: LaggingTarget | undefined,
  { language, lagging }: ReportGround,
): TableCell[] {
  const say = words[language];
  const { answer = null, decisions = [] } = known ?? {};
  const told = answer ? `${answer.text} (${answer.by}, ${dayText(dayInVietnam(answer.at), language)})` : say.noReason;
  return [
    { text: cell.indicator.short[language], ...(cell.status ? { status: cell.status } : {}) },
    { text: measured(cell, language) },
    { text: expectedOf(cell, language) },
    { text: missingOf(cell, language) },
    ...(lagging ? [{ text: told }, { text: decisionText(decisions, language) || say.noDecision }] : []),
  ];
}
