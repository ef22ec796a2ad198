import { sharesPromise } from '../headline.ts';
import type { Family, Indicator } from '../indicator.ts';
import { measuredCells } from '../matrix.ts';
import { dayText, numberText, periodName } from '../notation.ts';
import { runningPromises } from '../running-promises.ts';
import { qualifierOf } from '../series.ts';
import { targetWords } from '../speak.ts';
import { type Judged, tally, wholeCells } from '../standing.ts';
import type { Status } from '../status.ts';
import type { Language } from '../text.ts';
import { valueText } from '../value-text.ts';
import { expectedOf, measured, missingOf, statusCell, targetOf } from './cell-words.ts';
import type { Block, Column, Table, TableRow } from './document.ts';
import { addressOf, type ReportGround } from './ground.ts';

const words = {
  vi: {
    whole: 'Chỉ tiêu đánh giá chung',
    each: 'Chỉ tiêu giao cho từng đơn vị: số đơn vị theo trạng thái',
    name: 'Chỉ tiêu',
    value: 'Kết quả',
    expected: 'Lộ trình đến kỳ',
    target: 'Cần đạt',
    deadline: 'Thời hạn',
    status: 'Trạng thái',
    missing: 'Còn thiếu',
    province: 'Toàn tỉnh',
    achieved: 'Đạt',
    onTrack: 'Đúng tiến độ',
    atRisk: 'Nguy cơ chậm',
    behind: 'Chậm, không đạt',
    rest: 'Chưa đánh giá',
    measured: 'Số liệu khác đã đo, không đặt chỉ tiêu',
    indicator: 'Chỉ số',
    period: 'Kỳ',
    of: 'Của',
    nothing: 'Không có chỉ tiêu nào đánh giá được trong kỳ.',
  },
  en: {
    whole: 'Targets judged as a whole',
    each: 'Targets set for each unit: units by status',
    name: 'Target',
    value: 'Result',
    expected: 'Promised by now',
    target: 'Target',
    deadline: 'Deadline',
    status: 'Status',
    missing: 'Missing',
    province: 'Province',
    achieved: 'Achieved',
    onTrack: 'On track',
    atRisk: 'At risk',
    behind: 'Off track, missed',
    rest: 'Not judged',
    measured: 'Other figures measured, without a target',
    indicator: 'Indicator',
    period: 'Period',
    of: 'Of',
    nothing: 'No target can be judged in this period.',
  },
} satisfies Record<Language, unknown>;

/** Rows under the name of their family, in the order of families. */
export function byFamily<T extends { readonly indicator: Indicator }>(
  families: readonly Family[],
  things: readonly T[],
  language: Language,
  row: (thing: T) => TableRow,
): TableRow[] {
  return [...families]
    .sort((a, b) => a.order - b.order)
    .flatMap((family) => {
      const own = things.filter((t) => t.indicator.family === family.id);
      return own.length === 0 ? [] : [{ heading: family.name[language] }, ...own.map(row)];
    });
}

/** The scorecard: targets of the whole with value and status, targets of the units with how many stand where. */
export function targetsSection(ground: ReportGround): Block[] {
  const tables = [wholesTable(ground), eachTable(ground), measuredTable(ground)].filter((t) => t !== null);
  if (tables.length === 0) return [{ kind: 'note', text: words[ground.language].nothing }];
  return [
    ...tables.map((table): Block => ({ kind: 'table', table })),
    ...ground.pictures.map((picture): Block => ({ kind: 'picture', picture })),
  ];
}

