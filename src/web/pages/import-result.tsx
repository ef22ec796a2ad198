import type { Finding } from '../../domain/finding.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FindingGroups, GroupPage } from '../components/finding-groups.tsx';
import { importPath } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { FindingGroup, ImportResult, ImportSummary } from '../services.ts';
import { findingText } from '../texts/findings.ts';
import { importText as text } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly result: Omit<ImportSummary, 'id' | 'sha256' | 'by' | 'at'> & { readonly findings: readonly Finding[] };
  /** Of a stored import: who, when and which bytes. */
  readonly stored?: Pick<ImportSummary, 'id' | 'by' | 'at' | 'sha256'>;
  readonly outcome?: Pick<ImportResult, 'dryRun'>;
}

const Findings = ({ s, findings, at }: { s: Screen; findings: readonly Finding[]; at: string | null }) => {
  const count = (severity: Finding['severity']): string =>
    s.number(findings.filter((f) => f.severity === severity).length);
  return (
    <>
      {findings.length > 0 && (
        <p>
          {s.say(findingText.count(count('error'), count('warning'), count('info')))}{' '}
          {at !== null && <a href={`${at}/findings.csv`}>{s.say(findingText.download)}</a>}
        </p>
      )}
      <FindingGroups s={s} findings={findings} at={at} />
    </>
  );
};

/** One kind of finding of an import, page by page. */
export const ImportGroupPage = ({
  s,
  assets,
  stored,
  group,
  page,
}: {
  s: Screen;
  assets: Assets;
  stored: Pick<ImportSummary, 'id' | 'file' | 'sample'>;
  group: FindingGroup;
  page: number;
}) => {
  const at = importPath(stored.id);
  const title = `${s.say(group.wrong)}: ${stored.file}`;
  return (
    <Document s={s} assets={assets} title={title} section="imports" sample={stored.sample}>
      <p class="back">
        <a href={at}>{s.say(findingText.backToAll)}</a>
      </p>
      <h1>{s.say(text.resultTitle(stored.file))}</h1>
      <GroupPage s={s} group={group} at={at} page={page} />
    </Document>
  );
};

/** What an import did, and every problem with its place. */
export const ImportResultPage = ({ s, assets, result, stored, outcome }: Props) => {
  const title = s.say(outcome?.dryRun ? text.checkedTitle(result.file) : text.resultTitle(result.file));
  const said = outcome?.dryRun ? text.checked : text.sentence;
  const n = (count: number): string => s.number(count);
  return (
    <Document s={s} assets={assets} title={title} section="imports" sample={result.sample}>
      <p class="back">
        <a href="/imports">{s.say(text.back)}</a>
      </p>
      <h1>{title}</h1>
      {stored && (
        <p class="subtitle">
          {s.instant(stored.at)} · <span lang="vi">{stored.by}</span> · sha256 <code>{stored.sha256.slice(0, 12)}</code>
        </p>
      )}
      {result.sample && result.accepted > 0 && <p class="notice">{s.say(text.sampleStandsStill)}</p>}
      {outcome && <p class="notice">{s.say(outcome.dryRun ? text.dryRun : text.refused)}</p>}
      <p class="sentence">
        <Emphasis text={s.say(said(n(result.accepted), n(result.superseded), n(result.rejected)))} />
      </p>
      <dl class="facts">
        {(['accepted', 'superseded', 'unchanged', 'rejected'] as const).map((key) => (
          <>
            <dt>{s.say(text[key])}</dt>
            <dd>{n(result[key])}</dd>
          </>
        ))}
      </dl>
      <h2>{s.say(findingText.title)}</h2>
      <Findings s={s} findings={result.findings} at={stored ? importPath(stored.id) : null} />
      <p>
        <a class="button" href="/imports/new">
          {s.say(text.again)}
        </a>
      </p>
    </Document>
  );
};
