import { numberText, shareText } from '../../domain/notation.ts';
import type { BacktestDocument } from '../../services/backtest-files.ts';
import { alignedLines } from './aligned-lines.ts';

const score = (x: number | null): string => (x === null ? '–' : numberText(x, 'vi', 4));

/** How a replay came out, for people, in Vietnamese; ends with a line end. */
export function backtestTable({ n, brier, coverage80, calibration }: BacktestDocument, horizon: number): string {
  const head = `Chạy lại dự báo trước ${numberText(horizon, 'vi')} kỳ: ${numberText(n, 'vi')} trường hợp`;
  if (n === 0) return `${head}. Chưa đủ số liệu: mỗi chuỗi cần bốn số liệu rồi mới đến kỳ được dự báo.\n`;
  return `${[
    head,
    '',
    'Điểm Brier (càng nhỏ càng tốt; 0 là đúng hết)',
    ...alignedLines(
      [
        ['Mốc', score(brier.moc)],
        ['Giữ nguyên số liệu cuối', score(brier.last)],
        ['Tốc độ tăng bình quân (CAGR)', score(brier.cagr)],
      ],
      [false, true],
    ),
    '',
    `Khoảng dự báo 80% chứa số liệu thật: ${coverage80 === null ? '–' : shareText(coverage80, 'vi', 1)}`,
    '',
    ...alignedLines(
      [
        ['Nói khả năng', 'Xảy ra', 'Trường hợp'],
        ...calibration.map((step) => [
          shareText(step.forecast, 'vi', 0),
          shareText(step.observed, 'vi', 0),
          numberText(step.n, 'vi'),
        ]),
      ],
      [true, true, true],
    ),
  ].join('\n')}\n`;
}
