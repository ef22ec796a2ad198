import type { Finding } from '../../domain/finding.ts';
import { address, type Screen } from '../screen.ts';
import { type FindingGroup, groupFindings } from '../services.ts';
import { findingText as text } from '../texts/findings.ts';
import { Pager, type Paging, pageOf } from './pager.tsx';
import { PlaceOf } from './place.tsx';

/** Of a group so many stand open, so many more are folded; what is beyond has pages of its own. */
const open = 10;
const folded = 190;
const onPage = 100;

interface Props {
  readonly s: Screen;
  readonly findings: readonly Finding[];
  /** Address of the stored import, whose long groups have pages; null where nothing is stored. */
  readonly at: string | null;
}

const nameOf = ({ severity, code }: FindingGroup): string => `${severity}.${code}`;

const Places = ({ s, group, findings }: { s: Screen; group: FindingGroup; findings: readonly Finding[] }) => {
  const read = group.findings.some((f) => f.read !== null);
  const expected = group.findings.some((f) => f.expected !== null);
  return (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(text.place)}</th>
          {read && <th scope="col">{s.say(text.read)}</th>}
          {expected && <th scope="col">{s.say(text.expected)}</th>}
          {group.each && <th scope="col">{s.say(text.message)}</th>}
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr>
            <th scope="row">
              <PlaceOf s={s} place={finding} />
              {finding.file !== null && <small lang="vi">{finding.file}</small>}
            </th>
            {read && (
              <td data-label={s.say(text.read)}>
                {finding.read === null ? '–' : finding.read === '' ? s.say(text.blank) : <code>{finding.read}</code>}
              </td>
            )}
            {expected && (
              <td data-label={s.say(text.expected)}>{finding.expected ? <code>{finding.expected}</code> : '–'}</td>
            )}
            {group.each && (
              <td class="formula" data-label={s.say(text.message)}>
                {s.say(finding.message)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** The head leads from how many there are to the list of them. */
const Head = ({ s, group, href }: { s: Screen; group: FindingGroup; href: string }) => (
  <>
    <h3>
      <span class={`tag ${group.severity}`}>{s.say(text.severity[group.severity])}</span> {s.say(group.wrong)}{' '}
      <small>
        (<a href={href}>{s.number(group.findings.length)}</a>)
      </small>
    </h3>
    <p class="todo">
      <strong>{s.say(text.todo)}</strong> {s.say(group.todo)}
    </p>
  </>
);

const Group = ({ s, group, at }: { s: Screen; group: FindingGroup; at: string | null }) => {
  const more = group.findings.slice(open, open + folded);
  const beyond = group.findings.length - open - folded;
  const id = nameOf(group);
  const href = beyond > 0 && at !== null ? `${address(at, { group: id })}#${id}` : `#${id}`;
  return (
    <section class="finding-group" id={id} data-list>
      <Head s={s} group={group} href={href} />
      <Places s={s} group={group} findings={group.findings.slice(0, open)} />
      {more.length > 0 && (
        <details>
          <summary>{s.say(text.showMore(s.number(more.length)))}</summary>
          <Places s={s} group={group} findings={more} />
        </details>
      )}
      {beyond > 0 && (
        <p>
          {at === null ? (
            s.say(text.more(s.number(beyond)))
          ) : (
            <a href={href}>{s.say(text.all(s.number(group.findings.length)))}</a>
          )}
        </p>
      )}
    </section>
  );
};

/** Problems of a file, worst first: each kind says once what is wrong and what to do, then where it stands. */
export const FindingGroups = ({ s, findings, at }: Props) => {
  if (findings.length === 0) return <p>{s.say(text.none)}</p>;
  const groups = groupFindings(findings);
  return (
    <>
      {groups.map((group) => (
        <Group s={s} group={group} at={at} />
      ))}
    </>
  );
};

/** The group an address names; null where the import has none of it. */
export const groupNamed = (findings: readonly Finding[], name: string): FindingGroup | null =>
  groupFindings(findings).find((group) => nameOf(group) === name) ?? null;

/** One group alone, page by page. */
export const GroupPage = ({ s, group, at, page }: { s: Screen; group: FindingGroup; at: string; page: number }) => {
  const paging: Paging = pageOf(group.findings.length, onPage, page);
  return (
    <section class="finding-group" id={nameOf(group)} data-list>
      <Head s={s} group={group} href={`#${nameOf(group)}`} />
      <Places s={s} group={group} findings={group.findings.slice(paging.from, paging.to)} />
      <Pager s={s} paging={paging} href={(n) => address(at, { group: nameOf(group), page: String(n) })} />
    </section>
  );
};
