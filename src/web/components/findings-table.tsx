import type { Finding } from '../../domain/finding.ts';
import type { Screen } from '../screen.ts';
import { importText as text } from '../texts/imports.ts';

const most = 500;

const placeOf = (s: Screen, { sheet, cell, line, column }: Finding): string =>
  [
    ...(sheet === null ? [] : [`${s.say(text.sheet)} ${sheet}`]),
    ...(cell === null ? [] : [`${s.say(text.cell)} ${cell}`]),
    ...(line === null ? [] : [`${s.say(text.line)} ${s.number(line)}`]),
    ...(column === null ? [] : [`${s.say(text.column)} ${s.number(column)}`]),
  ].join(', ');

/** Problems of an import: where, what stood there, what was expected. Errors first. */
export const FindingsTable = ({ s, findings }: { s: Screen; findings: readonly Finding[] }) => {
  if (findings.length === 0) return <p>{s.say(text.noFindings)}</p>;
  const order = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <>
      <table class="stack wide">
        <thead>
          <tr>
            <th scope="col">{s.say(text.place)}</th>
            <th scope="col">{s.say(text.message)}</th>
            <th scope="col">{s.say(text.read)}</th>
            <th scope="col">{s.say(text.expected)}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, most).map((finding) => (
            <tr>
              <th scope="row">
                <span class={`tag ${finding.severity}`}>{s.say(text.severity[finding.severity])}</span>
                <small>{placeOf(s, finding)}</small>
              </th>
              <td data-label={s.say(text.message)}>{s.say(finding.message)}</td>
              <td data-label={s.say(text.read)}>{finding.read === null ? '–' : <code>{finding.read}</code>}</td>
              <td data-label={s.say(text.expected)}>{finding.expected ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && <p>{s.say(text.more(s.number(sorted.length - most)))}</p>}
    </>
  );
};
