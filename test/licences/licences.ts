import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/moc.ts';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Something Mốc is delivered with. */
interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

export const licencesFile: string = join(root, 'docs', 'licences.md');

/** Every package that is installed with Mốc, not only to build or test it, as the lockfile has them. */
export function dependencies(): readonly Dependency[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const found = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path, { version = '?', license = '?' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }));
  const lines = new Map(found.map((d) => [`${d.name} ${d.version}`, d]));
  return [...lines.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

/** The list as it stands in docs/. */
export const licencesText = (of: readonly Dependency[]): string =>
  `# Licences of what Mốc is delivered with

Written by \`npm run licences\` from package-lock.json; a test fails when it is not true any more. Packages for one processor or
system are installed only there.

| package | version | licence |
|---|---|---|
${of.map((d) => `| ${d.name} | ${d.version} | ${d.licence} |`).join('\n')}
`;
