import { dayInVietnam } from '../../domain/day.ts';
import { periodWords } from '../../domain/speak.ts';
import type { Assets } from '../assets.ts';
import { ByWorkbook } from '../components/by-workbook.tsx';
import { Document } from '../components/document.tsx';
import { Emphasis } from '../components/emphasis.tsx';
import { ErrorList } from '../components/error-list.tsx';
import { ReportFields } from '../components/report-fields.tsx';
import { ReportHead, reportTitle } from '../components/report-head.tsx';
import { ReportHistory } from '../components/report-history.tsx';
import { SignedReport } from '../components/signed-report.tsx';
import { PlanLinks, reportPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';
import { reportText as text } from '../texts/report.ts';
import { savingText } from '../texts/saving.ts';
import { type Attempt, type FieldSet, fieldId, fieldSets } from '../view/report-form.ts';

interface Props {
  readonly s: Screen;
  readonly assets: Assets;
  readonly view: ReportView;
  readonly attempt?: Attempt | null;
  /** What kept the report from being handed in, as a sentence. */
  readonly refusal?: string | undefined;
  /** What was just done. */
  readonly done?: string | undefined;
}

interface Mend {
  readonly href: string;
  readonly words: string;
}

/** Everything to be mended, each leading to its field. */
function mendsOf(s: Screen, sets: readonly FieldSet[], attempt: Attempt | null): Mend[] {
  if (attempt === null) return [];
  return sets.flatMap(({ of: { indicator }, problems, conflict }): Mend[] => {
    const name = s.say(indicator.short);
    if (conflict !== null) return [{ href: `#${indicator.id}`, words: `${name}: ${conflict}` }];
    const wrong = Object.entries(problems).flatMap(([field, words = []]) =>
      words.map((one) => ({ href: `#${fieldId(indicator.id, field)}`, words: `${name}: ${one}` })),
    );
    if (wrong.length > 0) return wrong;
    return attempt.missing.includes(indicator.id)
      ? [{ href: `#${indicator.id}`, words: s.say(text.lacksAnswer(indicator.short)) }]
      : [];
  });
}

/** The report of a unit to be filled in: one column, an indicator after the other; saved as often as one likes. */
export const ReportFormPage = ({ s, assets, view, attempt = null, refusal, done }: Props) => {
  const { at, entries, lacking, may } = view;
  const sets = fieldSets(s, view, attempt);
  const mends = mendsOf(s, sets, attempt);
  const title = reportTitle(s, view);
  const wrong = mends.length > 0 || refusal !== undefined;
  const links = new PlanLinks(at.plan.id, {
    period: at.period,
    asOf: at.sample ? dayInVietnam(at.now) : undefined,
  });
  const answered = entries.length - lacking.missing.length;
  return (
    <Document
      s={s}
      assets={assets}
      title={wrong ? `${s.say(formText.prefix)} ${title}` : title}
      section="campaigns"
      sample={at.sample}
      canonical={reportPath(at.key)}
      script={assets.reportScript}
    >
      <ErrorList s={s} errors={refusal === undefined ? mends : [{ href: '#entries', words: refusal }, ...mends]} />
      <ReportHead s={s} view={view} done={done} />
      <p class="sentence formula" id="answered">
        <Emphasis text={s.say(text.answered(s.number(answered), s.number(entries.length)))} />
      </p>
      <ByWorkbook s={s} view={view} />
      <form
        id="entries"
        class="form report-form"
        method="post"
        action={reportPath(at.key)}
        enctype="multipart/form-data"
        data-drafts={reportPath(at.key, 'drafts')}
        data-texts={JSON.stringify(Object.fromEntries(Object.entries(savingText).map(([k, v]) => [k, s.say(v)])))}
        novalidate
      >
        {/* Enter in a field saves: a browser takes the first button of a form. */}
        <button hidden type="submit" name="act" value="save">
          {s.say(text.save)}
        </button>
        {sets.map((set) => (
          <ReportFields s={s} view={view} set={set} links={links} />
        ))}
        <div class="act save-bar">
          <button type="submit" name="act" value="save" class="second">
            {s.say(text.save)}
          </button>
          {may.submit && (
            <button type="submit" name="act" value="submit">
              {s.say(text.submit(periodWords(at.campaign.period)))}
            </button>
          )}
          <p class="saving" role="status" data-saving />
        </div>
        {!may.submit && <p class="quiet">{s.say(text.approverHandsIn)}</p>}
      </form>
      <SignedReport s={s} view={view} />
      <ReportHistory s={s} events={at.events} />
    </Document>
  );
};
