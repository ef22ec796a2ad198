import { describe, expect, it } from 'vitest';
import { type Entry, longestQuery, search, wordsOf } from './search.ts';

const entry = (...texts: string[]): Entry<string> => ({ thing: texts[0] ?? '', texts });

const entries = [
  entry('Tỉnh Đắk Lắk'),
  entry('Sở Thông tin và Truyền thông', 'Sở TT&TT', 'STTTT'),
  entry('Sở Nội vụ', 'SNV'),
  entry('Xã Sơn Hà'),
  entry('Xã Sơn Hạ'),
  entry('Phường Hà Nam'),
  entry('Cán bộ có chữ ký số', 'Chữ ký số', 'Cán bộ được cấp chứng thư chữ ký số.'),
  entry('Dịch vụ công 4–5', 'Tối thiểu 80% hồ sơ nộp trực tuyến (cấp xã)'),
];

const found = (query: string): string[] => search(query, entries).map((h) => h.thing);

/** The text of the best hit, its marks between brackets. */
const marked = (query: string): string => {
  const [hit] = search(query, entries);
  if (!hit) return '';
  return [...hit.marks].reverse().reduce((text, [from, to]) => {
    return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
  }, hit.text);
};

describe('a search', () => {
  it.each([
    ['dak lak', 'Tỉnh [Đắk Lắk]'],
    ['ĐẮK lắk', 'Tỉnh [Đắk Lắk]'],
    ['chu ky so', '[Chữ ký số]'],
    ['so tt&tt', '[Sở TT&TT]'],
    ['sở noi', '[Sở Nội] vụ'],
    ['noi so', '[Sở] [Nội] vụ'],
    ['công vụ', 'Dịch [vụ] [công] 4–5'],
    ['  “nội   vụ”,', 'Sở [Nội vụ]'],
    ['80% xã', 'Tối thiểu [80%] hồ sơ nộp trực tuyến (cấp [xã])'],
    ['cong 4-5', 'Dịch vụ [công 4–5]'],
    ['uyen', 'Sở Thông tin và Tr[uyền] thông'],
  ])('%s marks %s', (query, text) => expect(marked(query)).toBe(text));

  it.each(['Đắk Lắk', 'Sở Nội vụ', 'chữ ký số'])('takes %s in NFC and NFD alike', (query) => {
    expect(found(query.normalize('NFD'))).toEqual(found(query.normalize('NFC')));
    const apart = entries.map((e) => ({ ...e, texts: e.texts.map((t) => t.normalize('NFD')) }));
    expect(search(query, apart)).toEqual(search(query, entries));
  });

  it('wants every word, in one text of the thing', () => {
    expect(found('noi vu')).toEqual(['Sở Nội vụ']);
    expect(found('noi vu snv')).toEqual([]);
    expect(found('noi vu khong')).toEqual([]);
  });

  it('puts what starts with the query before what has a word that does, and that before what contains it', () => {
    const names = ['Phường Minh Hà', 'Xã Thạch', 'Hà Nam'];
    expect(
      search(
        'ha',
        names.map((n) => entry(n)),
      ).map((h) => h.thing),
    ).toEqual(['Hà Nam', 'Phường Minh Hà', 'Xã Thạch']);
  });

  it('takes words that stand apart only whole, but for the last', () => {
    const things = [entry('Số buổi chuyển đổi'), entry('Chủ trì số hóa')];
    expect(search('chu so', things).map((h) => h.thing)).toEqual(['Chủ trì số hóa']);
    expect(search('so chu', things).map((h) => h.thing)).toEqual(['Chủ trì số hóa', 'Số buổi chuyển đổi']);
  });

  it('puts the letters asked for before their likes', () => {
    expect(found('sơn hạ')).toEqual(['Xã Sơn Hạ', 'Xã Sơn Hà']);
    expect(found('Sơn Hà')).toEqual(['Xã Sơn Hà', 'Xã Sơn Hạ']);
  });

  it('puts names before other texts that match as well', () => {
    const things = [entry('Sở Tài chính', 'Nội vụ cũ'), entry('Nội vụ khác')];
    expect(search('noi vu', things).map((h) => [h.thing, h.place])).toEqual([
      ['Nội vụ khác', 0],
      ['Sở Tài chính', 1],
    ]);
  });

  it.each(['', '   ', '“”', 'x'.repeat(longestQuery + 1)])('finds nothing for %j', (query) =>
    expect(found(query)).toEqual([]),
  );

  it('keeps signs that belong to a word', () =>
    expect(wordsOf('Sở TT&TT, “80%” (cấp xã).')).toEqual(['so', 'tt&tt', '80%', 'cap', 'xa']));
});
