import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Indicator } from '../../src/domain/indicator.ts';
import { valueText } from '../../src/domain/value-text.ts';
import { emptyMachine, moc } from '../support/moc.ts';
import { bytesOf, converted, textOf } from './libreoffice.ts';

const data = emptyMachine();
const file = (name: string): string => join(data, name);

interface Row {
  readonly unitName: string;
  readonly value: number | null;
  readonly qualifier: string | null;
  readonly indicator: string;
  readonly target: number | null;
  readonly status: string | null;
}

interface Scorecard {
  readonly indicators: readonly Pick<Indicator, 'id' | 'kind'>[];
  readonly rows: readonly Row[];
}

const plans = [
  ['minh-hoa-2026', '2026-Q3'],
  ['gia-lai-2019', '2018'],
] as const;

/** All spaces alike: a line may break anywhere. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe.each(plans)('%s, %s', (plan, period) => {
  const args = [
    '--plan',
    plan,
    '--period',
    period,
    '--as-of',
    plan === 'gia-lai-2019' ? '2030-01-01' : '2026-09-20T10:12:00+07:00',
  ];
  let scorecard: Scorecard;
  beforeAll(() => {
    for (const kind of ['pdf', 'docx', 'xlsx']) {
      expect(moc(data, 'report', ...args, '--to', file(`${plan}.${kind}`)).code).toBe(0);
    }
    scorecard = JSON.parse(moc(data, 'scorecard', ...args, '--format', 'json').out);
  });

  /** The figures of ratios as pages print them, one decimal: those of targets that are judged. */
  const printed = (): string[] => {
    const ratios = new Set(scorecard.indicators.filter((i) => i.kind === 'ratio').map((i) => i.id));
    const shown = { kind: 'ratio', unit: { vi: '', en: '' }, decimals: 1 } as Indicator;
    return scorecard.rows
      .filter((r) => r.value !== null && r.qualifier === '=' && ratios.has(r.indicator) && r.status !== null)
      .map((r) => valueText(shown, r.value ?? 0, 'vi'));
  };

  test('the PDF holds every figure of the page', () => {
    const text = flat(textOf(file(`${plan}.pdf`)));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(printed().filter((figure) => !text.includes(figure))).toEqual([]);
  });

  test('LibreOffice opens the PDF without a warning', () => {
    expect(bytesOf(converted(file(`${plan}.pdf`), 'odg:draw8')).length).toBeGreaterThan(1_000);
  });

  test('LibreOffice opens the Word file without a warning, and it holds every figure of the page', () => {
    const text = flat(textOf(converted(file(`${plan}.docx`), 'pdf')));
    expect(text).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(printed().filter((figure) => !text.includes(figure))).toEqual([]);
  });

  test('LibreOffice computes the workbook again and gets the same in every cell', async () => {
    const [ours, theirs] = await Promise.all(
      [file(`${plan}.xlsx`), converted(file(`${plan}.xlsx`), 'xlsx:Calc MS Excel 2007 XML')].map((path) =>
        readXlsx(bytesOf(path)),
      ),
    );
    let compared = 0;
    for (const [s, sheet] of (ours?.sheets ?? []).entries()) {
      const computed = theirs?.sheets[s]?.rows ?? [];
      for (const [r, row] of sheet.rows.entries()) {
        for (const [c, cell] of row.entries()) {
          const other = computed[r]?.[c] ?? null;
          if (typeof cell === 'number') {
            compared += 1;
            expect(Math.abs(cell - Number(other)), `${sheet.name} ${r}:${c}`).toBeLessThan(1e-9);
          } else expect(other ?? '', `${sheet.name} ${r}:${c}`).toBe(cell ?? '');
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test('the workbook holds the figures of the page as numbers', async () => {
    const { sheets } = await readXlsx(bytesOf(file(`${plan}.xlsx`)));
    const rows = sheets[0]?.rows ?? [];
    const held = new Set(rows.map((row) => `${row[0]} ${row[6] ?? ''}`));
    const missing = scorecard.rows.filter((r) => !held.has(`${r.unitName} ${r.value ?? ''}`));
    expect(missing).toEqual([]);
  });
});
