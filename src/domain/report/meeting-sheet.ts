import { dayInVietnam } from '../day.ts';
import { headlineOf, indicatorsBehind, isWhole } from '../headline.ts';
import { dayText, instantText, numberText, periodInside } from '../notation.ts';
import { qualifierOf } from '../series.ts';
import { headlineWords, lackWords, targetWords } from '../speak.ts';
import { isBehind } from '../status.ts';
import type { Language } from '../text.ts';
import { valueText } from '../value-text.ts';
import { expectedOf, measured, missingOf, targetOf } from './cell-words.ts';
import { decisionText } from './decision-text.ts';
import { type Block, emphasised, type MeetingSheet, type TableRow } from './document.ts';
import { addressOf, type ReportGround } from './ground.ts';
import { sampleMark } from './sample-mark.ts';

const words = {
  vi: {
    title: (plan: string, period: string) => `Phiếu họp: ${plan}, ${period}`,
    subtitle: (committee: string, closed: string, known: string) =>
      `${committee} · số liệu chốt ngày ${closed}, nhận đến ${known}`,
    red: 'Việc đang chậm và đề nghị cuộc họp',
    target: 'Chỉ tiêu',
    now: 'Kết quả',
    asked: 'Cần đạt',
    who: 'Đơn vị chậm',
    lead: 'Chủ trì',
    missing: 'Còn thiếu',
    request: 'Đề nghị cuộc họp',
    more: (n: string) => `Còn ${n} chỉ tiêu chậm khác: xem báo cáo.`,
    units: (n: string, of: string, names: string) => `${n}/${of}: ${names}`,
    province: 'cả tỉnh',
    ask: (lack: string | null, by: string, silent: string | null) =>
      `Giao các đơn vị chậm ${lack === null ? 'đạt chỉ tiêu' : `bù ${lack}`} trước ngày ${by}${silent === null ? '' : `; ${silent} lượt chậm chưa giải trình`}`,
    askWhole: (lead: string, by: string) => `${lead} nêu cách đạt trước ngày ${by}`,
    last: (day: string | null) =>
      day === null ? 'Quyết định đã ghi và kết quả' : `Quyết định từ cuộc họp ngày ${day} và kết quả`,
    unit: 'Đơn vị, chỉ tiêu',
    decision: 'Quyết định và kết quả',
    noDecision: 'Chưa ghi quyết định nào của cuộc họp trước.',
    nothing: 'Không có chỉ tiêu nào chậm tiến độ hoặc không đạt.',
  },
  en: {
    title: (plan: string, period: string) => `For the meeting: ${plan}, ${period}`,
    subtitle: (committee: string, closed: string, known: string) =>
      `${committee} · figures closed on ${closed}, known at ${known}`,
    red: 'What is behind, and what is asked of the meeting',
    target: 'Target',
    now: 'Result',
    asked: 'Target value',
    who: 'Units behind',
    lead: 'Lead',
    missing: 'Missing',
    request: 'Asked of the meeting',
    more: (n: string) => `${n} more targets are behind: see the report.`,
    units: (n: string, of: string, names: string) => `${n}/${of}: ${names}`,
    province: 'the province',
    ask: (lack: string | null, by: string, silent: string | null) =>
      `Have the units behind ${lack === null ? 'meet the target' : `make up ${lack}`} by ${by}${silent === null ? '' : `; ${silent} not explained yet`}`,
    askWhole: (lead: string, by: string) => `${lead} to say how it is met by ${by}`,
    last: (day: string | null) =>
      day === null
        ? 'Decisions recorded and what came of them'
        : `Decisions since the meeting of ${day} and what came of them`,
    unit: 'Unit, target',
    decision: 'Decision and outcome',
    noDecision: 'No decision of the last meeting is recorded.',
    nothing: 'No target is off track or missed.',
  },
} satisfies Record<Language, unknown>;

/** What one page holds. */
const mostRed = 7;
const mostDecisions = 5;
const mostNames = 3;

/** One sheet for the table: what is red, who leads, what is asked, and what came of the last decisions. */
export function meetingSheet(ground: ReportGround): MeetingSheet {
  const { language, plan, scorecard, reports, asOf, committee } = ground;
  const say = words[language];
  const headline = headlineWords(headlineOf(scorecard, reports))[language];
  return {
    language,
    day: dayInVietnam(asOf),
    sample: sampleMark(ground),
    title: say.title(plan.short[language], periodInside(scorecard.period, language)),
    subtitle: say.subtitle(committee, dayText(scorecard.judgedOn, language), instantText(asOf, language)),
    blocks: [{ kind: 'paragraph', runs: emphasised(headline) }, ...redBlocks(ground), ...decisionBlocks(ground)],
  };
}

