import type { Text } from '../../domain/text.ts';
import { auditOf } from '../../store/audit-log.ts';
import { allBundles, type PublishedBundle } from '../../store/bundles.ts';
import { planAt } from '../catalogue-at.ts';
import type { Ports } from '../ports.ts';
import { type DataPackage, manifestName } from './data-package.ts';
import { keptBytes } from './keep-bundle.ts';
import { makeBundle } from './make-bundle.ts';
import { sha256In } from './open-bundle.ts';
import { publishedAsOf } from './published-as-of.ts';

/** One thing of a publication that is not as it was printed. */
export interface Fault {
  /** `differs-now`: what is stored is whole, but the figures and definitions held today give another file. */
  readonly code: 'file-altered' | 'manifest-altered' | 'not-in-log' | 'differs-now';
  readonly file: string;
  readonly message: Text;
}

/** What came of holding one publication against its name. */
export interface VerifiedPublication {
  readonly plan: string;
  readonly period: string;
  readonly edition: number;
  readonly hash: string;
  readonly files: number;
  readonly bytes: number;
  readonly broken: readonly Fault[];
  /** Files that come out otherwise when made again from what is held: a newer release, or altered figures. */
  readonly different: readonly Fault[];
}

export interface Wanted {
  readonly plan?: string | undefined;
  readonly period?: string | undefined;
}

/**
 * Holds every publication (or those of a plan, or of one campaign) against the hash it is named by and the entry of the
 * audit log that tells of it, and makes it again from what was known then.
 */
export async function verifyPublications(ports: Ports, { plan, period }: Wanted = {}): Promise<VerifiedPublication[]> {
  const all = await allBundles(ports.db);
  const bundles = all.filter((b) => (plan ?? b.plan) === b.plan && (period ?? b.period) === b.period);
  const verified: VerifiedPublication[] = [];
  for (const bundle of bundles) verified.push(await verifyOne(ports, bundle, editionOf(all, bundle)));
  return verified;
}

const editionOf = (all: readonly PublishedBundle[], { plan, period, seq }: PublishedBundle): number =>
  all.filter((b) => b.plan === plan && b.period === period && b.seq <= seq).length;

async function verifyOne(ports: Ports, bundle: PublishedBundle, edition: number): Promise<VerifiedPublication> {
  const { plan, period, hash } = bundle;
  const broken: Fault[] = [];
  let files = 0;
  let bytes = 0;
  if (!(await isLogged(ports, bundle))) broken.push(notInLog(bundle));
  const manifest = await keptBytes(ports, hash);
  const told = manifest ? packageOf(manifest) : null;
  const resources = told?.resources ?? [];
  if (manifest) bytes += manifest.byteLength;
  else broken.push(altered('manifest-altered', bundle, manifestName));
  for (const { path, hash: stated } of resources) {
    const sha256 = sha256In(stated);
    const kept = sha256 === null ? null : await keptBytes(ports, sha256);
    if (kept) bytes += kept.byteLength;
    else broken.push(altered('file-altered', bundle, path));
    files += 1;
  }
  const different = told ? await differences(ports, bundle, edition, told) : [];
  return { plan, period, edition, hash, files, bytes, broken, different };
}

const packageOf = (manifest: Uint8Array): DataPackage => JSON.parse(new TextDecoder().decode(manifest)) as DataPackage;

/** Whether the log tells of the publication by this hash. */
async function isLogged(ports: Ports, { plan, period, hash }: PublishedBundle): Promise<boolean> {
  const entries = await auditOf(ports.db, 'publish-campaign', `${plan}/${period}`);
  return entries.some((e) => {
    try {
      return (JSON.parse(e.detail) as { bundle?: unknown }).bundle === hash;
    } catch {
      return false;
    }
  });
}

async function differences(
  ports: Ports,
  bundle: PublishedBundle,
  edition: number,
  { resources, homepage }: DataPackage,
): Promise<Fault[]> {
  const { plan, period, at } = bundle;
  const found = await planAt(ports, plan);
  const made = found.ok
    ? await makeBundle(ports, {
        plan,
        asOf: publishedAsOf(found.value.plan, at),
        edition: { campaign: period, number: edition, publishedAt: at },
        baseUrl: homepage,
      })
    : found;
  if (made.ok && made.value.hash === bundle.hash) return [];
  const again = made.ok ? made.value : null;
  const manifest = again ? packageOf(again.manifest) : null;
  const changed = resources.filter((r) => manifest?.resources.find((m) => m.path === r.path)?.hash !== r.hash);
  const names = changed.length > 0 ? changed.map((r) => r.path) : [manifestName];
  return names.map((name) => differsNow(bundle, name));
}

const where = ({ plan, period }: PublishedBundle): string => `${plan}/${period}`;

const altered = (code: 'file-altered' | 'manifest-altered', bundle: PublishedBundle, file: string): Fault => ({
  code,
  file,
  message: {
    vi: `Công bố ${where(bundle)}: tệp ${file} không còn hoặc đã bị sửa so với mã ${bundle.hash}.`,
    en: `Publication ${where(bundle)}: the file ${file} is missing or was altered since it was named ${bundle.hash}.`,
  },
});

const notInLog = (bundle: PublishedBundle): Fault => ({
  code: 'not-in-log',
  file: manifestName,
  message: {
    vi: `Công bố ${where(bundle)}: nhật ký không có lần công bố nào mang mã ${bundle.hash}.`,
    en: `Publication ${where(bundle)}: the log tells of no publication named ${bundle.hash}.`,
  },
});

const differsNow = (bundle: PublishedBundle, file: string): Fault => ({
  code: 'differs-now',
  file,
  message: {
    vi: `Công bố ${where(bundle)}: làm lại tệp ${file} từ số liệu và định nghĩa đang giữ thì ra khác bản đã công bố.`,
    en: `Publication ${where(bundle)}: made again from the figures and definitions held now, ${file} comes out otherwise than published.`,
  },
});
