import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachEvidence, mostEvidenceBytes, readEvidence, removeEvidence } from './evidence.ts';
import { must, type Office } from './given.fixture.ts';
import type { Ports } from './ports.ts';
import { actor, anPhu, binhMinh, december, handIn } from './report.fixture.ts';
import { sha256Of } from './sha256.ts';

let office: Office;
let ports: Ports;
beforeEach(async () => {
  office = await december();
  const kept = new Map<string, Uint8Array>();
  const files: Ports['files'] = {
    keep: async (sha256, bytes) => void kept.set(sha256, bytes),
    read: async (sha256) => kept.get(sha256) ?? null,
    has: async (sha256) => kept.has(sha256),
  };
  ports = { ...office.ports, files };
});
afterEach(() => office.close());

const pdf = strToU8('%PDF-1.7 …');
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const by = actor('reporter', anPhu.unit);
const ask = { ...anPhu, by, indicator: 'van-ban', kind: 'evidence' as const, file: 'minh chứng.pdf', bytes: pdf };
const refusal = async (more: Partial<typeof ask> = {}) => {
  const result = await attachEvidence(ports, { ...ask, ...more });
  return result.ok ? null : result.problem.code;
};

describe('a file attached to a report', () => {
  test('is kept by its checksum and given back to the byte', async () => {
    const { id, sha256, file, type } = must(await attachEvidence(ports, ask));
    expect([sha256, file, type]).toEqual([sha256Of(pdf), 'minh chứng.pdf', 'application/pdf']);
    expect(must(await readEvidence(ports, { ...anPhu, by, id })).content).toEqual(pdf);
  });

  test.each([
    ['a PDF', pdf, 'pdf'],
    ['a PNG picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13]), 'png'],
    ['a JPEG picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ])('may be %s, and is called what it is', async (_, bytes, extension) => {
    expect(must(await attachEvidence(ports, { ...ask, bytes, file: 'tệp.exe' })).file).toBe(`tệp.${extension}`);
  });

  test.each([
    ['a page', strToU8('<!doctype html><script>'), 'bad-evidence'],
    ['a drawing that could run', strToU8('<svg xmlns="http://www.w3.org/2000/svg">'), 'bad-evidence'],
    ['a program', strToU8('MZ…'), 'bad-evidence'],
    ['a zip of anything', zip('a.exe'), 'bad-evidence'],
    ['a workbook with macros', zip('xl/workbook.xml', 'xl/vbaProject.bin'), 'bad-evidence'],
    ['a zip that is cut off', zip('word/document.xml').slice(0, 40), 'bad-evidence'],
    ['nothing', new Uint8Array(), 'bad-evidence'],
    ['more than there may be', new Uint8Array(mostEvidenceBytes + 1).fill(0x25), 'bad-evidence'],
  ])('is never %s', async (_, bytes, code) => {
    expect(await refusal({ bytes })).toBe(code);
  });

  test('belongs to the unit and to a figure it owes', async () => {
    expect(await refusal({ by: actor('reporter', binhMinh.unit) })).toBe('forbidden');
    expect(await refusal({ indicator: 'dich-vu' })).toBe('bad-evidence');
    const { id } = must(await attachEvidence(ports, ask));
    const other = await readEvidence(ports, { ...anPhu, by: actor('reporter', binhMinh.unit), id });
    expect(other.ok ? null : other.problem.code).toBe('forbidden');
    const elsewhere = await readEvidence(ports, { ...binhMinh, by: actor('coordinator'), id });
    expect(elsewhere.ok ? null : elsewhere.problem.code).toBe('not-found');
  });

  test('is there once, and gone once it is taken away', async () => {
    const { id } = must(await attachEvidence(ports, ask));
    expect(must(await attachEvidence(ports, ask)).id).toBe(id);
    must(await removeEvidence(ports, { ...anPhu, by, id }));
    expect((await removeEvidence(ports, { ...anPhu, by, id })).ok).toBe(false);
    expect((await readEvidence(ports, { ...anPhu, by, id })).ok).toBe(false);
  });

  test('stays as it is once the report is handed in; only the signed report, a PDF, may follow', async () => {
    const { id } = must(await attachEvidence(ports, ask));
    await handIn(office);
    expect(await refusal({ bytes: strToU8('%PDF-2') })).toBe('report-closed');
    expect((await removeEvidence(ports, { ...anPhu, by, id })).ok).toBe(false);
    const signed = { ...ask, kind: 'signed' as const, indicator: null };
    const png = await attachEvidence(ports, { ...signed, bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) });
    expect(png.ok ? null : png.problem.message.vi).toBe('Bản ký số phải là tệp PDF.');
    expect(must(await attachEvidence(ports, signed)).kind).toBe('signed');
  });
});
