import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Office } from '../../services/given.fixture.ts';
import { communesIndex, month, rankedCatalogue, withFirmness } from '../../services/ranked.fixture.ts';
import { readLeagues } from '../../services/read-leagues.ts';
import { readScorecard } from '../../services/read-scorecard.ts';
import { readUnitRanking } from '../../services/read-unit-ranking.ts';
import { createApp } from '../app.ts';
import { testServices } from '../services.fixture.ts';

const opened: Office[] = [];
afterAll(() => Promise.all(opened.map((office) => office.close())));

/** The pages over a real store, with figures of July and August of the invented province. */
async function pagesOf({ index = communesIndex, state = 'open', firm = true, paid = 'month', none = '' } = {}) {
  const office = await Office.open('2026-07-16T03:00:00.000Z');
  opened.push(office);
  await office.load({ catalogue: rankedCatalogue(index, state, paid) });
  await office.hand(month('an-phu', '2026-07', '40,100', '25,100') + month('binh-minh', '2026-07', '64,100', '40,100'));
  office.clock.now = '2026-08-16T03:00:00.000Z';
  await office.hand(month('an-phu', '2026-08', '80,100', '25,100') + month('binh-minh', '2026-08', '64,100', '40,100'));
  if (none !== '') await office.hand(`unit,indicator,period,state,note\n${none}`);
  const ports = firm ? withFirmness(office.ports) : office.ports;
  const app = createApp(
    testServices({
      readScorecard: (question) => readScorecard(ports, question),
      readLeagues: (view) => readLeagues(ports, view),
      readUnitRanking: (view, league, unit) => readUnitRanking(ports, view, league, unit),
    }),
  );
  return async (path: string) => {
    const response = await app.request(`http://localhost/plans/que-2026${path}`);
    return { status: response.status, html: await response.text() };
  };
}

let get: Awaited<ReturnType<typeof pagesOf>>;
beforeAll(async () => {
  get = await pagesOf();
});

/** What a reader sees: no tags. */
const words = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:)])/g, '$1');

