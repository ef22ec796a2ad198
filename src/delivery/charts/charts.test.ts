import { describe, expect, it } from 'vitest';
import { type Status, statuses } from '../../domain/status.ts';
import { digestChart } from './digest-chart.ts';
import type { DigestChart } from './digest-spec.ts';
import { indicatorChart } from './indicator-chart.ts';
import type { IndicatorChart } from './indicator-spec.ts';
import { rankChart } from './rank-chart.ts';
import type { RankChart } from './rank-spec.ts';
import { spreadChart } from './spread-chart.ts';
import type { SpreadChart } from './spread-spec.ts';
import { svgToPng } from './svg-to-png.ts';

const overTime: IndicatorChart = {
  title: 'Tỷ lệ hồ sơ thanh toán trực tuyến',
  unitLabel: '%',
  points: [
    { period: '2025-12', day: '2025-12-14', value: 31.25 },
    { period: '2026-08', day: '2026-08-14', value: null },
    { period: '2026-09', day: '2026-09-14', value: 41.55 },
  ],
  path: [
    { day: '2025-12-14', value: 31.25 },
    { day: '2026-12-14', value: 60 },
  ],
  deadlines: [{ day: '2026-12-14', value: 60, label: '≥ 60% · 31/12/2026' }],
  language: 'vi',
  sample: false,
};

const overUnits: SpreadChart = {
  title: 'Thanh toán trực tuyến, 130 đơn vị',
  unitLabel: '%',
  values: Array.from({ length: 130 }, (_, i) => ({
    label: `Xã ${i}`,
    value: i % 13 === 0 ? null : (i * 37) % 101,
    status: statuses[i % statuses.length] as Status,
  })),
  target: 60,
  language: 'vi',
  sample: false,
};

const inMail: DigestChart = {
  title: 'Đã đạt bao nhiêu phần chỉ tiêu',
  items: [
    { label: 'Thanh toán trực tuyến', value: 41.5, expected: 52.8, target: 60 },
    { label: 'Thứ hạng', value: 12, expected: 9, target: 6, direction: 'down' },
    { label: 'Không có gì để chia', value: 3, expected: null, target: 0 },
    { label: 'Chưa báo cáo', value: null, expected: 10, target: 20 },
  ],
  language: 'vi',
  sample: false,
};

const overPeriods: RankChart = {
  title: 'Thứ hạng qua các kỳ',
  places: [
    { period: '2025-Q4', rank: 31, of: 96, interval: [24, 40], redefined: false },
    { period: '2026-Q1', rank: 24, of: 96, interval: [20, 30], redefined: false },
    { period: '2026-Q2', rank: 12, of: 96, interval: null, redefined: true },
    { period: '2026-Q3', rank: null, of: 0, interval: null, redefined: false },
    { period: '2026-Q4', rank: 9, of: 96, interval: [9, 9], redefined: false },
  ],
  language: 'vi',
  sample: false,
};

const texts = (svg: string): string => [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]*)</g)].map((m) => m[1]).join('|');

const charts = [
  ['over time', (more: object = {}) => indicatorChart({ ...overTime, ...more })],
  ['over units', (more: object = {}) => spreadChart({ ...overUnits, ...more })],
  ['of ranks', (more: object = {}) => rankChart({ ...overPeriods, ...more })],
  ['in a mail', async (more: object = {}) => digestChart({ ...inMail, ...more })],
] as const;

describe.each(charts)('a chart %s', (_, draw) => {
  it('is the same to the byte whatever was drawn before it', async () => {
    const first = await draw();
    await draw({ title: 'Khác' });
    expect(await draw()).toBe(first);
  });

  it('carries nothing a strict content policy refuses, and no broken numbers', async () => {
    const svg = await draw({ sample: true });
    expect(svg).not.toMatch(/style=|<style|<script|NaN|undefined|null|Infinity/);
  });

  it('is named for readers who do not see it, with the name escaped', async () => {
    const svg = await draw({ title: 'Sở <b> & "Bạn"' });
    expect(svg).toMatch(/^<svg[^>]* role="img" aria-labelledby="(c[0-9a-f]{8})-t \1-d"/);
    expect(svg).toContain('-t">Sở &lt;b&gt; &amp; &quot;Bạn&quot;</title>');
    expect(svg).not.toContain('<b>');
  });

  it('shares no id with another chart', async () => {
    const ids = async (title: string) => [...(await draw({ title })).matchAll(/\bid="([^"]+)"/g)].map((m) => m[1]);
    const [a, b] = [await ids('Một'), await ids('Hai')];
    expect(a.length).toBeGreaterThan(0);
    expect(a.filter((id) => b.includes(id))).toEqual([]);
  });

  it('says inside the picture that figures are a sample', async () => {
    expect(texts(await draw({ sample: true }))).toContain('Số liệu minh họa');
    expect(texts(await draw())).not.toContain('minh họa');
    expect(texts(await draw({ sample: true, language: 'en' }))).toContain('Sample figures');
  });

  it('fits a phone and has no room of its own to spill into', async () => {
    expect(await draw({ width: 340 })).toMatch(/width="340" height="\d+" viewBox="0 0 340 \d+"/);
  });
});

