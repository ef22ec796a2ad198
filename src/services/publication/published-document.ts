import { manifestName } from './data-package.ts';
import type { Published } from './read-published.ts';
import type { Restatement } from './read-restatements.ts';

/** One publication as JSON: its last edition with its files, those before, and what was restated since. */
export function publishedDocument({ latest, editions, restatements }: Published, baseUrl: string) {
  const { plan, campaign, period, sample, judgedOn, publishedAt, edition } = latest.scorecard;
  const at = `${baseUrl}/published/${encodeURIComponent(plan.id)}/${encodeURIComponent(campaign)}`;
  const { licence } = latest.definitions;
  return {
    plan: plan.id,
    title: plan.title,
    campaign,
    period,
    sample,
    judgedOn,
    publishedAt,
    edition,
    hash: latest.hash,
    licence,
    page: at,
    manifest: `${at}/${latest.hash}/${manifestName}`,
    files: latest.manifest.resources.map(({ path, title, titleEn, mediatype, bytes, hash }) => ({
      name: path,
      title: { vi: title, en: titleEn },
      type: mediatype,
      bytes,
      hash,
      url: `${at}/${latest.hash}/${path}`,
    })),
    editions: editions.map((e, i) => ({
      edition: i + 1,
      hash: e.hash,
      publishedAt: e.at,
      manifest: `${at}/${e.hash}/${manifestName}`,
    })),
    restatements: restatements.map(restated),
  };
}

/** Every publication as JSON, the newest first. */
export const publishedListDocument = (all: readonly Published[], baseUrl: string) => ({
  publications: all.map((one) => {
    const { restatements, editions: _, files: __, ...said } = publishedDocument(one, baseUrl);
    return { ...said, restatements: restatements.length };
  }),
});

const restated = ({ indicator, ...rest }: Restatement) => ({ ...rest, indicator: indicator.id });
