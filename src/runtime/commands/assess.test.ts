import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { registerAssess } from './assess.ts';
import { capturePrinted } from './printed.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc-assess-'));
const targets = join(folder, 'T.csv');
const data = join(folder, 'D.csv');
writeFileSync(targets, 'unit,indicator,direction,by,op,target\nu,i,up,2024,>=,5\n');

const printed = capturePrinted();

const run = (...args: string[]) => {
  const program = new Command('moc').exitOverride();
  registerAssess(program);
  return program.parseAsync(['assess', ...args], { from: 'user' });
};

describe('moc assess', () => {
  it('prints one JSON document on stdout and nothing else', async () => {
    writeFileSync(data, 'unit,indicator,period,value\nu,i,2024,6\n');
    await run('--targets', targets, '--data', data, '--as-of', '2025-01-31', '--format', 'json');
    expect(JSON.parse(printed.out)).toMatchObject({ asOf: '2025-01-31', rows: [{ id: '1', status: 'achieved' }] });
    expect(printed.err).toBe('');
    expect(process.exitCode).toBeUndefined();
  });

  it('says findings on stderr, one a line, and exits 1', async () => {
    writeFileSync(data, 'unit,indicator,period,value\nu,i,2024,six\n');
    await run('--targets', targets, '--data', data, '--as-of', '2025-01-31');
    expect(printed.out).toContain('Chưa có số liệu');
    expect(printed.err).toMatch(/D\.csv:2:4 not-a-number Dòng 2, cột 4 \(value\): "six".*\n$/);
    expect(process.exitCode).toBe(1);
  });

  it.each([
    ['no targets', ['--data', data, '--as-of', '2025-01-31']],
    ['no such file', ['--targets', join(folder, 'none.csv'), '--data', data, '--as-of', '2025-01-31']],
    ['no such day', ['--targets', targets, '--data', data, '--as-of', '2025-02-30']],
    ['no such method', ['--targets', targets, '--data', data, '--as-of', '2025-01-31', '--method', 'luck']],
  ])('refuses wrong usage: %s', async (_, args) => {
    await expect(run(...args)).rejects.toMatchObject({ name: 'CommanderError' });
    expect(printed.out).toBe('');
  });
});
