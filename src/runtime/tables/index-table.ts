import type { IndexDefinition } from '../../domain/index/definition.ts';
import { numberText, periodName, shareText } from '../../domain/notation.ts';
import type { IndexDocument, IndexResult } from '../../services/index-document.ts';
import { alignedColumns, type Column } from './aligned-lines.ts';

const columnsOf = (definition: IndexDefinition, results: readonly IndexResult[]): Column<IndexResult>[] => {
  const some = (has: (r: IndexResult) => boolean): boolean => results.some(has);
  const { decimals } = definition.score;
  const all: (Column<IndexResult> | null)[] = [
    { title: 'Hạng', numeric: true, cell: (r) => (r.rank === null ? '–' : String(r.rank)) },
    some((r) => r.rankInterval !== null)
      ? { title: 'Khoảng hạng', numeric: true, cell: (r) => r.rankInterval?.join('–') ?? '–' }
      : null,
    { title: 'Đơn vị', numeric: false, cell: (r) => r.unitName ?? r.unit },
    {
      title: 'Điểm',
      numeric: true,
      cell: (r) => (r.printed === null ? '–' : numberText(Number(r.printed), 'vi', decimals)),
    },
    definition.grades.length > 0 ? { title: 'Xếp loại', numeric: false, cell: (r) => r.grade?.vi ?? '–' } : null,
    some((r) => r.coverage !== 1)
      ? { title: 'Độ phủ', numeric: true, cell: (r) => (r.coverage === null ? '–' : shareText(r.coverage, 'vi', 0)) }
      : null,
    some((r) => r.missing.length > 0)
      ? { title: 'Chưa có số liệu', numeric: false, cell: (r) => r.missing.join(', ') }
      : null,
  ];
  return all.filter((c) => c !== null);
};

/** A ranking as aligned text for a terminal, in Vietnamese, a table a block. */
export function indexTable(definition: IndexDefinition, { period, results }: IndexDocument): string {
  const blocks = [...new Set(results.map((r) => r.block))];
  const tables = blocks.flatMap((block) => {
    const rows = results.filter((r) => r.block === block);
    return ['', ...(blocks.length > 1 ? [block ?? ''] : []), ...alignedColumns(columnsOf(definition, rows), rows)];
  });
  return [
    definition.title.vi,
    ...(period === null ? [] : [periodName(period, 'vi')]),
    ...(definition.state === 'sample' ? ['SỐ LIỆU MINH HỌA'] : []),
    ...(definition.unverified ? [`Chưa kiểm chứng: ${definition.unverified.vi}`] : []),
    ...tables,
    '',
  ].join('\n');
}