describe('the league tables', () => {
  it('say who leads each block, and stand in the navigation of a plan that an index ranks', async () => {
    const { status, html } = await get('/ranking?period=2026-08');
    expect(status).toBe(200);
    expect(words(html)).toContain('Xã Bình Minh dẫn đầu với 80,00 điểm, hơn đơn vị kế tiếp 15,00 điểm.');
    expect(words(html)).toContain('Tiến bộ nhiều nhất là Xã An Phú: +15,00 điểm.');
    expect(words(html)).toContain('Ở cuối bảng là Xã Cẩm Hà: 0,00 điểm.');
    expect(html).toContain('<a href="/plans/que-2026/ranking?period=2026-08" aria-current="page">Xếp hạng</a>');
  });

  it('give ranks with intervals, scores, grades and moves of a block', async () => {
    const text = words((await get('/ranking/cac-xa?period=2026-08')).html);
    expect(text).toContain('1 (1–1) Xã Bình Minh 80,00 Khá 0,00 giữ hạng 2 (2–2) Xã An Phú 65,00 Khá +15,00 giữ hạng');
    expect(text).toContain('chưa có số liệu: Hồ sơ trực tuyến, Thanh toán');
    expect(text).toContain('Dịch vụ công Vì dân. 100 cộng điểm của các phần 65,00');
    expect(text).toContain('Hồ sơ trực tuyến 60 số liệu chia cho 80%, không quá điểm tối đa 45,00 62,0%');
    expect(text).toContain('trong 90% của 1.000 phương án');
    expect(text).toContain('Xếp loại theo điểm đã làm tròn: Khá từ 50, Yếu từ 0.');
  });

  it('set most improved beside most behind', async () => {
    const text = words((await get('/ranking/cac-xa?period=2026-08')).html);
    expect(text).toContain('Tiến bộ nhiều nhất Xã An Phú hạng 2, nay hạng 2 +15,00 điểm so với tháng 7/2026');
    expect(text).toContain('Còn kém nhiều nhất Xã Cẩm Hà kém trung vị của khối 65,00 điểm 0,00 điểm');
  });

  it('say what is not known: no figures of a period, no intervals, no period before', async () => {
    const empty = words((await get('/ranking/cac-xa?period=2026-03')).html);
    expect(empty).toContain('Chưa đơn vị nào của khối có số liệu tháng 3/2026, nên chưa có thứ hạng.');
    const unsure = await pagesOf({ firm: false });
    expect(words((await unsure('/ranking/cac-xa?period=2026-08')).html)).toContain('Khoảng hạng đang được tính.');
  });

  it('call pairs within rounding by name', async () => {
    const coarse = await pagesOf({
      index: communesIndex.replace('decimals: 2', 'decimals: 0'),
    });
    expect(words((await coarse('/ranking/cac-xa?period=2026-07')).html)).toContain('Không có hai đơn vị nào như vậy.');
    const tied = await pagesOf({
      index: communesIndex.replace('target: 80', 'target: 1').replace('target: 50', 'target: 1'),
    });
    expect(words((await tied('/ranking/cac-xa?period=2026-08')).html)).toContain(
      'Xã An Phú và Xã Bình Minh, chênh nhau 0,0000 điểm',
    );
  });

  it('are of the quarter where a component is reported by the quarter, and say so', async () => {
    const quarterly = await pagesOf({ paid: 'quarter' });
    const alike = words((await quarterly('/ranking/cac-xa?period=2026-09')).html);
    expect(alike).toContain('tháng 9/2026 được xếp hạng theo số liệu quý III/2026, kỳ chốt số liệu cùng ngày.');
    const { html } = await quarterly('/ranking/cac-xa/que.xa-an-phu?period=2026-08');
    expect(words(html)).toContain('tháng 8/2026 không có bảng xếp hạng riêng: dưới đây là xếp hạng quý II/2026');
    expect(html).toContain('href="/plans/que-2026/ranking/cac-xa?period=2026-Q2"');
    const card = await quarterly('?period=2026-09');
    expect(words(card.html)).toContain('Hạng trong khối (khoảng), quý III/2026');
    expect(card.html).toContain('href="/plans/que-2026/ranking/cac-xa/que.xa-an-phu?period=2026-Q3#rank"');
    const unit = await quarterly('/units/que.xa-an-phu?period=2026-09');
    expect(words(unit.html)).toMatch(/Hạng trong khối \S+ \(\d+–\d+\) quý III\/2026/);
  });

  it('say that a period is not closed yet, and nothing of one that is', async () => {
    const open = words((await get('/ranking/cac-xa?period=2026')).html);
    expect(open).toContain('Chưa hết năm 2026: đến ngày 14/12/2026 mới chốt số liệu.');
    expect(words((await get('?period=2026')).html)).toContain('chưa hết kỳ, đến ngày 14/12/2026 mới chốt số liệu');
    expect(words((await get('/ranking/cac-xa?period=2026-08')).html)).not.toContain('Chưa hết');
    expect(words((await get('?period=2026-08')).html)).toContain('số liệu chốt ngày 14/8/2026');
  });

  it('mark a sample, and speak English', async () => {
    const sample = await pagesOf({ state: 'sample' });
    expect(words((await sample('/ranking/cac-xa')).html)).toContain('Số liệu minh họa.');
    const { html } = await get('/ranking/cac-xa?period=2026-08&lang=en');
    expect(words(html)).toContain('leads with 80.00 points, 15.00 more than the next.');
    expect(html).toContain('<html lang="en"');
  });

  it.each([
    ['/ranking/cac-so', 404, 'Không có bảng xếp hạng này'],
    ['/ranking/cac-xa/que.so-noi-vu', 404, 'Không có bảng xếp hạng này'],
    ['/ranking/cac-xa/nobody', 404, 'Không có bảng xếp hạng này'],
    [
      '/ranking?period=2026-13',
      400,
      'Không đọc được period “2026-13”: kỳ viết như 2026, 2026-S1, 2026-Q3 hoặc 2026-09.',
    ],
    [`/ranking/cac-xa/que.xa-an-phu?component=a&value=${'9'.repeat(41)}`, 400, 'là một số không quá 40 ký tự.'],
  ])('answer %s with %i', async (path, status, title) => {
    const got = await get(path);
    expect(got.status).toBe(status);
    expect(words(got.html)).toContain(title);
  });

  it('are none in a plan that no index ranks, and none of its pages leads there', async () => {
    const app = createApp(testServices());
    const page = await (await app.request('http://localhost/plans/mau-2026/ranking')).text();
    expect(words(page)).toContain('Không bộ chỉ số nào xếp hạng đơn vị của kế hoạch này.');
    expect(page).not.toContain('>Xếp hạng</a>');
  });
});

