import type { Role } from '../../domain/actor.ts';
import { roleText } from '../../domain/role-text.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { importPath } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import type { AuditEntry } from '../services.ts';
import { actText, detailText, auditText as text } from '../texts/audit.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly entries: readonly AuditEntry[];
  readonly paging: Paging;
}

/** A checksum is told by its beginning. */
const shown = (value: string | number | boolean): string => {
  const text = String(value);
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, checksumSigns)}…` : text;
};
const checksumSigns = 12;

const Subject = ({ entry: { subject, detail } }: { entry: AuditEntry }) =>
  typeof detail.import === 'string' ? (
    <a href={importPath(detail.import)}>{subject}</a>
  ) : (
    <span title={subject}>{shown(subject)}</span>
  );

/** What was recorded of the act: codes as they were recorded, since they are part of what the checksum binds. */
const Detail = ({ s, detail }: { s: Screen } & Pick<AuditEntry, 'detail'>) => (
  <ul class="plain-list">
    {Object.entries(detail).flatMap(([name, value]) =>
      value === null || value === '' || name === 'import'
        ? []
        : [
            <li>
              {detailText[name] ? s.say(detailText[name]) : <code>{name}</code>}{' '}
              <code title={String(value)}>{shown(value)}</code>
            </li>,
          ],
    )}
  </ul>
);

const Row = ({ s, entry }: { s: Screen; entry: AuditEntry }) => {
  const act = actText[entry.act];
  return (
    <tr id={`entry-${entry.seq}`} class="formula">
      <th scope="row" class="n">
        <a href={`#entry-${entry.seq}`}>{s.number(entry.seq)}</a>
      </th>
      <td data-label={s.say(text.when)}>{s.instant(entry.at)}</td>
      <td data-label={s.say(text.who)}>
        {entry.name !== null && (
          <a href={`/people/${encodeURIComponent(entry.actor)}`} lang="vi">
            {entry.name}
          </a>
        )}
        <small>{s.say(roleText[entry.role as Role] ?? roleText.public)}</small>
      </td>
      <td data-label={s.say(text.act)}>{act ? s.say(act) : <code>{entry.act}</code>}</td>
      <td data-label={s.say(text.subject)} class="cited">
        <Subject entry={entry} />
      </td>
      <td data-label={s.say(text.detail)} class="cited">
        <Detail s={s} detail={entry.detail} />
      </td>
      <td data-label={s.say(text.hash)}>
        <code>{entry.hash.slice(0, checksumSigns)}</code>
      </td>
    </tr>
  );
};

/** Who did what, newest first. */
export const AuditPage = ({ s, assets, entries, paging }: Props) => (
  <Document s={s} assets={assets} title={s.say(text.title)}>
    <h1>{s.say(text.title)}</h1>
    <p class="prose">{s.say(text.intro)}</p>
    {entries.length === 0 ? (
      <p class="notice">{s.say(text.none)}</p>
    ) : (
      <>
        <table class="stack">
          <thead>
            <tr>
              <th scope="col" class="n">
                {s.say(text.seq)}
              </th>
              {(['when', 'who', 'act', 'subject', 'detail', 'hash'] as const).map((column) => (
                <th scope="col">{s.say(text[column])}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Row s={s} entry={entry} />
            ))}
          </tbody>
        </table>
        <Pager s={s} paging={paging} href={(page) => address('/audit', { page: String(page) })} />
      </>
    )}
  </Document>
);
