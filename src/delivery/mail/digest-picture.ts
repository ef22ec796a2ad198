import type { Digest } from '../../domain/digest.ts';
import { numberText, periodInside } from '../../domain/notation.ts';
import type { HeldObservation } from '../../domain/observation.ts';
import type { DigestChart, DigestChartItem } from '../charts/digest-spec.ts';
import { rowsOf } from './digest-rows.ts';

/** Rows beyond these stand in the table only. */
const mostBars = 10;
/** The picture is drawn at half again the width a mail shows it: sharp on a phone, where it is shown at 360, and a third less to draw. */
const sharpness = 1.5;

/** Pixels a mail gives the picture. */
export const pictureWidth = 480;

/** What the picture of a digest shows; null where there is nothing to draw (a missing report). */
export function digestChartOf(digest: Digest): DigestChart | null {
  const items = rowsOf(digest).flatMap((row): DigestChartItem[] => {
    const { target, level, assessment, indicator } = row.cell;
    if (target?.value == null || level?.value == null || indicator.kind === 'milestone') return [];
    const unit = indicator.unit.vi === '%' ? '%' : '';
    return [
      {
        label: row.name,
        value: level.value,
        expected: assessment?.expected ?? null,
        target: target.value,
        direction: indicator.direction,
        valueText: row.value,
        targetText: `${numberText(target.value, 'vi')}${unit}`,
      },
    ];
  });
  if (items.length === 0) return null;
  return {
    title: `Đã đạt bao nhiêu phần chỉ tiêu, ${periodInside(digest.period, 'vi')}`,
    items: items.slice(0, mostBars),
    language: 'vi',
    sample: digest.plan.state === 'sample',
    width: pictureWidth,
  };
}

/** The picture of a digest as PNG; null where there is nothing to draw. */
export async function digestPicture(digest: Digest<HeldObservation>): Promise<Uint8Array | null> {
  const chart = digestChartOf(digest);
  if (!chart) return null;
  const [{ digestChart }, { svgToPng }] = await Promise.all([
    import('../charts/digest-chart.ts'),
    import('../charts/svg-to-png.ts'),
  ]);
  return svgToPng(digestChart(chart), pictureWidth * sharpness);
}
