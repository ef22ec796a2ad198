import type { FindingArgs, FindingCode } from '../finding-texts.ts';

/** A workbook that cannot be read at all; becomes the one finding that says why. */
export class Refusal<C extends FindingCode = FindingCode> extends Error {
  constructor(
    readonly code: C,
    readonly args: FindingArgs<C>,
  ) {
    super(code);
  }
}

export const refuse = <C extends FindingCode>(code: C, args: FindingArgs<C>): never => {
  throw new Refusal(code, args);
};

/** The file is not what a spreadsheet program writes: cut off, altered or put together by hand. */
export const damaged = (part: string): never => refuse('damaged-workbook', { part });
