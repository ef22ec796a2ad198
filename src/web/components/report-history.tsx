import type { ReportEvent } from '../../domain/review.ts';
import { instantWords } from '../../domain/speak.ts';
import type { Screen } from '../screen.ts';
import { importText } from '../texts/imports.ts';
import { lifeText } from '../texts/life.ts';
import { reportText as text } from '../texts/report.ts';

/** What was done to a report, by whom and when, newest first. */
export const ReportHistory = ({ s, events }: { s: Screen; events: readonly ReportEvent[] }) => {
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{s.say(text.history)}</h2>
      <table class="stack wide">
        <thead>
          <tr>
            <th scope="col">{s.say(lifeText.stage)}</th>
            <th scope="col">{s.say(importText.when)}</th>
            <th scope="col">{s.say(text.who)}</th>
            <th scope="col">{s.say(text.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {events.toReversed().map((e) => (
            <tr>
              <th scope="row">
                {s.say(text.event[e.state])}
                {e.until !== null && <small>{s.say(text.until(instantWords(e.until)))}</small>}
              </th>
              <td data-label={s.say(importText.when)}>{s.instant(e.at)}</td>
              <td data-label={s.say(text.who)} lang="vi">
                {e.name}
              </td>
              <td data-label={s.say(text.reason)}>{e.comment === null ? '–' : <q lang="vi">{e.comment}</q>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
