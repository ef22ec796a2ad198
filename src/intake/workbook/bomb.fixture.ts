import { crc32, deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/**
 * A workbook whose sheet (or several parts) inflates far beyond its size.
 *
 * @param megabytes how much each part becomes
 * @param says the size its directory claims; the truth where left out
 */
export function bombed(good: Uint8Array, part: string, megabytes: number, says?: number, parts = 1): Uint8Array {
  const zeros = Buffer.alloc(megabytes * 1024 * 1024, '<row/>');
  zeros.write('<worksheet><sheetData>');
  const packed = deflateRawSync(zeros, { level: 9 });
  const big = { packed, crc: crc32(zeros), size: says ?? zeros.length };
  const files = Object.entries(unzipSync(good)).map(([name, content]) => {
    if (name === part) return { name, ...big };
    return { name, packed: deflateRawSync(content), crc: crc32(content), size: content.length };
  });
  const rels = files.find((f) => f.name === 'xl/_rels/workbook.xml.rels');
  const book = files.find((f) => f.name === 'xl/workbook.xml');
  if (parts > 1 && rels && book) {
    const more = Array.from({ length: parts }, (_, i) => i + 100);
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    for (const i of more) files.push({ name: `xl/worksheets/s${i}.xml`, ...big });
    rewrite(
      rels,
      '</Relationships>',
      more.map((i) => `<Relationship Id="x${i}" Type="${type}" Target="worksheets/s${i}.xml"/>`),
    );
    rewrite(
      book,
      '</sheets>',
      more.map((i) => `<sheet name="s${i}" sheetId="${i}" r:id="x${i}"/>`),
    );
    const [sheet] = files.filter((f) => f.name === part);
    const own = unzipSync(good)[part] ?? new Uint8Array();
    if (sheet) Object.assign(sheet, { packed: deflateRawSync(own), crc: crc32(own), size: own.length });
  }
  return zipOf(files);

  function rewrite(file: (typeof files)[number], before: string, added: readonly string[]): void {
    const text = new TextDecoder().decode(unzipSync(good)[file.name]).replace(before, added.join('') + before);
    const content = Buffer.from(text);
    Object.assign(file, { packed: deflateRawSync(content), crc: crc32(content), size: content.length });
  }
}

/** A zip put together by hand, so that its directory may lie. */
function zipOf(files: readonly { name: string; packed: Uint8Array; crc: number; size: number }[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, crc, size } of files) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const entry = Buffer.alloc(46 + name.length);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    entry.write(name, 46);
    locals.push(local, Buffer.from(packed));
    directory.push(entry);
    offset += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}
