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

  describe('says what is to be expected at the deadline', () => {
    const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
    const counts = quarters.map((quarter, i) => `u,i,${quarter},${40 + 6 * i},${130 + i},,,`);
    const target = (by: string, value = '90') => `u,i,up,2022-12-31,20,${by},>=,${value},,,,`;

    it('with an interval and the chance of meeting the target', () => {
      const { rows } = judge(
        [target('2025-12-31', '62'), target('2025-12-31', '90')].join('\n'),
        counts.join('\n'),
        '2025-01-31',
      );
      const [near, far] = rows.map((r) => r.projected);
      expect(near).toMatchObject({ low: far?.low, mid: far?.mid, high: far?.high });
      expect((far?.low ?? 0) > 55 && (far?.high ?? 101) <= 100).toBe(true);
      expect(near?.chance).toBeGreaterThan(0.8);
      expect(far?.chance).toBeLessThan(0.3);
    });

    it.each([
      ['three figures', target('2025-12-31'), counts.slice(0, 3), '2023-10-31'],
      ['the deadline has passed', target('2024-09-30'), counts, '2024-10-01'],
      ['no figure', target('2025-12-31'), [], '2025-01-31'],
      ['no target', 'u,i,up,,,,,,,,,', counts, '2025-01-31'],
      ['the fourth figure came after the day of judgement', target('2025-12-31'), counts, '2023-12-30'],
      [
        'counts that start again every year, seen for less than two',
        'u,i,up,,,2025-12-31,>=,500,,,flow,',
        quarters.slice(0, 7).map((quarter) => `u,i,${quarter},40,,,,`),
        '2024-10-31',
      ],
    ])('and nothing where there is %s', (_, promise, figures, asOf) => {
      expect(judge(promise, figures.join('\n'), asOf).rows[0]?.projected).toBeNull();
    });

    it('the last figure itself where no other will count by then', () => {
      const years = [2021, 2022, 2023, 2024].map((year) => `u,i,${year},,,${year - 2000},,`);
      const { rows } = judge(
        [target('2025-06-30', '24'), target('2025-06-30', '25')].join('\n'),
        years.join('\n'),
        '2025-02-01',
      );
      expect(rows.map((r) => r.projected)).toEqual([
        { low: 24, mid: 24, high: 24, chance: 1 },
        { low: 24, mid: 24, high: 24, chance: 0 },
      ]);
    });

    it('of increments as a sum that goes on', () => {
      const added = [2020, 2021, 2022, 2023, 2024].map((year, i) => `u,i,${year},${100 + (i % 2)},,,,`);
      const { rows } = judge('u,i,up,2019-12-31,0,2027-12-31,>=,750,,,flow,', added.join('\n'), '2025-02-01');
      expect(rows[0]?.projected?.mid).toBeCloseTo(802, -1);
      expect(rows[0]?.projected?.chance).toBeGreaterThan(0.9);
    });

    it('by what was known on the day, whatever came later', () => {
      const later = quarters.map((quarter) => `u,i,${quarter.replace('202', '203')},1,130,,,`);
      const known = judge(target('2025-12-31'), counts.join('\n'), '2025-01-31').rows;
      expect(judge(target('2025-12-31'), [...later, ...counts].join('\n'), '2025-01-31').rows).toEqual(known);
    });
  });
});
