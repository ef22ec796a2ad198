import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Answer, answerOnce } from './answer-once.ts';
import { must, Office } from './given.fixture.ts';

let office: Office;
let answered = 0;
beforeEach(async () => {
  office = await Office.open();
  answered = 0;
});
afterEach(() => office.close());

const request = { actor: 'a', key: 'k', sha256: 'x' };
const answer = async (): Promise<Answer> => {
  answered += 1;
  return { status: 200, body: `${answered}` };
};
const ask = (more: Partial<typeof request> = {}, act = answer) =>
  answerOnce(office.ports, { ...request, ...more }, act);
const codeOf = async (asked: ReturnType<typeof ask>): Promise<string> => {
  const result = await asked;
  return result.ok ? 'done' : result.problem.code;
};

describe('a request that names itself', () => {
  test('is answered once and then again alike', async () => {
    expect(must(await ask())).toEqual({ status: 200, body: '1', again: false });
    expect(must(await ask())).toEqual({ status: 200, body: '1', again: true });
    expect(answered).toBe(1);
  });

  test('is another one under another key, and for somebody else', async () => {
    await ask();
    expect(must(await ask({ key: 'l' })).again).toBe(false);
    expect(must(await ask({ actor: 'b', sha256: 'y' })).again).toBe(false);
  });

  test('is refused with other content', async () => {
    await ask();
    expect(await codeOf(ask({ sha256: 'y' }))).toBe('key-used');
  });

  test('is answered by one of many at once', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => codeOf(ask())));
    expect(answered).toBe(1);
    expect(found.filter((code) => code === 'done').length).toBeGreaterThan(0);
    expect(found.every((code) => code === 'done' || code === 'request-under-way')).toBe(true);
  });

  test('may be made again where answering it failed', async () => {
    await expect(ask({}, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(must(await ask()).again).toBe(false);
  });

  test('may be made again once the one who answered it is gone', async () => {
    void ask({}, () => new Promise(() => undefined));
    await expect.poll(() => codeOf(ask())).toBe('request-under-way');
    office.wait(16);
    expect(must(await ask()).again).toBe(false);
  });

  test('is forgotten after thirty days', async () => {
    await ask();
    office.wait(31 * 24 * 60);
    expect(must(await ask({ sha256: 'y' })).again).toBe(false);
  });
});
