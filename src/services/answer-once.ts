import { randomUUID } from 'node:crypto';
import { epoch, toUtc } from '../domain/day.ts';
import { claimRequest, dropRequest, keepAnswer, type NamedRequest, requestOf } from '../store/answered-requests.ts';
import type { Ports } from './ports.ts';
import { done, failed, type Result } from './result.ts';

/** An answer as it goes out. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Once extends Answer {
  /** It was given before; nothing was done now. */
  readonly again: boolean;
}

const minute = 60_000;
/** Longer than any request takes: what is still unanswered then was cut off. */
const staleMs = 15 * minute;
const keptMs = 30 * 24 * 60 * minute;

/**
 * Answers a request once however often it is made, for 30 days: the same one again gets the same answer. Another one
 * under the same key is refused, and so is the same one while it is still being answered.
 */
export async function answerOnce(
  ports: Ports,
  request: NamedRequest,
  answer: () => Promise<Answer>,
): Promise<Result<Once>> {
  const now = epoch(ports.now());
  const at = (ms: number): string => toUtc(new Date(ms).toISOString());
  const claim = randomUUID();
  await ports.commit(
    claimRequest(ports.db, request, {
      claim,
      now: at(now),
      staleBefore: at(now - staleMs),
      forgetBefore: at(now - keptMs),
    }),
  );
  const standing = await requestOf(ports.db, request);
  if (standing?.claim !== claim) {
    if (standing && standing.sha256 !== request.sha256) return otherRequest();
    if (standing?.status == null || standing.body === null) return underWay();
    return done({ status: standing.status, body: standing.body, again: true });
  }
  try {
    const given = await answer();
    await ports.commit([keepAnswer(ports.db, request, given)]);
    return done({ ...given, again: false });
  } catch (error) {
    await ports.commit([dropRequest(ports.db, request)]);
    throw error;
  }
}

const otherRequest = (): Result<never> =>
  failed(
    'key-used',
    'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác. Mỗi yêu cầu mới cần một khóa mới.',
    'This Idempotency-Key was used for another request. Every new request needs a key of its own.',
  );

const underWay = (): Result<never> =>
  failed(
    'request-under-way',
    'Yêu cầu với khóa Idempotency-Key này đang được xử lý. Hỏi lại sau ít phút.',
    'The request with this Idempotency-Key is still being answered. Ask again in a few minutes.',
  );
