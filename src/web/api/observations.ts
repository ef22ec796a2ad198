import { createHash } from 'node:crypto';
import type { Finding } from '../../domain/finding.ts';
import { problemDocument } from '../api-problem.ts';
import type { WebContext } from '../language.ts';
import { answers, type ProblemCode } from '../problems.ts';
import type { Answer, MachineServices } from './machine-services.ts';
import { mostRows, statedFields } from './schemas.ts';

/** What a request holds, and how it is written. */
export interface Sent {
  readonly bytes: Uint8Array;
  readonly type: 'json' | 'csv';
  /** Idempotency-Key. */
  readonly key: string | null;
}

/** An answer with its content type told by its status, and whether it was given before. */
export interface Told extends Answer {
  readonly again: boolean;
}

const keyForm = /^[\x21-\x7e]{1,200}$/;

/** Takes the observations of a request; what is wrong with it as a whole is a problem, what is wrong with one a finding. */
export async function answerObservations(c: WebContext, machines: MachineServices, sent: Sent): Promise<Told> {
  const refuse = (code: ProblemCode, more?: Readonly<Record<string, unknown>>): Answer => ({
    status: answers[code].status,
    body: JSON.stringify(problemDocument(c, code, undefined, more)),
  });
  const { bytes, type, key } = sent;
  if (key !== null && !keyForm.test(key)) return { ...refuse('bad-idempotency-key'), again: false };
  const rows = type === 'json' ? countObservations(bytes) : countLines(bytes) - 1;
  if (rows === null) return { ...refuse('bad-json'), again: false };
  if (rows > mostRows) return { ...refuse('too-many-rows'), again: false };
  const by = c.get('actor');
  const answer = async (): Promise<Answer> => {
    const taken = await machines.takeObservations({ bytes, file: `api.${type}`, by });
    const findings = taken.findings.map((f) => (type === 'json' ? pointed(f) : f));
    if (taken.accepted + taken.unchanged === 0) return refuse('nothing-taken', { ...taken, findings });
    return { status: 200, body: JSON.stringify({ ...taken, findings }) };
  };
  if (key === null) return { ...(await answer()), again: false };
  const sha256 = createHash('sha256').update(type).update(bytes).digest('hex');
  const once = await machines.answerOnce({ actor: by.id, key, sha256 }, answer);
  if (once.ok) return once.value;
  const { code, message } = once.problem;
  return {
    status: answers[code].status,
    body: JSON.stringify(problemDocument(c, code, message)),
    again: false,
  };
}

/** Where in the JSON a finding is (RFC 6901). */
function pointed(finding: Finding): Finding & { readonly pointer?: string } {
  if (finding.line === null) return finding;
  const field = finding.column === null ? undefined : statedFields[finding.column - 1];
  return { ...finding, pointer: `/observations/${finding.line - 1}${field === undefined ? '' : `/${field}`}` };
}

/** How many observations there are; null where it is not the JSON that was expected. */
function countObservations(bytes: Uint8Array): number | null {
  try {
    const given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as {
      observations?: unknown;
    } | null;
    return Array.isArray(given?.observations) && given.observations.length > 0 ? given.observations.length : null;
  } catch {
    return null;
  }
}

function countLines(bytes: Uint8Array): number {
  let lines = bytes.at(-1) === newline ? 0 : 1;
  for (const byte of bytes) if (byte === newline) lines += 1;
  return lines;
}

const newline = 0x0a;
