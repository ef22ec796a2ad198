import { describe, expect, test } from 'vitest';
import { statementsAtOdds, targetsAtOdds } from './contradictions.ts';
import { plan, target } from './plan.fixture.ts';
import type { Plan, Statement, Target } from './plan.ts';

const first = target('mot', 'ty-le');
const second = (more: Partial<Target>): Target => target('hai', 'ty-le', { value: 60, ...more });
/** Of each contradiction the targets of one number joined by "=". */
const ids = (...plans: Plan[]): string[][] =>
  targetsAtOdds(plans).map((c) => c.map((same) => same.map(({ target: { id } }) => id).join('=')));

describe('targets contradict each other', () => {
  test('where one indicator has two numbers for one deadline', () => {
    expect(ids(plan([first, second({})]))).toEqual([['mot', 'hai']]);
  });

  test('across the documents of one province, each with its plan', () => {
    const other = plan([second({})], [], { id: 'van-ban-khac' });
    const [found] = targetsAtOdds([plan([first]), other]);
    expect(found?.flat().map((c) => c.plan.id)).toEqual(['ke-hoach', 'van-ban-khac']);
  });

  test.each<[why: string, more: Partial<Target>]>([
    ['the number is the same', { value: 80 }],
    ['the deadline is another', { deadline: { on: '2019-12-31', precision: 'year', raw: '2019' } }],
    ['the level is another', { levels: ['commune'] }],
    ['the scope is another', { scope: 'whole' }],
    ['the promise is one unit’s own', { subject: 'an' }],
    ['one of them names no number', { kind: 'recurring' }],
  ])('but not where %s', (_, more) => {
    expect(ids(plan([first, second(more)]))).toEqual([]);
  });

  test.each<[Partial<Plan>]>([[{ state: 'sample' }], [{ register: 'tinh-khac' }]])(
    'nor where the plan is %o',
    (more) => {
      expect(ids(plan([first]), plan([second({})], [], more))).toEqual([]);
    },
  );

  test('nor where a band is written from its other end', () => {
    const band = { op: '<=' } as const;
    const one = target('mot', 'ty-le', { ...band, value: 50, limit: 40 });
    expect(ids(plan([one, second({ ...band, value: 40, limit: 50 })]))).toEqual([]);
  });

  test('targets that repeat a number stand together', () => {
    const again = target('ba', 'ty-le');
    expect(ids(plan([first, second({}), again]))).toEqual([['mot=ba', 'hai']]);
  });
});

describe('statements contradict each other', () => {
  const said = (subject: string, value: number, line: number): Statement => ({
    subject,
    name: { vi: subject, en: subject },
    level: null,
    value,
    quote: { text: String(value), reading: null, file: 'a.txt', line, section: 'I' },
  });

  test('where a thing is counted with different results: every count is shown, each value once', () => {
    const statements = [said('so', 19, 145), said('huyen', 14, 7), said('so', 21, 149), said('so', 21, 208)];
    const [found, ...more] = statementsAtOdds(plan([], [], { statements }));
    expect(more).toEqual([]);
    expect(found?.values).toEqual([19, 21]);
    expect(found?.statements.map((s) => s.quote.line)).toEqual([145, 149, 208]);
  });

  test('but not where the counts agree', () => {
    expect(statementsAtOdds(plan([], [], { statements: [said('so', 19, 1), said('so', 19, 2)] }))).toEqual([]);
  });
});
