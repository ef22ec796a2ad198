import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

const shown = (text: string, marks: [number, number][], most?: number): string =>
  excerpt(text, marks, most)
    .map((p) => (p.marked ? `[${p.text}]` : p.text))
    .join('');

const long = `${'đầu '.repeat(60)}đích ${'cuối '.repeat(60)}`.trim();
const at = long.indexOf('đích');

it.each([
  ['a short text stays whole', shown('Sở Nội vụ', [[3, 6]]), 'Sở [Nội] vụ'],
  ['without a mark it starts at the start', shown('một hai ba', [], 8), 'một hai …'],
  [
    'marks at both ends',
    shown('a b c', [
      [0, 1],
      [4, 5],
    ]),
    '[a] b [c]',
  ],
])('%s', (_, cut, expected) => expect(cut).toBe(expected));

it('cuts a long text at spaces around its first mark, and says so', () => {
  const cut = shown(long, [[at, at + 4]]);
  expect(cut).toMatch(/^… (đầu )+\[đích\]( cuối)+ …$/);
  expect(cut.length).toBeLessThan(280);
});
