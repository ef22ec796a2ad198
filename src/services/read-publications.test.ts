import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addDays, dayInVietnam } from '../domain/day.ts';
import { Mailbox, morning } from './alerts.fixture.ts';
import { planAt } from './catalogue-at.ts';
import { must, type Office } from './given.fixture.ts';
import { lookAtAlerts } from './look-at-alerts.ts';
import { publishCampaign } from './publish-campaign.ts';
import { readAlertView } from './read-alerts.ts';
import { readPublications } from './read-publications.ts';
import { actor, anPhu, binhMinh, december, handIn } from './report.fixture.ts';
import { returnReport } from './return-report.ts';
import { verifyReport } from './verify-report.ts';

const coordinator = actor('coordinator');

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

const verify = async (of = anPhu) =>
  must(await verifyReport(office.ports, { ...of, by: coordinator, comment: '', corrections: [] }));
const publish = async () =>
  must(await publishCampaign(office.ports, { plan: anPhu.plan, period: anPhu.period, by: coordinator, comment: '' }));
const read = async () => readPublications(office.ports, must(await planAt(office.ports, anPhu.plan)));
/** The morning after the due date. */
const afterDue = () => {
  office.clock.now = '2026-12-17T00:30:00.000Z';
};

describe('results wait to be published', () => {
  test('once every report handed in is checked and the due date has passed', async () => {
    await handIn(office);
    await verify();
    expect(await read(), 'before the due date more may come').toEqual([]);
    afterDue();
    const waiting = {
      unit: 'que.so-noi-vu',
      period: '2026-12',
      readyAt: '2026-12-16T17:00:00.000Z',
      publishedAt: null,
    };
    expect(await read()).toEqual([waiting]);
  });

  test('not while a report is still to be checked, nor where nobody has handed in', async () => {
    afterDue();
    expect(await read()).toEqual([]);
    await handIn(office);
    await verify();
    await handIn(office, binhMinh);
    expect(await read()).toEqual([]);
    must(await returnReport(office.ports, { ...binhMinh, by: coordinator, comment: 'x' }));
    expect(await read()).toHaveLength(1);
  });

  test('from when the last of them was checked, until they are published', async () => {
    afterDue();
    await handIn(office);
    office.wait(60);
    const checkedAt = office.clock.now;
    await verify();
    office.wait(60);
    expect(await read()).toMatchObject([{ readyAt: checkedAt, publishedAt: null }]);
    await publish();
    expect(await read()).toMatchObject([{ publishedAt: office.clock.now }]);
  });
});

test('the alert opens for who answers for the plan when it has held, and is over once they are published', async () => {
  afterDue();
  await handIn(office);
  await verify();
  const look = async () => {
    const view = await readAlertView(office.ports, { plan: anPhu.plan, asOf: office.clock.now });
    const { alerts } = await lookAtAlerts(office.ports, must(view ?? { ok: false, problem: never }));
    return [...alerts.values()].find((a) => a.condition === 'publication-pending');
  };
  expect((await look())?.last.state).toBe('pending');
  const held = addDays(dayInVietnam(office.clock.now), 3);
  office.clock.now = `${held}T01:00:00.000Z`;
  expect(await look()).toMatchObject({ unit: 'que.so-noi-vu', subject: '2026-12', last: { state: 'open' } });
});

test('the mail about it says what waits and leads to where it is published; once published, it is cancelled', async () => {
  afterDue();
  await handIn(office);
  await verify();
  await morning(office);
  office.clock.now = `${addDays(dayInVietnam(office.clock.now), 4)}T00:30:00.000Z`;
  const mails = await morning(office, new Mailbox());
  const mail = mails.find((m) => m.to === 'sonv@que.example');
  expect(mail?.subject).toBe('[Mốc] Sở Nội vụ: kết quả tháng 12/2026 chưa công bố');
  for (const half of [mail?.text, mail?.html]) {
    expect(half).toContain('Sở Nội vụ: kết quả tháng 12/2026 chưa công bố.');
    expect(half).toContain('Kết quả tháng 12/2026 đã đủ nhưng chưa công bố.');
    expect(half).toContain('Xem và công bố');
    expect(half).toContain('/campaigns/que-2026/2026-12');
    expect(half).not.toContain('undefined');
  }
  await publish();
  office.wait(8 * 24 * 60);
  expect((await morning(office, new Mailbox())).some((m) => m.to === 'sonv@que.example')).toBe(false);
});

const never = { code: 'unknown-plan', message: { vi: '', en: 'no view' } } as const;
