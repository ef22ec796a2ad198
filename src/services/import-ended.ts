/** An import was ended before it was done: it took too long, took too much memory, or the server stops. Nothing of it is stored. */
export class ImportEnded extends Error {
  constructor(readonly why: 'too-long' | 'too-much' | 'stopping') {
    super(`import ended: ${why}`);
  }
}
