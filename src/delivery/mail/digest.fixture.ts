import { nd09 } from '../../domain/calendar.fixture.ts';
import { type Digest, digestsOf } from '../../domain/digest.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Report } from '../../domain/reporting.ts';
import { buildScorecard } from '../../domain/scorecard.ts';
import { figuresOf, type Invented, indicatorOf, planOf, registerOf } from './invented.fixture.ts';

export interface Situation {
  readonly unitName: string;
  readonly state: Plan['state'];
  readonly targets: readonly Invented[];
  readonly report: Report | null;
}

/** Two targets behind, one at risk, one missed: numbers a reader can check by hand. */
export const usual: Situation = {
  unitName: 'Sở Xây dựng',
  state: 'open',
  report: null,
  targets: [
    {
      id: 'thanh-toan',
      short: 'Thanh toán trực tuyến',
      counts: 'hồ sơ',
      value: 60,
      by: '2026-12-31',
      start: [1800, 6000],
      now: [2360, 6000],
    },
    {
      id: 'ho-so-mang',
      short: 'Hồ sơ công việc trên mạng',
      counts: 'hồ sơ',
      value: 90,
      by: '2026-12-31',
      start: [320, 1000],
      now: [417, 1000],
    },
    {
      id: 'van-ban',
      short: 'Văn bản ký số',
      counts: 'văn bản',
      value: 100,
      by: '2026-12-31',
      start: [400, 1000],
      now: [760, 1000],
    },
    {
      id: 'chu-ky-so',
      short: 'Cán bộ, công chức, viên chức có chữ ký số',
      counts: 'người',
      value: 100,
      by: '2026-06-30',
      start: [40, 64],
      now: [51, 64],
    },
  ],
};

/** The digest of an invented unit, made by the same rules as a real one. */
export function digestFor(situation: Situation): Digest<HeldObservation> {
  const found = scorecardOf(situation);
  const [digest] = found.digests;
  if (!digest) throw new Error('the fixture has nothing to say');
  return digest;
}

function scorecardOf({ unitName, state, targets, report }: Situation) {
  const plan = planOf(state, targets);
  const register = registerOf(unitName);
  const indicators = new Map(targets.map((t) => [t.id, indicatorOf(t)]));
  const period = parsePeriod('2026-Q3');
  if (!period) throw new Error('a period');
  const figures = new Map(targets.map((t) => [t.id, new Map([['so-xay-dung', figuresOf(t)]])]));
  const judgedOn = '2026-09-14';
  const scorecard = buildScorecard({
    plan,
    register,
    indicators,
    rules: [],
    calendar: nd09,
    holidays: [],
    period,
    judgedOn,
    figures,
  });
  const reports = new Map(report ? [[report.unit, report]] : []);
  return digestsOf(scorecard, register, reports, '2026-09-20T10:12:00+07:00');
}
