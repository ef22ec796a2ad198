import type { Command } from 'commander';
import { operator } from '../../domain/actor.ts';
import { instantOf } from './instant.ts';
import { withDatabase } from './with-database.ts';

interface RunOptions {
  readonly at?: string;
  readonly dryRun?: boolean;
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
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async (options: RunOptions) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc alerts run: --format "${options.format}": text | json`, { exitCode: 2 });
    }
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