describe('a unit in its league', () => {
  const unit = '/ranking/cac-xa/que.xa-an-phu?period=2026-08';

  it('reads its rank, how firm it is, its score and grade first', async () => {
    expect(words((await get(unit)).html)).toContain(
      'Hạng 2 trên 3 đơn vị, giữ nguyên trong ít nhất 90% của 1.000 phương án; 65,00 điểm, xếp loại khá.',
    );
  });

  it('takes its points apart down to the figure, beside the median of like units', async () => {
    const { html } = await get(unit);
    const text = words(html);
    expect(text).toContain('Hồ sơ trực tuyến 60,0% 62,0% 45,00 trên 60 60 / 80 × 60 = 45 45,00 15,00');
    expect(text).toContain('Thanh toán 25,0% 32,5% 20,00 trên 40 25 / 50 × 40 = 20');
    expect(text).toContain('Dịch vụ công 65,00 trên 100 45 + 20 = 65');
    expect(html).toContain('/plans/que-2026/explain/ho-so-truc-tuyen/que.xa-an-phu?target=t-ho-so&amp;period=2026-08');
  });

  it('says what changed, cause by cause, and links to the period before as it stood', async () => {
    const { html } = await get(unit);
    expect(words(html)).toContain('50,00 điểm kỳ trước + 15,00 = 65,00 điểm kỳ này (+15,00)');
    expect(words(html)).toContain('Số liệu mới: Hồ sơ trực tuyến +15,00 Cộng +15,00');
    expect(html).toContain('que.xa-an-phu?period=2026-07&amp;asOf=2026-08-14"');
  });

  it('says which late target would lift it', async () => {
    expect(words((await get(unit)).html)).toContain(
      'Nếu thanh toán đạt 50% +20,00 điểm, từ 65,00 lên 85,00 từ hạng 2 lên hạng 1',
    );
  });

  it('stands among its neighbours, and over the periods', async () => {
    const text = words((await get(unit)).html);
    expect(text).toContain('1 (1–1) Xã Bình Minh 80,00 +15,00 2 (2–2) Xã An Phú 65,00 đơn vị này');
    expect(text).toContain(
      'Tháng 6/2026 chưa xếp hạng – – Tháng 7/2026 2 trên 3 2–2 50,00 Tháng 8/2026 2 trên 3 2–2 65,00',
    );
  });

  it('answers what another figure would do, by the address alone', async () => {
    const asked = await get(`${unit}&component=ho-so-truc-tuyen&value=76%2C8`);
    expect(words(asked.html)).toContain(
      'Nếu hồ sơ trực tuyến là 76,8% (nay 60,0%): điểm từ 65,00 thành 77,60, vẫn hạng 2.',
    );
    expect(asked.html).toContain('value="76,8"');
    const better = await get(`${unit}&component=ho-so-truc-tuyen&value=80`);
    expect(words(better.html)).toContain('điểm từ 65,00 thành 80,00, hạng từ 2 thành 1.');
  });

  it('says of a figure that does not apply that it does not', async () => {
    const excused = await pagesOf({ none: 'que.xa-cam-ha,ho-so-truc-tuyen,2026-08,không áp dụng,\n' });
    const at = '/ranking/cac-xa/que.xa-cam-ha?period=2026-08&value=50&component=';
    expect(words((await excused(`${at}ho-so-truc-tuyen`)).html)).toContain('(nay không áp dụng, rút khỏi mẫu số)');
    expect(words((await excused(`${at}thanh-toan`)).html)).toContain('(nay chưa có số liệu)');
  });

  it.each([
    ['ho-so-truc-tuyen', '<b>', 'Gõ một con số, ví dụ 85 hoặc 85,5.'],
    ['ho-so-truc-tuyen', '101', 'Tỷ lệ này không thể quá 100%.'],
    ['nothing', '1', 'Chọn một chỉ số thành phần trong danh sách.'],
  ])('says beside the field why %s = %s cannot be taken', async (component, value, error) => {
    const { status, html } = await get(`${unit}&component=${component}&value=${encodeURIComponent(value)}`);
    expect(status).toBe(200);
    expect(words(html)).toContain(`Lỗi: ${error}`);
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('<b>"');
  });

  it('has a page also where nobody is ranked yet', async () => {
    const { status, html } = await get('/ranking/cac-xa/que.xa-an-phu?period=2026-03');
    expect(status).toBe(200);
    expect(words(html)).toContain('Xếp hạng của Xã An Phú');
    expect(words(html)).toContain('Chưa đơn vị nào của khối có số liệu tháng 3/2026');
  });

  it('shows its rank on the scorecard and on its own page, leading here', async () => {
    for (const path of ['?period=2026-08', '/units/que.xa-an-phu?period=2026-08']) {
      const { html } = await get(path);
      expect(html).toContain('href="/plans/que-2026/ranking/cac-xa/que.xa-an-phu?period=2026-08#rank"');
      expect(words(html)).toContain('2 (2–2)');
    }
  });
});

describe('an index without scores for some', () => {
  it('shows who has none last, without a rank, and says why', async () => {
    const strict = await pagesOf({ index: communesIndex.replace('rule: zero', 'rule: none') });
    const text = words((await strict('/ranking/cac-xa?period=2026-08')).html);
    expect(text).toContain('– Xã Cẩm Hà chưa có số liệu: Hồ sơ trực tuyến, Thanh toán – –');
    expect(text).toContain('2 trên 3 đơn vị của khối có thứ hạng.');
    const unit = words((await strict('/ranking/cac-xa/que.xa-cam-ha?period=2026-08')).html);
    expect(unit).toContain('Chưa có điểm: thiếu số liệu nhiều hơn mức bộ chỉ số cho phép.');
    expect(unit).toContain('Không so được');
    expect(unit).not.toMatch(/NaN|undefined|null/);
  });
});
