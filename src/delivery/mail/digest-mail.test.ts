import { describe, expect, it } from 'vitest';
import { addDays } from '../../domain/day.ts';
import type { Report } from '../../domain/reporting.ts';
import { digestFor, type Situation, usual } from './digest.fixture.ts';
import { composeDigest } from './digest-mail.ts';
import { digestPicture } from './digest-picture.ts';

const options = { baseUrl: 'https://moc.tinh.example/', from: 'Mốc <moc@tinh.example>', chart: null };
const mailOf = (more: Partial<Situation> = {}) => composeDigest(digestFor({ ...usual, ...more }), options);

/** What a reader sees of the HTML: text alone, spaces folded. */
const seen = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/\s+/g, ' ');

const overdue: Report = { unit: 'so-xay-dung', due: '2026-09-16', firstAt: null, state: 'overdue', daysOverdue: 4 };
const [payment] = usual.targets;
if (!payment) throw new Error('a target');

describe('a digest', () => {
  it('says in its subject who, how many, and of when', () => {
    expect(mailOf().subject).toBe('[Mốc] Sở Xây dựng: 2 chỉ tiêu chậm tiến độ, 1 chỉ tiêu không đạt, quý III/2026');
  });

  it('opens with one sentence: what is behind, and what is missing in counts', () => {
    const sentence =
      'Đến quý III/2026, Sở Xây dựng có 1 chỉ tiêu chậm tiến độ: “Thanh toán trực tuyến” còn thiếu 1.240 hồ sơ đến 31/12/2026, tức 414 mỗi tháng.';
    const { text, html } = mailOf({ targets: [payment] });
    expect(text.startsWith(sentence)).toBe(true);
    expect(seen(html)).toContain('còn thiếu 1.240 hồ sơ đến 31/12/2026, tức 414 mỗi tháng');
  });

  it('names the worst of several', () => {
    expect(mailOf().text).toContain(
      'có 2 chỉ tiêu chậm tiến độ và 1 chỉ tiêu không đạt; chậm nhất là “Hồ sơ công việc trên mạng”, còn thiếu 483 hồ sơ',
    );
  });

  it('has one table, worst first, with what is at risk below', () => {
    const { html } = mailOf();
    expect(html.match(/<thead>/g)).toHaveLength(1);
    const rows = [...html.matchAll(/<tr><th scope="row".*?<\/tr>/g)].map((m) => seen(m[0]).trim());
    expect(rows).toEqual([
      'Hồ sơ công việc trên mạng ▼ Chậm tiến độ 41,7% 75,5% ≥ 90% 31/12/2026 483 hồ sơ 161 mỗi tháng',
      'Thanh toán trực tuyến ▼ Chậm tiến độ 39,3% 52,5% ≥ 60% 31/12/2026 1.240 hồ sơ 414 mỗi tháng',
      'Cán bộ, công chức, viên chức có chữ ký số ✕ Không đạt 79,7% 100,0% ≥ 100% 30/6/2026 13 người',
      'Văn bản ký số ▲ Có nguy cơ chậm 76,0% 85,0% ≥ 100% 31/12/2026 240 văn bản 80 mỗi tháng',
    ]);
    expect(html.indexOf('Có nguy cơ chậm (1)')).toBeLessThan(html.indexOf('Văn bản ký số'));
  });

  it('says in plain text everything the table says', () => {
    const { text } = mailOf();
    for (const said of [
      '39,3% (2.360/6.000 hồ sơ)',
      'Lộ trình đến nay: 52,5%',
      'Chỉ tiêu phải đạt: ≥ 60%',
      'Thời hạn: 31/12/2026',
    ])
      expect(text).toContain(said);
    expect(text).toContain('Chỉ tiêu hạn 31/12/2026: số liệu chốt ngày 14/12/2026.');
  });

  it('leads to the page of the unit, names who to ask, and when it comes again', () => {
    const { html, text, replyTo } = mailOf();
    const url = 'https://moc.tinh.example/plans/ke-hoach-2026/units/so-xay-dung?period=2026-Q3';
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain(`href="${url}"`);
    for (const said of [
      url,
      'Sở Khoa học và Công nghệ, so-khcn@tinh.example',
      'Nhắc lại sau 7 ngày nếu không thay đổi.',
    ])
      expect(text).toContain(said);
    expect(replyTo).toBe('so-khcn@tinh.example');
  });

  it('never prints a figure that falls short as the target itself', () => {
    const near = { ...payment, value: 100, by: '2026-09-01', start: [100, 4000] as const, now: [3999, 4000] as const };
    const { text } = mailOf({ targets: [near] });
    expect(text).toContain('Giá trị: 99,98% (3.999/4.000 hồ sơ)');
    expect(text).toContain('còn thiếu 1 hồ sơ khi hết hạn 01/9/2026');
  });

  it('gives no monthly pace where less is missing than months are left', () => {
    const few = { ...payment, start: [0, 4] as const, now: [1, 4] as const };
    expect(mailOf({ targets: [few] }).text).toContain('còn thiếu 2 hồ sơ đến 31/12/2026.');
  });

  it('asks a unit that has not reported for its report, and for nothing else', () => {
    const mail = mailOf({ report: overdue });
    expect(mail.subject).toBe('[Mốc] Sở Xây dựng: chưa nhận được báo cáo quý III/2026, quá hạn 4 ngày');
    expect(mail.text).toMatch(
      /^Chưa nhận được báo cáo quý III\/2026 của Sở Xây dựng \(hạn 16\/9\/2026, quá hạn 4 ngày\)\./,
    );
    expect(mail.html).not.toContain('<thead>');
    expect(mail.text).not.toContain('Giá trị');
  });
});

