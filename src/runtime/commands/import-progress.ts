import { SingleBar } from 'cli-progress';

/** A bar on stderr for imports that take a while; nothing where stderr is not a terminal. */
export function importProgress(): { update: (stored: number, all: number) => void; stop: () => void } {
  const bar = new SingleBar({ format: 'ghi {bar} {value}/{total} dòng', stream: process.stderr, hideCursor: true });
  let started = false;
  return {
    update: (stored, all) => {
      if (!process.stderr.isTTY) return;
      if (!started) bar.start(all, stored);
      started = true;
      bar.update(stored);
    },
    stop: () => bar.stop(),
  };
}
