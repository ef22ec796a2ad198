import type { Assets } from '../assets.ts';
import { ChangesTable } from '../components/changes-table.tsx';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { Pager, type Paging } from '../components/pager.tsx';
import { importPath } from '../links.ts';
import { address, type Screen } from '../screen.ts';
import type { UndoPlan } from '../services.ts';
import { findingText } from '../texts/findings.ts';
import { recordText as text } from '../texts/import-record.ts';
import { importText } from '../texts/imports.ts';

/** What can be wrong with a reason. */
export type ReasonError = keyof typeof text.reasonErrors;

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly plan: UndoPlan;
  readonly paging: Paging;
  readonly error?: ReasonError | undefined;
  /** What was written before the error. */
  readonly reason?: string;
}

/** What taking an import back would change, exactly; a reason; one button that does it. */
export const UndoPage = ({ s, assets, plan: { record, counts, changes }, paging, error, reason = '' }: Props) => {
  const restores = record.origin === 'undo';
  const title = s.say(restores ? text.ofRedo(record.file) : text.ofUndo(record.file));
  const at = importPath(record.id);
  const n = (count: number): string => s.number(count);
  return (
    <Document
      s={s}
      assets={assets}
      title={error ? `${s.say(importText.prefix)} ${title}` : title}
      section="imports"
      sample={record.sample}
    >
      <p class="back">
        <a href={at}>{s.say(findingText.backToAll)}</a>
      </p>
      {error && (
        <div class="errors" role="alert" aria-labelledby="errors-title">
          <h2 id="errors-title">{s.say(importText.problem)}</h2>
          <ul>
            <li>
              <a href="#reason">{s.say(text.reasonErrors[error])}</a>
            </li>
          </ul>
        </div>
      )}
      <h1>{title}</h1>
      <p class="subtitle">
        {s.instant(record.at)} · <span lang="vi">{record.by}</span>
      </p>
      <p class="sentence formula">
        <Emphasis
          text={s.say(
            restores
              ? text.willRestore(n(counts.back), n(counts.stays))
              : text.willChange(n(counts.back), n(counts.withdrawn), n(counts.stays)),
          )}
        />
      </p>
      <p class="prose">{s.say(restores ? text.redoIntro : text.undoIntro)}</p>
      <form class="form" method="post" action={`${at}/undo`}>
        <div class={error ? 'field wrong' : 'field'}>
          <label for="reason">{s.say(text.reason)}</label>
          <p id="reason-hint" class="hint">
            {s.say(text.reasonHint)}
          </p>
          {error && (
            <p id="reason-error" class="error">
              <span class="vh">{s.say(importText.prefix)} </span>
              {s.say(text.reasonErrors[error])}
            </p>
          )}
          <input
            id="reason"
            type="text"
            name="reason"
            value={reason}
            aria-describedby={error ? 'reason-hint reason-error' : 'reason-hint'}
            aria-invalid={error ? 'true' : undefined}
          />
        </div>
        <p class="act">
          <button type="submit">{s.say(restores ? text.redo : text.undo)}</button>
        </p>
      </form>
      <section id="changes" data-list>
        <h2>{s.say(text.willBe)}</h2>
        {paging.all === 0 ? (
          <p>{s.say(text.nothingHeld)}</p>
        ) : (
          <>
            <ChangesTable s={s} changes={changes} planned />
            <Pager s={s} paging={paging} href={(page) => `${address(`${at}/undo`, { page: String(page) })}#changes`} />
          </>
        )}
      </section>
    </Document>
  );
};
