import type { Matrix, MatrixRow } from '../../domain/matrix.ts';
import { matches, type Narrowing } from '../../domain/narrow.ts';
import { qualifierOf } from '../../domain/series.ts';
import { periodWords, targetWords } from '../../domain/speak.ts';
import { type Judged, standingOf } from '../../domain/standing.ts';
import type { PlanLinks } from '../links.ts';
import type { Screen } from '../screen.ts';
import { common } from '../texts/common.ts';
import { rankingText } from '../texts/ranking.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { otherPeriod, type UnitRanks } from '../view/unit-ranks.ts';
import { Emphasis } from './emphasis.tsx';
import { Mark } from './marks.tsx';
import { FlagMarks, standingWords } from './status.tsx';
import { hasTotals, TotalsRow } from './totals-row.tsx';
import { UnitRank } from './unit-rank.tsx';

export interface MatrixProps {
  readonly s: Screen;
  readonly matrix: Matrix;
  readonly links: PlanLinks;
  readonly status?: readonly Narrowing[] | undefined;
  /** Where units are ranked: each unit's place in its block. */
  readonly ranks?: UnitRanks | undefined;
  /** Stands above the headings on every printed page. */
  readonly printHead?: string;
}

/** What a cell says to those who do not see it: "Sở Nội vụ, TTHC toàn trình: 79,7%, đúng tiến độ". */
export function cellName(s: Screen, cell: Judged): string {
  const { level, indicator } = cell;
  const value = level?.value == null ? '' : s.value(indicator, level.value, qualifierOf(level));
  const words = [value, standingWords(s, cell)].filter((w) => w !== '').join(', ');
  return `${cell.unitName}, ${s.say(indicator.short)}: ${words}`;
}

/** A number and its mark; no data, not applicable and zero are three different things. */
export const CellFace = ({ s, cell }: { s: Screen; cell: Judged }) => {
  const { level, indicator } = cell;
  const standing = standingOf(cell);
  return (
    <>
      {cell.status !== 'not-applicable' && level?.value != null && s.bare(indicator, level.value, qualifierOf(level))}
      <FlagMarks flags={cell.assessment?.flags ?? []} />
      {standing !== 'part' && standing !== 'no-later' && standing !== 'no-target' && <Mark status={standing} />}
      {standing === 'no-later' && <Mark status={cell.status ?? 'no-data'} />}
    </>
  );
};

const classOf = (cell: Judged, status: MatrixProps['status']): string =>
  !matches(cell, status) ? 'dim' : `s-${cell.status ?? standingOf(cell)}`;

const Row = ({ s, row, links, status, ranks }: { row: MatrixRow } & Omit<MatrixProps, 'matrix'>) => (
  <tr>
    <th scope="row">
      <a href={links.unit(row.unit.id)}>{row.unitName}</a>
    </th>
    {row.cells.map((cell) =>
      cell ? (
        <td class={classOf(cell, status)}>
          <a href={links.cell(cell)} aria-label={cellName(s, cell)}>
            <CellFace s={s} cell={cell} />
          </a>
        </td>
      ) : (
        <td class="none">
          <span class="vh">{s.say(common.notPromised)}</span>
        </td>
      ),
    )}
    {ranks && (
      <td class="rank">
        <UnitRank s={s} links={links} unit={row.unit} ranks={ranks} />
      </td>
    )}
  </tr>
);

/** Units × indicators as a table, for wide screens and paper. */
export const MatrixTable = (props: MatrixProps) => {
  const { s, matrix, links, ranks } = props;
  const columns = matrix.columns.length + (ranks ? 2 : 1);
  const other = ranks ? otherPeriod(ranks, links) : null;
  return (
    <section class="matrix scroll" aria-label={s.say(text.matrixTitle)} tabindex={0}>
      <table id="cells" class="cells" data-list>
        <colgroup>
          <col class="first" />
          {ranks && <col span={matrix.columns.length} />}
          {ranks && <col class="ranks" />}
        </colgroup>
        <thead>
          {props.printHead && (
            <tr class="print-head">
              <th colspan={columns}>
                <Emphasis text={props.printHead} />
              </th>
            </tr>
          )}
          <tr>
            <th scope="col">{s.say(common.unit)}</th>
            {matrix.columns.map(({ indicator, target }, i) => (
              <th scope="col">
                <a href={links.indicator(indicator.id)}>
                  <span class="no">{i + 1}</span> {s.say(indicator.short)}
                  <small>{target ? s.say(targetWords(indicator, target)) : s.say(indicator.unit)}</small>
                </a>
              </th>
            ))}
            {ranks && (
              <th scope="col" class="rank">
                {s.say(rankingText.inBlock)}
                <small>{s.say(other ? rankingText.inPeriod(periodWords(other)) : rankingText.intervalShort)}</small>
              </th>
            )}
          </tr>
        </thead>
        {hasTotals(matrix) && <TotalsRow s={s} matrix={matrix} links={links} ranked={ranks !== undefined} />}
        {matrix.groups.map(({ block, rows }) => (
          <tbody>
            <tr class="block">
              <th colspan={columns} scope="rowgroup">
                {s.say(block.name)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row {...props} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
};
