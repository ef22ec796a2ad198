import { canonicalJson } from '../../catalogue/hash.ts';
import { csvText } from '../../domain/csv-file.ts';
import type { Instant } from '../../domain/day.ts';
import { firmnessOf } from '../../domain/index/firmness.ts';
import { periodInside } from '../../domain/notation.ts';
import { planAt } from '../catalogue-at.ts';
import type { Ports } from '../ports.ts';
import { readLeagues } from '../read-leagues.ts';
import { readScorecard } from '../read-scorecard.ts';
import { done, type Result } from '../result.ts';
import { sha256Of } from '../sha256.ts';
import type { Bundle } from './bundle.ts';
import { figureRows, unitRows } from './columns.ts';
import { type BundleFile, dataPackage } from './data-package.ts';
import { printedDefinitions } from './printed-definitions.ts';
import { printedDocuments } from './printed-documents.ts';
import { printedFigures } from './printed-figures.ts';
import { printedRanks } from './printed-ranks.ts';
import { type Edition, printedScorecard } from './printed-scorecard.ts';
import { publishedAs } from './published-period.ts';

export interface BundleQuestion {
  readonly plan: string;
  /** What was known at this instant. */
  readonly asOf: Instant;
  readonly edition: Edition;
  /** Where Mốc is reached from outside. */
  readonly baseUrl: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => bytesOf(`${canonicalJson(value)}\n`);

/** Makes the bundle of a campaign from what was known at an instant. The same instant gives the same bytes. */
export async function makeBundle(
  ports: Ports,
  { plan, asOf, baseUrl, edition }: BundleQuestion,
): Promise<Result<Bundle>> {
  const found = await planAt(ports, plan, asOf);
  if (!found.ok) return found;
  const period = publishedAs(found.value.plan, edition.campaign);
  // Ranks are printed with their intervals, however long those take.
  const patient: Ports = { ...ports, firmness: async (work) => (await ports.firmness?.(work)) ?? firmnessOf(work) };
  const read = await readScorecard(patient, { plan, period, asOf });
  if (!read.ok) return read;
  const view = read.value;
  const leagues = await readLeagues(patient, view);
  const scorecard = printedScorecard(view, edition);
  const definitions = printedDefinitions(view, leagues);
  const figures = await printedFigures(ports, view);
  const ranks = printedRanks(leagues);
  const files: BundleFile[] = [
    {
      name: 'figures.csv',
      title: { vi: 'Số liệu của kỳ', en: 'Figures of the period' },
      type: 'text/csv; charset=utf-8',
      bytes: bytesOf(csvText(figureRows(figures))),
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
      bytes: bytesOf(csvText(unitRows(scorecard.units))),
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
      bytes: json({ sample: scorecard.sample, ...ranks }),
    },
    ...(await printedDocuments(patient, { plan, period, campaign: edition.campaign, asOf, baseUrl })),
  ];
  const described = dataPackage(
    {
      plan,
      campaign: edition.campaign,
      period,
      edition: edition.number,
      created: edition.publishedAt,
      homepage: baseUrl,
      sample: scorecard.sample,
      title: {
        vi: `${view.plan.title.vi}, ${periodInside(period, 'vi')}`,
        en: `${view.plan.title.en}, ${periodInside(period, 'en')}`,
      },
      licence: definitions.licence,
    },
    files,
    sha256Of,
  );
  const manifest = json(described);
  const hash = sha256Of(manifest);
  return done({
    hash,
    manifest,
    files,
    opened: { hash, manifest: described, scorecard, definitions, ranks, figures },
  });
}
