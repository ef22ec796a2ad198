import { matches } from '../../domain/narrow.ts';
import { qualifierOf } from '../../domain/series.ts';
import { common } from '../texts/common.ts';
import { scorecardText as text } from '../texts/scorecard.ts';
import { Emphasis } from './emphasis.tsx';
import { Mark } from './marks.tsx';
import { CellFace, cellName, type MatrixProps } from './matrix.tsx';
import { hasTotals, totalNotes } from './totals-row.tsx';
import { UnitRank } from './unit-rank.tsx';

/** The matrix on a phone: units with their strip of statuses, each opening to its indicators. */
export const UnitList = ({ s, matrix, links, status, ranks }: MatrixProps) => (
  <div class="unit-list">
    {hasTotals(matrix) && (
      <details>
        <summary>{s.say(common.province)}</summary>
        <ul>
          {matrix.columns.map(({ indicator, total }) =>
            total?.rolled?.value == null ? null : (
              <li>
                <a href={links.explain(indicator.id, matrix.register.province)}>
                  {s.say(indicator.short)} <b>{s.value(indicator, total.rolled.value, qualifierOf(total.rolled))}</b>
                </a>
                <small>
                  <Emphasis text={totalNotes(s, total, matrix, links).join(' · ')} />
                </small>
              </li>
            ),
          )}
        </ul>
      </details>
    )}
    {matrix.groups.map(({ block, rows }) => (
      <section>
        <h3>{s.say(block.name)}</h3>
        {rows.map((row) => (
          <details>
            <summary>
              {row.unitName}
              <span class="strip" aria-hidden="true">
                {row.cells.map((cell) =>
                  cell ? (
                    <i class={!matches(cell, status) ? 'dim' : `s-${cell.status ?? 'part'}`}>
                      {cell.status && <Mark status={cell.status} />}
                    </i>
                  ) : null,
                )}
              </span>
            </summary>
            <ul>
              {row.cells.map((cell) =>
                cell ? (
                  <li>
                    <a href={links.cell(cell)} aria-label={cellName(s, cell)}>
                      {s.say(cell.indicator.short)}{' '}
                      <b class={`s-${cell.status ?? 'part'}`}>
                        <CellFace s={s} cell={cell} />
                      </b>
                    </a>
                  </li>
                ) : null,
              )}
              {ranks && (
                <li>
                  <UnitRank s={s} links={links} unit={row.unit} ranks={ranks} named />
                </li>
              )}
              <li>
                <a href={links.unit(row.unit.id)}>{s.say(text.openUnit)}</a>
              </li>
            </ul>
          </details>
        ))}
      </section>
    ))}
  </div>
);
