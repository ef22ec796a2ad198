import { type FindingList, quoted } from './finding-list.ts';
import { legacyEncodingOf } from './legacy-text.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((b, i) => bytes[i] === b);

const lineOf = (text: string, offset: number): number => {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
};

/**
 * Turns bytes into text: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is refused with a
 * finding (`workbook-not-csv`, `not-text`, `not-utf8`, `broken-utf16`, `legacy-text`) and gives null.
 */
export function decodeText(bytes: Uint8Array, findings: FindingList): string | null {
  const isZip = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
  if (isZip || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    findings.add('workbook-not-csv', { read: isZip ? 'PK' : 'xls', expected: 'CSV UTF-8' }, {});
    return null;
  }
  const text = decoded(bytes, findings);
  if (text !== null && isLegacy(text, findings)) return null;
  const nul = text?.indexOf('\0') ?? -1;
  if (text === null || nul === -1) return text;
  findings.add('not-text', { line: lineOf(text, nul), read: '\\0', expected: 'CSV UTF-8' }, {});
  return null;
}

function decoded(bytes: Uint8Array, findings: FindingList): string | null {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    if (encoding !== 'utf-8') {
      findings.add('broken-utf16', { read: encoding.toUpperCase(), expected: 'CSV UTF-8' }, {});
      return null;
    }
    // Windows-1252 shows every byte of the old one-byte alphabets as a character of its own.
    if (isLegacy(new TextDecoder('latin1').decode(bytes), findings)) return null;
    const loose = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    const { offset, byte } = firstBroken(loose, bytes);
    const read = `0x${(bytes[byte] ?? 0).toString(16)}`;
    findings.add('not-utf8', { line: lineOf(loose, offset), read, expected: 'UTF-8' }, { byte: byte + 1 });
    return null;
  }
}

/** Text in an alphabet from before Unicode, named in the finding `legacy-text`. */
function isLegacy(text: string, findings: FindingList): boolean {
  const encoding = legacyEncodingOf(text);
  if (encoding === null) return false;
  const first = /[A-Za-z]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*/.exec(text);
  const read = first?.[0] ?? '';
  findings.add(
    'legacy-text',
    { line: lineOf(text, first?.index ?? 0), read, expected: 'UTF-8' },
    { encoding, read: quoted(read) },
  );
  return true;
}

/** The first replacement character that does not stand in the bytes themselves. */
function firstBroken(loose: string, bytes: Uint8Array): { offset: number; byte: number } {
  const encoder = new TextEncoder();
  let byte = 0;
  let from = 0;
  for (let at = loose.indexOf('\ufffd'); at !== -1; at = loose.indexOf('\ufffd', from)) {
    byte += encoder.encode(loose.slice(from, at)).length;
    if (!startsWith(bytes.subarray(byte), 0xef, 0xbf, 0xbd)) return { offset: at, byte };
    byte += 3;
    from = at + 1;
  }
  return { offset: 0, byte: 0 };
}