function redBlocks(ground: ReportGround): Block[] {
  const { language, links } = ground;
  const say = words[language];
  const rows = [...wholeRows(ground), ...unitRows(ground)];
  if (rows.length === 0) return [{ kind: 'note', text: say.nothing }];
  const rest = rows.length - mostRed;
  return [
    {
      kind: 'table',
      table: {
        title: say.red,
        columns: [
          { title: say.target, width: 20, align: 'left' },
          { title: say.now, width: 9, align: 'right' },
          { title: say.asked, width: 11, align: 'right' },
          { title: say.who, width: 25, align: 'left' },
          { title: say.lead, width: 16, align: 'left' },
          { title: say.missing, width: 12, align: 'right' },
          { title: say.request, width: 29, align: 'left' },
        ],
        rows: rows.slice(0, mostRed),
        url: addressOf(ground, links.committee()),
      },
    },
    ...(rest > 0 ? [{ kind: 'note', text: say.more(numberText(rest, language)) } as const] : []),
  ];
}

function wholeRows({ language, scorecard }: ReportGround): TableRow[] {
  const say = words[language];
  return scorecard.cells
    .filter((c) => isWhole(c) && c.status !== null && isBehind(c.status) && c.target !== null)
    .map((cell) => {
      const by = dayText(cell.target?.deadline.on ?? '', language);
      const lead = cell.target?.lead ?? '';
      return {
        cells: [
          { text: cell.indicator.short[language], ...(cell.status ? { status: cell.status } : {}) },
          { text: measured(cell, language), note: expectedOf(cell, language) },
          { text: targetOf(cell, language), note: by },
          { text: cell.role === 'whole' ? say.province : cell.unitName },
          { text: lead },
          { text: missingOf(cell, language) },
          { text: say.askWhole(lead, by) },
        ],
      };
    });
}

function unitRows({ language, scorecard, lagging }: ReportGround): TableRow[] {
  const say = words[language];
  return indicatorsBehind(scorecard).map(({ indicator, target, behind, judged, missing, in: kind, cells }) => {
    const late = cells
      .filter((c) => c.status !== null && isBehind(c.status))
      .sort((a, b) => (a.assessment?.pace ?? -1) - (b.assessment?.pace ?? -1));
    const rolled = scorecard.totals.find((t) => t.indicator.id === indicator.id)?.rolled;
    const names =
      late
        .slice(0, mostNames)
        .map((c) => c.unitName)
        .join(', ') + (late.length > mostNames ? '…' : '');
    const lack = missing !== null && kind ? lackWords(indicator, kind, missing)[language] : null;
    const by = dayText(target.deadline.on, language);
    const silent = (lagging ?? []).filter((l) => l.cell.indicator.id === indicator.id && l.answer === null).length;
    return {
      cells: [
        { text: indicator.short[language], status: 'off-track' },
        { text: rolled?.value == null ? '–' : valueText(indicator, rolled.value, language, qualifierOf(rolled)) },
        { text: targetWords(indicator, target)[language], note: by },
        { text: say.units(numberText(behind, language), numberText(judged, language), names) },
        { text: target.lead },
        { text: lack ?? '–' },
        { text: say.ask(lack, by, silent > 0 ? numberText(silent, language) : null) },
      ],
    };
  });
}

function decisionBlocks(ground: ReportGround): Block[] {
  const { language, decided, lastMeeting, links } = ground;
  const say = words[language];
  const since = decided.filter(({ decision }) => lastMeeting === null || decision.decidedOn >= lastMeeting);
  const shown = (since.length > 0 ? since : decided).slice(0, mostDecisions);
  if (shown.length === 0) return [{ kind: 'note', text: say.noDecision }];
  return [
    {
      kind: 'table',
      table: {
        title: say.last(since.length > 0 && lastMeeting !== null ? dayText(lastMeeting, language) : null),
        columns: [
          { title: say.unit, width: 30, align: 'left' },
          { title: say.decision, width: 70, align: 'left' },
        ],
        rows: shown.map(({ unitName, cell, decision }) => ({
          cells: [
            { text: unitName, ...(cell ? { note: cell.indicator.short[language] } : {}) },
            { text: decisionText([decision], language) },
          ],
        })),
        url: addressOf(ground, links.committee()),
      },
    },
  ];
}
