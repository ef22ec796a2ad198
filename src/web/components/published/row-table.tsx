import { lackWords, targetWords } from '../../../domain/speak.ts';
import type { Status } from '../../../domain/status.ts';
import { flagText, statusText } from '../../../domain/status-text.ts';
import { type PrintedCell, valueFormula } from '../../published-services.ts';
import type { Screen } from '../../screen.ts';
import { common } from '../../texts/common.ts';
import { publishedText as text } from '../../texts/published.ts';
import type { Publication } from '../../view/publication.ts';
import { dense, StatusBadge } from '../status.tsx';

interface Props {
  readonly s: Screen;
  readonly of: Publication;
  readonly rows: readonly PrintedCell[];
  /** Whether the rows are told apart by their unit, or by their indicator. */
  readonly by: 'unit' | 'indicator';
}

const Where = ({ s, status, flags }: { s: Screen; status: Status | null; flags: PrintedCell['row']['flags'] }) => (
  <>
    {status === null ? '–' : <StatusBadge s={s} status={status} />}
    {dense(flags).length > 0 && (
      <span class="small note">
        {dense(flags)
          .map((f) => s.say(flagText[f]))
          .join(', ')}
      </span>
    )}
  </>
);

const Row = ({ s, of, by, row: { row, indicator, target } }: Omit<Props, 'rows'> & { row: PrintedCell }) => {
  const value = valueFormula(s.language, indicator, row);
  const owned = by === 'indicator' && of.unit(row.unit)?.level === 'province';
  return (
    <tr>
      <th scope="row">
        {by === 'unit' ? (
          <a href={of.links.unit(row.unit)}>{row.unitName}</a>
        ) : owned || target?.scope === 'whole' ? (
          s.say(indicator.name)
        ) : (
          <a href={of.links.indicator(indicator.id)}>{s.say(indicator.name)}</a>
        )}
      </th>
      <td class="n" data-label={s.say(common.value)}>
        {value === '' ? s.say(common.noData) : <span class="formula">{value}</span>}
        {row.period !== null && <small>{s.period(row.period)}</small>}
      </td>
      <td class="n" data-label={s.say(common.target)}>
        {target && <span class="promise">{s.say(targetWords(indicator, target)) || '–'}</span>}
        {row.missing !== null && row.missingIn !== null && (
          <small class="formula">
            {s.say(common.missing).toLowerCase()} {s.say(lackWords(indicator, row.missingIn, row.missing))}
          </small>
        )}
      </td>
      <td data-label={s.say(common.deadline)}>{target ? s.day(target.deadline.on) : '–'}</td>
      <td data-label={s.say(common.status)}>
        <Where s={s} status={row.status} flags={row.flags} />
      </td>
      {by === 'indicator' && (
        <td data-label={s.say(common.quote)} class="cited">
          {target && <q lang="vi">{target.quote.reading ?? target.quote.text}</q>}
        </td>
      )}
    </tr>
  );
};

/** Printed rows: value with its counts, promise, deadline, status; told by unit, or by indicator with the sentence. */
export const RowTable = (props: Props) => {
  const { s, rows, by } = props;
  return rows.length === 0 ? (
    <p class="quiet">{s.say(text.noRows)}</p>
  ) : (
    <table class="stack wide">
      <thead>
        <tr>
          <th scope="col">{s.say(by === 'unit' ? common.unit : common.indicator)}</th>
          <th scope="col" class="n">
            {s.say(common.value)}
          </th>
          <th scope="col" class="n">
            {s.say(common.target)}
          </th>
          <th scope="col">{s.say(common.deadline)}</th>
          <th scope="col">{s.say(common.status)}</th>
          {by === 'indicator' && <th scope="col">{s.say(common.quote)}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
};

/** "đạt, đúng tiến độ": the statuses a list is narrowed to, in words. */
export const statusWords = (s: Screen, status: readonly Status[]): string =>
  status.map((one) => s.say(statusText[one]).toLowerCase()).join(', ');
