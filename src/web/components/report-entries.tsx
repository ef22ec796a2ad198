import { type PlanLinks, reportPath } from '../links.ts';
import type { ReportEntry, ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { reportText as text } from '../texts/report.ts';
import { changeText, figureText } from '../view/report-figures.ts';

interface Props {
  readonly s: Screen;
  readonly view: ReportView;
  readonly links: PlanLinks;
}

/** The three values of a figure: each where it differs from the one before, with why. */
const Values = ({ s, entry }: { s: Screen; entry: ReportEntry }) => {
  const stages = (['reported', 'verified', 'final'] as const).flatMap((stage) => {
    const kept = entry.reviewed.find((r) => r.stage === stage);
    return kept ? [kept] : [];
  });
  if (stages.length === 0) return <span class="formula">{figureText(s, entry.indicator, entry.entry)}</span>;
  return (
    <>
      {stages.map((kept, i) => {
        const same = stages[i - 1]?.observation.id === kept.observation.id;
        return (
          <span class="stage formula">
            {!same && figureText(s, entry.indicator, kept.observation)} <small>{s.say(text[kept.stage])}</small>
            {kept.reason !== null && (
              <small>
                {s.say(text.reason)}: <q lang="vi">{kept.reason}</q>
              </small>
            )}
          </span>
        );
      })}
    </>
  );
};

const Warnings = ({ s, entry }: { s: Screen; entry: ReportEntry }) => {
  const { explanation } = entry.entry;
  if (entry.findings.length === 0 && !explanation) return <>–</>;
  return (
    <>
      {entry.findings.map((f) => (
        <p class="formula">{s.say(f.message)}</p>
      ))}
      {explanation ? (
        <p>
          {s.say(text.explained)}: <q lang="vi">{explanation}</q>
        </p>
      ) : (
        <p class="quiet">{s.say(text.unexplained)}</p>
      )}
    </>
  );
};

/** Every indicator of a report as it stands: figures, last time, warnings with their explanation, evidence. */
export const ReportEntries = ({ s, view, links }: Props) => (
  <section id="entries">
    <h2>{s.say(text.entries)}</h2>
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(text.indicator)}</th>
          <th scope="col">{s.say(text.figure)}</th>
          <th scope="col">{s.say(text.lastTime)}</th>
          <th scope="col">{s.say(text.findings)}</th>
          <th scope="col">{s.say(text.files)}</th>
        </tr>
      </thead>
      <tbody>
        {view.entries.map((entry) => {
          const { indicator, owed, previous, evidence } = entry;
          const change = changeText(s, entry);
          return (
            <tr id={indicator.id}>
              <th scope="row">
                {s.say(indicator.short)} <small>{s.periodInside(owed.period)}</small>
              </th>
              <td data-label={s.say(text.figure)}>
                <Values s={s} entry={entry} />
                {entry.entry.note && (
                  <small lang="vi">
                    <q>{entry.entry.note}</q>
                  </small>
                )}
                <small>
                  <a href={links.explain(indicator.id, view.at.unit.id, null, { period: owed.period })}>
                    {s.say(text.leadsTo)}
                  </a>
                </small>
              </td>
              <td data-label={s.say(text.lastTime)} class="formula">
                {previous ? figureText(s, indicator, previous) : s.say(text.noLast)}
                {change !== null && <small>{s.say(text.change(change))}</small>}
              </td>
              <td data-label={s.say(text.findings)}>
                <Warnings s={s} entry={entry} />
              </td>
              <td data-label={s.say(text.files)}>
                {evidence.length === 0
                  ? '–'
                  : evidence.map((e) => (
                      <a href={reportPath(view.at.key, `evidence/${e.id}`)} lang="vi">
                        {e.file}
                      </a>
                    ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </section>
);
