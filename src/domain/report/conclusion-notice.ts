import { dayInVietnam } from '../day.ts';
import { grouped } from '../grouped.ts';
import { dayText, periodInside } from '../notation.ts';
import type { Language } from '../text.ts';
import { expectedOf, measured, missingOf, targetOf } from './cell-words.ts';
import { type Block, ended, type OfficialDocument, type Run } from './document.ts';
import type { DecidedTarget, ReportGround } from './ground.ts';
import { closingOf, letterheadOf } from './issuing.ts';
import { officialDate } from './official-date.ts';
import { sampleMark } from './sample-mark.ts';

const words = {
  vi: {
    type: 'THÔNG BÁO',
    subject: (committee: string, day: string, plan: string) =>
      `Kết luận của ${committee} tại cuộc họp ${day} về ${plan}`,
    subjectWithout: (committee: string, plan: string) => `Kết luận của ${committee} về ${plan}`,
    met: (committee: string, day: string | null, period: string) =>
      `${day === null ? '' : `Tại cuộc họp ${day}, `}${committee} đã xem xét kết quả thực hiện kế hoạch ${period} và kết luận như sau:`,
    figures: (target: string, value: string, expected: string, asked: string, by: string, missing: string) =>
      `Chỉ tiêu “${target}”: kết quả ${value}, lộ trình ${expected}, cần đạt ${asked} vào ${by}, còn thiếu ${missing}. `,
    quote: (text: string, section: string) => `Văn bản giao: “${text}” (${section}).`,
    due: (by: string) => ` Hoàn thành trước hết ${by}.`,
    rest: (committee: string) => `Thông báo để các cơ quan, đơn vị biết, thực hiện và báo cáo kết quả về ${committee}`,
  },
  en: {
    type: 'NOTICE',
    subject: (committee: string, day: string, plan: string) =>
      `Conclusions of the ${committee} at its meeting of ${day} on ${plan}`,
    subjectWithout: (committee: string, plan: string) => `Conclusions of the ${committee} on ${plan}`,
    met: (committee: string, day: string | null, period: string) =>
      `${day === null ? '' : `At the meeting of ${day} `}the ${committee} looked at the results of ${period} and concluded:`,
    figures: (target: string, value: string, expected: string, asked: string, by: string, missing: string) =>
      `Target “${target}”: result ${value}, path ${expected}, target ${asked} by ${by}, missing ${missing}. `,
    quote: (text: string, section: string) => `The document says: “${text}” (${section}).`,
    due: (by: string) => ` Due by the end of ${by}.`,
    rest: (committee: string) => `Agencies and units are asked to act on this and to report to the ${committee}`,
  },
} satisfies Record<Language, unknown>;

/**
 * The notice of a meeting's conclusions (thông báo kết luận), from the decisions recorded since the last meeting, else
 * from all; null where none is recorded.
 */
export function conclusionNotice(ground: ReportGround): OfficialDocument | null {
  const { language, plan, scorecard, issuer, asOf, committee, decided, lastMeeting } = ground;
  const say = words[language];
  const since = decided.filter(({ decision }) => lastMeeting !== null && decision.decidedOn >= lastMeeting);
  const [meeting, concluded] = since.length > 0 ? [lastMeeting, since] : [null, decided];
  if (concluded.length === 0) return null;
  const day = dayInVietnam(asOf);
  const held = meeting === null ? null : officialDate(meeting, language);
  const title = plan.title[language];
  return {
    language,
    day,
    sample: sampleMark(ground),
    head: letterheadOf(issuer, 'notice', day, language),
    type: say.type,
    subject: held === null ? say.subjectWithout(committee, title) : say.subject(committee, held, title),
    addressedTo: '',
    addressees: [],
    blocks: ended([
      { kind: 'paragraph', runs: [{ text: say.met(committee, held, periodInside(scorecard.period, language)) }] },
      ...[...grouped(concluded, (d) => d.unitName)].flatMap(([unitName, own], i): Block[] => [
        { kind: 'heading', text: `${i + 1}. ${unitName}` },
        ...own.map((one): Block => ({ kind: 'item', runs: itemOf(one, language) })),
      ]),
      { kind: 'paragraph', runs: [{ text: say.rest(committee) }] },
    ]),
    closing: closingOf(issuer, language),
    annexes: [],
  };
}

/** What was decided, the figures it rests on, and the sentence that sets the target. */
function itemOf({ cell, decision }: DecidedTarget, language: Language): Run[] {
  const say = words[language];
  const due = decision.dueOn === null ? '' : say.due(officialDate(decision.dueOn, language));
  const runs: Run[] = [{ text: fullStop(decision.text), strong: true }, { text: `${due} ` }];
  if (!cell?.target) return runs;
  const { quote, deadline } = cell.target;
  return [
    ...runs,
    {
      text: say.figures(
        cell.indicator.name[language],
        measured(cell, language),
        expectedOf(cell, language),
        targetOf(cell, language),
        dayText(deadline.on, language),
        missingOf(cell, language),
      ),
    },
    { text: say.quote(quote.reading ?? quote.text, quote.section), italic: true },
  ];
}

/** With a full stop where it has no mark of its own. */
const fullStop = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
