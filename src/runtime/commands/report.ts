import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { instantOf } from './instant.ts';
import { withDatabase } from './with-database.ts';

interface ReportOptions {
  readonly plan: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly lang: string;
  readonly to: string;
}

/** Adds `moc report`: a plan's report of a period as a file. */
export function registerReport(program: Command): void {
  const command = program
    .command('report')
    .description('báo cáo của một kế hoạch trong một kỳ / a plan’s report of a period as a file')
    .requiredOption('--plan <id>', 'mã kế hoạch / plan id')
    .requiredOption('--to <file>', 'tệp sẽ ghi: .pdf / the file to write')
    .option('--period <period>', 'kỳ: 2026, 2026-S1, 2026-Q3, 2026-09 (mặc định: kỳ mới nhất có số liệu)')
    .option('--as-of <instant>', 'chỉ dùng số liệu đã nhận đến lúc này: 2026-09-20 hoặc 2026-09-20T10:12:00+07:00')
    .option('--lang <language>', 'vi hoặc en / vi or en', 'vi');
  command.action(async (options: ReportOptions) => {
    const { plan, period, lang, to } = options;
    if (lang !== 'vi' && lang !== 'en') command.error(`moc report: --lang "${lang}": vi | en`, { exitCode: 2 });
    const asOf = instantOf(command, '--as-of', options.asOf);
    const kind = extname(to).slice(1).toLowerCase();
    const { makeReport, reportKinds } = await import('../../services/make-report.ts');
    const known = reportKinds.find((k) => k === kind);
    if (!known) {
      command.error(`moc report: --to "${to}": ${reportKinds.map((k) => `.${k}`).join(' | ')}`, { exitCode: 2 });
    }
    await withDatabase(async ({ ports }, { baseUrl }) => {
      const { operator } = await import('../../domain/actor.ts');
      const language = lang === 'en' ? 'en' : 'vi';
      const made = await makeReport(ports, {
        plan,
        period,
        asOf,
        language,
        kind: known ?? 'pdf',
        baseUrl,
        by: operator,
      });
      if (!made.ok) return command.error(`${made.problem.message.vi}\n${made.problem.message.en}`, { exitCode: 2 });
      writeFileSync(to, made.value.bytes);
      for (const notice of made.value.notices) process.stderr.write(`${notice.vi}\n${notice.en}\n`);
      process.stderr.write(`${to}\n`);
    });
  });
}
