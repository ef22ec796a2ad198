import type { ReadIndex } from '../catalogue/read-index.ts';
import type { Finding, Place, Severity } from '../domain/finding.ts';
import { type IndexDefinition, leavesOf } from '../domain/index/definition.ts';
import type { Remark, RemarkCode } from '../domain/index/remark.ts';
import type { Scoring } from '../domain/index/score.ts';
import { branchesOf } from '../domain/index/tree.ts';
import type { Text } from '../domain/text.ts';
import type { IndexFigures } from './index-figures.ts';

type Say = (of: { readonly part: string; readonly unit: string; readonly value: number }) => Text;

const texts: Readonly<Record<RemarkCode, readonly [Severity, Say]>> = {
  'outside-goalposts': [
    'warning',
    ({ part, unit, value }) => ({
      vi: `${unit}: ${part} = ${value} nằm ngoài hai mức chuẩn, nên được dưới 0 hoặc trên điểm tối đa (clamp: true để chặn).`,
      en: `${unit}: ${part} = ${value} lies outside the goalposts, so it gets less than 0 or more than the full mark (clamp: true cuts it off).`,
    }),
  ],
  'no-spread': [
    'warning',
    ({ part }) => ({
      vi: `Mọi đơn vị có "${part}" như nhau, không phân biệt được; mỗi đơn vị được nửa điểm (zscore: 0).`,
      en: `All units are alike in "${part}", nothing tells them apart; each gets half the mark (zscore: 0).`,
    }),
  ],
  'single-unit': [
    'warning',
    ({ part }) => ({
      vi: `Chỉ một đơn vị có "${part}", không có ai để so sánh; đơn vị đó được nửa điểm (zscore: 0).`,
      en: `Only one unit has "${part}", nobody to compare it with; it gets half the mark (zscore: 0).`,
    }),
  ],
  'no-logarithm': [
    'error',
    ({ part, unit, value }) => ({
      vi: `${unit}: ${part} = ${value} không có logarit; tính là chưa có số liệu.`,
      en: `${unit}: ${part} = ${value} has no logarithm; it counts as missing.`,
    }),
  ],
  'divides-by-zero': [
    'error',
    ({ part, unit }) => ({
      vi: `${unit}: ${part} = 0, càng thấp càng tốt, nên không chia được; tính là chưa có số liệu (clamp: true để cho điểm tối đa).`,
      en: `${unit}: ${part} = 0 where less is better cannot be divided by; it counts as missing (clamp: true gives the full mark).`,
    }),
  ],
  'not-a-flag': [
    'warning',
    ({ part, unit, value }) => ({
      vi: `${unit}: ${part} = ${value}, trong khi chỉ nhận 1 (có) hoặc 0 (không); hiểu là ${value > 0 ? 'có' : 'không'}.`,
      en: `${unit}: ${part} = ${value} where 1 (yes) or 0 (no) is expected; read as ${value > 0 ? 'yes' : 'no'}.`,
    }),
  ],
  'too-large': [
    'error',
    ({ part, unit, value }) => ({
      vi: `${unit}: ${part} = ${value} quá lớn, không tính được; tính là chưa có số liệu.`,
      en: `${unit}: ${part} = ${value} is too large to be scored; it counts as missing.`,
    }),
  ],
  'zero-in-product': [
    'warning',
    ({ part, unit }) => ({
      vi: `${unit}: một thành phần của "${part}" bằng 0, mà các thành phần được nhân với nhau, nên "${part}" bằng 0.`,
      en: `${unit}: one component of "${part}" is 0 and components are multiplied, so "${part}" is 0.`,
    }),
  ],
  'negative-in-product': [
    'error',
    ({ part, unit }) => ({
      vi: `${unit}: một thành phần của "${part}" nhỏ hơn 0, không nhân được, nên "${part}" không có điểm.`,
      en: `${unit}: one component of "${part}" is below 0 and cannot be multiplied, so "${part}" has no score.`,
    }),
  ],
};

/** What a scoring noticed, as findings: at the row of the file where it is about a figure, else at the definition's line. */
export function remarkFindings(
  scoring: Scoring,
  file: string,
  rowOf: IndexFigures['rowOf'],
  placeOf: ReadIndex['placeOf'],
): Finding[] {
  const indicators = new Map(branchesOf(scoring.tree).map((b) => [b.id, b.leaf?.indicator ?? null]));
  const at = ({ part, unit }: Remark): Place => {
    const indicator = indicators.get(part) ?? null;
    const row = unit !== null && indicator !== null ? rowOf(unit, indicator) : null;
    if (!row) return placeOf(part === scoring.tree.id ? null : part);
    const column = row.columns.value ?? row.columns.numerator ?? null;
    return { file, sheet: null, cell: null, line: row.line, column };
  };
  return scoring.remarks.map((remark) => {
    const [severity, say] = texts[remark.code];
    const { part, unit, value, code } = remark;
    const read = value === null ? null : String(value);
    return {
      severity,
      code,
      ...at(remark),
      read,
      expected: null,
      message: say({ part, unit: unit ?? '', value: value ?? 0 }),
    };
  });
}

/**
 * Components without a figure for any unit: an error where the file never names the indicator, since the name may be
 * wrong; a warning where it has figures of other periods only, or only of units that are not ranked.
 */
export function unreportedFindings(
  definition: IndexDefinition,
  { table, reported }: IndexFigures,
  placeOf: ReadIndex['placeOf'],
): Finding[] {
  const counted = leavesOf(definition.parts).filter((leaf) => (leaf.points ?? leaf.weight) > 0);
  return counted.flatMap((leaf): Finding[] => {
    const column = table.columns.get(leaf.indicator);
    const absent = column?.states?.every((state) => state !== 0) ?? table.units.length === 0;
    if (!absent) return [];
    const known = reported.has(leaf.indicator);
    return [
      {
        severity: known ? 'warning' : 'error',
        code: 'indicator-nobody-reports',
        ...placeOf(leaf.id, 'indicator'),
        read: leaf.indicator,
        expected: null,
        message: known
          ? {
              vi: `Không đơn vị nào có số liệu "${leaf.indicator}" trong kỳ này.`,
              en: `No unit has a figure of "${leaf.indicator}" in this period.`,
            }
          : {
              vi: `Tệp số liệu không có chỉ số "${leaf.indicator}".`,
              en: `The file of figures has no indicator "${leaf.indicator}".`,
            },
      },
    ];
  });
}
