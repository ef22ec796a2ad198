import { hasCellFindings } from '../../domain/finding.ts';
import { linked } from '../../domain/speak.ts';
import type { Text } from '../../domain/text.ts';
import type { Assets } from '../assets.ts';
import { AnnotatedLink } from '../components/annotated-link.tsx';
import { ChangesTable } from '../components/changes-table.tsx';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { GroupPage } from '../components/finding-groups.tsx';
import { FindingsSection } from '../components/findings-section.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { importPath } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import type { FigureChange, FindingGroup, ImportRecord } from '../services.ts';
import { findingText } from '../texts/findings.ts';
import { recordText as text } from '../texts/import-record.ts';
import { importText } from '../texts/imports.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly record: ImportRecord;
}

const WhichFile = ({ s, record }: Omit<Props, 'assets'>) => {
  const { file, kept, origin, id, undoes } = record;
  if (undoes !== null) {
    return (
      <a href={importPath(undoes)} lang="vi">
        {file}
      </a>
    );
  }
  const where = origin === 'checkout' ? text.fromCheckout : text.notKept;
  return (
    <>
      <span lang="vi">{file}</span>{' '}
      {kept ? <a href={`${importPath(id)}/file`}>{s.say(text.download)}</a> : <small>({s.say(where)})</small>}
    </>
  );
};

/** Which file, known by its checksum, and why. */
const Facts = ({ s, record }: Omit<Props, 'assets'>) => (
  <dl class="facts">
    <dt>{s.say(record.undoes === null ? text.file : text.undoes)}</dt>
    <dd>
      <WhichFile s={s} record={record} />
    </dd>
    <dt>{s.say(text.checksum)}</dt>
    <dd>
      <code class="checksum">{record.sha256}</code>
    </dd>
    {record.reason !== null && (
      <>
        <dt>{s.say(text.reason)}</dt>
        <dd lang="vi">{record.reason}</dd>
      </>
    )}
  </dl>
);

/** An import that was undone may stand again, where its undo was undone in turn. */
const undoneNotice = ({ origin, stands }: ImportRecord): Text => {
  if (origin === 'undo') return text.undoUndoneNotice;
  return stands ? text.restoredNotice : text.undoneNotice;
};

/** What comes with the installation stays as printed; what a report gave goes with its report. */
const keptByOthers: readonly ImportRecord['origin'][] = ['checkout', 'report', 'review'];

/** A stored import: who, when, from which file, every figure it changed, and every problem with its place. */
export const ImportPage = ({
  s,
  assets,
  record,
  changes,
  paging,
}: Props & { readonly changes: readonly FigureChange[]; readonly paging: Paging }) => {
  const at = importPath(record.id);
  const undo = record.undoes !== null;
  const titleOf = record.origin === 'undo' ? text.ofUndo : record.origin === 'redo' ? text.ofRedo : text.title;
  const title = s.say(titleOf(record.file));
  const undoable =
    !keptByOthers.includes(record.origin) &&
    record.undoneBy === null &&
    (undo || record.accepted + record.unchanged > 0);
  const { accepted, superseded, unchanged, rejected } = record;
  const { withdrawn } = record;
  const n = (count: number): string => s.number(count);
  return (
    <Document s={s} assets={assets} title={title} section="imports" sample={record.sample}>
      <p class="back">
        <a href="/imports">{s.say(importText.back)}</a>
      </p>
      <h1>{title}</h1>
      <p class="subtitle">
        {s.instant(record.at)} · <span lang="vi">{record.by}</span>, {s.say(text.origin[record.origin])}
      </p>
      {record.sample && record.accepted > 0 && record.origin !== 'checkout' && (
        <p class="notice">{s.say(importText.sampleStandsStill)}</p>
      )}
      {record.undoneBy !== null && (
        <p class="notice">
          {s.say(undoneNotice(record))}{' '}
          <a href={importPath(record.undoneBy)}>{s.say(record.origin === 'undo' ? text.seeRedo : text.seeUndo)}</a>
        </p>
      )}
      <p id="counts" class="sentence formula">
        <Emphasis
          text={s.say(
            record.origin === 'redo'
              ? text.restored(n(accepted), n(unchanged))
              : undo
                ? text.sentence(n(accepted - withdrawn), n(withdrawn), n(unchanged))
                : importText.recorded(
                    n(accepted + unchanged + rejected),
                    linked(n(accepted), '#changes'),
                    n(superseded),
                    n(unchanged),
                    n(rejected),
                  ),
          )}
        />
      </p>
      <Facts s={s} record={record} />
      {record.kept && hasCellFindings(record.findings) && <AnnotatedLink s={s} at={at} />}
      {!undo && <FindingsSection s={s} findings={record.findings} at={at} />}
      <section id="changes" data-list>
        <h2>{s.say(text.changes)}</h2>
        {paging.all === 0 ? (
          <p>{s.say(text.noChanges)}</p>
        ) : (
          <>
            <ChangesTable s={s} changes={changes} />
            <Pager s={s} paging={paging} href={(page) => `${address(at, { page: String(page) })}#changes`} />
          </>
        )}
      </section>
      {s.may('import-figures') && (
        <p class="act">
          <a class="button" href="/imports/new">
            {s.say(importText.again)}
          </a>
          {undoable && (
            <a class="button second" href={`${at}/undo`}>
              {s.say(record.origin === 'undo' ? text.redo : text.undo)}
            </a>
          )}
        </p>
      )}
    </Document>
  );
};

/** One kind of finding of an import, page by page. */
export const ImportGroupPage = ({
  s,
  assets,
  record,
  group,
  page,
}: Props & { readonly group: FindingGroup; readonly page: number }) => {
  const at = importPath(record.id);
  return (
    <Document
      s={s}
      assets={assets}
      title={`${s.say(group.wrong)}: ${record.file}`}
      section="imports"
      sample={record.sample}
    >
      <p class="back">
        <a href={at}>{s.say(findingText.backToAll)}</a>
      </p>
      <h1>{s.say(text.title(record.file))}</h1>
      <GroupPage s={s} group={group} at={at} page={page} />
    </Document>
  );
};
