import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import type { MeetingPaper } from '../../services/make-meeting-paper.ts';
import type { ReportKind } from '../../services/make-report.ts';
import type { Settings } from '../settings.ts';
import { instantOf } from './instant.ts';
import { withDatabase } from './with-database.ts';

interface ReportOptions {
  readonly plan: string;
  readonly period?: string;
  readonly asOf?: string;
  readonly lang: string;
  readonly kind: string;
  readonly unit?: string;
  readonly to: string;
}

/** What is asked for, once the kind and the file's name go together. */
type Wanted = { readonly report: ReportKind } | { readonly paper: MeetingPaper };

/** Adds `moc report`: a plan's report of a period, or a paper for its meeting, as a file. */
export function registerReport(program: Command): void {
  const command = program
    .command('report')
    .description(
      'báo cáo của một kế hoạch trong một kỳ, hoặc giấy tờ cho cuộc họp / a plan’s report, or a paper for its meeting',
    )
    .requiredOption('--plan <id>', 'mã kế hoạch / plan id')
    .requiredOption('--to <file>', 'tệp sẽ ghi: .pdf | .docx | .xlsx / the file to write')
    .option('--period <period>', 'kỳ: 2026, 2026-S1, 2026-Q3, 2026-09 (mặc định: kỳ mới nhất có số liệu)')
    .option('--as-of <instant>', 'chỉ dùng số liệu đã nhận đến lúc này: 2026-09-20 hoặc 2026-09-20T10:12:00+07:00')
    .option(
      '--kind <kind>',
      'report: báo cáo; sheet: phiếu họp một trang (.pdf); letter: công văn đôn đốc (.docx); notice: thông báo kết luận (.docx)',
      'report',
    )
    .option('--unit <id>', 'letter: chỉ gửi một đơn vị / only to one unit')
    .option('--lang <language>', 'vi hoặc en / vi or en', 'vi');
  command.action(async (options: ReportOptions) => {
    const { lang } = options;
    if (lang !== 'vi' && lang !== 'en') command.error(`moc report: --lang "${lang}": vi | en`, { exitCode: 2 });
    const asOf = instantOf(command, '--as-of', options.asOf);
    const wanted = await wantedBy(command, options);
    await withDatabase(({ ports }, settings) => write(command, ports, settings, options, asOf, wanted));
  });
}

async function wantedBy(command: Command, { kind, to, unit }: ReportOptions): Promise<Wanted> {
  const { reportKinds } = await import('../../services/make-report.ts');
  const { fileOf, meetingPapers } = await import('../../services/make-meeting-paper.ts');
  const extension = extname(to).slice(1).toLowerCase();
  const paper = meetingPapers.find((k) => k === kind);
  const refuse = (option: string, given: string, expected: readonly string[]): never =>
    command.error(`moc report: ${option} "${given}": ${expected.join(' | ')}`, { exitCode: 2 });
  if (!paper && kind !== 'report') return refuse('--kind', kind, ['report', ...meetingPapers]);
  if (unit !== undefined && paper !== 'letter') return refuse('--unit', unit, ['--kind letter']);
  if (paper) return extension === fileOf(paper) ? { paper } : refuse('--to', to, [`.${fileOf(paper)}`]);
  const report = reportKinds.find((k) => k === extension);
  return report
    ? { report }
    : refuse(
        '--to',
        to,
        reportKinds.map((k) => `.${k}`),
      );
}

async function write(
  command: Command,
  ports: Parameters<Parameters<typeof withDatabase>[0]>[0]['ports'],
  { baseUrl }: Settings,
  { plan, period, lang, unit, to }: ReportOptions,
  asOf: string | undefined,
  wanted: Wanted,
): Promise<void> {
  const { operator } = await import('../../domain/actor.ts');
  const { makeReport } = await import('../../services/make-report.ts');
  const { makeMeetingPaper } = await import('../../services/make-meeting-paper.ts');
  const language = lang === 'en' ? 'en' : 'vi';
  const asked = { plan, period, asOf, language, baseUrl, by: operator } as const;
  const made =
    'report' in wanted
      ? await makeReport(ports, { ...asked, kind: wanted.report })
      : await makeMeetingPaper(ports, { ...asked, kind: wanted.paper, unit });
  if (!made.ok && made.problem.code === 'nothing-to-write') {
    process.stderr.write(`${made.problem.message.vi}\n${made.problem.message.en}\n`);
    process.exitCode = 1;
    return;
  }
  if (!made.ok) return command.error(`${made.problem.message.vi}\n${made.problem.message.en}`, { exitCode: 2 });
  try {
    writeFileSync(to, made.value.bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return command.error(`Không ghi được ${to}: ${why}. Cannot write ${to}: ${why}.`, { exitCode: 2 });
  }
  for (const notice of made.value.notices) process.stderr.write(`${notice.vi}\n${notice.en}\n`);
  process.stderr.write(`${to}\n`);
}
