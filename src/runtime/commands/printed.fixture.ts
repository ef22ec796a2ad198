import { afterEach, beforeEach, vi } from 'vitest';

/** What the commands of a test file print, anew for each test; the exit code is put back after it. */
export function capturePrinted(): { out: string; err: string } {
  const printed = { out: '', err: '' };
  const keep = (where: keyof typeof printed, text: string | Uint8Array): boolean => {
    printed[where] += String(text);
    return true;
  };
  beforeEach(() => {
    Object.assign(printed, { out: '', err: '' });
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => keep('out', text));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => keep('err', text));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = undefined;
  });
  return printed;
}
