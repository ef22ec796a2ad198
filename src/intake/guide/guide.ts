import type { Text } from '../../domain/text.ts';

/** What a group of findings says once: what is wrong, and what a person does about it. */
export interface Guide {
  readonly wrong: Text;
  readonly todo: Text;
  /** Each finding's own sentence says more than its place, what was read and what was expected. */
  readonly each: boolean;
}

type Pair = readonly [vi: string, en: string];

const text = ([vi, en]: Pair): Text => ({ vi, en });

/** An entry whose findings differ only by place and by what was read. */
export const guide = (wrong: Pair, todo: Pair): Guide => ({ wrong: text(wrong), todo: text(todo), each: false });

/** An entry each of whose findings has something of its own to say. */
export const guideEach = (wrong: Pair, todo: Pair): Guide => ({ wrong: text(wrong), todo: text(todo), each: true });
