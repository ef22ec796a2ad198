import type { Assets } from '../../assets.ts';
import { Document } from '../../components/document.tsx';
import { publishedPath } from '../../published-links.ts';
import { tables } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { publishedText as text } from '../../texts/published.ts';

/** A description, in which the values of the column stand as code. */
const Meaning = ({ text: said, codes }: { text: string; codes: readonly string[] }) => {
  const words = codes.filter((code) => /^[a-z-]+$/.test(code));
  if (words.length === 0) return <>{said}</>;
  return (
    <>
      {said
        .split(new RegExp(`\\b(${words.join('|')})\\b(?=:)`))
        .map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}
    </>
  );
};

/** What each column of the open data means. */
export const DictionaryPage = ({ s, assets }: { s: Screen; assets: Assets }) => (
  <Document s={s} assets={assets} title={s.say(text.dictionary)} section="published">
    <p class="back">
      <a href={publishedPath}>{s.say(text.back)}</a>
    </p>
    <h1>{s.say(text.dictionary)}</h1>
    <p class="prose">{s.say(text.dictionaryHelp)}</p>
    {Object.entries(tables).map(([file, columns]) => (
      <section>
        <h2>
          <code>{file}</code>
        </h2>
        <table class="stack wide" data-rule>
          <thead>
            <tr>
              <th scope="col">{s.say(text.column)}</th>
              <th scope="col">{s.say(text.content)}</th>
              <th scope="col">{s.say(text.type)}</th>
              <th scope="col">{s.say(text.meaning)}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, title, type, description, values }) => (
              <tr>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td data-label={s.say(text.content)}>{s.say(title)}</td>
                <td data-label={s.say(text.type)}>{s.say(text.types[type])}</td>
                <td data-label={s.say(text.meaning)}>
                  <Meaning text={s.say(description)} codes={values ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    ))}
  </Document>
);
