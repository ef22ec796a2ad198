import type { Place } from '../../domain/finding.ts';
import type { Screen } from '../screen.ts';
import { findingText as text } from '../texts/findings.ts';

/** A place as said in a list: "trang Q3, ô C7", "dòng 3, cột 2 (kỳ)", "cả tệp"; a header stands as the file writes it. */
export const PlaceOf = ({ s, place: { sheet, cell, line, column, header } }: { s: Screen; place: Place }) => {
  const parts = [
    ...(sheet === null ? [] : [[s.say(text.sheet), sheet] as const]),
    ...(cell === null ? [] : [[s.say(text.cell), cell] as const]),
    ...(line === null ? [] : [[s.say(text.line), s.number(line)] as const]),
    ...(column === null ? [] : [[s.say(text.column), s.number(column)] as const]),
  ];
  if (parts.length === 0) return <>{s.say(text.wholeFile)}</>;
  return (
    <>
      {parts.map(([word, at], i) => (
        <>
          {i > 0 && ', '}
          {word} <code>{at}</code>
        </>
      ))}
      {column !== null && header && (
        <>
          {' '}
          (<code>{header}</code>)
        </>
      )}
    </>
  );
};
