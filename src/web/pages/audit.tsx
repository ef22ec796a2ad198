import type { Role } from '../../domain/actor.ts';
import { parsePeriod } from '../../domain/period.ts';
import { roleText } from '../../domain/role-text.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../components/document.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { importPath } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import type { AuditEntry } from '../services.ts';
import { actText, detailText, subjectText, auditText as text, valueText } from '../texts/audit.ts';
import { shortChecksum } from '../view/checksum.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly entries: readonly AuditEntry[];
  readonly paging: Paging;
}

/** A checksum is told by its beginning, and so is the id of what has no name. */
const shown = (value: string | number | boolean): string => {
  const text = String(value);
  return /^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(text) ? `${shortChecksum(text)}…` : text;
};

/** What an act was on, in words; what was recorded, which is what the checksum binds, stands behind it. */
function subjectWords(s: Screen, { subject, called }: AuditEntry): string {
  const own = subjectText[subject];
  if (own) return s.say(own);
  const [plan = '', period, ...unit] = subject.split('/');
  const name = (id: string): string => {
    const known = called.get(id);
    return known ? s.say(known) : shown(id);
  };
  if (period === undefined || !parsePeriod(period)) return name(subject);
  return [name(plan), s.periodInside(period), ...unit.map(name)].join(', ');
}

const Subject = ({ s, entry }: { s: Screen; entry: AuditEntry }) => {
  const words = subjectWords(s, entry);
  const { subject, detail } = entry;
  return typeof detail.import === 'string' ? (
    <a href={importPath(detail.import)} title={subject}>
      {words}
    </a>
  ) : (
    <span title={subject}>{words}</span>
  );
};

/** What a field holds, in words; null where it is no code. */
function valueWords(s: Screen, name: string, value: string, called: AuditEntry['called']): string | null {
  const words = valueText[name]?.[value] ?? called.get(value);
  if (words) return s.say(words);
  if (name === 'at' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return s.instant(value);
  return name === 'until' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? s.day(value) : null;
}

const Value = ({ s, name, value, called }: { s: Screen; name: string; value: string } & Pick<AuditEntry, 'called'>) => {
  const words = valueWords(s, name, value, called);
  return words === null ? <code title={value}>{shown(value)}</code> : <span title={value}>{words}</span>;
};

/** What was recorded of the act; the code a word stands for is its title, since the checksum binds the code. */
const Detail = ({ s, entry: { detail, called } }: { s: Screen; entry: AuditEntry }) => (
  <ul class="plain-list">
    {Object.entries(detail).flatMap(([name, value]) =>
      value === null || value === '' || name === 'import'
        ? []
        : [
            <li>
              {detailText[name] ? s.say(detailText[name]) : <code>{name}</code>}{' '}
              <Value s={s} name={name} value={String(value)} called={called} />
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
        <Subject s={s} entry={entry} />
      </td>
      <td data-label={s.say(text.detail)} class="cited">
        <Detail s={s} entry={entry} />
      </td>
      <td data-label={s.say(text.hash)}>
        <code>{shortChecksum(entry.hash)}</code>
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
