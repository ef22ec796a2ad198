import type { Command } from 'commander';
import { operator } from '../../domain/actor.ts';
import { isDay } from '../../domain/day.ts';
import { instantOf } from './instant.ts';
import { withDatabase } from './with-database.ts';

interface RunOptions {
  readonly at?: string;
  readonly dryRun?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly plan?: string;
  readonly format: string;
}

/** Adds `moc alerts run`: decides who hears what and sends what is due. */
export function registerAlerts(program: Command): void {
  const alerts = program.command('alerts').description('thư đôn đốc / alerts');
  const command = alerts
    .command('run')
    .description('lập và gửi thư đôn đốc cho đơn vị chậm tiến độ / compose and send the digests')
    .option('--at <instant>', 'lúc chạy (mặc định: bây giờ; kế hoạch minh họa: thời điểm của nó)')
    .option('--dry-run', 'chỉ cho biết ai sẽ nhận gì / only say who would get what')
    .option('--from <day>', 'với --dry-run: chạy lại từng buổi sáng từ ngày này / replay each morning from this day on')
    .option('--to <day>', 'đến ngày này (mặc định: hôm nay) / up to this day')
    .option('--plan <id>', 'kế hoạch để chạy lại / the plan to replay')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async (options: RunOptions) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc alerts run: --format "${options.format}": text | json`, { exitCode: 2 });
    }
    if (options.from !== undefined || options.to !== undefined) return replay(command, options);
    const at = instantOf(command, '--at', options.at);
    await withDatabase(async ({ ports }, settings) => {
      const { runAlerts } = await import('../../services/run-alerts.ts');
      const { alertDocument } = await import('../../services/alert-document.ts');
      const { alertTable } = await import('../tables/alert-table.ts');
      const mail = { baseUrl: settings.baseUrl, from: settings.mailFrom };
      const run = await runAlerts(ports, { at, dryRun: options.dryRun === true, mail, by: operator });
      if (options.dryRun !== true) {
        const { deliver } = await import('../deliver.ts');
        const { sent, failed, cancelled } = await deliver(ports, settings);
        process.stderr.write(
          `Đã gửi hoặc ghi vào ${settings.outbox}: ${sent} thư; ${failed} thư sẽ thử lại khi máy chủ Mốc chạy; ${cancelled} thư không còn cần.\n`,
        );
      }
      process.stdout.write(
        options.format === 'json' ? `${JSON.stringify(alertDocument(run), null, 2)}\n` : alertTable(run),
      );
    });
  });
}

/** Who would get what on each morning of a span of days. */
async function replay(command: Command, { from, to, plan, dryRun: dry, at, format }: RunOptions): Promise<void> {
  if (dry !== true || at !== undefined) {
    command.error('--from, --to: chỉ dùng với --dry-run, không dùng với --at. Only with --dry-run, without --at.', {
      exitCode: 2,
    });
  }
  for (const [option, day] of Object.entries({ '--from': from, '--to': to })) {
    if (day !== undefined && !isDay(day)) {
      command.error(`${option} "${day}" không phải một ngày (2026-09-20). Not a day.`, { exitCode: 2 });
    }
  }
  await withDatabase(async ({ ports }) => {
    const { dryRun } = await import('../../services/dry-run.ts');
    const { replayDocument } = await import('../../services/alert-document.ts');
    const { replayTable } = await import('../tables/alert-table.ts');
    const found = await dryRun(ports, { plan, from, to });
    if (!found.ok) return command.error(`${found.problem.message.vi}\n${found.problem.message.en}`, { exitCode: 2 });
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(replayDocument(found.value), null, 2)}\n` : replayTable(found.value),
    );
  });
}
