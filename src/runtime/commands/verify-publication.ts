import type { Command } from 'commander';
import type { VerifiedPublication } from '../../services/publication/verify-publications.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  readonly plan?: string;
  readonly period?: string;
  readonly format: string;
}

/** Adds `moc verify publication`: holds what was published against the hash it is named by, and makes it again. */
export function registerVerifyPublication(verify: Command): void {
  const command = verify
    .command('publication')
    .description('mọi bộ công bố, từng tệp / every bundle that was published, file by file')
    .option('--plan <id>', 'chỉ một kế hoạch / of one plan only')
    .option('--period <period>', 'chỉ một đợt báo cáo, như 2026-09 / of one campaign only')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async ({ plan, period, format }: Options) => {
    if (format !== 'text' && format !== 'json') {
      command.error(`moc verify publication: --format "${format}": text | json`, { exitCode: 2 });
    }
    await withDatabase(async ({ ports }) => {
      const { verifyPublications } = await import('../../services/publication/verify-publications.ts');
      const verified = await verifyPublications(ports, { plan, period });
      const said = verified.flatMap((v) => [...v.broken, ...v.different]);
      for (const { message } of said) process.stderr.write(`${message.vi}\n${message.en}\n`);
      process.stdout.write(format === 'json' ? `${JSON.stringify(verified, null, 2)}\n` : toldOf(verified));
      if (verified.some((v) => v.broken.length > 0)) process.exitCode = 1;
    });
  });
}

const toldOf = (verified: readonly VerifiedPublication[]): string =>
  verified.length === 0
    ? 'Chưa có bộ công bố nào như vậy. There is no such publication.\n'
    : verified
        .map(({ plan, period, edition, hash, files, bytes, broken, different }) => {
          const whole = broken.length === 0 ? 'còn nguyên vẹn' : `${broken.length} chỗ không còn nguyên vẹn`;
          // Without its manifest nothing says what to make again.
          const again =
            files === 0
              ? ''
              : different.length === 0
                ? ', làm lại ra đúng như cũ'
                : `, làm lại khác ${different.length} tệp`;
          return `${plan}/${period}, bản ${edition}: ${files} tệp, ${bytes} byte, ${whole}${again}\n  ${hash}\n`;
        })
        .join('');
