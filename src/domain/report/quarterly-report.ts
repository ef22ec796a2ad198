import { dayInVietnam } from '../day.ts';
import { dayText, periodInside } from '../notation.ts';
import type { Language } from '../text.ts';
import { annexesOf, leaguesAnnex } from './annexes.ts';
import { commendSection } from './commend-section.ts';
import { completenessSection } from './completeness-section.ts';
import { type Block, ended, type OfficialDocument } from './document.ts';
import type { ReportGround } from './ground.ts';
import { closingOf, letterheadOf } from './issuing.ts';
import { laggingSection } from './lagging-section.ts';
import { leaguesSection } from './leagues-section.ts';
import { sampleMark } from './sample-mark.ts';
import { standingSection } from './standing-section.ts';
import { targetsSection } from './targets-section.ts';

const words = {
  vi: {
    type: 'BÁO CÁO',
    subject: (plan: string, period: string, closed: string) =>
      `Kết quả thực hiện ${plan}, ${period} (số liệu chốt ngày ${closed})`,
    standing: 'I. Đánh giá chung',
    targets: 'II. Bảng theo dõi chỉ tiêu',
    lagging: 'III. Báo cáo quá hạn, chỉ tiêu chậm tiến độ và việc cần chỉ đạo',
    commend: 'IV. Đơn vị đề nghị biểu dương',
    leagues: 'V. Xếp hạng',
    completeness: 'VI. Mức độ đầy đủ của số liệu',
    to: '',
  },
  en: {
    type: 'REPORT',
    subject: (plan: string, period: string, closed: string) =>
      `Results of ${plan}, ${period} (figures closed on ${closed})`,
    standing: 'I. Where we stand',
    targets: 'II. Scorecard',
    lagging: 'III. Overdue reports, targets behind and what needs a decision',
    commend: 'IV. Units to be commended',
    leagues: 'V. Ranking',
    completeness: 'VI. How complete the figures are',
    to: '',
  },
} satisfies Record<Language, unknown>;

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** The quarterly report (báo cáo) as an official document. Pure: the same ground gives the same document. */
export function quarterlyReport(ground: ReportGround): OfficialDocument {
  const { language, plan, scorecard, issuer, asOf } = ground;
  const say = words[language];
  const day = dayInVietnam(asOf);
  const heading = (text: string): Block => ({ kind: 'heading', text });
  return {
    language,
    day,
    sample: sampleMark(ground),
    head: letterheadOf(issuer, 'report', day, language),
    type: say.type,
    subject: say.subject(
      lowerFirst(plan.title[language]),
      periodInside(scorecard.period, language),
      dayText(scorecard.judgedOn, language),
    ),
    addressees: [],
    addressedTo: say.to,
    blocks: ended([
      heading(say.standing),
      ...standingSection(ground),
      heading(say.targets),
      ...targetsSection(ground),
      heading(say.lagging),
      ...laggingSection(ground),
      heading(say.commend),
      ...commendSection(ground),
      heading(say.leagues),
      ...leaguesSection(ground, leaguesAnnex(ground)),
      heading(say.completeness),
      ...completenessSection(ground),
    ]),
    closing: closingOf(issuer, language),
    annexes: annexesOf(ground),
  };
}
