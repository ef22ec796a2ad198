/** How Vietnamese was written before Unicode: one byte a letter, or a letter and a byte for its marks. */
export type LegacyEncoding = 'Windows-1258' | 'TCVN3 (ABC)' | 'VNI';

/** The letters of TCVN3 from 0xA1 on; a dot where it has none. */
const tcvn3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';

/** Marks of Windows-1258 stand behind their letter; the letters with other bytes are its own. */
const windows1258: Readonly<Record<number, string>> = {
  ...{ 204: '\u0300', 210: '\u0309', 222: '\u0303', 236: '\u0301', 242: '\u0323' },
  ...{ 195: 'Ă', 227: 'ă', 208: 'Đ', 240: 'đ', 213: 'Ơ', 245: 'ơ', 221: 'Ư', 253: 'ư' },
};

/** Marks of VNI, behind the letter a, e, i, o, u, y, ơ or ư. */
const vniMarks: Readonly<Record<number, string>> = {
  ...{ 249: '\u0301', 248: '\u0300', 251: '\u0309', 245: '\u0303', 239: '\u0323', 226: '\u0302' },
  ...{ 225: '\u0302\u0301', 224: '\u0302\u0300', 229: '\u0302\u0309', 227: '\u0302\u0303', 228: '\u0302\u0323' },
  ...{
    234: '\u0306',
    233: '\u0306\u0301',
    232: '\u0306\u0300',
    250: '\u0306\u0309',
    252: '\u0306\u0303',
    235: '\u0306\u0323',
  },
};
const vniLetters: Readonly<Record<number, string>> = {
  ...{ 244: 'ơ', 246: 'ư', 241: 'đ', 237: 'í', 236: 'ì', 230: 'ỉ', 243: 'ĩ', 242: 'ị', 238: 'ỵ' },
  ...{ 212: 'Ơ', 214: 'Ư', 209: 'Đ' },
};

const decoders: Readonly<Record<LegacyEncoding, (word: string) => string>> = {
  'TCVN3 (ABC)': (word) => replaced(word, (code) => tcvn3[code - 0xa1] ?? '.'),
  'Windows-1258': (word) => replaced(word, (code, char) => windows1258[code] ?? char).normalize('NFC'),
  VNI: (word) =>
    replaced(word, (code, char, before) => {
      const lower = code >= 0xc0 && code <= 0xde ? code + 32 : code;
      const mark = /[aeiouyôö]$/i.test(before) ? vniMarks[lower] : undefined;
      return mark ?? vniLetters[code] ?? char;
    }).normalize('NFC'),
};

const replaced = (word: string, read: (code: number, char: string, before: string) => string): string =>
  word.replace(/[\u00a1-\u00ff]/g, (char, at: number) => read(char.charCodeAt(0), char, word.slice(0, at)));

const onset = '(?:b|ch?|đ|d|gi|gh?|h|kh?|l|m|ngh?|nh?|p|ph|qu|r|s|th?|tr|v|x)?';
const vowels = '(?:[aăâeêioôơuưy]{1,3})';
const coda = '(?:ch?|m|ng?|nh|p|t)?';
const syllable = new RegExp(`^${onset}${vowels}${coda}$`);
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word could be a Vietnamese syllable: an onset, vowels, a coda, at most one tone. */
function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(tone)?.length ?? 0;
  return tones <= 1 && syllable.test(apart.replace(tone, '').normalize('NFC'));
}

/** So many different words with marks are looked at. */
const most = 400;
const looked = 1_000_000;
/** So many must be words in the old alphabet and none as they stand. */
const fewest = 3;
/** This share of all must fit the old alphabet, and by the margin more of them than fit as they stand. */
const least = 0.6;
const margin = 0.25;

/** Vietnamese letters and marks that only Unicode has; text with one of them is in no older alphabet. */
const beyondLatin1 = /[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư]|[\u0300-\u0303\u0306\u0309\u031b\u0323]/;

/**
 * The encoding a text was really written in, when its bytes, or the characters they were taken for, stand as Latin-1;
 * null for Unicode, for other languages, and where there is too little text.
 *
 * @example legacyEncodingOf('Së Y tÕ tØnh') // 'TCVN3 (ABC)'
 */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (beyondLatin1.test(text)) return null;
  const different = new Set<string>();
  for (const [word] of text.slice(0, looked).matchAll(/[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g)) {
    // A sign that stands alone ("2 × 39") is no word.
    if (/[A-Za-z]/.test(word) && different.add(word).size === most) break;
  }
  const words = [...different];
  const strange = words.filter((word) => !isSyllable(word));
  if (strange.length < fewest) return null;
  let best: { encoding: LegacyEncoding; fitting: number } | null = null;
  for (const encoding of Object.keys(decoders) as LegacyEncoding[]) {
    const fits = (word: string): boolean => isSyllable(decoders[encoding](word));
    if (strange.filter(fits).length < fewest) continue;
    const fitting = words.filter(fits).length;
    if (fitting > (best?.fitting ?? 0)) best = { encoding, fitting };
  }
  const asUnicode = words.length - strange.length;
  return best && best.fitting >= least * words.length && best.fitting >= asUnicode + margin * words.length
    ? best.encoding
    : null;
}
