import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repeatAfterDays } from '../../domain/digest.ts';
import { statuses } from '../../domain/status.ts';
import { statusRules } from '../../domain/status-meaning.ts';
import { statusText } from '../../domain/status-text.ts';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const words = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

async function about(change: Parameters<typeof testServices>[0] = {}): Promise<string> {
  return words(await (await createApp(testServices(change)).request('http://localhost/about')).text());
}

const limit = (vi: string) => ({ vi, en: vi });
const eurostat = { onTrack: limit('0,95'), atRisk: limit('0,60'), tolerance: limit('5%') };

describe('the about page', () => {
  it.each(statuses)('names the status %s with its rule and the limits in force', async (status) => {
    expect(await about()).toContain(`${statusText[status].vi}${statusRules[status](eurostat).vi}`);
  });

  it('names a plan that sets limits of its own', async () => {
    expect(await about()).toContain('Hiện mọi kế hoạch đều dùng mặc định.');
    const catalogue = await testServices().readCatalogue();
    const strict = { onTrack: 1, atRisk: 0.8, tolerance: 0 };
    const plans = catalogue.plans.map((p) => (p.state === 'closed' ? { ...p, thresholds: strict } : p));
    const text = await about({ readCatalogue: async () => ({ ...catalogue, plans }) });
    expect(text).toContain('Kế hoạch cũ 2019: 1,00, 0,80 và 0%');
    expect(text).not.toContain('Hiện mọi kế hoạch đều dùng mặc định.');
  });

  it('reads a qualified figure as the interval it is judged by', async () => {
    const text = await about();
    expect(text).toContain('“gần 200”từ 150 đến 200');
    expect(text).toContain('“trên 200”mọi số lớn hơn 200');
  });

  it('shows each reporting calendar on a period of a plan', async () => {
    const text = await about();
    expect(text).toContain('quý IV/2026 gồm số liệu từ 15/9/2026 đến 14/12/2026, hạn nộp 16/12/2026');
    expect(text).toContain('31/12/2026 được đánh giá bằng số liệu chốt ngày 14/12/2026');
  });

  it('lists the documents with number and date, and the sample apart from them', async () => {
    const [sources = '', sample = ''] = (await about()).split('Phần minh họaKế hoạch dưới đây');
    expect(sources).toContain('599/QĐ-UBND19/12/2018Kế hoạch');
    expect(sources.split('Văn bảnChỉ tiêu và số liệu')[1]).not.toContain('01/KH');
    expect(sample).toContain('Kế hoạch mẫu 2026, đứng ở thời điểm 10:12 ngày 20/9/2026');
  });

  it('says the repeat interval and the licence that are in force', async () => {
    const text = await about();
    expect(text).toContain(`chỉ nhắc lại sau ${repeatAfterDays} ngày`);
    const { license } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
      license: string;
    };
    expect(text).toContain(`giấy phép ${license}`);
  });
});
