import type { Command } from 'commander';
import { withDatabase } from './with-database.ts';

/** Adds `moc serve`: the pages, the clock, and the imports off the main thread. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('mở máy chủ web và đồng hồ thư đôn đốc / serve the pages and run the clock')
    .action(() =>
      withDatabase(async (opened, settings) => {
        const { serve } = await import('../node.ts');
        await serve(opened, settings);
      }),
    );
}
