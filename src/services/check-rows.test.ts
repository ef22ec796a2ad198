import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Office } from './given.fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await Office.open();
  await office.load();
});
afterEach(() => office.close());

async function handed(row: string): Promise<[accepted: number, ...codes: string[]]> {
  const { accepted, findings } = await office.hand(row);
  return [accepted, ...findings.map((f) => `${f.severity} ${f.code}`)];
}

describe('a figure handed in', () => {
  test.each([
    ['que.xa-an-phu,dich-vu,2025,,,-5', [0, 'error below-zero']],
    ['que.xa-an-phu,dich-vu,2025,,,50%', [0, 'error percent-in-count']],
    ['que.xa-an-phu,dich-vu,2025,,,1.5', [1, 'warning fractional-count']],
    ['que.xa-an-phu,dich-vu,2025,5,10,', [1, 'warning denominator-without-share']],
    ['que.xa-an-phu,van-ban,2025,,,0.95', [1, 'warning share-of-one']],
    ['que.xa-an-phu,van-ban,2025,,,0.95%', [1]],
    ['que.xa-an-phu,van-ban,2025,,,95%', [1]],
    ['que.xa-an-phu,dich-vu,2025,,,5', [1]],
  ] as const)('%s is answered %j', async (row, answer) => expect(await handed(row)).toEqual(answer));
});

describe('a period long ago', () => {
  test.each([
    ['que.xa-an-phu,ho-so-truc-tuyen,1926-09,,,50', [0, 'error period-too-old']],
    ['que.xa-an-phu,ho-so-truc-tuyen,2004-12,,,50', [0, 'error period-too-old']],
    ['que.xa-an-phu,ho-so-truc-tuyen,2005-01,,,50', [1]],
    ['que.xa-an-phu,dich-vu,1926,,,5', [0, 'error period-too-old']],
  ] as const)('%s is answered %j: the plan speaks of 2025 and later', async (row, answer) => {
    expect(await handed(row)).toEqual(answer);
  });

  test('is refused with the year it was held against', async () => {
    const { findings } = await office.hand('que.xa-an-phu,ho-so-truc-tuyen,1926-09,,,50');
    expect(findings[0]).toMatchObject({ read: '1926-09', expected: '≥ 2005' });
    expect(findings[0]?.message.vi).toMatch(/1926-09.*2025.*2005/);
    expect(findings[0]?.message.en).toMatch(/1926-09.*2025.*2005/);
  });
});
