import type { Command } from 'commander';
import { shownDatabase } from '../settings.ts';
import { withStore } from './with-database.ts';

/** Adds `moc migrate`: brings the database up to date and does nothing else. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('đưa cơ sở dữ liệu lên bản này / bring the database up to this release')
    .action(() =>
      withStore(async (_, { databaseUrl }, applied) => {
        process.stdout.write(
          `${shownDatabase(databaseUrl)}: ${applied.length === 0 ? 'đã là bản mới nhất / up to date' : applied.join(', ')}\n`,
        );
      }),
    );
}
