import { instantWords } from '../../../domain/speak.ts';
import { publishedPath } from '../../published-links.ts';
import type { Published } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';
import { shortChecksum } from '../../view/checksum.ts';
import type { Publication } from '../../view/publication.ts';

interface Props {
  readonly s: Screen;
  readonly of: Publication;
}

const manifest = 'datapackage.json';

/** "12,3 KB" */
const Size = ({ s, bytes }: { s: Screen; bytes: number }) => (
  <data value={String(bytes)}>
    {bytes < 1_000
      ? `${s.number(bytes)} B`
      : bytes < 1_000_000
        ? `${s.number(bytes / 1_000, 1)} KB`
        : `${s.number(bytes / 1_000_000, 1)} MB`}
  </data>
);

/** The files of a bundle, under addresses that stay. */
export const Files = ({ s, of }: Props) => {
  const { bundle, links } = of;
  const { licence } = bundle.definitions;
  return (
    <section id="files">
      <h2>{s.say(text.files)}</h2>
      <p class="prose small">
        {s.say(text.filesHelp)} <a href={`${publishedPath}/dictionary`}>{s.say(text.dictionary)}</a>.
      </p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">{s.say(text.file)}</th>
            <th scope="col">{s.say(text.content)}</th>
            <th scope="col" class="n">
              {s.say(text.size)}
            </th>
          </tr>
        </thead>
        <tbody>
          {bundle.manifest.resources.map((r) => (
            <tr>
              <th scope="row">
                <a href={links.file(bundle.hash, r.path)}>
                  <code>{r.path}</code>
                </a>
              </th>
              <td data-label={s.say(text.content)}>{s.language === 'vi' ? r.title : r.titleEn}</td>
              <td class="n" data-label={s.say(text.size)}>
                <Size s={s} bytes={r.bytes} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <a href={links.file(bundle.hash, manifest)}>
                <code>{manifest}</code>
              </a>
            </th>
            <td data-label={s.say(text.content)}>{s.say(text.manifest)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <p class="small">
        {s.say(text.checksum)} <code>{bundle.hash}</code>
      </p>
      <p class="small">
        {s.say(text.licence)}{' '}
        {licence === null ? (
          s.say(text.noLicence)
        ) : (
          <a href={licence.url} rel="license noreferrer">
            {s.say(licence.title)}
          </a>
        )}
      </p>
      <p class="small">
        <a href={links.document()}>{s.say(text.pageAsJson)}</a>
      </p>
    </section>
  );
};

/** Every edition of a period, where it was published more than once. */
export const Editions = ({ s, of, editions }: Props & { editions: Published['editions'] }) => (
  <section id="editions">
    <h2>{s.say(text.editions)}</h2>
    <ol>
      {editions.map((edition) => (
        <li>
          <a href={of.links.file(edition.hash, manifest)}>
            <code>{shortChecksum(edition.hash)}</code>
          </a>{' '}
          {s.say(text.publishedAt(instantWords(edition.at)))}
          {' · '}
          <a href={of.links.file(edition.hash, 'figures.csv')}>
            <code>figures.csv</code>
          </a>
        </li>
      ))}
    </ol>
  </section>
);
