import { reportPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { reportText as text } from '../texts/report.ts';

/** The other way to fill a report in: a workbook taken out, filled in anywhere, and brought back. */
export const ByWorkbook = ({ s, view }: { s: Screen; view: ReportView }) => (
  <details class="by-workbook">
    <summary>{s.say(text.byWorkbook)}</summary>
    <p>
      <a class="button second" href={reportPath(view.at.key, 'template.xlsx')}>
        {s.say(text.template)}
      </a>
    </p>
    <form class="form" method="post" action={reportPath(view.at.key, 'files')} enctype="multipart/form-data">
      <div class="field">
        <label for="workbook">{s.say(text.workbook)}</label>
        <p id="workbook-hint" class="hint" data-rule>
          {s.say(text.workbookHint)}
        </p>
        <input id="workbook" type="file" name="file" accept=".xlsx,.xlsm,.csv" aria-describedby="workbook-hint" />
      </div>
      <p class="act">
        <button type="submit" class="second">
          {s.say(text.sendWorkbook)}
        </button>
      </p>
    </form>
  </details>
);
