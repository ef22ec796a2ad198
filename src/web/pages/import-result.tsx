import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FindingsSection } from '../components/findings-section.tsx';
import type { Screen } from '../screen.ts';
import type { ImportResult } from '../services.ts';
import { importText as text } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly result: ImportResult;
}

/** What storing a file would do, or why nothing of it was stored. */
export const ImportResultPage = ({ s, assets, result }: Props) => {
  const title = s.say(result.dryRun ? text.checkedTitle(result.file) : text.resultTitle(result.file));
  const said = result.dryRun ? text.checked : text.sentence;
  const n = (count: number): string => s.number(count);
  return (
    <Document s={s} assets={assets} title={title} section="imports" sample={result.sample}>
      <p class="back">
        <a href="/imports">{s.say(text.back)}</a>
      </p>
      <h1>{title}</h1>
      {result.sample && result.accepted > 0 && <p class="notice">{s.say(text.sampleStandsStill)}</p>}
      <p class="notice">{s.say(result.dryRun ? text.dryRun : text.refused)}</p>
      <p class="sentence formula">
        <Emphasis text={s.say(said(n(result.accepted), n(result.superseded), n(result.rejected)))} />
      </p>
      <dl class="facts formula">
        {(['accepted', 'superseded', 'unchanged', 'repeated', 'rejected'] as const).map((key) => (
          <>
            <dt>{s.say(text[key])}</dt>
            <dd>{n(result[key])}</dd>
          </>
        ))}
      </dl>
      <FindingsSection s={s} findings={result.findings} at={null} />
      <p>
        <a class="button" href="/imports/new">
          {s.say(text.again)}
        </a>
      </p>
    </Document>
  );
};
