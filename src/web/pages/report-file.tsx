import { hasCellFindings } from '../../domain/finding.ts';
import { periodName } from '../../domain/notation.ts';
import type { Assets } from '../assets.ts';
import { AnnotatedLink } from '../components/annotated-link.tsx';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FindingsSection } from '../components/findings-section.tsx';
import { reportFilePath, reportPath } from '../links.ts';
import type { ReportFileRecord, TakenWorkbook } from '../report-file-services.ts';
import type { Screen } from '../screen.ts';
import { reportFileText as text } from '../texts/report-file.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
}

type Counts = Pick<TakenWorkbook, 'taken' | 'unchanged' | 'rejected'>;

const Sentence = ({ s, of, said }: { s: Screen; of: Counts; said: typeof text.sentence }) => {
  const { taken, unchanged, rejected } = of;
  const n = (count: number): string => s.number(count);
  return (
    <p class="sentence formula">
      <Emphasis text={s.say(said(n(taken + unchanged + rejected), n(taken), n(unchanged), n(rejected)))} />
    </p>
  );
};

/** What became of a file that was handed in for a report: what came into the draft, and every problem with its cell. */
export const ReportFilePage = ({ s, assets, record }: Props & { readonly record: ReportFileRecord }) => {
  const title = s.say(text.title(record.file, record.unitName));
  const at = reportFilePath(record);
  return (
    <Document s={s} assets={assets} title={title} sample={record.sample}>
      <p class="back">
        <a href={reportPath(record)}>{s.say(text.toReport)}</a>
      </p>
      <h1>{title}</h1>
      <p class="subtitle">
        {s.say(record.planTitle)} · {periodName(record.period, s.language)} · {s.instant(record.at)} ·{' '}
        <span lang="vi">{record.by}</span>
      </p>
      <Sentence s={s} of={record} said={text.sentence} />
      {record.taken > 0 && <p class="notice">{s.say(text.draftOnly)}</p>}
      {record.kept && hasCellFindings(record.findings) && <AnnotatedLink s={s} at={at} />}
      <FindingsSection s={s} findings={record.findings} at={null} />
      <dl class="facts">
        <dt>{s.say(text.file)}</dt>
        <dd>
          <span lang="vi">{record.file}</span>{' '}
          {record.kept ? <a href={`${at}/file`}>{s.say(text.download)}</a> : <small>({s.say(text.notKept)})</small>}
        </dd>
      </dl>
    </Document>
  );
};

/** What a file would do to a report, of which nothing was recorded. */
export const CheckedFilePage = ({ s, assets, taken }: Props & { readonly taken: TakenWorkbook }) => {
  const title = s.say(text.checked(taken.file, taken.unitName));
  return (
    <Document s={s} assets={assets} title={title} sample={taken.sample}>
      <p class="back">
        <a href={reportPath(taken.report)}>{s.say(text.toReport)}</a>
      </p>
      <h1>{title}</h1>
      <p class="notice">{s.say(text.dryRun)}</p>
      <Sentence s={s} of={taken} said={text.wouldBe} />
      <FindingsSection s={s} findings={taken.findings} at={null} />
    </Document>
  );
};
