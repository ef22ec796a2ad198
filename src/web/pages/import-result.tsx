import type { Finding } from '../../domain/finding.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FindingsTable } from '../components/findings-table.tsx';
import type { Screen } from '../screen.ts';
import type { ImportResult, ImportSummary } from '../services.ts';
import { importText as text } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly result: Omit<ImportSummary, 'id' | 'sha256' | 'by' | 'at'> & { readonly findings: readonly Finding[] };
  /** Of a stored import: who, when and which bytes. */
  readonly stored?: Pick<ImportSummary, 'by' | 'at' | 'sha256'>;
  readonly outcome?: Pick<ImportResult, 'dryRun'>;
}

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
      <h2>{s.say(text.findings)}</h2>
      <FindingsTable s={s} findings={result.findings} />
      <p>
        <a class="button" href="/imports/new">
          {s.say(text.again)}
        </a>
      </p>
    </Document>
  );
};
