import type { Command } from 'commander';
import { withDatabase } from './with-database.ts';

const variables = `
Biến môi trường / environment:
  PORT        cổng / port (8787)
  HOST        địa chỉ lắng nghe / address to listen on (127.0.0.1)
  BASE_URL    địa chỉ trong thư / address in mails (http://localhost:PORT)
  MOC_DATA    thư mục dữ liệu / data folder (data)
  SMTP_URL, MAIL_FROM, MOC_SECRET, PROXIES, PORTALS, DATABASE_URL: README
`;

/** Adds `moc serve`: the pages, the clock, and the imports off the main thread. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('mở máy chủ web và đồng hồ thư đôn đốc / serve the pages and run the clock')
    .addHelpText('after', variables)
    .action(() =>
      withDatabase(async (opened, settings) => {
        const { serve } = await import('../node.ts');
        await serve(opened, settings);
      }),
    );
}
