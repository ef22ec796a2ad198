import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFiguresFile } from '../observations-file.ts';
import { seeded } from '../seeded.fixture.ts';
import { layouts } from './layouts.fixture.ts';
import { readWorkbook } from './observations-workbook.ts';
import { book, names, withParts } from './workbook.fixture.ts';

const said = (bytes: Uint8Array) => {
  const { rows, rejected, findings } = readWorkbook(bytes, 'f.xlsx', names);
  const figures = rows.map((r) =>
    [
      r.unit,
      r.indicator,
      r.period,
      r.numerator,
      r.denominator,
      r.denominator === null ? r.value : 'check',
      r.qualifier,
      r.state,
      r.note,
    ].join('|'),
  );
  return { figures, rejected, findings, errors: findings.filter((f) => f.severity === 'error') };
};

let books: Uint8Array[];
beforeAll(async () => {
  books = await Promise.all(Object.values(layouts).map((sheets) => book(...sheets)));
});

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** What happens to files on the way: bytes changed, lost, doubled, set to zero, cut off. */
const damages: readonly ((bytes: Uint8Array, random: () => number) => Uint8Array)[] = [
  (bytes, random) =>
    bytes.map((b, i) => (i === Math.floor(random() * bytes.length) ? b ^ (1 << Math.floor(random() * 8)) : b)),
  (bytes, random) => {
    const copy = bytes.slice();
    for (let n = 0; n < 8; n += 1) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
    return copy;
  },
  (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + 1 + Math.floor(random() * 40))]);
  },
  (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return new Uint8Array([...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - 30))]);
  },
  (bytes, random) => {
    const copy = bytes.slice();
    const at = Math.floor(random() * copy.length);
    return copy.fill(0, at, at + 1 + Math.floor(random() * 200));
  },
];

describe('two thousand broken workbooks', () => {
  it('1,000 with damaged bytes: refused by name, or every figure as it was', () => {
    const random = seeded(1);
    const outcomes: Record<string, number> = {};
    for (let n = 0; n < 1_000; n += 1) {
      const good = pick(random, books);
      const bytes = pick(random, damages)(good, random);
      const read = readFiguresFile(bytes, 'f.xlsx', names);
      const [error] = read.findings.filter((f) => f.severity === 'error');
      if (error) expect(read.rows).toEqual([]);
      else expect(said(bytes).figures).toEqual(said(good).figures);
      const outcome = error?.code ?? 'intact';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    expect(outcomes['damaged-workbook']).toBeGreaterThan(300);
  });

  /** A figure's cell written so that it cannot be one. */
  const cells: readonly string[] = [
    't="e"><v>#REF!</v></c>',
    't="str"><v>không rõ 1</v></c>',
    't="inlineStr"><is><t>1,2,3</t></is></c>',
    '><f>A1+B1</f></c>',
    't="b"><v>1</v></c>',
    '><v>1e999</v></c>',
    '><v>99999999999999999999</v></c>',
    '><v>-7</v></c>',
    '><v>NaN</v></c>',
    't="n"><v>12a</v></c>',
  ];

  it('500 with one bad cell: no other figure changes, and what is missing is told', () => {
    const random = seeded(2);
    let lost = 0;
    for (let n = 0; n < 500; n += 1) {
      const good = pick(random, books);
      const part = pick(
        random,
        Object.keys(unzipSync(good)).filter((name) => name.startsWith('xl/worksheets/sheet')),
      );
      const bad = pick(random, cells);
      const bytes = withParts(good, {
        [part]: (xml) => {
          const numbers = [...xml.matchAll(/(<c r="[A-Z]+\d+"(?: s="\d+")?)><v>[\d.]+<\/v><\/c>/g)];
          const cell = pick(random, numbers);
          if (!cell) return xml;
          return `${xml.slice(0, cell.index)}${cell[1]} ${bad}${xml.slice(cell.index + cell[0].length)}`.replace(
            ' >',
            '>',
          );
        },
      });
      const before = said(good).figures;
      const after = said(bytes);
      expect(after.figures.filter((f) => !before.includes(f) && !/\|-7/.test(f))).toEqual([]);
      const missing = before.filter((f) => !after.figures.includes(f));
      expect(missing.length).toBeLessThanOrEqual(1);
      expect(after.errors.length).toBeGreaterThanOrEqual(missing.length - (/-7/.test(bad) ? 1 : 0));
      lost += missing.length;
    }
    expect(lost).toBeGreaterThan(200);
  });

  it('500 with broken XML behind right checksums: never a crash', () => {
    const random = seeded(3);
    for (let n = 0; n < 500; n += 1) {
      const good = pick(random, books);
      const part = pick(
        random,
        Object.keys(unzipSync(good)).filter((name) => /\.(?:xml|rels)$/.test(name)),
      );
      const bytes = withParts(good, {
        [part]: (xml) => {
          const at = Math.floor(random() * xml.length);
          const junk = pick(random, [
            '',
            '<',
            '>',
            '"',
            '&',
            '</row>',
            '<c r="B2"/>',
            '<![CDATA[',
            '\u0000',
            '<row r="1">',
          ]);
          return xml.slice(0, at) + junk + xml.slice(at + Math.floor(random() * 12));
        },
      });
      const read = readFiguresFile(bytes, 'f.xlsx', names);
      expect(read.rows.length > 0 || read.findings.length > 0).toBe(true);
    }
  });
});

describe('good rows among bad ones', () => {
  const good = fc.record({ bad: fc.constant(false), n: fc.integer({ min: 0, max: 9 }) });
  const bad = fc.record({ bad: fc.constant(true), n: fc.integer({ min: 0, max: 5 }) });

  it('are never lost, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(good, bad), { minLength: 1, maxLength: 40 }), async (wanted) => {
        const broken = [
          ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q9', 1, 2],
          ['', 'Hồ sơ trực tuyến', '2026-Q3', 1, 2],
          ['Sở Y tế', '', '2026-Q3', 1, 2],
          ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', 'mười', 2],
          ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', null, 2],
          ['Sở Y tế', 'Hồ sơ trực tuyến', '2026-Q3', 3, 0],
        ];
        const rows = wanted.map(({ bad: isBad, n }, i) =>
          isBad ? (broken[n] ?? []) : [`Đơn vị số ${i}`, 'Hồ sơ trực tuyến', '2026-Q3', n, 10],
        );
        const header = ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Tử số', 'Mẫu số'];
        const read = readWorkbook(await book({ name: 'S', rows: [header, ...rows] }), 'f.xlsx', names);
        const goodLines = wanted.flatMap(({ bad: isBad }, i) => (isBad ? [] : [i + 2]));
        expect(read.rows.map((r) => r.line)).toEqual(goodLines);
        expect(read.rejected).toBe(wanted.length - goodLines.length);
        const told = read.findings.filter((f) => f.severity === 'error').length;
        expect(told).toBeGreaterThanOrEqual(read.rejected);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
