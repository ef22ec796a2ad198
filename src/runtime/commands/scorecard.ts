import type { Command } from 'commander';
import { unitResolver } from '../../catalogue/resolve.ts';
import { epoch } from '../../domain/day.ts';
import { instantText } from '../../domain/notation.ts';
import type { ScorecardView } from '../../services/read-scorecard.ts';
import { instantOf } from './instant.ts';
import { withDatabase } from './with-database.ts';

interface ScorecardOptions {
  readonly plan: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly unit?: string;
  readonly format: string;
}

/** Adds `moc scorecard`: a plan judged at the end of a period with what was known at an instant. */
export function registerScorecard(program: Command): void {
  const command = program
    .command('scorecard')
    .description('bảng theo dõi chỉ tiêu của một kế hoạch trong một kỳ / a plan judged for a period')
    .requiredOption('--plan <id>', 'mã kế hoạch / plan id')
    .option('--period <period>', 'kỳ: 2026, 2026-S1, 2026-Q3, 2026-09 (mặc định: kỳ mới nhất có số liệu)')
    .option('--as-of <instant>', 'chỉ dùng số liệu đã nhận đến lúc này: 2026-09-20 hoặc 2026-09-20T10:12:00+07:00')
    .option('--unit <unit>', 'chỉ một đơn vị, ghi mã hoặc tên / one unit only, by id or name')
    .option('--format <format>', 'text hoặc json', 'text');
  command.action(async (options: ScorecardOptions) => {
    if (options.format !== 'text' && options.format !== 'json') {
      command.error(`moc scorecard: --format "${options.format}": text | json`, { exitCode: 2 });
    }
    const asOf = instantOf(command, '--as-of', options.asOf);
    await withDatabase(async ({ ports }) => {
      const { readScorecard } = await import('../../services/read-scorecard.ts');
      const { scorecardDocument } = await import('../../services/scorecard-document.ts');
      const { scorecardTable } = await import('../tables/scorecard-table.ts');
      const read = await readScorecard(ports, { plan: options.plan, period: options.period, asOf });
      if (!read.ok) return command.error(`${read.problem.message.vi}\n${read.problem.message.en}`, { exitCode: 2 });
      const { heldSince } = read.value;
      const unit = options.unit === undefined ? null : unitNamed(command, read.value, options.unit);
      if (heldSince !== null && epoch(read.value.asOf) < epoch(heldSince)) {
        process.stderr.write(
          `Chưa có số liệu nào được ghi nhận đến ${instantText(read.value.asOf, 'vi')}; Mốc giữ số liệu của kế hoạch này từ ${instantText(heldSince, 'vi')}.\n` +
            `No figure had been recorded by ${instantText(read.value.asOf, 'en')}; figures of this plan are held since ${instantText(heldSince, 'en')}.\n`,
        );
      }
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify(scorecardDocument(read.value, unit), null, 2)}\n`);
      else process.stdout.write(scorecardTable(read.value, unit));
    });
  });
}

/** The id of a unit given by id, name or alias; a wrong one is answered with the nearest names. */
function unitNamed(command: Command, { catalogue, register, scorecard }: ScorecardView, text: string): string {
  const found = unitResolver(catalogue)(text, scorecard.judgedOn, [register.id]);
  if ('unit' in found) return found.unit.id;
  const near =
    'ambiguous' in found ? found.ambiguous.map((u) => u.id) : found.nearest.map((n) => `${n.name} (${n.id})`);
  const hint = near.length > 0 ? ` ${near.join('; ')}?` : '';
  return command.error(`Không rõ đơn vị "${text}". No one unit "${text}".${hint}`, { exitCode: 2 });
}
