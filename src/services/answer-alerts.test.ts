import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyText } from '../domain/alerts/alert.ts';
import { alertsOf, answersOf } from '../store/alerts.ts';
import { autumn, linkIn, morning, secret, september } from './alerts.fixture.ts';
import { answerAlerts, readAnswerSheet } from './answer-alerts.ts';
import { signedLink } from './answer-link.ts';
import { must, type Office } from './given.fixture.ts';
import { readAudit } from './read-audit.ts';
import type { Result } from './result.ts';

const key = { condition: 'behind-path', unit: 'que.xa-an-phu', subject: 't-ho-so' } as const;
const given = new Map([[keyText(key), '  Máy chủ hỏng từ 3/9. ']]);

let office: Office;
let link: string;
beforeEach(async () => {
  office = await autumn();
  link = linkIn((await morning(office))[0]);
});
afterEach(() => office.close());

const read = (text: string, by = secret) => readAnswerSheet(office.ports, by, text);
const answer = (text: string, words: ReadonlyMap<string, string> = given) =>
  answerAlerts(office.ports, secret, text, words);
const problem = (result: Result<unknown>): string => (result.ok ? 'none' : result.problem.code);
const stateNow = async () => (await alertsOf(office.ports.db, 'que-2026', null)).get(keyText(key))?.last.state;

describe('the link of a mail', () => {
  test('shows what its unit may answer, however often it is opened', async () => {
    for (let opened = 0; opened < 3; opened += 1) {
      const sheet = must(await read(link));
      expect([sheet.unitName, sheet.alerts.map((a) => a.alert.subject)]).toEqual(['Xã An Phú', ['t-ho-so']]);
    }
    expect(await stateNow()).toBe('open');
  });

  test.each([
    ['altered', (text: string) => `x${text}`],
    ['with another signature', (text: string) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`],
    ['without one', (text: string) => text.split('.')[0] ?? ''],
    ['with letters no signature has', (text: string) => `${text.slice(0, -1)}ế`],
    ['empty', () => ''],
  ])('%s opens nothing', async (_, changed) => {
    expect(problem(await read(changed(link)))).toBe('bad-link');
    expect(problem(await answer(changed(link)))).toBe('bad-link');
  });

  test('of another installation opens nothing', async () => {
    expect(problem(await read(link, new Uint8Array(32).fill(8)))).toBe('bad-link');
  });

  test('cannot be made for another unit', async () => {
    const of = { plan: 'que-2026', unit: 'que.xa-binh-minh', audience: 'unit', mail: 'x', at: '', until: '' } as const;
    expect(problem(await read(signedLink(of, new Uint8Array(32))))).toBe('bad-link');
  });

  test('can be used for thirty days', async () => {
    office.wait(30 * 24 * 60);
    expect(problem(await read(link))).toBe('none');
    office.wait(1);
    expect(problem(await read(link))).toBe('expired-link');
    expect(problem(await answer(link))).toBe('expired-link');
  });
});

describe('an answer', () => {
  test('acknowledges its alert, is kept as written, and uses the link up', async () => {
    expect(must(await answer(link)).answered).toBe(1);
    expect(await stateNow()).toBe('acknowledged');
    const answers = await answersOf(office.ports.db, 'que-2026', null);
    expect(answers.get(keyText(key))).toMatchObject({ by: 'Xã An Phú', text: 'Máy chủ hỏng từ 3/9.' });
    expect([problem(await read(link)), problem(await answer(link))]).toEqual(['used-link', 'used-link']);
  });

  test('stands in the log under the mailbox it came from', async () => {
    await answer(link);
    const { entries } = await readAudit(office.ports, { limit: 1, offset: 0 });
    expect(entries).toMatchObject([
      {
        act: 'answer-alerts',
        actor: 'mailbox:que.xa-an-phu',
        subject: 'que-2026/que.xa-an-phu',
        detail: { name: 'Xã An Phú', answers: 1 },
      },
    ]);
  });

  test('is taken once, of two at once', async () => {
    const both = await Promise.all([answer(link), answer(link)]);
    expect(both.map(problem).sort()).toEqual(['none', 'used-link']);
  });

  test.each([
    ['no-answer', ''],
    ['no-answer', '   '],
    ['long-answer', 'x'.repeat(1001)],
  ])('%s leaves the link as it was', async (code, words) => {
    expect(problem(await answer(link, new Map([[keyText(key), words]])))).toBe(code);
    expect(problem(await answer(link))).toBe('none');
  });

  test('to an alert of another unit is not taken', async () => {
    const foreign = keyText({ ...key, unit: 'que.xa-binh-minh' });
    expect(problem(await answer(link, new Map([[foreign, 'x']])))).toBe('no-answer');
  });

  test('ends the mails to the unit, until its alert opens anew', async () => {
    await answer(link);
    office.wait(8 * 24 * 60);
    expect(await morning(office)).toEqual([]);
    await september(office, 100);
    await morning(office);
    expect(await stateNow()).toBe('resolved');
    await september(office, 10);
    expect(await morning(office)).toHaveLength(1);
  });
});