describe('a digest of a sample plan', () => {
  it('says so in subject, at top and bottom of both halves, in the alternative text, and is kept from the post', async () => {
    const digest = digestFor({ ...usual, state: 'sample' });
    const mail = composeDigest(digest, { ...options, chart: await digestPicture(digest) });
    expect(mail.subject).toMatch(/^\[SỐ LIỆU MINH HỌA\] Sở Xây dựng/);
    expect(mail.sample).toBe(true);
    const lines = mail.text.trim().split('\n');
    expect(lines[0]).toContain('Số liệu minh họa');
    expect(lines.at(-1)).toContain('Số liệu minh họa');
    expect(seen(mail.html).match(/Số liệu minh họa\./g)).toHaveLength(2);
    expect(mail.html).toMatch(/alt="Số liệu minh họa\. [^"]+39,3%/);
  });

  it('is told from a real one', () => {
    const { subject, text, html, sample } = mailOf();
    expect(`${subject}${text}${html}`.toLowerCase()).not.toContain('minh họa');
    expect(sample).toBe(false);
  });
});

describe('what a mail is made of', () => {
  it('escapes names, and keeps line breaks out of the subject', () => {
    const { html, subject, text } = mailOf({ unitName: 'Sở <b>"X"</b>\r\nBcc: a@b.c' });
    expect(html).not.toContain('<b>');
    expect(html).toContain('Sở &lt;b&gt;&quot;X&quot;&lt;/b&gt;');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).toContain('<b>"X"</b>');
  });

  it('carries no broken words, weighs little, and needs no style sheet', () => {
    for (const mail of [mailOf(), mailOf({ report: overdue }), mailOf({ targets: [payment] })]) {
      expect(`${mail.subject}\n${mail.text}\n${mail.html}`).not.toMatch(/NaN|undefined|null|\[object|Infinity/);
      expect(Buffer.byteLength(mail.html)).toBeLessThan(30_000);
      expect(mail.html).not.toContain('<style');
    }
  });

  it('has a picture with the digest, none where there is nothing to draw', async () => {
    const digest = digestFor(usual);
    const { html, attachments } = composeDigest(digest, { ...options, chart: await digestPicture(digest) });
    expect(attachments.map((a) => a.filename)).toEqual(['tien-do.png', 'thoi-han.ics']);
    expect(html).toContain(`src="cid:${attachments[0]?.cid}"`);
    expect(await digestPicture(digestFor({ ...usual, report: overdue }))).toBeNull();
    expect(mailOf().html).not.toContain('<img');
  });

  it('has the same id for the same news of a day, another one a week later and for other news', () => {
    const digest = digestFor(usual);
    const id = (more: object) => composeDigest({ ...digest, ...more }, options).messageId;
    expect(id({})).toMatch(/^<[0-9a-f]{32}@tinh\.example>$/);
    expect(id({ at: '2026-09-20T23:00:00+07:00' })).toBe(id({}));
    expect(id({ at: `${addDays('2026-09-20', 7)}T10:12:00+07:00` })).not.toBe(id({}));
    expect(id({ fingerprint: 'khác' })).not.toBe(id({}));
    expect(composeDigest(digest, { ...options, from: 'không có địa chỉ' }).messageId).toContain('@localhost>');
  });
});
