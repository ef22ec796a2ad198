import { campaignOf } from '../../domain/campaign.ts';
import { parsePeriod, periodText } from '../../domain/period.ts';
import { allBundles, bundleByHash, bundlesOf, type PublishedBundle } from '../../store/bundles.ts';
import { planAt } from '../catalogue-at.ts';
import type { Ports } from '../ports.ts';
import { groundOf } from '../report-at.ts';
import { done, failed, type Result } from '../result.ts';
import type { OpenBundle } from './bundle.ts';
import { manifestName } from './data-package.ts';
import { keptBytes } from './keep-bundle.ts';
import { fileOf, manifestOf, openBundle } from './open-bundle.ts';
import { type Restatement, readRestatements } from './read-restatements.ts';

/** One publication: its last edition, those before, and what was restated since. */
export interface Published {
  readonly latest: OpenBundle;
  /** Oldest first; the last is the one shown. */
  readonly editions: readonly PublishedBundle[];
  readonly restatements: readonly Restatement[];
}

const noPublication = (): Result<never> =>
  failed('no-publication', 'Chưa có gì được công bố ở địa chỉ này.', 'Nothing has been published at this address.');

/** Every campaign that was published, the newest publication first. */
export async function readPublishedList(ports: Ports): Promise<Published[]> {
  const campaigns = new Map<string, PublishedBundle>();
  for (const bundle of await allBundles(ports.db)) campaigns.set(`${bundle.plan} ${bundle.period}`, bundle);
  const found: Published[] = [];
  for (const { plan, period } of campaigns.values()) {
    const read = await readPublished(ports, { plan, period });
    if (read.ok) found.push(read.value);
  }
  const key = ({ latest }: Published): string => `${latest.scorecard.period} ${latest.scorecard.publishedAt}`;
  return found.sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/** One published campaign. A quarter is published with its last month: {@link publishedPeriod} gives its one address. */
export async function readPublished(
  ports: Ports,
  asked: { readonly plan: string; readonly period: string },
): Promise<Result<Published>> {
  const editions = await bundlesOf(ports.db, asked);
  const last = editions.at(-1);
  if (!last) return noPublication();
  const latest = await openBundle(ports, last.hash);
  const restatements = await readRestatements(ports, asked, editions);
  return done({ latest, editions, restatements });
}

/** The period under which a campaign that ends with the asked one is published; null where there is none. */
export async function publishedPeriod(
  ports: Ports,
  { plan, period }: { readonly plan: string; readonly period: string },
): Promise<string | null> {
  const found = await planAt(ports, plan);
  const of = parsePeriod(period);
  const campaign = found.ok && of ? campaignOf(groundOf(found.value), of) : null;
  return campaign && periodText(campaign.period);
}

/** The period of a plan that was published last. */
export async function latestPublished(ports: Ports, plan: string): Promise<string | null> {
  const bundles = (await allBundles(ports.db)).filter((b) => b.plan === plan);
  return (
    bundles
      .map((b) => b.period)
      .sort(byEnd)
      .at(-1) ?? null
  );
}

/** Periods of one campaign rhythm: their texts are in the order of time. */
const byEnd = (a: string, b: string): number => (a < b ? -1 : 1);

/** A file of a bundle, by the names in its address; the hash must be that of this very publication. */
export async function readPublishedFile(
  ports: Ports,
  asked: { readonly plan: string; readonly period: string; readonly hash: string; readonly file: string },
): Promise<Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }>> {
  const { plan, period, hash, file } = asked;
  const bundle = /^[0-9a-f]{64}$/.test(hash) ? await bundleByHash(ports.db, hash) : undefined;
  if (bundle?.plan !== plan || bundle.period !== period) return noPublication();
  const manifest = await manifestOf(ports, hash);
  if (file === manifestName) {
    const bytes = await keptBytes(ports, hash);
    return bytes ? done({ bytes, type: 'application/json' }) : noPublication();
  }
  const resource = manifest.resources.find((r) => r.path === file);
  if (!resource) return noPublication();
  return done({ bytes: await fileOf(ports, manifest, file), type: resource.mediatype });
}
