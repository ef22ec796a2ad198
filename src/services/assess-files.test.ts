import { describe, expect, it } from 'vitest';
import { assessFiles } from './assess-files.ts';

const header = 'unit,indicator,direction,baseline_on,baseline,by,op,target,limit,id,measure,path';
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

function judge(targets: string, data: string, asOf: string, method: 'path' | 'cagr' = 'path') {
  const { document, findings } = assessFiles({
    targets: file('T.csv', `${header}\n${targets}\n`),
    data: file('D.csv', `unit,indicator,period,numerator,denominator,value,qualifier,state\n${data}\n`),
    asOf,
    method,
  });
  return { document, rows: document.rows, codes: findings.map((f) => f.code) };
}

describe('assessFiles', () => {
  it('gives the document of the contract, in the order of the targets', () => {
    const { document } = judge(
      'u,i,up,2023-12-31,40,2026-12-31,>=,70,,a,,\nu,j,up,,,2020,>=,5,,,,',
      'u,i,2026,,,70,,',
      '2026-12-31',
    );
    expect(document).toEqual({
      asOf: '2026-12-31',
      rows: [
        {
          id: 'a',
          unit: 'u',
          indicator: 'i',
          period: '2026',
          value: 70,
          target: 70,
          by: '2026-12-31',
          attainment: 1,
          progress: 1,
          expected: 70,
          pace: 1,
          status: 'achieved',
          flags: [],
          projected: null,
        },
        {
          id: '2',
          unit: 'u',
          indicator: 'j',
          period: null,
          value: null,
          target: 5,
          by: '2020-12-31',
          attainment: null,
          progress: null,
          expected: null,
          pace: null,
          status: 'no-data',
          flags: ['overdue'],
          projected: null,
        },
      ],
    });
  });

  it('adds the findings only where there are any, and judges the rest', () => {
    const { document, rows } = judge(
      'u,i,x,,,2020,>=,5,,,,\nu,i,up,2018,0,2020,>=,5,,,,',
      'u,i,2020,,,6,,',
      '2021-12-31',
    );
    expect(rows.map((r) => [r.id, r.status])).toEqual([['2', 'achieved']]);
    expect(document.findings?.map((f) => [f.file, f.code])).toEqual([['T.csv', 'not-a-choice']]);
  });

  it('makes a share of counts and checks a value beside them', () => {
    const { rows, codes } = judge('u,i,up,2020,50,2026,>=,95,,,,', 'u,i,2024,217515,231742,94.6,,', '2025-01-31');
    expect(rows[0]?.value).toBeCloseTo(93.86, 2);
    expect(rows[0]?.flags).toEqual(['at-odds']);
    expect(codes).toEqual(['stated-share-differs']);
  });

  it('keeps the frequency with more rows, or the finer of two', () => {
    const target = 'u,i,up,2020,0,2026,>=,95,,,,';
    const more = judge(target, 'u,i,2023,,,1,,\nu,i,2024,,,2,,\nu,i,2024-Q4,,,3,,', '2025-01-31');
    expect([more.rows[0]?.period, more.codes]).toEqual(['2024', ['mixed-frequency']]);
    const tie = judge(target, 'u,i,2024,,,2,,\nu,i,2024-Q4,,,3,,', '2025-01-31');
    expect(tie.rows[0]?.period).toBe('2024-Q4');
  });

  it('rejects different rows for one key', () => {
    const { rows, codes } = judge(
      'u,i,up,2020,0,2026,>=,95,,,,',
      'u,i,2024,,,1,,\nu,i,2024,,,2,,\nu,i,2023,,,3,,',
      '2025-01-31',
    );
    expect([rows[0]?.period, codes]).toEqual(['2023', ['conflicting-rows', 'conflicting-rows']]);
  });

  it('bends the path through the other dates, taking the promise with the same operator', () => {
    const promises = [
      'u,i,up,2020-12-31,0,2022-12-31,>=,90,,near,,',
      'u,i,up,2020-12-31,0,2022-12-31,>,20,,strict,,',
      'u,i,up,2020-12-31,0,2024-12-31,>=,100,,far,,',
    ];
    const { rows } = judge(promises.join('\n'), 'u,i,2022,,,45,,', '2023-01-31');
    expect(rows.map((r) => [r.id, r.expected])).toEqual([
      ['near', 90],
      ['strict', 20],
      ['far', 90],
    ]);
  });

  it('takes the baseline that the rest of the path states', () => {
    const { rows } = judge('u,i,up,2020,0,2022,>=,50,,,,\nu,i,up,,,2023,>=,100,,,,', 'u,i,2022,,,50,,', '2023-01-31');
    expect([rows[1]?.pace, rows[1]?.flags]).toEqual([1, []]);
  });

  it('adds a flow from the baseline on', () => {
    const { rows } = judge(
      'u,i,up,2013,0,2016,>=,200,,,flow,',
      'u,i,2013,9,,,,\nu,i,2014,50,,,,\nu,i,2015,60,,,,',
      '2016-01-31',
    );
    expect(rows[0]?.value).toBe(110);
  });

  it('does not read "không phát sinh" as 0 where only values are given', () => {
    const { rows } = judge(
      'u,i,up,2020,0,2026,>=,95,,,,',
      'u,i,2023,,,90,,\nu,i,2024,,,,,không phát sinh',
      '2025-01-31',
    );
    expect([rows[0]?.period, rows[0]?.value]).toEqual(['2023', 90]);
  });

  it('says so where nothing is promised, nothing applies, and by growth', () => {
    const { rows } = judge(
      'u,i,up,,,,,,,,,\nu,n,up,,,2026,>=,5,,,,',
      'u,i,2024,,,1,,\nu,n,2024,,,,,không áp dụng',
      '2025-01-31',
    );
    expect(rows.map((r) => r.status)).toEqual(['no-target', 'not-applicable']);
    const cagr = judge('u,i,up,2020-12-31,100,2024-12-31,>=,200,,,,', 'u,i,2022,,,150,,', '2023-06-30', 'cagr');
    expect(cagr.rows[0]?.status).toBe('on-track');
  });

  it('knows no number that JSON does not', () => {
    const { document } = judge(
      'u,i,down,2020,5,2026,<=,0,,,,\nu,i,up,2020,5,2026,>=,0,,,,',
      'u,i,2024,,,0,,',
      '2025-01-31',
    );
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});
