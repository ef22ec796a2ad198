import { Command, CommanderError } from 'commander';
import { registerAlerts } from './commands/alerts.ts';
import { registerAssess } from './commands/assess.ts';
import { registerBacktest } from './commands/backtest.ts';
import { registerBackup } from './commands/backup.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerIndex } from './commands/index.ts';
import { registerLint } from './commands/lint.ts';
import { registerMigrate } from './commands/migrate.ts';
import { registerReport } from './commands/report.ts';
import { registerScorecard } from './commands/scorecard.ts';
import { registerServe } from './commands/serve.ts';
import { registerUser } from './commands/user.ts';
import { registerVerify } from './commands/verify.ts';
import { BadSetting } from './settings.ts';
import { inBothLanguages } from './usage-errors.ts';

/** Runs one command line. Exit 0: done; 1: the input has errors; 2: wrong usage. */
export async function main(args: readonly string[]): Promise<void> {
  const program = new Command('moc')
    .description(
      'Mốc theo dõi việc thực hiện kế hoạch chuyển đổi số của tỉnh.\nMốc holds a province to its digital-transformation plan.',
    )
    .helpOption('-h, --help', 'in hướng dẫn / show help')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(inBothLanguages(text)) })
    .showHelpAfterError();
  for (const register of [
    registerServe,
    registerImport,
    registerScorecard,
    registerReport,
    registerAlerts,
    registerUser,
    registerAssess,
    registerIndex,
    registerBacktest,
    registerLint,
    registerVerify,
    registerMigrate,
    registerBackup,
    registerExport,
  ]) {
    register(program);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else if (error instanceof BadSetting) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else throw error;
  }
}
