import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerBacktest } from './backtest.ts';
import { capturePrinted } from './printed.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'moc-backtest-'));
const data = join(folder, 'D.csv');
const rows = Array.from({ length: 9 }, (_, i) => `Xã A,Hồ sơ,${2014 + i},${[20, 24, 31, 33, 41, 44, 52, 55, 61][i]}`);

const printed = capturePrinted();
beforeEach(() => writeFileSync(data, `unit,indicator,period,value\n${rows.join('\n')}\n`));

const run = (...args: string[]) => {
  const program = new Command('moc').exitOverride();
  registerBacktest(program);
  return program.parseAsync(['backtest', ...args], { from: 'user' });
};

describe('moc backtest', () => {
  it('prints one JSON document on stdout and nothing else', async () => {
    await run('--data', data, '--horizon', '2', '--window', '5', '--seed', '9', '--format', 'json');
    expect(JSON.parse(printed.out)).toMatchObject({ n: 12, brier: { moc: expect.any(Number) } });
    expect(printed.err).toBe('');
    expect(process.exitCode).toBeUndefined();
  });

  it('prints a table for people in Vietnamese', async () => {
    await run('--data', data, '--horizon', '1');
    expect(printed.out).toContain('Chạy lại dự báo trước 1 kỳ: 15 trường hợp');
    expect(printed.out).toMatch(/Mốc +0,\d{4}\n/);
    expect(printed.out).not.toMatch(/NaN|null|undefined/);
  });

  it('says so where there is nothing to replay', async () => {
    await run('--data', data, '--horizon', '9');
    expect(printed.out).toContain('0 trường hợp. Chưa đủ số liệu');
  });

  it('says findings on stderr, replays the rest and exits 1', async () => {
    writeFileSync(data, `unit,indicator,period,value\n${rows.join('\n')}\nXã B,Hồ sơ,2020,nhiều\n`);
    await run('--data', data, '--horizon', '1', '--format', 'json');
    expect(JSON.parse(printed.out)).toMatchObject({ n: 15, findings: [{ code: 'not-a-number' }] });
    expect(printed.err).toContain('D.csv:11:4 not-a-number');
    expect(process.exitCode).toBe(1);
  });

  it.each([
    ['no horizon', []],
    ['a horizon of none', ['--horizon', '0']],
    ['half a period', ['--horizon', '1.5']],
    ['a window too short to forecast from', ['--horizon', '1', '--window', '3']],
    ['a seed that is no number', ['--horizon', '1', '--seed', 'may']],
    ['an unknown format', ['--horizon', '1', '--format', 'xml']],
  ])('refuses wrong usage: %s', async (_, args) => {
    await expect(run('--data', data, ...args)).rejects.toMatchObject({ name: 'CommanderError' });
    expect(printed.out).toBe('');
  });

  it('refuses a file that is not there', async () => {
    await expect(run('--data', join(folder, 'none.csv'), '--horizon', '1')).rejects.toMatchObject({ exitCode: 2 });
  });
});
