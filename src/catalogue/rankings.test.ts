import { describe, expect, test } from 'vitest';
import { each, example, exampleFiles, indexPath as path, ranking } from './example.fixture.ts';
import { loadCatalogue } from './load.ts';

const planPath = 'indicators/plans/que-2019.yaml';
const naming = (indexes: string): string => each.replace('targets:', `indexes: ${indexes}\ntargets:`);

const loaded = (plan: string, ...texts: readonly (readonly [path: string, text: string])[]) =>
  loadCatalogue([...exampleFiles({ plan }), ...texts.map(([at, text]) => ({ path: at, text }))]);
const found = ({ findings }: ReturnType<typeof loaded>) => findings.map((f) => [f.severity, f.code, f.file, f.line]);
const second = ['indicators/indexes/z.yaml', ranking.replace('index: que-so', 'index: z')] as const;

describe('the indices a plan names', () => {
  test('rank its units', () => {
    const got = loaded(naming('[que-so]'), [path, ranking]);
    expect(found(got)).toEqual([]);
    expect(got.catalogue.plans[0]?.indexes).toEqual(['que-so']);
  });

  test.each([
    ['none of that id', naming('[que-sở]'), [path, ranking], [['error', 'unknown-index', planPath, 11]]],
    [
      'one of another register',
      naming('[que-so]'),
      [path, ranking.replace('register: que\nlevels: [department]\n', '')],
      [['error', 'index-of-another-register', planPath, 11]],
    ],
    [
      'two that rank one level',
      naming('[que-so, z]'),
      [path, ranking],
      [['error', 'units-ranked-twice', planPath, 11]],
    ],
    [
      'one that reads a stock as a flow',
      naming('[que-so]'),
      [path, ranking.replace('points:', 'measure: flow, points:')],
      [['error', 'other-measure', path, 9]],
    ],
    [
      'one that takes less for better',
      naming('[que-so]'),
      [path, ranking.replace('points:', 'direction: down, points:')],
      [['error', 'other-direction', path, 9]],
    ],
  ] as const)('%s draws a finding', (_, plan, index, expected) => {
    expect(found(loaded(plan, index, second))).toEqual(expected);
  });

  test('are told the id that was probably meant', () => {
    const [finding] = loaded(naming('[que-s]'), [path, ranking]).findings;
    expect(finding?.message.vi).toBe('Không có bộ chỉ số "que-s"; có phải "que-so"?');
  });

  test('are not called unknown where their text cannot be read', () => {
    const broken = ranking.replace('method: ratio', 'method: luck');
    expect(found(loaded(naming('[que-so]'), [path, broken]))).toEqual([['error', 'unknown-method', path, 9]]);
  });

  test('count only what the plan itself asks for', () => {
    const other = example.plan.replace('plan: que-2019', 'plan: que-2020').replace('q-van-ban', 'q-2');
    const files = [...exampleFiles({ plan: each }), { path, text: ranking }];
    const named = other.replace('targets:', 'indexes: [que-so]\ntargets:');
    const { findings } = loadCatalogue([...files, { path: 'indicators/plans/que-2020.yaml', text: named }]);
    expect(findings.map((f) => f.code)).toEqual(['indicator-nobody-reports']);
  });
});
