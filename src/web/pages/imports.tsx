import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { importPath } from '../links.ts';
import type { Screen } from '../screen.ts';
import type { ImportSummary } from '../services.ts';
import { importText as text } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly imports: readonly ImportSummary[];
}

/** What has been handed in, newest first. */
export const ImportsPage = ({ s, assets, imports }: Props) => (
  <Document s={s} assets={assets} title={s.say(text.title)} section="imports">
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    <p>
      <a class="button" href="/imports/new">
        {s.say(text.uploadLink)}
      </a>
    </p>
    {imports.length === 0 ? (
      <p class="notice">{s.say(text.none)}</p>
    ) : (
      <table class="stack wide">
        <thead>
          <tr>
            <th scope="col">{s.say(text.fileName)}</th>
            <th scope="col">{s.say(text.when)}</th>
            <th scope="col">{s.say(text.who)}</th>
            {[text.accepted, text.superseded, text.unchanged, text.rejected].map((word) => (
              <th scope="col" class="n">
                {s.say(word)}
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
              </th>
              <td data-label={s.say(text.when)}>{s.instant(i.at)}</td>
              <td data-label={s.say(text.who)} lang="vi">
                {i.by}
              </td>
              <td class="n" data-label={s.say(text.accepted)}>
                {s.number(i.accepted)}
              </td>
              <td class="n" data-label={s.say(text.superseded)}>
                {s.number(i.superseded)}
              </td>
              <td class="n" data-label={s.say(text.unchanged)}>
                {s.number(i.unchanged)}
              </td>
              <td class="n" data-label={s.say(text.rejected)}>
                {s.number(i.rejected)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Document>
);
