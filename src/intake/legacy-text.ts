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

/** So many words with marks are looked at, and so many are needed to say anything. */
const most = 400;
const fewest = 2;
const looked = 1_000_000;

/**
 * The encoding a text was really written in, when its bytes, or the characters they were taken for, stand as Latin-1;
 * null for Unicode, for other languages, and where there is too little text.
 *
 * @example legacyEncodingOf('Së Y tÕ tØnh') // 'TCVN3 (ABC)'
 */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  const words: string[] = [];
  for (const [word] of text.slice(0, looked).matchAll(/[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/g)) {
    if (words.push(word) === most) break;
  }
  if (words.length < fewest) return null;
  const share = (read: (word: string) => string): number =>
    words.filter((w) => isSyllable(read(w))).length / words.length;
  const asUnicode = share((word) => word);
  let best: { encoding: LegacyEncoding; share: number } | null = null;
  for (const encoding of Object.keys(decoders) as LegacyEncoding[]) {
    const found = share(decoders[encoding]);
    if (found > (best?.share ?? 0)) best = { encoding, share: found };
  }
  return best && best.share >= 0.6 && best.share > asUnicode ? best.encoding : null;
}
