import { expect, test } from 'vitest';
import type { MailRow } from '../store/schema.ts';
import { envelopesOf } from './envelopes.ts';

const mail = (id: string, more: Partial<MailRow> = {}): MailRow => ({
  ...{ message_id: `<${id}@que.example>`, plan: 'que', unit: 'xa', unit_name: 'Xã', period: '2026-09' },
  ...{ recipient: 'xa@que.example', subject: '', fingerprint: '', at: '2026-09-21T00:00:00.000Z', audience: 'unit' },
  ...{ state: 'waiting', attempts: 0, next_try_at: null, sent_at: null, delivered_to: null, last_error: null },
  ...{ claimed_by: null, sent_as: null, bundle: null },
  ...more,
});
const of = (...rows: readonly MailRow[]) =>
  envelopesOf(rows, (plan) => plan === 'mau').map(({ messageId, rows: inside }) => [messageId, inside.length]);

test('one digest goes under its own Message-ID', () => {
  expect(of(mail('a'))).toEqual([['<a@que.example>', 1]]);
});

test('the news of two plans for one person is one mail, under an id of its own that any try gives again', () => {
  const [first] = of(mail('a'), mail('b', { plan: 'other' }));
  expect(first).toEqual([expect.stringMatching(/^<[0-9a-f]{32}@que\.example>$/), 2]);
  expect(of(mail('a'), mail('b', { plan: 'other' }))).toEqual([first]);
});

test('different people, and sample figures, are kept apart', () => {
  expect(of(mail('a'), mail('b', { recipient: 'head@que.example' }), mail('c', { plan: 'mau' }))).toHaveLength(3);
});

test('what was tried before goes as it went then, newer news beside it in another mail', () => {
  const before = { sent_as: '<joint@que.example>' };
  expect(of(mail('a', before), mail('b', before), mail('c'))).toEqual([
    ['<joint@que.example>', 2],
    ['<c@que.example>', 1],
  ]);
});

test('what was joined and holds sample figures by now is kept apart all the same', () => {
  const before = { sent_as: '<joint@que.example>' };
  expect(of(mail('a', before), mail('b', { ...before, plan: 'mau' }))).toHaveLength(2);
});