describe('the chart of an indicator', () => {
  it('writes numbers, months and deadlines as Vietnamese readers do', async () => {
    const said = texts(await indicatorChart(overTime));
    for (const part of ['41,6%', '9/2026', '≥ 60% · 31/12/2026', 'Lộ trình']) expect(said).toContain(part);
    const english = texts(await indicatorChart({ ...overTime, language: 'en' }));
    for (const part of ['41.6%', 'Promised path']) expect(english).toContain(part);
  });

  it('groups thousands on its axis', async () => {
    const points = [{ period: '2020', day: '2020-12-31', value: 48_000 }];
    expect(texts(await indicatorChart({ ...overTime, unitLabel: 'máy', points, path: [], deadlines: [] }))).toContain(
      '48.000',
    );
  });

  it('dashes the promise and breaks the line where a figure is missing', async () => {
    const svg = await indicatorChart(overTime);
    expect(svg).toContain('stroke-dasharray="5,3"');
    const line = [...svg.matchAll(/<path[^>]* d="([^"]*)"[^>]*stroke="#1f4e79"/g)].map((m) => m[1] ?? '');
    expect(line.map((d) => d.split('M').length - 1)).toContain(2);
  });

  it('says that there are no figures yet', async () => {
    expect(texts(await indicatorChart({ ...overTime, points: [], path: [], deadlines: [] }))).toContain(
      'Chưa có số liệu',
    );
  });
});

describe('the spread over units', () => {
  it('counts every status and names both ends', async () => {
    const said = texts(await spreadChart(overUnits));
    for (const part of ['Đạt 12', 'Chậm tiến độ 12', 'Chỉ tiêu 60%', 'Thấp nhất: Xã', 'Cao nhất: Xã'])
      expect(said).toContain(part);
  });

  it('draws nothing for a unit without a figure', async () => {
    const values = [{ label: 'Xã A', value: null, status: 'no-data' as const }];
    expect(texts(await spreadChart({ ...overUnits, values }))).toMatch(/Chưa có số liệu\|.*Chưa có số liệu 1/);
  });
});

describe('the ranks of a unit', () => {
  const lines = (svg: string): string[] =>
    [...svg.matchAll(/<path[^>]* d="(M[^"]*L[^"]*)"[^>]*stroke="#1f4e79"[^>]*stroke-width="2.25"/g)].map(
      (m) => m[1] ?? '',
    );

  it('are joined only where they compare: not across a new index, nor over a period without a rank', async () => {
    expect(lines(await rankChart(overPeriods))).toHaveLength(1);
    const steady = overPeriods.places.map((p) => ({ ...p, redefined: false, rank: p.rank ?? 10 }));
    const whole = lines(await rankChart({ ...overPeriods, places: steady }));
    expect(whole.map((d) => d.split('L').length)).toEqual([5]);
  });

  it('stand with the first on top, each with its number and period', async () => {
    const svg = await rankChart(overPeriods);
    const said = texts(svg);
    for (const part of ['31', '24', '12', '9', 'IV/2025', 'III/2026', 'Khoảng hạng', 'Bộ chỉ số thay đổi'])
      expect(said).toContain(part);
    const heights = [...(lines(svg)[0] ?? '').matchAll(/,([\d.]+)/g)].map((m) => Number(m[1]));
    expect(heights[0]).toBeGreaterThan(heights[1] ?? 0);
    expect(svg).toContain('Quý IV/2025: 31 trên 96');
  });
});

describe('the picture in a mail', () => {
  it('prints value and target of every row, also where no bar can be drawn', () => {
    const said = texts(digestChart(inMail));
    for (const part of ['41,5', '/ 60,0', 'chưa có số liệu', 'Không có gì để chia']) expect(said).toContain(part);
  });
});

describe('a picture as PNG', () => {
  const letter = async (text: string): Promise<Buffer> =>
    Buffer.from(
      await svgToPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-family="Be Vietnam Pro" font-size="24">${text}</text></svg>`,
        80,
      ),
    );

  it('draws every Vietnamese letter with a glyph of its own', async () => {
    const letters = [...'ĐđƠơƯưẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỶỸỴỊỈĨ≥≤−', ''];
    const drawn = await Promise.all(letters.map(letter));
    expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(letters.length);
  });

  it('is as wide as asked and the same to the byte', async () => {
    const svg = digestChart(inMail);
    const png = Buffer.from(await svgToPng(svg, 960));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(960);
    expect(png.equals(Buffer.from(await svgToPng(svg, 960)))).toBe(true);
  });
});
