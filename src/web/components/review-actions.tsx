import { addDays, dayInVietnam } from '../../domain/day.ts';
import { reportPath } from '../links.ts';
import type { ReportView } from '../report-services.ts';
import type { Screen } from '../screen.ts';
import { reportText as text } from '../texts/report.ts';
import { TextField } from './text-field.tsx';

/** Which act was refused, why, and what had been written. */
export interface RefusedAct {
  readonly act: 'return' | 'verify' | 'correct' | 'reopen' | 'signed';
  readonly words: string;
  readonly written: Readonly<Record<string, string>>;
}

interface Props {
  readonly s: Screen;
  readonly view: ReportView;
  readonly refused: RefusedAct | null;
}

const errorOf = (refused: RefusedAct | null, act: RefusedAct['act']): string | undefined =>
  refused?.act === act ? refused.words : undefined;

/** Fields for the right value of each indicator, and why; empty ones are not corrected. */
const Corrections = ({ s, view, refused }: Props) => (
  <>
    {view.entries.map(({ indicator }) => {
      const name = (field: string): string => `${indicator.id}.${field}`;
      const id = (field: string): string => `right-${indicator.id}-${field}`;
      const written = (field: string): string => refused?.written[name(field)] ?? '';
      const fields = indicator.kind === 'ratio' ? (['numerator', 'denominator'] as const) : (['value'] as const);
      return (
        <fieldset class="entry correction">
          <legend>{s.say(indicator.short)}</legend>
          <div class="numbers">
            {fields.map((field) => (
              <TextField
                s={s}
                id={id(field)}
                name={name(field)}
                label={s.say(text[field])}
                value={written(field)}
                decimal
              />
            ))}
          </div>
          <TextField
            s={s}
            id={id('reason')}
            name={name('reason')}
            label={s.say(text.reason)}
            value={written('reason')}
          />
        </fieldset>
      );
    })}
  </>
);

const Return = ({ s, view, refused }: Props) => (
  <section id="return">
    <h2>{s.say(text.returnTitle)}</h2>
    <form class="form" method="post" action={reportPath(view.at.key, 'return')}>
      <TextField
        s={s}
        id="return-comment"
        name="comment"
        label={s.say(text.whatToMend)}
        hint={s.say(text.returnHint)}
        error={errorOf(refused, 'return')}
        value={refused?.act === 'return' ? (refused.written.comment ?? '') : ''}
        rows={3}
      />
      <p class="act">
        <button type="submit" class="second">
          {s.say(text.return)}
        </button>
      </p>
    </form>
  </section>
);

const Verify = ({ s, view, refused }: Props) => (
  <section id="verify">
    <h2>{s.say(text.verifyTitle)}</h2>
    <form class="form" method="post" action={reportPath(view.at.key, 'verify')}>
      {refused?.act === 'verify' && <p class="error formula">{refused.words}</p>}
      <TextField s={s} id="verify-comment" name="comment" label={s.say(text.remark)} value="" />
      <details open={refused?.act === 'verify'}>
        <summary>{s.say(text.correctWhile)}</summary>
        <p class="hint">{s.say(text.correctWhileHint)}</p>
        <Corrections s={s} view={view} refused={refused} />
      </details>
      <p class="act">
        <button type="submit">{s.say(text.verify)}</button>
      </p>
    </form>
  </section>
);

const Correct = ({ s, view, refused }: Props) => (
  <section id="correct">
    <h2>{s.say(text.correctTitle)}</h2>
    <form class="form" method="post" action={reportPath(view.at.key, 'correct')}>
      {refused?.act === 'correct' && <p class="error formula">{refused.words}</p>}
      <details open={refused?.act === 'correct'}>
        <summary>{s.say(text.correctTitle)}</summary>
        <p class="hint">{s.say(text.correctHint)}</p>
        <Corrections s={s} view={view} refused={refused} />
        <p class="act">
          <button type="submit">{s.say(text.correct)}</button>
        </p>
      </details>
    </form>
  </section>
);

const Reopen = ({ s, view, refused }: Props) => {
  const mine = refused?.act === 'reopen' ? refused.written : {};
  return (
    <section id="reopen">
      <h2>{s.say(text.reopenTitle)}</h2>
      <form class="form" method="post" action={reportPath(view.at.key, 'reopen')}>
        <TextField
          s={s}
          id="reopen-reason"
          name="reason"
          label={s.say(text.reason)}
          error={errorOf(refused, 'reopen')}
          value={mine.reason ?? ''}
        />
        <div class="field">
          <label for="reopen-until">{s.say(text.reopenUntil)}</label>
          <input
            id="reopen-until"
            type="date"
            name="until"
            value={mine.until ?? addDays(dayInVietnam(view.at.now), 3)}
          />
        </div>
        <p class="act">
          <button type="submit" class="second">
            {s.say(text.reopen)}
          </button>
        </p>
      </form>
    </section>
  );
};

/** What the reader may do to the report now: verify it, send it back, open it again, correct it. */
export const ReviewActions = (props: Props) => {
  const { may } = props.view;
  return (
    <>
      {may.verify && <Verify {...props} />}
      {may.return && <Return {...props} />}
      {may.correct && <Correct {...props} />}
      {may.reopen && <Reopen {...props} />}
    </>
  );
};
