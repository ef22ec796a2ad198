import type { ObservationState } from '../../domain/observation.ts';
import { periodWords } from '../../domain/speak.ts';
import { type PlanLinks, reportPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { formText } from '../texts/form.ts';
import { reportText as text } from '../texts/report.ts';
import { changeText, figureText } from '../view/report-figures.ts';
import { type FieldSet, fieldId } from '../view/report-form.ts';

interface Props {
  readonly s: Screen;
  readonly view: ReportView;
  readonly set: FieldSet;
  readonly links: PlanLinks;
}

const Errors = ({ s, id, words }: { s: Screen; id: string; words: readonly string[] }) => (
  <p id={id} class="error formula">
    {words.map((one) => (
      <>
        <span class="vh">{s.say(formText.prefix)} </span>
        {one}
      </>
    ))}
  </p>
);

interface FieldProps extends Props {
  readonly field: 'numerator' | 'denominator' | 'value' | 'note' | 'explanation';
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}

/** One text of an indicator: label above, hint, error, field. */
const Field = ({ s, set, field, label, hint, rows }: FieldProps) => {
  const id = fieldId(set.of.indicator.id, field);
  const wrong = set.problems[field] ?? [];
  const described = [...(hint ? [`${id}-hint`] : []), ...(wrong.length > 0 ? [`${id}-error`] : [])].join(' ');
  const common = {
    id,
    name: `${set.of.indicator.id}.${field}`,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong.length > 0 ? ('true' as const) : undefined,
    autocomplete: 'off',
  };
  const isNumber = field !== 'note' && field !== 'explanation';
  return (
    <div class={`field of-${field}${wrong.length > 0 ? ' wrong' : ''}`}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint" data-rule>
          {hint}
        </p>
      )}
      {wrong.length > 0 && <Errors s={s} id={`${id}-error`} words={wrong} />}
      {rows ? (
        <textarea {...common} rows={rows} maxlength={1000} placeholder=" ">
          {set.typed[field]}
        </textarea>
      ) : (
        <input
          {...common}
          type="text"
          value={set.typed[field]}
          inputmode={isNumber ? 'decimal' : undefined}
          maxlength={isNumber ? 40 : 1000}
        />
      )}
    </div>
  );
};

const choices: readonly ObservationState[] = ['figure', 'none-arose', 'not-applicable', 'no-data'];

/** Whether there is a figure, and if not, why: one press each. */
const States = ({ s, set }: Pick<Props, 's' | 'set'>) => (
  <div class="choices" role="radiogroup" aria-label={s.say(text.states)}>
    {choices.map((state) => {
      const id = fieldId(set.of.indicator.id, state);
      return (
        <>
          <input
            id={id}
            type="radio"
            name={`${set.of.indicator.id}.state`}
            value={state}
            checked={set.typed.state === state}
          />
          <label for={id}>{s.say(text.choices[state])}</label>
        </>
      );
    })}
  </div>
);

const Numbers = (props: Props) => {
  const { s, set } = props;
  const { indicator, entry } = set.of;
  const counted = s.say(indicator.counts ?? { vi: '', en: '' });
  const of = (label: string): string => (counted === '' ? label : `${label} (${counted})`);
  if (indicator.kind !== 'ratio') {
    const unit = s.say(indicator.unit);
    const label = unit === '' || indicator.kind === 'milestone' ? s.say(text.value) : `${s.say(text.value)} (${unit})`;
    const hint = indicator.kind === 'milestone' ? { hint: s.say(text.milestone) } : {};
    return (
      <div class="numbers">
        <Field {...props} field="value" label={label} {...hint} />
      </div>
    );
  }
  const share = set.typed.value !== '' || (set.problems.value ?? []).length > 0 || entry.value !== null;
  return (
    <div class="numbers">
      <Field {...props} field="numerator" label={of(s.say(text.numerator))} />
      <Field {...props} field="denominator" label={of(s.say(text.denominator))} />
      <details class="only-share" open={share}>
        <summary>{s.say(text.onlyShare)}</summary>
        <Field {...props} field="value" label={`${s.say(text.share)} (${s.say(indicator.unit)})`} />
      </details>
    </div>
  );
};

/** What was last told, and how far this one is from it. */
const Beside = ({ s, set, links, view }: Props) => {
  const { previous, indicator, entry, value } = set.of;
  const change = changeText(s, set.of);
  return (
    <p class="beside">
      <span class="formula">
        {previous
          ? s.say(text.last(periodWords(previous.period), figureText(s, indicator, previous)))
          : s.say(text.noLast)}
      </span>
      {previous && (
        <>
          {' · '}
          <a href={links.explain(indicator.id, view.at.unit.id, null, { period: previous.period })}>
            {s.say(text.leadsTo)}
          </a>
        </>
      )}
      <output class="formula" data-now>
        {(value !== null || entry.state !== 'figure') && s.say(text.now(figureText(s, indicator, entry)))}
        {change !== null && `; ${s.say(text.change(change))}`}
      </output>
    </p>
  );
};

const EvidenceField = ({ s, view, set }: Props) => {
  const { indicator, evidence } = set.of;
  const id = fieldId(indicator.id, 'evidence');
  return (
    <div class="field of-evidence">
      <label for={id}>{s.say(text.evidence)}</label>
      <p id={`${id}-hint`} class="hint" data-rule>
        {s.say(text.evidenceHint)}
      </p>
      {evidence.length > 0 && (
        <ul class="files">
          {evidence.map((e) => (
            <li>
              <a href={reportPath(view.at.key, `evidence/${e.id}`)} lang="vi">
                {e.file}
              </a>{' '}
              <button class="second small" name="remove" value={e.id} type="submit">
                {s.say(text.remove)} <span class="vh">{e.file}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        type="file"
        name={`${indicator.id}.evidence`}
        accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx"
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
};

/** One indicator of the form of a report. */
export const ReportFields = (props: Props) => {
  const { s, set } = props;
  const { indicator, owed } = set.of;
  return (
    <fieldset id={indicator.id} class="entry" data-indicator={indicator.id} data-state={set.typed.state}>
      <legend>
        <h2>{s.say(indicator.name)}</h2>
        <small>{s.periodInside(owed.period)}</small>
      </legend>
      <Beside {...props} />
      <p class="conflict notice formula" data-conflict role="status" hidden={set.conflict === null}>
        {set.conflict}
      </p>
      <input type="hidden" name={`${indicator.id}.basedOn`} value={String(set.typed.basedOn)} />
      <States s={s} set={set} />
      <Numbers {...props} />
      <div class="warnings formula" data-warnings hidden={set.warnings.length === 0}>
        {set.warnings.map((words) => (
          <p>{words}</p>
        ))}
      </div>
      <Field
        {...props}
        field="explanation"
        label={s.say(text.explanation)}
        hint={s.say(text.explanationHint)}
        rows={2}
      />
      <details class="more" open={set.typed.note !== '' || set.of.evidence.length > 0}>
        <summary>
          {s.say(text.note)}, {s.say(text.evidence).toLowerCase()}
        </summary>
        <Field {...props} field="note" label={s.say(text.note)} />
        <EvidenceField {...props} />
      </details>
    </fieldset>
  );
};
