import type { Screen } from '../screen.ts';
import type { UnderstoodSheet } from '../services.ts';
import { previewText as text } from '../texts/import-preview.ts';

/** What was understood of each sheet of a workbook: its layout, what it is about, and what each column holds. */
export const UnderstoodSheets = ({ s, sheets }: { s: Screen; sheets: readonly UnderstoodSheet[] }) => (
  <>
    {sheets.map((sheet) => (
      <section>
        <h3>
          {s.say(text.sheet)} <span lang="vi">{sheet.sheet}</span>
        </h3>
        <dl class="facts">
          <dt>{s.say(text.layout)}</dt>
          <dd>{s.say(text.layouts[sheet.layout])}</dd>
          <dt>{s.say(text.header)}</dt>
          <dd>{sheet.headerRows.map((row) => s.number(row)).join('–')}</dd>
          {(['period', 'unit', 'indicator'] as const).map((what) => {
            const said = sheet[what];
            return (
              said !== null && (
                <>
                  <dt>{s.say(text.roles[what])}</dt>
                  <dd lang="vi">{what === 'period' ? s.period(said) : said}</dd>
                </>
              )
            );
          })}
          <dt>{s.say(text.figures)}</dt>
          <dd>{s.number(sheet.figures)}</dd>
        </dl>
        <table class="stack wide">
          <thead>
            <tr>
              {[text.column, text.words, text.meaning, text.about].map((word) => (
                <th scope="col">{s.say(word)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.columns.slice(0, most).map((c) => (
              <tr>
                <th scope="row">{c.column}</th>
                <td data-label={s.say(text.words)} lang="vi">
                  {c.header || '–'}
                </td>
                <td data-label={s.say(text.meaning)}>{s.say(text.roles[c.role])}</td>
                <td data-label={s.say(text.about)} lang="vi">
                  {[c.unit, c.indicator, c.period].filter((said) => said !== null).join(' · ') || '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {sheet.columns.length > most && <p>{s.say(text.more(s.number(sheet.columns.length - most)))}</p>}
      </section>
    ))}
  </>
);

const most = 100;
