const shortForms: [RegExp, string][] = [
  [/^(ubnd|ủy ban nhân dân) /, ''],
  [/^tp /, 'thành phố '],
  [/^tx /, 'thị xã '],
  [/^h /, 'huyện '],
  [/^p /, 'phường '],
  [/^x /, 'xã '],
  [/^vp /, 'văn phòng '],
  [/^(ban ql|bql) /, 'ban quản lý '],
];

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Puts the tone mark of each word at the word's end, so that "hoà" and "hòa" are written alike. */
const toneLast = (word: string): string => {
  const apart = word.normalize('NFD');
  return apart.replace(tones, '') + (apart.match(tones) ?? []).join('');
};

/**
 * What two spellings of one name have in common: case, NFC or NFD, spaces, punctuation, "&" for "và", the place of a
 * tone mark, a leading "UBND", and the usual short forms (TP., TX., H., P., VP., BQL) are no difference; marks are:
 * "Sơn Hà" is not "Sơn Hạ".
 *
 * @example nameKey('UBND TX. Đức Phổ') === nameKey('Thị xã Đức Phổ')
 */
export function nameKey(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/&/g, ' và ')
    .replace(/uỷ ban/g, 'ủy ban')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const full = shortForms.reduce((name, [short, long]) => name.replace(short, long), plain);
  return full.split(' ').map(toneLast).join(' ');
}
