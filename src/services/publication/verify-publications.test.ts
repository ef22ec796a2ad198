import { afterEach, beforeEach, expect, test } from 'vitest';
import { tamperWith } from '../../store/tamper.fixture.ts';
import { must, type Office } from '../given.fixture.ts';
import { binhMinh, december } from '../report.fixture.ts';
import { campaign, correct, published } from './publication.fixture.ts';
import { readPublished } from './read-published.ts';
import { verifyPublications } from './verify-publications.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const verify = () => verifyPublications(office.ports);
const tamper = (statement: string) => tamperWith(office.ports.db, statement);

test('every edition is whole and comes out the same when made again, also after later editions and corrections', async () => {
  const { latest } = await published(office);
  office.wait(60);
  await correct(office);
  await published(office, binhMinh);
  office.wait(60);
  await correct(office, 35);
  expect(await verify()).toMatchObject([
    { ...campaign, edition: 1, hash: latest.hash, files: 6, broken: [], different: [] },
    { ...campaign, edition: 2, files: 6, broken: [], different: [] },
  ]);
  expect(await verifyPublications(office.ports, { plan: 'que-2026', period: '2026-11' })).toEqual([]);
});

test('a file that was altered, or taken out, is named', async () => {
  const { latest } = await published(office);
  const figures = latest.manifest.resources[0]?.hash.slice('sha256:'.length);
  await tamper(`update bundle_file set body = 'eJwDAAAAAAE=' where sha256 = '${figures}'`);
  expect(await verify()).toMatchObject([{ broken: [{ code: 'file-altered', file: 'figures.csv' }], different: [] }]);
  await tamper(`delete from bundle_file where sha256 = '${figures}'`);
  expect(await verify()).toMatchObject([{ broken: [{ code: 'file-altered', file: 'figures.csv' }] }]);
});

test('a manifest that was altered is never shown, and is told of', async () => {
  await published(office);
  const other = '5'.repeat(64);
  await tamper(`update publication_bundle set hash = '${other}'`);
  expect((await verify())[0]?.broken.map((b) => b.code)).toEqual(['not-in-log', 'manifest-altered']);
  await expect(readPublished(office.ports, campaign)).rejects.toThrow(other);
});

test('figures altered beneath a publication leave it whole, yet it no longer comes out the same', async () => {
  await published(office);
  await tamper(`update observation set numerator = 12 where numerator = 40`);
  const [verified] = await verify();
  expect(verified?.broken).toEqual([]);
  expect(verified?.different.map((d) => d.file)).toContain('figures.csv');
  expect(must(await readPublished(office.ports, campaign)).latest.figures[0]?.numerator).toBe(40);
});
