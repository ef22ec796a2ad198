import type { Ports } from '../ports.ts';
import type { OpenBundle } from './bundle.ts';
import type { DataPackage } from './data-package.ts';
import { keptBytes } from './keep-bundle.ts';
import type { PrintedFigure } from './printed-figures.ts';

/** A file of a bundle is missing, or is no longer what it was. */
class BrokenBundle extends Error {}

/** Bundles never change, so those read last are kept by hash. */
const opened = new Map<string, OpenBundle>();
const mostOpened = 12;

/** Reads a bundle by its hash; throws {@link BrokenBundle} rather than show what was altered. */
export async function openBundle(ports: Ports, hash: string): Promise<OpenBundle> {
  const known = opened.get(hash);
  if (known) return known;
  const manifest = await manifestOf(ports, hash);
  const read = async <T>(name: string): Promise<T> => JSON.parse(text(await fileOf(ports, manifest, name))) as T;
  const { figures } = await read<{ figures: readonly PrintedFigure[] }>('figures.json');
  const bundle: OpenBundle = {
    hash,
    manifest,
    scorecard: await read('scorecard.json'),
    definitions: await read('definitions.json'),
    ranks: await read('ranks.json'),
    figures,
  };
  opened.set(hash, bundle);
  for (const oldest of opened.keys()) if (opened.size > mostOpened) opened.delete(oldest);
  return bundle;
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The manifest of a bundle. */
export async function manifestOf(ports: Ports, hash: string): Promise<DataPackage> {
  const bytes = await keptBytes(ports, hash);
  if (!bytes) throw new BrokenBundle(`the manifest of ${hash} is missing or was altered`);
  return JSON.parse(text(bytes)) as DataPackage;
}

/** The bytes of a file that a manifest names; throws where it names none such. */
export async function fileOf(ports: Ports, { resources }: DataPackage, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const sha256 = sha256In(resources.find((r) => r.path === name)?.hash ?? '');
  const bytes = sha256 === null ? null : await keptBytes(ports, sha256);
  if (!bytes) throw new BrokenBundle(`${name} is missing or was altered`);
  return bytes;
}

/** "sha256:…" as a manifest writes it. */
export const sha256In = (hash: string): string | null => /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1] ?? null;
