import { AlignmentType, type IStylesOptions } from 'docx';
import type { Column } from '../../../domain/report/document.ts';
import { points } from './measures.ts';

export const muted = '4A5560';

/** Tables of many columns are set smaller. */
export type CellSize = 'plain' | 'small';

const sizes: Readonly<Record<CellSize, number>> = { plain: 10.5, small: 8.5 };
const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

export const cellStyle = (size: CellSize, align: Column['align']): string => `cell-${size}-${align}`;

/** A second, smaller line of a cell. */
export const noteStyle = 'cell-note';

/** The styles of cells, by size and side. */
export const cellStyles: Pick<IStylesOptions, 'paragraphStyles' | 'characterStyles'> = {
  paragraphStyles: (['plain', 'small'] as const).flatMap((size) =>
    (['left', 'right', 'center'] as const).map((align) => ({
      id: cellStyle(size, align),
      name: cellStyle(size, align),
      run: { size: points(sizes[size]) },
      paragraph: {
        alignment: alignments[align],
        spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' as const },
      },
    })),
  ),
  characterStyles: [{ id: noteStyle, name: noteStyle, run: { size: points(8.5), color: muted } }],
};
