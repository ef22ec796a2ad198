import { reportPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { recordText } from '../texts/import-record.ts';
import { reportText as text } from '../texts/report.ts';
import { shortChecksum } from '../view/checksum.ts';

/** The signed report (bản ký số): kept as it is, with its checksum; and a way to attach one. */
export const SignedReport = ({ s, view }: { s: Screen; view: ReportView }) => (
  <section id="signed">
    <h2>{s.say(text.signed)}</h2>
    {view.signed.length === 0 ? (
      <p class="quiet">{s.say(text.noSigned)}</p>
    ) : (
      <ul class="files">
        {view.signed.map((e) => (
          <li>
            <a href={reportPath(view.at.key, `evidence/${e.id}`)} lang="vi">
              {e.file}
            </a>
            <small>
              {s.instant(e.at)} · <span lang="vi">{e.name}</span> · {s.say(recordText.sha256Of)}{' '}
              <code>{shortChecksum(e.sha256)}</code>
            </small>
          </li>
        ))}
      </ul>
    )}
    {view.canAttachSigned && (
      <form
        class="form screen-only"
        method="post"
        action={reportPath(view.at.key, 'signed')}
        enctype="multipart/form-data"
      >
        <div class="field">
          <label for="signed-file">{s.say(text.attachSigned)}</label>
          <p id="signed-hint" class="hint" data-rule>
            {s.say(text.signedHint)}
          </p>
          <input id="signed-file" type="file" name="file" accept=".pdf" aria-describedby="signed-hint" required />
        </div>
        <p class="act">
          <button class="second" type="submit">
            {s.say(text.attachSigned)}
          </button>
        </p>
      </form>
    )}
  </section>
);
