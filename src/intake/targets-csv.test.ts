import { describe, expect, it } from 'vitest';
import { readTargets } from './targets-csv.ts';

const header = 'unit,indicator,direction,baseline_on,baseline,by,op,target,limit';
const read = (rows: string, extra = '') =>
  readTargets(new TextEncoder().encode(`${header}${extra}\n${rows}\n`), 'T.csv');

describe('readTargets', () => {
  it('reads a row, with the defaults', () => {
    const { rows, findings } = read('Sở Y tế,dvc,up,2023-12-31,40.5,2026-12-31,>=,95,');
    expect(findings).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        id: '1',
        unit: 'Sở Y tế',
        indicator: 'dvc',
        direction: 'up',
        baseline: { on: '2023-12-31', value: 40.5 },
        by: '2026-12-31',
        op: '>=',
        target: 95,
        limit: null,
        measure: 'stock',
        path: 'line',
      },
    ]);
  });

  it('reads a band, "tăng", an own id, measure and path', () => {
    const { rows } = read('t,hang,down,,,2020,<=,50,40,r1,,\nt,x,up,,,Q3/2025,>,,,r2,flow,step', ',id,measure,path');
    expect(rows[0]).toMatchObject({ id: 'r1', by: '2020-12-31', target: 50, limit: 40, baseline: null });
    expect(rows[1]).toMatchObject({ id: 'r2', by: '2025-09-30', op: '>', target: null, measure: 'flow', path: 'step' });
  });

  it.each([
    ['no unit', ',i,up,,,2020,>=,5,', ['empty-cell', 2, 1]],
    ['a direction that is none', 'u,i,sideways,,,2020,>=,5,', ['not-a-choice', 2, 3]],
    ['half a baseline', 'u,i,up,2019,,2020,>=,5,', ['half-a-baseline', 2, 5]],
    ['a day that is none', 'u,i,up,,,31/02/2020,>=,5,', ['not-a-date', 2, 6]],
    ['no deadline', 'u,i,up,,,,>=,5,', ['empty-cell', 2, 6]],
    ['no operator', 'u,i,up,,,2020,,5,', ['empty-cell', 2, 7]],
    ['an operator that is none', 'u,i,up,,,2020,=>,5,', ['not-a-choice', 2, 7]],
    ['a target that is no number', 'u,i,up,,,2020,>=,five,', ['not-a-number', 2, 8]],
    ['a limit on the wrong side', 'u,i,down,,,2020,<=,40,50', ['limit-without-band', 2, 9]],
  ])('leaves out a row with %s', (_, row, found) => {
    const { rows, findings } = read(`${row}\nu,ok,up,,,2020,>=,5,`);
    expect(findings.map((f) => [f.code, f.line, f.column])).toEqual([found]);
    expect(rows.map((r) => [r.id, r.indicator])).toEqual([['2', 'ok']]);
  });

  it('warns and still takes a row', () => {
    const { rows, findings } = read('u,i,down,2021,9,2020,>=,5,,x\nu,j,up,,,2020,>=,5,,x', ',id');
    expect(findings.map((f) => f.code)).toEqual([
      'baseline-after-deadline',
      'operator-against-direction',
      'repeated-id',
    ]);
    expect(rows).toHaveLength(2);
  });

  it('promises nothing where the target is empty', () => {
    expect(read('u,i,up,,,,,,').rows[0]).toMatchObject({ by: null, op: null, target: null });
  });
});
