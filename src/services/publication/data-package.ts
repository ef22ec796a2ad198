import type { OpenData } from '../../domain/plan.ts';
import type { Text } from '../../domain/text.ts';
import { type Column, figureColumns, unitColumns } from './columns.ts';

/** A file of a bundle. */
export interface BundleFile {
  /** In the bundle; also the last part of its address. */
  readonly name: string;
  readonly title: Text;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the manifest says of a file. */
export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly titleEn: string;
  readonly mediatype: string;
  readonly bytes: number;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly hash: string;
}

/** The manifest of a bundle: a Frictionless Data Package, by whose SHA-256 the bundle is named. */
export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  readonly created: string;
  readonly sample: boolean;
  readonly edition: number;
  readonly plan: string;
  /** The period of the campaign, and the one it is spoken of as. */
  readonly campaign: string;
  readonly period: string;
  /** Where Mốc was reached when it was published. */
  readonly homepage: string;
  readonly resources: readonly Resource[];
}

interface Described extends Omit<DataPackage, 'resources' | 'name' | 'title' | 'titleEn'> {
  readonly title: Text;
  readonly licence: OpenData | null;
}

export const manifestName = 'datapackage.json';

/** The columns of the tables, by file. */
export const tables: Readonly<Record<string, readonly Column[]>> = {
  'figures.csv': figureColumns,
  'units.csv': unitColumns,
};

const keys: Readonly<Record<string, object>> = {
  'figures.csv': {
    primaryKey: ['unit', 'indicator', 'period'],
    foreignKeys: [{ fields: 'unit', reference: { resource: 'units', fields: 'id' } }],
  },
  'units.csv': { primaryKey: 'id' },
};

/** The manifest of some files, each with its hash; tables with their Table Schema. */
export function dataPackage(
  of: Described,
  files: readonly BundleFile[],
  hashOf: (bytes: Uint8Array) => string,
): Readonly<Record<string, unknown>> & DataPackage {
  const { title, licence, ...rest } = of;
  return {
    profile: 'data-package',
    name: `${of.plan}-${of.campaign}-${of.edition}`.toLowerCase(),
    ...rest,
    title: title.vi,
    titleEn: title.en,
    ...(licence && { licenses: [{ name: licence.licence, path: licence.url, title: licence.title.vi }] }),
    resources: files.map(({ name, title: said, type, bytes }) => ({
      name: name.replace(/\.csv$/, '').replaceAll('.', '-'),
      path: name,
      title: said.vi,
      titleEn: said.en,
      mediatype: type,
      ...(type.startsWith('text/csv') && {
        profile: 'tabular-data-resource',
        format: 'csv',
        encoding: 'utf-8',
        schema: schemaOf(name),
      }),
      bytes: bytes.byteLength,
      hash: `sha256:${hashOf(bytes)}`,
    })),
  };
}

const schemaOf = (name: string): object => ({
  fields: (tables[name] ?? []).map(({ name: field, type, title, description, values }) => ({
    name: field,
    type,
    title: title.vi,
    titleEn: title.en,
    description: description.vi,
    descriptionEn: description.en,
    ...(values && { constraints: { enum: values } }),
  })),
  missingValues: [''],
  ...keys[name],
});
