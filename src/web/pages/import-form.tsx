import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import type { Screen } from '../screen.ts';
import { importText as text } from '../texts/imports.ts';

export type FileError = keyof typeof text.errors;

/** One file, one button that says what happens; an error stands on top and beside the field. */
export const ImportForm = ({ s, assets, error }: { s: Screen; assets: Assets; error?: FileError }) => {
  const title = s.say(text.formTitle);
  return (
    <Document s={s} assets={assets} title={error ? `${s.say(text.prefix)} ${title}` : title} section="imports">
      <p class="back">
        <a href="/imports">{s.say(text.back)}</a>
      </p>
      {error && (
        <div class="errors" role="alert" aria-labelledby="errors-title">
          <h2 id="errors-title">{s.say(text.problem)}</h2>
          <ul>
            <li>
              <a href="#file">{s.say(text.errors[error])}</a>
            </li>
          </ul>
        </div>
      )}
      <h1>{title}</h1>
      <p class="prose">{s.say(text.partial)}</p>
      <form class="form" method="post" action="/imports" enctype="multipart/form-data">
        <div class={error ? 'field wrong' : 'field'}>
          <label for="file">{s.say(text.file)}</label>
          <p id="file-hint" class="hint">
            {s.say(text.hint.one)} <data value="20MB">20 MB</data>. {s.say(text.hint.more)}
          </p>
          {error && (
            <p id="file-error" class="error">
              <span class="vh">{s.say(text.prefix)} </span>
              {s.say(text.errors[error])}
            </p>
          )}
          <input
            id="file"
            type="file"
            name="file"
            accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            aria-describedby={error ? 'file-hint file-error' : 'file-hint'}
            aria-invalid={error ? 'true' : undefined}
          />
        </div>
        <p class="act">
          <button type="submit">{s.say(text.submit)}</button>
          <button type="submit" name="mode" value="check" class="second">
            {s.say(text.check)}
          </button>
        </p>
      </form>
    </Document>
  );
};
