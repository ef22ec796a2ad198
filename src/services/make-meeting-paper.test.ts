import { afterEach, describe, expect, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { paper } from '../runtime/paper.ts';
import { autumn } from './alerts.fixture.ts';
import { decide, recordMeeting } from './committee.ts';
import { wordText } from './document-text.fixture.ts';
import { must, type Office } from './given.fixture.ts';
import { type MeetingPaper, makeMeetingPaper } from './make-meeting-paper.ts';
import { actor } from './report.fixture.ts';

const asked = { plan: 'que-2026', period: '2026-Q3', language: 'vi', baseUrl: 'https://moc.example' } as const;

let office: Office;
afterEach(() => office.close());

const made = (kind: MeetingPaper, more: object = {}) =>
  makeMeetingPaper({ ...office.ports, paper }, { ...asked, by: operator, kind, ...more });

const decided = (text: string, dueOn: string | null = null) =>
  decide(office.ports, {
    plan: asked.plan,
    unit: 'que.xa-an-phu',
    target: 't-ho-so',
    text,
    dueOn,
    by: actor('coordinator'),
  });

describe('the letter to the lagging units', () => {
  test('names the units with their figures, the sentence that sets the target, and by when to answer', async () => {
    office = await autumn();
    const text = wordText(must(await made('letter')).bytes);
    expect(text).toContain('V/v đôn đốc thực hiện que-2026, quý III/2026');
    expect(text).toContain('Xã An Phú');
    expect(text).toContain('“ít nhất 80%”');
    // Seven working days from Sunday 20/9/2026.
    expect(text).toContain('gửi trước ngày 29 tháng 9 năm 2026');
    expect(text.trimEnd()).not.toMatch(/undefined|NaN/);
  });

  test('may be to one unit; one that lags in nothing gets none', async () => {
    office = await autumn();
    expect(wordText(must(await made('letter', { unit: 'que.xa-an-phu' })).bytes)).toContain('Kính gửi: Xã An Phú.');
    const none = await made('letter', { unit: 'que.so-noi-vu' });
    expect(none).toMatchObject({ ok: false, problem: { code: 'nothing-to-write' } });
    expect(await made('letter', { unit: 'que.xa' })).toMatchObject({ ok: false, problem: { code: 'unknown-unit' } });
  });
});

describe('the notice of conclusions', () => {
  test('without a decision there is nothing to announce', async () => {
    office = await autumn();
    expect(await made('notice')).toMatchObject({ ok: false, problem: { code: 'nothing-to-write' } });
  });

  test('holds what was decided since the last meeting, with figures and the sentence that sets the target', async () => {
    office = await autumn();
    must(await decided('Làm trước khi họp'));
    office.wait(3 * 24 * 60);
    must(await recordMeeting(office.ports, { plan: asked.plan, on: '2026-09-23', by: actor('coordinator') }));
    must(await decided('Cử hai người giúp xã', '2026-10-15'));
    const text = wordText(must(await made('notice')).bytes);
    expect(text).toContain('tại cuộc họp ngày 23 tháng 9 năm 2026');
    expect(text).toContain('Cử hai người giúp xã. Hoàn thành trước hết ngày 15 tháng 10 năm 2026.');
    expect(text).toContain('Văn bản giao: “ít nhất 80%” (1).');
    expect(text).not.toContain('Làm trước khi họp');
  });
});

describe('the sheet for the table', () => {
  test('is one page, however much was decided', async () => {
    office = await autumn();
    for (let n = 0; n < 6; n += 1) must(await decided(`Việc thứ ${n}: ${'làm ngay '.repeat(100)}`));
    const pdf = new TextDecoder('latin1').decode(must(await made('sheet')).bytes);
    expect([...pdf.matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
  });

  test('is for those who may read what the committee reads', async () => {
    office = await autumn();
    for (const role of ['reporter', 'approver', 'public'] as const) {
      expect(await made('sheet', { by: actor(role) })).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    }
  });
});
