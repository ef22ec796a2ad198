import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type CatalogueFile, kindOf } from './load.ts';

/**
 * The catalogue's texts of a folder (`indicators/`), with paths as a reader of a finding would type them. Throws only
 * where the folder itself cannot be read.
 *
 * @example loadCatalogue(readCatalogueFolder('indicators'))
 */
export function readCatalogueFolder(folder: string): CatalogueFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => kindOf(relative(folder, path).split(sep).join('/')) !== null)
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
