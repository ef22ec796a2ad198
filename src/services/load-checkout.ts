import { catalogueHash } from '../catalogue/hash.ts';
import { lint } from '../catalogue/lint.ts';
import { type CatalogueFile, loadCatalogue } from '../catalogue/load.ts';
import { itself } from '../domain/actor.ts';
import { toUtc } from '../domain/day.ts';
import { type Finding, hasErrors } from '../domain/finding.ts';
import { applyVersion, versionAt } from '../store/catalogue-versions.ts';
import { isLoaded } from '../store/imports.ts';
import { audited } from './audited.ts';
import { importFigures } from './import-figures.ts';
import { withKeptChanges } from './keep-rule-change.ts';
import type { Ports } from './ports.ts';
import { sha256Of } from './sha256.ts';

/** The text a checkout brings: what is promised, and the figures that came with it. */
export interface Checkout {
  readonly catalogue: readonly CatalogueFile[];
  readonly figures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface Loaded {
  /** A new version of the catalogue came into force. */
  readonly applied: boolean;
  readonly files: readonly string[];
  /** Problems; with an error among them nothing was applied. */
  readonly findings: readonly Finding[];
}

/** Brings a checkout into the database. What is already there, by content, is left alone. */
export async function loadCheckout(ports: Ports, checkout: Checkout): Promise<Loaded> {
  const now = toUtc(ports.now());
  const sourceHash = sha256Of(checkout.catalogue.map((f) => `${f.path}\n${f.text}`).join('\n'));
  const inForce = await versionAt(ports.db, now);
  const findings: Finding[] = [];
  let applied = false;
  if (inForce?.sourceHash !== sourceHash) {
    const loaded = loadCatalogue(checkout.catalogue);
    findings.push(...loaded.findings, ...lint(loaded.catalogue, loaded.placeOf));
    if (hasErrors(findings)) return { applied, files: [], findings };
    const hash = catalogueHash(await withKeptChanges(ports, loaded.catalogue));
    if (inForce?.hash !== hash) {
      // Read again where it is written: a change of the rules may have been kept in between.
      await audited(ports, { by: itself, act: 'apply-catalogue', subject: hash }, async () => {
        const catalogue = await withKeptChanges(ports, loaded.catalogue);
        const version = { hash: catalogueHash(catalogue), sourceHash, appliedAt: now, body: JSON.stringify(catalogue) };
        return { queries: [applyVersion(ports.db, version)] };
      });
      applied = true;
    }
  }
  const files: string[] = [];
  for (const { name, bytes } of checkout.figures) {
    if (await isLoaded(ports.db, name, sha256Of(bytes))) continue;
    const taken = await importFigures(ports, { bytes, file: name, by: itself, origin: 'checkout', dryRun: false });
    findings.push(...taken.findings);
    files.push(name);
  }
  return { applied, files, findings };
}
