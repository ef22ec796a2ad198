import { addWorkingDays, dayInVietnam } from '../day.ts';
import { overdueReports, type UnitBehind, unitsBehind } from '../headline.ts';
import { dayText, numberText, periodInside } from '../notation.ts';
import type { HeldObservation } from '../observation.ts';
import type { Target } from '../plan.ts';
import type { Language } from '../text.ts';
import { nameOn } from '../unit.ts';
import { expectedOf, measured, missingOf, targetOf } from './cell-words.ts';
import { type Block, emphasised, ended, type OfficialDocument, type TableRow } from './document.ts';
import { addressOf, type ReportGround } from './ground.ts';
import { closingOf, letterheadOf } from './issuing.ts';
import { officialDate } from './official-date.ts';
import { sampleMark } from './sample-mark.ts';

const words = {
  vi: {
    subject: (plan: string, period: string) => `V/v đôn đốc thực hiện ${plan}, ${period}`,
    to: 'Kính gửi:',
    toAll: 'Các cơ quan, đơn vị có tên trong công văn này',
    basis: (plan: string, number: string, on: string) => `Căn cứ ${number} ngày ${on} về ${plan};`,
    found: (period: string, closed: string, n: string) =>
      `Qua theo dõi ${period} (số liệu chốt ngày ${closed}), *${n} đơn vị* có chỉ tiêu chậm tiến độ hoặc không đạt, cụ thể:`,
    silent: (names: string) => `Các đơn vị đã quá hạn nộp báo cáo: *${names}*.`,
    table: 'Chỉ tiêu chậm tiến độ hoặc không đạt',
    target: 'Chỉ tiêu',
    value: 'Kết quả',
    expected: 'Lộ trình',
    asked: 'Cần đạt',
    missing: 'Còn thiếu',
    quotes: 'Văn bản giao chỉ tiêu ghi rõ:',
    quote: (text: string, section: string) => `“${text}” (${section})`,
    asks: 'Đề nghị các đơn vị:',
    ask1: 'Khẩn trương có giải pháp để đạt chỉ tiêu được giao đúng thời hạn; đơn vị quá hạn báo cáo nộp ngay báo cáo.',
    ask2: (by: string) => `Giải trình nguyên nhân chậm, nêu giải pháp và thời hạn hoàn thành, gửi trước ${by}.`,
    rest: 'Đề nghị các đơn vị quan tâm, phối hợp thực hiện',
  },
  en: {
    subject: (plan: string, period: string) => `Reminder: ${plan}, ${period}`,
    to: 'To:',
    toAll: 'The agencies and units named in this letter',
    basis: (plan: string, number: string, on: string) => `With reference to ${number} of ${on}, ${plan};`,
    found: (period: string, closed: string, n: string) =>
      `In ${period} (figures closed on ${closed}) *${n} units* have targets off track or missed:`,
    silent: (names: string) => `Reports are overdue from: *${names}*.`,
    table: 'Targets off track or missed',
    target: 'Target',
    value: 'Result',
    expected: 'Path',
    asked: 'Target value',
    missing: 'Missing',
    quotes: 'The document that sets the targets says:',
    quote: (text: string, section: string) => `“${text}” (${section})`,
    asks: 'The units are asked:',
    ask1: 'to take steps so that the targets are met in time; those whose report is overdue to hand it in at once;',
    ask2: (by: string) => `to explain why they are behind, and what will be done by when, before ${by}.`,
    rest: 'Thank you for your cooperation',
  },
} satisfies Record<Language, unknown>;

/** Working days to answer. */
const daysToAnswer = 7;
/** Beyond these the letter is addressed to those named in it. */
const mostAddressees = 6;

/**
 * A letter (công văn đôn đốc) to the units that lag, filled with their figures and the quoted sentences; null where
 * nobody lags.
 *
 * @param unit only to this one
 */
export function reminderLetter(ground: ReportGround, unit: string | null): OfficialDocument | null {
  const { language, plan, scorecard, reports, issuer, asOf, holidays, register } = ground;
  const say = words[language];
  const day = dayInVietnam(asOf);
  const isMeant = (id: string): boolean => unit === null || id === unit;
  const behind = unitsBehind(scorecard).filter((u) => isMeant(u.unit.id));
  const names = new Map(register.units.map((u) => [u.id, nameOn(u, scorecard.judgedOn)]));
  const silent = overdueReports(reports)
    .filter((r) => isMeant(r.unit))
    .map((r) => names.get(r.unit) ?? r.unit);
  const all = [...new Set([...behind.map((u) => u.unitName), ...silent])];
  if (all.length === 0) return null;
  const targets = new Map(
    behind.flatMap((u) => u.behind.flatMap((c) => (c.target ? [[c.target.id, c.target] as const] : []))),
  );
  const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: emphasised(text) });
  const period = periodInside(scorecard.period, language);
  const by = officialDate(addWorkingDays(day, daysToAnswer, holidays), language);
  return {
    language,
    day,
    sample: sampleMark(ground),
    head: letterheadOf(issuer, 'letter', day, language),
    type: null,
    subject: say.subject(plan.short[language], period),
    addressedTo: say.to,
    addressees: all.length > mostAddressees ? [say.toAll] : all,
    blocks: ended([
      paragraph(say.basis(plan.title[language], plan.document.number, dayText(plan.document.on, language))),
      ...(behind.length > 0
        ? [
            paragraph(say.found(period, dayText(scorecard.judgedOn, language), numberText(behind.length, language))),
            behindBlock(ground, behind),
            paragraph(say.quotes),
            ...[...targets.values()].map((target) => quoteBlock(target, language)),
          ]
        : []),
      ...(silent.length > 0 ? [paragraph(say.silent(silent.join(', ')))] : []),
      paragraph(say.asks),
      paragraph(`1. ${say.ask1}`),
      paragraph(`2. ${say.ask2(by)}`),
      paragraph(say.rest),
    ]),
    closing: closingOf(
      { ...issuer, recipients: [language === 'vi' ? 'Như trên' : 'As above', ...issuer.recipients.slice(0, 2)] },
      language,
    ),
    annexes: [],
  };
}

function behindBlock(ground: ReportGround, behind: readonly UnitBehind<HeldObservation>[]): Block {
  const { language, links } = ground;
  const say = words[language];
  const rows = behind.flatMap((unit): TableRow[] => [
    { heading: unit.unitName },
    ...unit.behind.map(
      (cell): TableRow => ({
        cells: [
          { text: cell.indicator.name[language] },
          { text: measured(cell, language) },
          { text: expectedOf(cell, language) },
          { text: targetOf(cell, language), note: cell.target ? dayText(cell.target.deadline.on, language) : '' },
          { text: missingOf(cell, language) },
        ],
      }),
    ),
  ]);
  return {
    kind: 'table',
    table: {
      title: say.table,
      columns: [
        { title: say.target, width: 38, align: 'left' },
        { title: say.value, width: 14, align: 'right' },
        { title: say.expected, width: 14, align: 'right' },
        { title: say.asked, width: 15, align: 'right' },
        { title: say.missing, width: 19, align: 'right' },
      ],
      rows,
      url: addressOf(ground, links.promised(['off-track', 'missed'])),
    },
  };
}

const quoteBlock = ({ quote }: Target, language: Language): Block => ({
  kind: 'item',
  runs: [{ text: words[language].quote(quote.reading ?? quote.text, quote.section), italic: true }],
});
