/** What bytes are, whatever their file is called. `text` is anything that is nothing else. */
export type FileKind =
  | 'workbook'
  | 'old-workbook'
  | 'encrypted-workbook'
  | 'json'
  | 'text'
  | { readonly other: string };

const heads: readonly (readonly [head: readonly number[], kind: FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'workbook'],
  [[0x50, 0x4b, 0x05, 0x06], 'workbook'],
  [[0x25, 0x50, 0x44, 0x46], { other: 'PDF' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { other: 'RTF' }],
  [[0x89, 0x50, 0x4e, 0x47], { other: 'PNG' }],
  [[0xff, 0xd8, 0xff], { other: 'JPEG' }],
  [[0x52, 0x61, 0x72, 0x21], { other: 'RAR' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { other: '7z' }],
  [[0x1f, 0x8b], { other: 'gzip' }],
];
const oleHead = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream that holds a workbook with a password, as its directory names it. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((b, i) => bytes[i] === b);

/** Tells by the first bytes what was handed in. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, oleHead)) {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return all.includes(encrypted) ? 'encrypted-workbook' : 'old-workbook';
  }
  const known = heads.find(([head]) => startsWith(bytes, head));
  if (known) return known[1];
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().toLowerCase();
  // No table of figures begins with a brace.
  if (start.startsWith('{')) return 'json';
  return /^<(?:!doctype html|html|table|head|meta|style)/.test(start)
    ? { other: 'HTML' }
    : /^<\?xml/.test(start)
      ? { other: 'XML' }
      : 'text';
}
