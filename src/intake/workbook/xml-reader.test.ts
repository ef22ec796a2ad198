import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runsOf } from './shared-strings.ts';
import { XmlReader } from './xml-reader.ts';

const tokens = (...pieces: string[]): string[] => {
  const xml = new XmlReader(pieces.values(), 'p');
  const said: string[] = [];
  for (let kind = xml.next(); kind !== null; kind = xml.next()) {
    const a = kind === 'open' ? (xml.attribute('a') ?? '') : '';
    said.push(kind === 'text' ? xml.text : `${kind === 'open' ? '' : '/'}${xml.name}${a && `=${a}`}`);
  }
  return said;
};

it('reads tags, attributes, text, CDATA and references', () => {
  const xml = `<?xml version="1.0"?><!-- > --><x:t a='1 > 0'><b a = "&lt;&#x1EA1;"/>5 &amp; 6<![CDATA[<c>]]></x:t>`;
  expect(tokens(xml)).toEqual(['t=1 > 0', 'b=<ạ', '/b', '5 & 6', '<c>', '/t']);
});

it('joins the runs of a text and leaves out readings', () => {
  const xml = new XmlReader(['<si><r><t>Sở </t></r><r><t>Y tế</t></r><rPh><t>x</t></rPh></si>'].values(), 'p');
  xml.next();
  expect(runsOf(xml)).toBe('Sở Y tế');
});

it.each(['<a>', '<a></b>', '<a', '<a/><b/>', 'x<a/>', '<a>&x;</a>', '<a>&#0;</a>', '<a><!-- </a>', '</a>', ''])(
  'refuses %s',
  (xml) => {
    expect(() => tokens(xml)).toThrow('damaged-workbook');
  },
);

it('reads the same however the text comes in pieces', () => {
  const xml = '<s a="1"><row r="1"><c a="A1 > 2" t="s"><v>12</v></c><!-- a --></row>&lt;ạ<![CDATA[ ]] ]]></s>';
  const whole = tokens(xml);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: xml.length }), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), xml.length];
      const pieces = at.slice(1).map((to, i) => xml.slice(at[i], to));
      expect(
        tokens(...pieces)
          .join('')
          .replaceAll('/', ''),
      ).toBe(whole.join('').replaceAll('/', ''));
    }),
  );
});
