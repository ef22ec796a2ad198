import { describe, expect, test } from 'vitest';
import { anyone, operator } from '../../domain/actor.ts';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';
import type { Services } from '../services.ts';

const bytes = new TextEncoder().encode('%PDF');
const asked: unknown[] = [];
const making: Partial<Services> = {
  makeReport: async (question) => {
    asked.push(question);
    return { ok: true, value: { file: 'báo cáo.pdf', type: 'application/pdf', bytes, notices: [] } };
  },
};

const get = (path: string, more: Partial<Services> = {}) => createApp(testServices(more)).request(path);

describe('documents of a plan', () => {
  test('come as files to be saved, of the period and instant asked for', async () => {
    const response = await get('/plans/cu-2019/report.pdf?period=2018&asOf=2026-01-01', making);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/pdf');
    expect(response.headers.get('Content-Disposition')).toContain('attachment; filename="bao-cao.pdf"');
    expect(asked.at(-1)).toMatchObject({ plan: 'cu-2019', period: '2018', kind: 'pdf', language: 'vi' });
  });

  test('anybody has the report of a closed plan, nobody who has not signed in that of a running one', async () => {
    const open = { ...making, identify: async () => anyone };
    expect((await get('/plans/cu-2019/report.docx', open)).status).toBe(200);
    expect((await get('/plans/mau-2026/report.docx', open)).status).toBe(302);
    expect((await get('/plans/cu-2019/papers/letter', open)).status).toBe(302);
  });

  test('a period that cannot be read is a page that says so', async () => {
    expect((await get('/plans/cu-2019/report.pdf?period=qu%C3%BD', making)).status).toBe(400);
  });

  test('where documents cannot be made the page says so', async () => {
    expect((await get('/plans/cu-2019/report.pdf')).status).toBe(501);
  });

  test('the scorecard offers the papers of a meeting to those who may have them only', async () => {
    const shown = async (who: typeof operator): Promise<string> =>
      (await get('/plans/mau-2026', { identify: async () => who })).text();
    expect(await shown(operator)).toMatch(/report\.pdf.*papers\/letter/s);
    const reporter = await shown({ ...operator, role: 'reporter' });
    expect(reporter).toContain('/report.xlsx');
    expect(reporter).not.toContain('/papers/');
  });
});
