import type { Indicator } from '../../domain/indicator.ts';
import type { RecordedObservation, Revision } from '../../domain/observation.ts';
import { figureOf } from '../../domain/series.ts';
import type { Screen } from '../screen.ts';
import type { Explanation } from '../services.ts';
import { common } from '../texts/common.ts';
import { explainText as text } from '../texts/explain.ts';
import { shortChecksum } from '../view/checksum.ts';

interface Props {
  readonly s: Screen;
  readonly indicator: Indicator;
  readonly observations: readonly (RecordedObservation | Revision)[];
  /** What units were asked about their figures, and said. */
  readonly answered: Explanation['answered'];
  /** Unit names, where the figures are of several units. */
  readonly nameOf?: (unit: string) => string;
}

const Value = ({ s, indicator, o }: { s: Screen; indicator: Indicator; o: Props['observations'][number] }) => {
  const { state } = o;
  if (state !== 'figure') return <>{s.say(text.states[state])}</>;
  const value = figureOf({ ...o, state }, indicator);
  return <>{value === null ? '–' : s.value(indicator, value, o.qualifier)}</>;
};

const Source = ({ s, o }: { s: Screen; o: Props['observations'][number] }) => (
  <>
    {o.source ?? o.file}
    {o.source === null && o.line !== null && `, ${s.say(text.line)} ${o.line}`}
    <small>
      {o.publishedOn !== null && `${s.say(text.published)} ${s.day(o.publishedOn)} · `}
      {o.source !== null && `${o.file} · `}
      sha256 <code>{shortChecksum(o.sha256)}</code>
    </small>
    {o.quote !== null && (
      <q class="small" lang="vi">
        {o.quote}
      </q>
    )}
  </>
);

/** The unit's own note, and what it said to what was suspicious. */
const Note = ({ s, o, answered }: Pick<Props, 's' | 'answered'> & { o: Props['observations'][number] }) => {
  const { warnings = [], said = null } = answered.get(o.id) ?? {};
  return (
    <>
      <span lang="vi">{o.note ?? ''}</span>
      {warnings.map((warning) => (
        <small>
          {s.say(text.warned)} {s.say(warning)}
        </small>
      ))}
      {said !== null && (
        <small>
          {s.say(text.explained)} <span lang="vi">{said}</span>
        </small>
      )}
    </>
  );
};

/** Recorded figures with who handed them in, when, and from which file. */
export const Observations = ({ s, indicator, observations, answered, nameOf }: Props) => {
  const counts = observations.some((o) => o.numerator !== null);
  const notes = observations.some((o) => (o.note !== null && o.note !== '') || answered.has(o.id));
  const revised = observations.some((o) => o.revision > 1);
  return (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(common.period)}</th>
          {counts && (
            <th scope="col" class="n">
              {s.say(common.numerator)}
            </th>
          )}
          {counts && (
            <th scope="col" class="n">
              {s.say(common.denominator)}
            </th>
          )}
          <th scope="col" class="n">
            {s.say(common.value)}
          </th>
          <th scope="col">{s.say(text.by)}</th>
          <th scope="col">{s.say(text.source)}</th>
          {notes && <th scope="col">{s.say(common.note)}</th>}
        </tr>
      </thead>
      <tbody>
        {observations.map((o) => (
          <tr>
            <th scope="row">
              {s.period(o.period)}
              {nameOf && <small>{nameOf(o.unit)}</small>}
              {revised && <small>{`${s.say(text.revision)} ${o.revision}`}</small>}
            </th>
            {counts && (
              <td class="n" data-label={s.say(common.numerator)}>
                {o.numerator === null ? '–' : s.number(o.numerator)}
              </td>
            )}
            {counts && (
              <td class="n" data-label={s.say(common.denominator)}>
                {o.denominator === null ? '–' : s.number(o.denominator)}
              </td>
            )}
            <td class="n" data-label={s.say(common.value)}>
              <Value s={s} indicator={indicator} o={o} />
            </td>
            <td data-label={s.say(text.by)}>
              <span lang="vi">{o.recordedBy}</span>
              <small>{s.instant(o.recordedAt)}</small>
              {'reason' in o && o.reason !== null && (
                <small>
                  {s.say(text.undone)} <span lang="vi">{o.reason}</span>
                </small>
              )}
            </td>
            <td data-label={s.say(text.source)} class="cited">
              <Source s={s} o={o} />
            </td>
            {notes && (
              <td data-label={s.say(common.note)}>
                <Note s={s} o={o} answered={answered} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
