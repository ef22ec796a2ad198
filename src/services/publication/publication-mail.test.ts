import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Mail, MailTransport } from '../../delivery/mail/mail.ts';
import { inlineCatalogue, type Office, texts } from '../given.fixture.ts';
import { anPhu, binhMinh, december } from '../report.fixture.ts';
import { runAlerts } from '../run-alerts.ts';
import { sendMails } from '../send-mails.ts';
import { campaign, correct, published } from './publication.fixture.ts';

const address = { baseUrl: 'https://moc.que.example', from: 'Mốc <moc@localhost>' };
const committee = 'committee: { name: { vi: Ban Chỉ đạo Quế, en: Committee }, mailbox: bcd@que.example }\nblocks:';

class Box implements MailTransport {
  readonly mails: Mail[] = [];
  async deliver(mail: Mail) {
    this.mails.push(mail);
    return { where: 'box' };
  }
  close() {}
  to = (recipient: string) => this.mails.filter((m) => m.to === recipient);
}

let office: Office;
let box: Box;
beforeEach(async () => {
  office = await december();
  box = new Box();
  office.wait(1);
  await office.load({ catalogue: inlineCatalogue({ units: texts.units.replace('blocks:', committee) }) });
});
afterEach(() => office.close());

const send = () => {
  office.wait(1);
  return sendMails(office.ports, { mail: address, transportFor: () => box, pictures: false });
};

describe('on the day of publication', () => {
  test('the committee gets the report attached, and each unit that owes one its own page', async () => {
    const { latest } = await published(office);
    expect(await send()).toEqual({ sent: 3, failed: 0, cancelled: 0 });
    const [toCommittee] = box.to('bcd@que.example');
    expect(toCommittee?.subject).toBe('[Mốc] Kết quả tháng 12/2026 đã công bố');
    expect(toCommittee?.attachments.map((a) => [a.filename, a.cid])).toEqual([['figures.csv', null]]);
    expect(toCommittee?.text).toContain(`${address.baseUrl}/published/que-2026/2026-12`);
    const [toUnit] = box.to('anphu@que.example');
    expect(toUnit?.subject).toBe('[Mốc] Xã An Phú: kết quả tháng 12/2026 đã công bố');
    expect(toUnit?.text).toContain('Tháng 12/2026, Xã An Phú: 2 chỉ tiêu đạt.');
    expect(toUnit?.text).toContain('Giá trị: 40/50 = 80,0%');
    expect(toUnit?.text).toContain('/published/que-2026/2026-12/units/que.xa-an-phu');
    expect(toUnit?.attachments).toEqual([]);
    expect(box.to('binhminh@que.example')[0]?.text).toContain('2 chỉ tiêu chưa có số liệu');
    expect(latest.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('once: sending again sends nothing, and what a digest says neither replaces it nor is replaced by it', async () => {
    await published(office);
    await runAlerts(office.ports, { dryRun: false, mail: address });
    await send();
    expect(box.mails.filter((m) => m.subject.includes('đã công bố'))).toHaveLength(3);
    const before = box.mails.length;
    expect(await send()).toEqual({ sent: 0, failed: 0, cancelled: 0 });
    expect(box.mails).toHaveLength(before);
  });

  test('a mail that did not get through goes again under the same Message-ID', async () => {
    await published(office);
    const tried: string[] = [];
    const busy: MailTransport = {
      deliver: async (mail) => {
        tried.push(mail.messageId);
        throw new Error('421 busy');
      },
      close() {},
    };
    await sendMails(office.ports, { mail: address, transportFor: () => busy, pictures: false });
    office.wait(60);
    await send();
    expect(box.mails.map((m) => m.messageId).sort()).toEqual([...tried].sort());
  });

  test('a figure corrected before it was sent is told', async () => {
    await published(office);
    await correct(office);
    await send();
    expect(box.to('bcd@que.example')[0]?.text).toContain('Từ khi công bố đã có 1 đính chính');
  });
});

test('of a later edition only the units it is for hear, and the committee', async () => {
  await published(office);
  await send();
  box.mails.length = 0;
  await published(office, binhMinh);
  await send();
  expect(box.mails.map((m) => m.to).sort()).toEqual(['bcd@que.example', 'binhminh@que.example']);
  expect(box.to('bcd@que.example')[0]?.text).toContain('bản công bố 2');
});

test('a mail whose bundle was altered is not sent', async () => {
  await published(office, anPhu);
  await office.ports.db
    .updateTable('mail')
    .set({ bundle: '6'.repeat(64) })
    .where('plan', '=', campaign.plan)
    .execute();
  expect(await send()).toMatchObject({ sent: 0, failed: 3 });
});
