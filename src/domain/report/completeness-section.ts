import { overdueReports, sharesPromise } from '../headline.ts';
import { numberText } from '../notation.ts';
import type { Report } from '../reporting.ts';
import type { Language } from '../text.ts';
import type { Block } from './document.ts';
import { addressOf, type ReportGround } from './ground.ts';

const words = {
  vi: {
    title: 'Báo cáo và số liệu theo khối',
    block: 'Khối',
    owing: 'Phải báo cáo',
    onTime: 'Đúng hạn',
    late: 'Muộn',
    overdue: 'Quá hạn',
    figures: 'Chỉ tiêu có số liệu',
    doubtful: 'Số liệu cần xem lại',
    all: 'Cộng',
  },
  en: {
    title: 'Reports and figures by block',
    block: 'Block',
    owing: 'Owe a report',
    onTime: 'On time',
    late: 'Late',
    overdue: 'Overdue',
    figures: 'Targets with figures',
    doubtful: 'Figures to look at again',
    all: 'Total',
  },
} satisfies Record<Language, unknown>;

/** How complete the ground is: reports that came, targets with figures, figures that contradict something. */
export function completenessSection(ground: ReportGround): Block[] {
  const { language, register, scorecard, reports, links } = ground;
  const say = words[language];
  const n = (value: number): string => numberText(value, language);
  const blockOf = new Map(register.units.map((u) => [u.id, u.block]));
  const row = (name: string, isIn: (block: string | undefined) => boolean, strong = false) => {
    const own = [...reports.values()].filter((r) => isIn(blockOf.get(r.unit)));
    const inState = (state: Report['state']): number => own.filter((r) => r.state === state).length;
    const cells = scorecard.cells.filter((c) => isIn(c.unit.block) && c.role !== 'part');
    const judged = cells.filter((c) => (sharesPromise(c) || c.target !== null) && c.status !== 'not-applicable');
    const doubtful = cells.filter((c) => c.checks.some((k) => k.severity !== 'info')).length;
    const counts = [
      own.length,
      inState('on-time'),
      inState('late'),
      overdueReports(reports).filter((r) => own.includes(r)).length,
    ];
    const withFigures = judged.filter((c) => c.level !== null).length;
    return {
      counted: own.length + judged.length,
      row: {
        cells: [
          { text: name, strong },
          ...counts.map((count) => ({ text: n(count), strong })),
          { text: `${n(withFigures)}/${n(judged.length)}`, strong },
          ...(ground.findings ? [{ text: n(doubtful), strong }] : []),
        ],
      },
    };
  };
  const blocks = register.blocks.map((b) => row(b.name[language], (block) => block === b.id));
  const rows = [...blocks.filter((b) => b.counted > 0), row(say.all, () => true, true)].map((r) => r.row);
  const heads = [say.owing, say.onTime, say.late, say.overdue, say.figures, ...(ground.findings ? [say.doubtful] : [])];
  return [
    {
      kind: 'table',
      table: {
        title: say.title,
        columns: [
          { title: say.block, width: 28, align: 'left' },
          ...heads.map((title) => ({ title, width: 12, align: 'right' as const })),
        ],
        rows,
        url: addressOf(ground, links.reports()),
      },
    },
  ];
}