function wholesTable(ground: ReportGround): Table | null {
  const { language, scorecard, families, register, links } = ground;
  const say = words[language];
  const cells = wholeCells(scorecard);
  if (cells.length === 0) return null;
  const row = (cell: Judged): TableRow => ({
    cells: [
      {
        text: cell.indicator.name[language],
        ...(cell.unit.id === register.province ? {} : { note: cell.unitName }),
      },
      { text: measured(cell, language), ...(cell.level ? { note: periodName(cell.level.period, language) } : {}) },
      { text: expectedOf(cell, language) },
      { text: targetOf(cell, language) },
      { text: cell.target ? dayText(cell.target.deadline.on, language) : '' },
      { ...statusCell(cell, language) },
      { text: missingOf(cell, language) },
    ],
  });
  const columns: Column[] = [
    { title: say.name, width: 30, align: 'left' },
    { title: say.value, width: 13, align: 'right' },
    { title: say.expected, width: 11, align: 'right' },
    { title: say.target, width: 11, align: 'right' },
    { title: say.deadline, width: 13, align: 'center' },
    { title: say.status, width: 17, align: 'left' },
    { title: say.missing, width: 12, align: 'right' },
  ];
  return {
    title: say.whole,
    columns,
    rows: byFamily(families, cells, language, row),
    url: addressOf(ground, links.wholes()),
  };
}

const achieved: readonly Status[] = ['achieved', 'achieved-late'];
const behind: readonly Status[] = ['off-track', 'missed'];

function eachTable(ground: ReportGround): Table | null {
  const { language, scorecard, families, links } = ground;
  const say = words[language];
  const promised = scorecard.indicators.flatMap((indicator) => {
    const own = scorecard.cells.filter((c) => c.indicator.id === indicator.id && sharesPromise(c));
    const cells = runningPromises(own, scorecard.judgedOn);
    return cells.length === 0 ? [] : [{ indicator, cells }];
  });
  if (promised.length === 0) return null;
  const row = ({ indicator, cells }: (typeof promised)[number]): TableRow => {
    const counts = tally(cells);
    const count = (...of: Status[]): number => of.reduce((n, s) => n + (counts.get(s) ?? 0), 0);
    const judged = count(...achieved, 'on-track', 'at-risk', ...behind);
    const rolled = scorecard.totals.find((t) => t.indicator.id === indicator.id)?.rolled;
    const target = cells[0]?.target;
    const number = (n: number) => ({ text: numberText(n, language) });
    return {
      cells: [
        { text: indicator.short[language] },
        { text: rolled?.value == null ? '–' : valueText(indicator, rolled.value, language, qualifierOf(rolled)) },
        {
          text: target ? targetWords(indicator, target)[language] : '–',
          ...(target ? { note: dayText(target.deadline.on, language) } : {}),
        },
        number(count(...achieved)),
        number(count('on-track')),
        number(count('at-risk')),
        { ...number(count(...behind)), strong: count(...behind) > 0 },
        number(cells.length - judged),
      ],
    };
  };
  const columns: Column[] = [
    { title: say.name, width: 24, align: 'left' },
    { title: say.province, width: 12, align: 'right' },
    { title: say.target, width: 14, align: 'right' },
    ...[say.achieved, say.onTrack, say.atRisk, say.behind, say.rest].map(
      (title): Column => ({ title, width: 10, align: 'right' }),
    ),
  ];
  return {
    title: say.each,
    columns,
    rows: byFamily(families, promised, language, row),
    url: addressOf(ground, links.promised()),
  };
}

/** Figures of the whole that no target asks for. */
function measuredTable(ground: ReportGround): Table | null {
  const { language, families, links } = ground;
  const say = words[language];
  const cells = measuredCells(ground, {});
  if (cells.length === 0) return null;
  const row = (cell: Judged): TableRow => ({
    cells: [
      { text: cell.indicator.name[language] },
      { text: cell.unitName },
      { text: cell.level ? periodName(cell.level.period, language) : '' },
      { text: measured(cell, language) },
    ],
  });
  return {
    title: say.measured,
    columns: [
      { title: say.indicator, width: 52, align: 'left' },
      { title: say.of, width: 20, align: 'left' },
      { title: say.period, width: 14, align: 'left' },
      { title: say.value, width: 16, align: 'right' },
    ],
    rows: byFamily(families, cells, language, row),
    url: addressOf(ground, links.scorecard()),
  };
}
