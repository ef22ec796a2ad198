import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { FindingGroups } from '../components/finding-groups.tsx';
import { UnderstoodSheets } from '../components/understood-sheets.tsx';
import type { Screen } from '../screen.ts';
import type { ImportResult } from '../services.ts';
import { findingText } from '../texts/findings.ts';
import { previewText } from '../texts/import-preview.ts';
import { importText } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly result: ImportResult;
  /** What the file is kept as until it is confirmed; null where there is nothing to confirm. */
  readonly upload: string | null;
}

/** What was understood of a workbook and what storing it would do, with one button to do it. */
export const ImportPreviewPage = ({ s, assets, result, upload }: Props) => {
  const title = s.say(previewText.title(result.file));
  const n = (count: number): string => s.number(count);
  const understood = result.understood ?? [];
  const found = result.accepted + result.unchanged > 0;
  const notice = !found ? previewText.nothing : upload === null ? importText.dryRun : previewText.intro;
  return (
    <Document s={s} assets={assets} title={title} section="imports" sample={result.sample}>
      <p class="back">
        <a href="/imports/new">{s.say(previewText.other)}</a>
      </p>
      <h1>{title}</h1>
      <p class="notice">{s.say(notice)}</p>
      <p class="sentence formula">
        <Emphasis text={s.say(importText.checked(n(result.accepted), n(result.superseded), n(result.rejected)))} />
      </p>
      {upload !== null && (
        <form class="form" method="post" action="/imports/confirm">
          <input type="hidden" name="upload" value={upload} />
          <input type="hidden" name="file" value={result.file} />
          <p class="act">
            <button type="submit">{s.say(previewText.confirm)}</button>
          </p>
        </form>
      )}
      {understood.length > 0 && (
        <>
          <h2>{s.say(previewText.understood)}</h2>
          <UnderstoodSheets s={s} sheets={understood} />
        </>
      )}
      <h2>{s.say(findingText.title)}</h2>
      <FindingGroups s={s} findings={result.findings} at={null} />
    </Document>
  );
};
