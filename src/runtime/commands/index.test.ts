import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerIndex } from './index.ts';
import { capturePrinted } from './printed.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc-index-'));
const definition = join(folder, 'I.yaml');
const data = join(folder, 'D.csv');
writeFileSync(
  definition,
  `index: thu
title: { vi: Bộ chỉ số thử, en: Test index }
score: { scale: 100, decimals: 1 }
aggregate: arithmetic
parts:
  - { indicator: a, normalise: { method: goalposts, low: 0, high: 10 } }
  - { indicator: b, normalise: { method: goalposts, low: 0, high: 10 } }
`,
);
const figures =
  'unit,indicator,period,value\nXã A,a,2024,7\nXã A,b,2024,5\n"Sở, ngành B",a,2024,3\n"Sở, ngành B",b,2024,4\n';

const printed = capturePrinted();
beforeEach(() => writeFileSync(data, figures));

const run = (...args: string[]) => {
  const program = new Command('moc').exitOverride();
  registerIndex(program);
  return program.parseAsync(['index', '--definition', definition, '--data', data, ...args], { from: 'user' });
};

describe('moc index', () => {
  it('prints one JSON document on stdout and nothing else', async () => {
    await run('--format', 'json', '--robustness', '20', '--seed', '4');
    const { index, period, results } = JSON.parse(printed.out);
    expect([index, period]).toEqual(['thu', '2024']);
    expect(results[0]).toMatchObject({ unit: 'Xã A', score: 60, printed: '60.0', rank: 1, rankInterval: [1, 1] });
    expect(printed.err).toBe('');
    expect(process.exitCode).toBeUndefined();
  });

  it('prints a table for people', async () => {
    await run();
    expect(printed.out.split('\n')).toEqual([
      'Bộ chỉ số thử',
      'Năm 2024',
      '',
      'Hạng  Đơn vị       Điểm',
      '   1  Xã A         60,0',
      '   2  Sở, ngành B  35,0',
      '',
    ]);
  });

  it('writes steps that no spreadsheet program runs', async () => {
    writeFileSync(data, `unit,indicator,period,value\n=1+1,a,2024,7\n=1+1,b,2024,5\n-5,a,2024,3\n-5,b,2024,4\n`);
    const steps = join(folder, 'buoc', 'nguy');
    await run('--steps', steps);
    const units = readFileSync(join(steps, 'raw.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split(',')[0]);
    expect(units).toEqual(['unit', "'=1+1", '-5', '']);
  });

  it('writes every step into a folder', async () => {
    const steps = join(folder, 'buoc', 'tinh');
    await run('--steps', steps);
    const read = (name: string): string => readFileSync(join(steps, `${name}.csv`), 'utf8');
    expect(read('raw')).toBe('unit,a,b\nXã A,7,5\n"Sở, ngành B",3,4\n');
    expect(read('normalised')).toBe('unit,a,b\nXã A,70,50\n"Sở, ngành B",30,40\n');
    expect(read('weighted')).toBe('unit,a,b\nXã A,35,25\n"Sở, ngành B",15,20\n');
    expect(read('aggregated')).toBe('unit,a,b,thu\nXã A,70,50,60\n"Sở, ngành B",30,40,35\n');
    expect(read('printed')).toBe('unit,rank,a,b,thu\nXã A,1,70.0,50.0,60.0\n"Sở, ngành B",2,30.0,40.0,35.0\n');
  });

  it('says findings on stderr, one a line, scores what it can, and exits 1', async () => {
    writeFileSync(data, figures.replace('5\n', 'năm\n'));
    await run('--format', 'json');
    expect(JSON.parse(printed.out)).toMatchObject({
      results: [
        { unit: 'Sở, ngành B', rank: 1 },
        { unit: 'Xã A', score: null, printed: null, rank: null, missing: ['b'] },
      ],
      findings: [{ code: 'not-a-number', line: 3 }],
    });
    expect(printed.err).toMatch(/D\.csv:3:4 not-a-number .*\n$/);
    expect(process.exitCode).toBe(1);
  });

  it.each([
    ['no such period', ['--period', '2024-Q5']],
    ['no such file', ['--data', join(folder, 'none.csv')]],
    ['no number of variations', ['--robustness', 'many']],
    ['no variation', ['--robustness', '0']],
    ['no whole seed', ['--robustness', '10', '--seed', '1.5']],
    ['a folder that cannot be made', ['--steps', join(data, 'steps')]],
  ])('refuses wrong usage: %s', async (_, args) => {
    await expect(run(...args)).rejects.toMatchObject({ name: 'CommanderError' });
    expect(printed.out).toBe('');
  });
});
