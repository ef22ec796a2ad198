import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { importPath } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import type { ImportSummary } from '../services.ts';
import { apiText } from '../texts/api.ts';
import { auditText } from '../texts/audit.ts';
import { recordText } from '../texts/import-record.ts';
import { importText as text } from '../texts/imports.ts';
import { shortChecksum } from '../view/checksum.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly imports: readonly ImportSummary[];
  readonly paging: Paging;
}

const counted = ['accepted', 'superseded', 'unchanged', 'rejected'] as const;

/** What has been handed in, newest first. Figures recorded lead to their list, other counts to where they add up. */
export const ImportsPage = ({ s, assets, imports, paging }: Props) => (
  <Document s={s} assets={assets} title={s.say(text.title)} section="imports">
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    {s.may('import-figures') && (
      <p>
        <a class="button" href="/imports/new">
          {s.say(text.uploadLink)}
        </a>
      </p>
    )}
    <p>
      <a href="/api/v1">{s.say(apiText.title)}</a>
      {s.may('read-audit') && (
        <>
          {' · '}
          <a href="/audit">{s.say(auditText.title)}</a>
        </>
      )}
    </p>
    {imports.length === 0 ? (
      <p class="notice">{s.say(text.none)}</p>
    ) : (
      <>
        <table class="stack wide">
          <thead>
            <tr>
              <th scope="col">{s.say(text.fileName)}</th>
              <th scope="col">{s.say(text.when)}</th>
              <th scope="col">{s.say(text.who)}</th>
              <th scope="col">{s.say(recordText.sha256Of)}</th>
              {counted.map((key) => (
                <th scope="col" class="n">
                  {s.say(text[key])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {imports.map((i) => (
              <tr>
                <th scope="row">
                  <a href={importPath(i.id)}>{i.file}</a>
                  {i.sample && <small> ({s.say(text.sampleFigures)})</small>}
                  {i.origin === 'checkout' && <small> ({s.say(recordText.origin.checkout)})</small>}
                  {(i.origin === 'undo' || i.origin === 'redo') && (
                    <small> ({s.say(recordText.origin[i.origin])})</small>
                  )}
                  {i.undoneBy !== null && (
                    <small> ({s.say(i.stands ? recordText.restoredAgain : recordText.undone)})</small>
                  )}
                </th>
                <td data-label={s.say(text.when)}>{s.instant(i.at)}</td>
                <td data-label={s.say(text.who)} lang="vi">
                  {i.by}
                </td>
                <td data-label={s.say(recordText.sha256Of)}>
                  <code>{shortChecksum(i.sha256)}</code>
                </td>
                {counted.map((key) => (
                  <td class="n" data-label={s.say(text[key])}>
                    <a href={`${importPath(i.id)}#${key === 'accepted' ? 'changes' : 'counts'}`}>{s.number(i[key])}</a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <Pager s={s} paging={paging} href={(page) => address('/imports', { page: String(page) })} />
      </>
    )}
  </Document>
);
