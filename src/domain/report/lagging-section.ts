import { dayInVietnam } from '../day.ts';
import { grouped } from '../grouped.ts';
import { overdueReports, unitsBehind } from '../headline.ts';
import { dayText, numberText } from '../notation.ts';
import type { Judged } from '../standing.ts';
import type { Language } from '../text.ts';
import { nameOn } from '../unit.ts';
import { expectedOf, measured, missingOf } from './cell-words.ts';
import { decisionText } from './decision-text.ts';
import type { Block, Table, TableCell } from './document.ts';
import { addressOf, type LaggingTarget, type ReportGround } from './ground.ts';

const words = {
  vi: {
    overdue: 'Báo cáo quá hạn',
    unit: 'Đơn vị',
    due: 'Hạn nộp',
    days: 'Số ngày quá hạn',
    behind: 'Chỉ tiêu chậm tiến độ hoặc không đạt, theo đơn vị',
    targets: 'Chỉ tiêu chậm, kết quả và phần còn thiếu',
    count: (n: string) => `${n} chỉ tiêu`,
    missed: 'không đạt',
    path: (expected: string) => `lộ trình ${expected}`,
    lacks: (missing: string) => `thiếu ${missing}`,
    reason: 'Giải trình của đơn vị',
    decision: 'Quyết định và kết quả',
    noReason: 'chưa giải trình',
    noDecision: 'chưa có',
    nothingTold: 'Chưa đơn vị nào giải trình, và chưa có quyết định nào được ghi về các chỉ tiêu này.',
    noneOverdue: 'Không có báo cáo nào quá hạn.',
    noneBehind: 'Không có đơn vị nào có chỉ tiêu chậm tiến độ hoặc không đạt.',
  },
  en: {
    overdue: 'Reports overdue',
    unit: 'Unit',
    due: 'Due',
    days: 'Days overdue',
    behind: 'Targets off track or missed, by unit',
    targets: 'Targets behind, results and what is missing',
    count: (n: string) => `${n} targets`,
    missed: 'missed',
    path: (expected: string) => `path ${expected}`,
    lacks: (missing: string) => `missing ${missing}`,
    reason: 'What the unit explained',
    decision: 'Decision and outcome',
    noReason: 'not explained yet',
    noDecision: 'none yet',
    nothingTold: 'No unit has explained itself, and no decision about these targets is recorded.',
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
    ...(behind && ground.lagging && !isTold(ground) ? [note(say.nothingTold)] : []),
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

/** Whether anything was explained or decided about what is behind. */
const isTold = ({ lagging }: ReportGround): boolean =>
  (lagging ?? []).some(({ answer, decisions }) => answer !== null || decisions.length > 0);

function behindTable(ground: ReportGround): Table | null {
  const { language, scorecard, lagging, links } = ground;
  const say = words[language];
  const units = unitsBehind(scorecard);
  if (units.length === 0) return null;
  const told = isTold(ground);
  const known = grouped(lagging ?? [], (l) => l.cell.unit.id);
  const rows = units.map(({ unit, unitName, behind }) => ({
    cells: [
      { text: unitName, strong: true, note: say.count(numberText(behind.length, language)) },
      { text: behind.map((cell) => laggingText(cell, language)).join('\n') },
      ...(told ? saidCells(known.get(unit.id) ?? [], language) : []),
    ],
  }));
  return {
    title: say.behind,
    columns: [
      { title: say.unit, width: 17, align: 'left' },
      { title: say.targets, width: 53, align: 'left' },
      ...(told
        ? ([
            { title: say.reason, width: 15, align: 'left' },
            { title: say.decision, width: 17, align: 'left' },
          ] as const)
        : []),
    ],
    rows,
    url: addressOf(ground, links.promised(['off-track', 'missed'])),
  };
}

/** "Hồ sơ trực tuyến 47,0% (lộ trình 52,1%), thiếu 1.240 hồ sơ" */
function laggingText(cell: Judged, language: Language): string {
  const say = words[language];
  const path = cell.assessment?.expected == null ? '' : ` (${say.path(expectedOf(cell, language))})`;
  const more = [
    ...(cell.status === 'missed' ? [say.missed] : []),
    ...(cell.shortfall ? [say.lacks(missingOf(cell, language))] : []),
  ];
  return [`${cell.indicator.short[language]} ${measured(cell, language)}${path}`, ...more].join(', ');
}

/** What a unit explained and what was decided about it, each beside its target. */
function saidCells(known: readonly LaggingTarget[], language: Language): TableCell[] {
  const say = words[language];
  const about = (of: (one: LaggingTarget) => string): string =>
    known
      .map((one) => ({ name: one.cell.indicator.short[language], said: of(one) }))
      .filter(({ said }) => said !== '')
      .map(({ name, said }) => `${name}: ${said}`)
      .join('\n');
  const reasons = about(({ answer }) =>
    answer ? `${answer.text} (${answer.by}, ${dayText(dayInVietnam(answer.at), language)})` : '',
  );
  return [
    { text: reasons || say.noReason },
    { text: about((one) => decisionText(one.decisions, language)) || say.noDecision },
  ];
}
