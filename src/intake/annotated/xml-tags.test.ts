import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../workbook/refusal.ts';
import { attributeOf, type Edit, escaped, rewritten, type Tag, tagsOf, withAttribute } from './xml-tags.ts';

const sheet =
  '<?xml version="1.0"?><s:worksheet xmlns:s="x"><!-- <c r="Z9"/> --><s:sheetData><s:row r="1"><s:c r="A1" t=\'a>b\'><s:v>1</s:v></s:c>' +
  '<s:c r="B1"/></s:row><s:row r="2"><s:c r="A2" t="inlineStr"><s:is><s:t><![CDATA[</s:row><s:c r="A2">]]></s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>';

/** The text in pieces of given lengths, over and over. */
function* inPieces(text: string, lengths: readonly number[]): Generator<string> {
  for (let [at, n] = [0, 0]; at < text.length; n += 1) {
    const to = at + (lengths[n % lengths.length] ?? 1);
    yield text.slice(at, to);
    at = to;
  }
}
const written = (text: string, lengths: readonly number[], edit: (tag: Tag) => Edit): string =>
  [...rewritten(inPieces(text, lengths), edit)].join('');

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

describe('a text with some tags written otherwise', () => {
  it('is the same text where nothing is changed, however it comes', () => {
    fc.assert(
      fc.property(lengths, (by) => {
        expect(written(sheet, by, () => null)).toBe(sheet);
      }),
    );
  });

  it('changes every tag that is one, however it comes, and none inside comments and CDATA', () => {
    fc.assert(
      fc.property(lengths, (by) => {
        const marked = written(sheet, by, ({ name, raw, kind }) =>
          name === 'c' && kind !== 'close' ? { instead: withAttribute(raw, 's', 7) } : null,
        );
        expect(marked.match(/s="7"/g)).toHaveLength(3);
        expect(marked).toContain('<s:c r="B1" s="7"/>');
        expect(marked).toContain('<!-- <c r="Z9"/> -->');
        expect(marked).toContain('<![CDATA[</s:row><s:c r="A2">]]>');
      }),
    );
  });

  it('goes on from where it was told to pass, wherever the pieces end', () => {
    fc.assert(
      fc.property(lengths, (by) => {
        const seen: string[] = [];
        const same = written(sheet, by, ({ raw, name, kind }) => {
          seen.push(raw);
          return name === 'row' && kind === 'open' ? { upTo: '</s:row' } : null;
        });
        expect(same).toBe(sheet);
        expect(seen.filter((raw) => raw.startsWith('<s:c'))).toEqual([]);
        expect(seen.filter((raw) => raw === '</s:row>')).toHaveLength(2);
      }),
    );
  });
});

it('a tag that never ends is refused before it fills the memory', () => {
  const endless = ['<a b="', ...Array.from({ length: 40 }, () => 'x'.repeat(100_000))];
  expect(() => [...rewritten(endless, () => null)]).toThrow(Refusal);
});

it('reads tags with their prefix, their kind and a > in quotes', () => {
  expect([...tagsOf('<a:b c=">"/><d></d >')].map(({ name, prefix, kind }) => [prefix, name, kind])).toEqual([
    ['a:', 'b', 'empty'],
    ['', 'd', 'open'],
    ['', 'd', 'close'],
  ]);
});

it.each([
  ['<c r="A1" s="2"/>', 's', '2'],
  ["<c r='A1' s = '2'>", 's', '2'],
  ['<x r:id="rId1">', 'id', 'rId1'],
  ['<c class="a" r="A1">', 's', null],
])('reads an attribute of %s', (raw, name, value) => {
  expect(attributeOf(raw, name)).toBe(value);
});

it.each([
  ['<c r="A1"/>', '<c r="A1" s="3"/>'],
  ['<c r="A1" >', '<c r="A1" s="3">'],
  ["<c s='1' r='A1'>", '<c s="3" r=\'A1\'>'],
])('sets an attribute of %s', (raw, set) => {
  expect(withAttribute(raw, 's', 3)).toBe(set);
});

it('escapes a text for XML, and what the format itself would read as an escape', () => {
  expect(escaped('a<b>&"c" _x0041_ \u0001')).toBe('a&lt;b&gt;&amp;&quot;c&quot; _x005F_x0041_ \ufffd');
});
