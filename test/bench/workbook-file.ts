import { writeXlsxStream } from 'hucre/xlsx';
import { type Figure, figures } from './synthetic.ts';

const columns = 'unit,indicator,period,numerator,denominator,value,qualifier,note,state,a,b,c'.split(',');

/**
 * A workbook of so many rows and twelve columns, as a spreadsheet program would write it.
 *
 * @param wrong every so manieth row has a numerator that is no number
 */
export async function workbookOf(rows: number, wrong = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  function* cells(): Generator<(string | number | null)[]> {
    let at = 0;
    for (const f of figures()) {
      at += 1;
      const cells = cellsOf(f, at);
      yield at % wrong === 0 ? cells.with(3, 'chưa rõ') : cells;
      if (at === rows) return;
    }
  }
  const stream = writeXlsxStream(cells(), {
    name: 'Số liệu',
    columns: columns.map((key) => ({ header: key, key })),
    inlineStrings: false,
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const cellsOf = (f: Figure, at: number): (string | number | null)[] => [
  ...[f.unit, f.indicator, f.period, f.numerator, f.denominator, null],
  ...[f.qualifier, `đã đối chiếu ${at}`, null, at, 'x', 0.5],
];
