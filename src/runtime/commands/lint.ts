import { join } from 'node:path';
import type { Command } from 'commander';
import { lint } from '../../catalogue/lint.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { readCatalogueFolder } from '../../catalogue/read-folder.ts';
import { hasErrors } from '../../domain/finding.ts';
import { projectRoot } from '../project-root.ts';
import { findingLine } from './finding-line.ts';

/** Adds `moc lint`: every problem of the catalogue text at once; contradictions between documents are warnings. */
export function registerLint(program: Command): void {
  const command = program
    .command('lint')
    .description('kiểm tra danh mục chỉ số, chỉ tiêu, đơn vị / check the catalogue text')
    .argument('[folder]', 'thư mục danh mục (mặc định: indicators/)')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action((folder: string | undefined, options: { readonly format: string }) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc lint: --format "${options.format}": text | json`, { exitCode: 2 });
    }
    const files = read(command, folder ?? join(projectRoot, 'indicators'));
    const { catalogue, findings: broken, placeOf } = loadCatalogue(files);
    const findings = [...broken, ...lint(catalogue, placeOf)];
    for (const finding of findings) process.stderr.write(findingLine(finding));
    const { plans, indicators, registers, indexes = [] } = catalogue;
    const counts = {
      plans: plans.length,
      targets: plans.reduce((sum, p) => sum + p.targets.length, 0),
      indicators: indicators.length,
      units: registers.reduce((sum, r) => sum + r.units.length, 0),
      indexes: indexes.length,
    };
    process.stdout.write(
      options.format === 'json'
        ? `${JSON.stringify({ ...counts, findings }, null, 2)}\n`
        : `${counts.plans} kế hoạch, ${counts.targets} chỉ tiêu, ${counts.indicators} chỉ số, ${counts.units} đơn vị, ${counts.indexes} bộ chỉ số; ${findings.length} phát hiện.\n`,
    );
    if (hasErrors(findings)) process.exitCode = 1;
  });
}

function read(command: Command, folder: string): ReturnType<typeof readCatalogueFolder> {
  try {
    return readCatalogueFolder(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return command.error(`Không đọc được thư mục ${folder}. Cannot read ${folder}: ${reason}`, { exitCode: 2 });
  }
}
