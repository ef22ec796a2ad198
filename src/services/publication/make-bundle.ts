import { canonicalJson } from '../../catalogue/hash.ts';
import { csvFile } from '../../domain/csv-file.ts';
import type { Instant } from '../../domain/day.ts';
import { firmnessOf } from '../../domain/index/firmness.ts';
import { periodInside } from '../../domain/notation.ts';
import type { Ports } from '../ports.ts';
import { readLeagues } from '../read-leagues.ts';
import { readScorecard } from '../read-scorecard.ts';
import { done, type Result } from '../result.ts';
import { sha256Of } from '../sha256.ts';
import { figureRows, unitRows } from './columns.ts';
import { type BundleFile, dataPackage } from './data-package.ts';
import { printedDefinitions } from './printed-definitions.ts';
import { printedFigures } from './printed-figures.ts';
import { printedRanks } from './printed-ranks.ts';
import { type Edition, printedScorecard } from './printed-scorecard.ts';

/** Everything a publication prints (bộ công bố), under one name. */
export interface Bundle {
  /** SHA-256 of the manifest, which holds the hash of every file. */
  readonly hash: string;
  readonly manifest: Uint8Array;
  readonly files: readonly BundleFile[];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => bytesOf(`${canonicalJson(value)}\n`);

/** Makes the bundle of a campaign from what was known at an instant. The same instant gives the same bytes. */
export async function makeBundle(
  ports: Ports,
  asked: { readonly plan: string; readonly period: string; readonly asOf: Instant; readonly edition: Edition },
): Promise<Result<Bundle>> {
  const { plan, period, asOf, edition } = asked;
  // Ranks are printed with their intervals, however long those take.
  const patient: Ports = { ...ports, firmness: async (work) => (await ports.firmness?.(work)) ?? firmnessOf(work) };
  const read = await readScorecard(patient, { plan, period, asOf });
  if (!read.ok) return read;
  const view = read.value;
  const leagues = await readLeagues(patient, view);
  const scorecard = printedScorecard(view, edition);
  const definitions = printedDefinitions(view, leagues);
  const figures = await printedFigures(ports, view);
  const files: BundleFile[] = [
    {
      name: 'figures.csv',
      title: { vi: 'Số liệu của kỳ', en: 'Figures of the period' },
      type: 'text/csv; charset=utf-8',
      bytes: bytesOf(csvFile(figureRows(figures))),
    },
    {
      name: 'figures.json',
      title: { vi: 'Số liệu của kỳ (JSON)', en: 'Figures of the period (JSON)' },
      type: 'application/json',
      bytes: json({ sample: scorecard.sample, figures }),
    },
    {
      name: 'units.csv',
      title: { vi: 'Danh mục đơn vị', en: 'Units' },
      type: 'text/csv; charset=utf-8',
      bytes: bytesOf(csvFile(unitRows(scorecard.units))),
    },
    {
      name: 'definitions.json',
      title: { vi: 'Định nghĩa chỉ số, chỉ tiêu, bộ chỉ số', en: 'Definitions of indicators, targets and indices' },
      type: 'application/json',
      bytes: json(definitions),
    },
    {
      name: 'scorecard.json',
      title: { vi: 'Bảng theo dõi chỉ tiêu', en: 'Scorecard' },
      type: 'application/json',
      bytes: json(scorecard),
    },
    {
      name: 'ranks.json',
      title: { vi: 'Xếp hạng', en: 'Ranking' },
      type: 'application/json',
      bytes: json({ sample: scorecard.sample, ...printedRanks(leagues) }),
    },
  ];
  const manifest = json(
    dataPackage(
      {
        plan,
        period,
        edition: edition.number,
        created: edition.publishedAt,
        sample: scorecard.sample,
        title: {
          vi: `${view.plan.title.vi}, ${periodInside(period, 'vi')}`,
          en: `${view.plan.title.en}, ${periodInside(period, 'en')}`,
        },
        licence: definitions.licence,
      },
      files,
      sha256Of,
    ),
  );
  return done({ hash: sha256Of(manifest), manifest, files });
}
