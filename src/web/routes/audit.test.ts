import { describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';
import type { AuditEntry } from '../services.ts';

const entry = (seq: number, more: Partial<AuditEntry> = {}): AuditEntry => ({
  seq,
  at: '2026-09-20T03:12:00.000Z',
  actor: 'operator',
  name: null,
  role: 'operator',
  act: 'import-figures',
  subject: 'i-1',
  detail: { import: 'i-1', file: '<tệp>.csv', figures: 3 },
  called: new Map(),
  hash: 'ab'.repeat(32),
  ...more,
});

const page = async (entries: readonly AuditEntry[], query = ''): Promise<{ status: number; html: string }> => {
  const app = createApp(
    testServices({
      readAudit: async ({ limit, offset }) => ({ entries: entries.slice(offset, offset + limit), all: entries.length }),
    }),
  );
  const response = await app.request(`http://localhost/audit${query}`);
  return { status: response.status, html: await response.text() };
};

describe('the audit log', () => {
  test('says who did what, to what, and leads to the import', async () => {
    const { status, html } = await page([entry(1)]);
    expect(status).toBe(200);
    expect(html).toContain('Nhập số liệu');
    expect(html).toContain('href="/imports/i-1"');
    expect(html).toContain('&lt;tệp&gt;.csv');
    expect(html).toContain('abababababab');
  });

  test('names who has an account, and leads to it', async () => {
    const { html } = await page([entry(1, { actor: 'p-1', name: 'Điều phối viên', role: 'coordinator' })]);
    expect(html).toContain('href="/people/p-1"');
    expect(html).toContain('Điều phối viên');
  });

  test('shows an act it has no words for by its code', async () => {
    expect((await page([entry(1, { act: 'something-new' })])).html).toContain('<code>something-new</code>');
  });

  test('says what was recorded in words, the code behind them', async () => {
    const called = new Map([
      ['9f0c', { vi: 'Trần Thị B', en: 'Trần Thị B' }],
      ['que.xa-an-phu', { vi: 'Xã An Phú', en: 'Xã An Phú' }],
      ['que-2026', { vi: 'Quê 2026', en: 'Quê 2026' }],
    ]);
    const signedIn = entry(1, { act: 'sign-in', subject: '9f0c', called, detail: { how: 'recovery-code' } });
    const { html } = await page([
      signedIn,
      entry(2, {
        act: 'change-person',
        subject: '9f0c',
        called,
        detail: { wasRole: 'reporter', unit: 'que.xa-an-phu' },
      }),
      entry(3, { act: 'submit-report', subject: 'que-2026/2026-09/que.xa-an-phu', called, detail: {} }),
      entry(4, { act: 'sign-in-failed', subject: 'unknown', detail: { at: 'password' } }),
    ]);
    expect(html).toContain('<span title="9f0c">Trần Thị B</span>');
    expect(html).toContain('<span title="recovery-code">mã khôi phục</span>');
    expect(html).toContain('vai trò trước <span title="reporter">Người báo cáo</span>');
    expect(html).toContain('<span title="que.xa-an-phu">Xã An Phú</span>');
    expect(html).toContain('>Quê 2026, tháng 9/2026, Xã An Phú</span>');
    expect(html).toContain('địa chỉ không có tài khoản');
    expect(html).toContain('<span title="password">mật khẩu</span>');
  });

  test('says so where nothing was done yet', async () => {
    expect((await page([])).html).toContain('Chưa có mục nào');
  });

  test('comes in pages; one that is not there is not found', async () => {
    const entries = Array.from({ length: 60 }, (_, i) => entry(60 - i));
    expect((await page(entries, '?page=2')).html).toContain('51–60 trong 60');
    expect((await page(entries, '?page=3')).status).toBe(404);
    expect((await page(entries, '?page=x')).status).toBe(400);
  });
});
