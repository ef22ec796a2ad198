import type { ObservationState } from '../domain/observation.ts';
import type { FindingArgs, FindingCode } from './finding-texts.ts';

export type CountColumn = 'numerator' | 'denominator' | 'value';

/** One row's cells, and a way to say what is wrong with one. */
export interface RowCells {
  cell(column: CountColumn | 'state'): string;
  /** Adds a finding at a cell; an error of the table of texts makes the row fail. */
  say<C extends FindingCode>(code: C, column: CountColumn, args: FindingArgs<C>): void;
}

const counts: readonly CountColumn[] = ['numerator', 'denominator', 'value'];

/**
 * The state of a row from what it says and the numbers it gives, after the rules between the two: a row has a figure
 * or says why not; 0 of 0 is `none-arose`; a state excludes figures (with `no-data` the denominator may be known).
 */
export function stateOf(
  said: ObservationState,
  figures: Readonly<Record<CountColumn, number | null>>,
  row: RowCells,
): ObservationState {
  const mustBeEmpty = (columns: readonly CountColumn[]): ObservationState => {
    for (const column of columns) {
      const read = row.cell(column);
      if (read !== '') row.say('state-with-figure', column, { read, state: row.cell('state') });
    }
    return said;
  };
  const { numerator, denominator, value } = figures;
  if (said === 'not-applicable') return mustBeEmpty(counts);
  if (said === 'no-data') return mustBeEmpty(['numerator', 'value']);
  if (said === 'none-arose') return mustBeEmpty(counts.filter((c) => figures[c] !== 0));
  if (numerator === null && value === null) {
    if (denominator === null) row.say('empty-figure', 'value', {});
    else row.say('denominator-alone', 'denominator', { read: row.cell('denominator') });
  }
  if (denominator !== 0 || numerator === null) return said;
  if (numerator !== 0) {
    row.say('zero-denominator', 'denominator', { read: row.cell('numerator') });
    return said;
  }
  if (value !== null && value !== 0) row.say('value-of-nothing', 'value', { read: row.cell('value') });
  return 'none-arose';
}
