import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { operator } from '../domain/actor.ts';
import { withParts } from '../intake/workbook/workbook.fixture.ts';
import { draftRevisions } from '../store/draft-figures.ts';
import { annotateReportFile } from './annotated-file.ts';
import { must, type Office } from './given.fixture.ts';
import { readReportFile } from './read-report-file.ts';
import { actor, anPhu, binhMinh, december, fill, filled } from './report.fixture.ts';
import { takeWorkbook } from './take-workbook.ts';
import { drop, filesInMemory, filling, type Page, rewritten, templateOf } from './template.fixture.ts';

let office: Office;
beforeEach(async () => {
  office = await december();
});
afterEach(() => office.close());

/** Row 7 is "Hồ sơ trực tuyến" (monthly), row 8 "Văn bản điện tử" (yearly). F numerator, G denominator, H value, I state. */
const good = { F7: 40, G7: 50, F8: 45, G8: 50 };
const codes = (of: { findings: readonly { severity: string; code: string; cell: string | null }[] }): string[] =>
  of.findings.filter((f) => f.severity !== 'info').map((f) => `${f.code}${f.cell ? ` ${f.cell}` : ''}`);
const drafts = async () => {
  const all = await draftRevisions(office.ports.db, anPhu);
  return Object.fromEntries(all.map((d) => [d.indicator, d]));
};

describe('a template that comes back', () => {
  it('changes nothing as long as nothing was filled in', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [30, 40], { note: 'x', explanation: 'y' })]);
    const taken = await drop(office, await templateOf(office));
    expect(taken).toMatchObject({ taken: 0, unchanged: 1, rejected: 0 });
    expect(codes(taken)).toEqual([]);
  });

  it('finds its report whatever it is called, with the cell each figure came from', async () => {
    const bytes = await rewritten(
      await templateOf(office),
      filling({ ...good, J7: 'đã đối chiếu', K8: 'tăng do nhập bổ sung' }),
    );
    const taken = await drop(office, bytes);
    expect(taken).toMatchObject({ report: anPhu, taken: 2, rejected: 0 });
    expect(await drafts()).toMatchObject({
      'ho-so-truc-tuyen': {
        numerator: 40,
        denominator: 50,
        note: 'đã đối chiếu',
        source: 'Báo cáo!F7',
        file: 'x.xlsx',
      },
      'van-ban': {
        numerator: 45,
        denominator: 50,
        explanation: 'tăng do nhập bổ sung',
        source: 'Báo cáo!F8',
        via: 'file',
      },
    });
  });

  it.each([
    ['không phát sinh', 'none-arose'],
    ['Không áp dụng', 'not-applicable'],
    ['chưa có số liệu', 'no-data'],
  ])('takes the state "%s"', async (word, state) => {
    const bytes = await rewritten(await templateOf(office), filling({ I7: word, K7: 'phần mềm đang nâng cấp' }));
    expect(await drop(office, bytes)).toMatchObject({ taken: 1, rejected: 0 });
    expect((await drafts())['ho-so-truc-tuyen']).toMatchObject({ state, source: 'Báo cáo!I7' });
  });

  it('takes the good rows and says what is wrong with the others, each at its cell', async () => {
    const bytes = await rewritten(await templateOf(office), filling({ ...good, F8: 'bốn mươi', F7: 60 }));
    const taken = await drop(office, bytes);
    expect(taken).toMatchObject({ taken: 0, rejected: 2 });
    expect(codes(taken)).toEqual(['not-a-number F8', 'numerator-over-denominator F7']);
    const half = await drop(office, await rewritten(await templateOf(office), filling({ F7: 40, G7: 50, G8: 9 })));
    expect(half).toMatchObject({ taken: 1, rejected: 1 });
    expect(codes(half)).toEqual(['denominator-alone G8']);
  });

  it('never overwrites what somebody else has filled in since it was made, and tells both figures', async () => {
    const bytes = await rewritten(await templateOf(office), filling({ F7: 40, G7: 50 }));
    await fill(office, [filled('ho-so-truc-tuyen', [30, 50])]);
    const taken = await drop(office, bytes);
    expect(taken).toMatchObject({ taken: 0, rejected: 1 });
    expect(codes(taken)).toEqual(['changed-meanwhile F7']);
    const [finding] = taken.findings.filter((f) => f.code === 'changed-meanwhile');
    expect(finding).toMatchObject({ sheet: 'Báo cáo', read: '40/50', expected: '30/50' });
    expect(finding?.message.vi).toContain('"reporter, que.xa-an-phu" đã điền 30/50');
    expect((await drafts())['ho-so-truc-tuyen']).toMatchObject({ numerator: 30 });
  });

  it('is kept with its findings, and given back with them in its cells', async () => {
    const files = filesInMemory();
    const ports = { ...office.ports, files };
    const bytes = await rewritten(await templateOf(office), filling({ ...good, F7: 60 }));
    const request = { bytes, file: 'của tôi.xlsx', by: operator, report: null, dryRun: false };
    const taken = must((await takeWorkbook(ports, request)) ?? (undefined as never));
    const asked = { ...anPhu, by: operator, id: taken.id ?? '' };
    const record = must(await readReportFile(ports, asked));
    expect(record).toMatchObject({ file: 'của tôi.xlsx', unitName: 'Xã An Phú', taken: 1, rejected: 1, kept: true });
    expect(record.findings).toEqual(taken.findings);
    const marked = must(await annotateReportFile(ports, asked));
    expect(marked).toMatchObject({ file: 'của tôi - đánh dấu lỗi.xlsx', marked: 1, leftOut: 0 });
    office.wait(1);
    const again = await drop(office, await rewritten(marked.bytes, filling({ F7: 41 })));
    expect(again).toMatchObject({ taken: 1, unchanged: 1, rejected: 0 });
    expect((await drafts())['ho-so-truc-tuyen']?.note).toBeNull();
  });

  it('records nothing when it is only checked', async () => {
    const bytes = await rewritten(await templateOf(office), filling(good));
    const request = { bytes, file: 'x.xlsx', by: operator, report: null, dryRun: true };
    expect(must((await takeWorkbook(office.ports, request)) ?? (undefined as never))).toMatchObject({
      id: null,
      taken: 2,
    });
    expect(await drafts()).toEqual({});
  });

  it.each(['reporter', 'approver'] as const)('is not taken from the %s of another unit', async (role) => {
    const bytes = await rewritten(await templateOf(office), filling(good));
    const by = actor(role, binhMinh.unit);
    for (const report of [null, binhMinh]) {
      const taken = await takeWorkbook(office.ports, { bytes, file: 'x.xlsx', by, report, dryRun: false });
      expect(taken).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    }
    expect(await drafts()).toEqual({});
  });
});

const page = (pages: Page[]): Page => pages[0] as Page;
const lines = (pages: Page[]) => page(pages).rows;

describe('edited beyond its blue cells', () => {
  const taken2 = { taken: 2, rejected: 0 };
  const edits: Record<string, [(pages: Page[]) => void, object, string[]]> = {
    'rows sorted the other way': [(p) => lines(p).splice(6, 2, ...lines(p).slice(6, 8).reverse()), taken2, []],
    'a row put in between': [(p) => lines(p).splice(7, 0, [null, 'ghi nhớ: hỏi lại']), taken2, []],
    'a row with a figure put in between': [
      (p) => lines(p).splice(7, 0, [null, 'Chỉ số lạ', null, 'Năm 2026', null, 1, 2]),
      { taken: 2, rejected: 1 },
      ['template-row-unknown B8'],
    ],
    'rows put in above the header': [(p) => lines(p).splice(5, 0, [], ['x']), taken2, []],
    'columns moved': [
      (p) => {
        for (const row of lines(p)) row.splice(5, 2, row[6] ?? null, row[5] ?? null);
      },
      taken2,
      [],
    ],
    'a column put in': [
      (p) => {
        lines(p).forEach((row, i) => void row.splice(5, 0, i === 5 ? 'Người nhập' : null));
      },
      taken2,
      ['unknown-header F6'],
    ],
    'the column of denominators deleted': [
      (p) => {
        for (const row of lines(p)) row.splice(6, 1);
      },
      { taken: 0 },
      ['template-column-missing'],
    ],
    'the column of explanations deleted': [
      (p) => {
        for (const row of lines(p)) row.splice(10, 1);
      },
      taken2,
      ['template-words-missing'],
    ],
    'a row deleted': [(p) => lines(p).splice(7, 1), { taken: 1, rejected: 0 }, ['template-row-missing']],
    'an indicator renamed': [filling({ B7: 'Hồ sơ giấy' }), { taken: 1, rejected: 1 }, ['template-label-changed B7']],
    'a name written with other blanks and letter case': [filling({ B7: ' hồ sơ  TRỰC tuyến ' }), taken2, []],
    'the period of a row changed': [filling({ D7: 'Tháng 11/2026' }), { taken: 1 }, ['template-label-changed B7']],
    'another unit typed over': [
      filling({ A3: 'Đơn vị: Xã Bình Minh' }),
      { taken: 0, rejected: 0 },
      ['template-unit-differs A3'],
    ],
    'another period typed over': [
      filling({ A4: 'Kỳ báo cáo: Tháng 11/2026' }),
      { taken: 0, rejected: 0 },
      ['template-period-differs A4'],
    ],
    'the sheet renamed': [
      (p) => {
        page(p).name = 'Tháng 12';
      },
      taken2,
      [],
    ],
    'the header gone': [(p) => lines(p).splice(5, 1), { taken: 0, rejected: 0 }, ['template-without-table']],
    'the header written again below': [(p) => lines(p).splice(7, 0, [...(lines(p)[5] ?? [])]), taken2, []],
    'the sheet copied as it is': [
      (p) => void p.push({ ...page(p), name: 'Bản sao' }),
      taken2,
      ['duplicate-row F7', 'duplicate-row F8'],
    ],
    'the sheet copied and changed': [
      (p) => {
        const copy = lines(p).map((row) => [...row]);
        p.push({ name: 'Bản sao', hidden: false, rows: copy });
        (copy[6] as unknown[])[5] = 41;
      },
      { taken: 1, rejected: 2 },
      ['conflicting-rows F7', 'conflicting-rows F7', 'duplicate-row F8'],
    ],
    'the sheet copied for another unit': [
      (p) => {
        const copy = lines(p).map((row) => [...row]);
        (copy[2] as unknown[])[0] = 'Đơn vị: Xã Bình Minh';
        p.push({ name: 'Bình Minh', hidden: false, rows: copy });
      },
      taken2,
      ['template-unit-differs A3'],
    ],
    'the figures on a hidden sheet': [
      (p) => {
        page(p).hidden = true;
      },
      { taken: 0 },
      ['hidden-sheet'],
    ],
    'a state that is none': [filling({ I7: 'không biết' }), { taken: 1, rejected: 1 }, ['not-a-state I7']],
    'a state beside a figure': [
      filling({ I7: 'không áp dụng' }),
      { taken: 1, rejected: 1 },
      ['state-with-figure F7', 'state-with-figure G7'],
    ],
    'words without a figure': [
      filling({ F7: null, G7: null, J7: 'sẽ gửi sau' }),
      { taken: 1, rejected: 0 },
      ['words-without-figure F7'],
    ],
  };

  it.each(Object.entries(edits))('%s', async (_, [change, counts, expected]) => {
    const bytes = await rewritten(await templateOf(office), (pages) => {
      filling(good)(pages);
      change(pages);
    });
    const taken = await drop(office, bytes);
    expect(taken).toMatchObject(counts);
    expect(codes(taken)).toEqual(expected);
    const stored = await drafts();
    if (stored['ho-so-truc-tuyen'])
      expect(stored['ho-so-truc-tuyen']).toMatchObject({ numerator: 40, denominator: 50 });
  });

  it('a figure that came filled in and was deleted stays, and that is told', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [30, 40])]);
    const bytes = await rewritten(await templateOf(office), filling({ F7: null, G7: null }));
    const taken = await drop(office, bytes);
    expect(codes(taken)).toEqual(['template-cleared F7']);
    expect((await drafts())['ho-so-truc-tuyen']).toMatchObject({ numerator: 30 });
  });

  it.each([
    [
      { ...good, H7: 99 },
      { numerator: 40, denominator: 50, value: null },
    ],
    [{ H7: 79.5 }, { numerator: null, denominator: null, value: 79.5 }],
  ])('a share beside its counts is not believed, one that was typed alone is taken: %o', async (values, expected) => {
    const taken = await drop(office, await rewritten(await templateOf(office), filling(values)));
    expect(codes(taken)).toEqual([]);
    expect((await drafts())['ho-so-truc-tuyen']).toMatchObject(expected);
  });

  it('a program that keeps numbers for formulas changes nothing by that', async () => {
    await fill(office, [filled('ho-so-truc-tuyen', [30, 40]), filled('van-ban', [45, 50])]);
    expect(await drop(office, await rewritten(await templateOf(office)))).toMatchObject({ taken: 0, unchanged: 2 });
  });
});

const hiddenSheet = 'xl/worksheets/sheet2.xml';

describe('a template that no longer says what it is', () => {
  const without = async (values = good): Promise<Uint8Array> =>
    rewritten(await templateOf(office), (pages) => {
      filling(values)(pages);
      pages.pop();
    });

  it('is read as any table where it is dropped on its report, and that is told', async () => {
    const taken = await drop(office, await without(), anPhu);
    expect(taken).toMatchObject({ taken: 2, rejected: 0 });
    expect(codes(taken)).toEqual(['template-mark-missing', 'unknown-header E6', 'unknown-header K6']);
    expect((await drafts())['van-ban']).toMatchObject({ numerator: 45, source: 'Báo cáo!F8' });
  });

  it('belongs to no report elsewhere', async () => {
    const request = { bytes: await without(), file: 'x.xlsx', by: operator, report: null, dryRun: false };
    expect(await takeWorkbook(office.ports, request)).toBeNull();
  });

  it('is not taken for another unit', async () => {
    const taken = await drop(office, await without(), binhMinh);
    expect(taken).toMatchObject({ taken: 0, rejected: 2 });
    expect(codes(taken)).toContain('row-of-another-unit A3');
  });

  it.each([
    ['a version from another time', (xml: string) => xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2"><v>99</v></c>')],
    ['no plan', (xml: string) => xml.replace(/<c r="B3"[^>]*>.*?<\/c>/, '')],
    ['a revision that is none', (xml: string) => xml.replace(/<c r="B11"[^>]*>.*?<\/c>/, '<c r="B11"><v>-1</v></c>')],
  ])('with %s it is broken and read as any table', async (_, change) => {
    const bytes = withParts(await rewritten(await templateOf(office), filling(good)), { [hiddenSheet]: change });
    expect(codes(await drop(office, bytes, anPhu))[0]).toBe('template-mark-broken');
  });

  it('damaged among its rows it is refused whole, with a finding that says so', async () => {
    const bytes = withParts(await rewritten(await templateOf(office), filling(good)), {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<row r="8"/, '<row r="7"'),
    });
    const taken = await drop(office, bytes);
    expect(taken).toMatchObject({ taken: 0, rejected: 0 });
    expect(codes(taken)).toEqual(['damaged-workbook']);
  });

  it('names a report that does not exist: refused, nothing recorded', async () => {
    const bytes = await rewritten(await templateOf(office), (pages) => {
      filling(good)(pages);
      (pages[1]?.rows[4] as unknown[])[1] = 'que.xa-khac';
    });
    const request = { bytes, file: 'x.xlsx', by: operator, report: null, dryRun: false };
    expect(await takeWorkbook(office.ports, request)).toMatchObject({ ok: false, problem: { code: 'unknown-unit' } });
  });

  it('names another unit than its pages show: nothing is taken for either', async () => {
    const bytes = await rewritten(await templateOf(office), (pages) => {
      filling(good)(pages);
      (pages[1]?.rows[4] as unknown[])[1] = binhMinh.unit;
    });
    const taken = await drop(office, bytes);
    expect(taken).toMatchObject({ report: binhMinh, taken: 0 });
    expect(codes(taken)).toEqual(['template-unit-differs A3']);
  });
});

test('any other file dropped on a report goes into it, row by row', async () => {
  const csv = `đơn vị,chỉ tiêu,kỳ,tử số,mẫu số
Xã An Phú,Hồ sơ trực tuyến,2026-12,40,50
Xã Bình Minh,Hồ sơ trực tuyến,2026-12,1,2
Xã An Phú,Hồ sơ trực tuyến,2026-11,3,4
Xã An Phú,Dịch vụ,2026,5,`;
  const taken = await drop(office, new TextEncoder().encode(csv), anPhu);
  expect(taken).toMatchObject({ taken: 1, rejected: 3 });
  expect(taken.findings.map((f) => f.code).sort()).toEqual([
    'name-differs',
    'not-owed',
    'row-of-another-period',
    'row-of-another-unit',
  ]);
  expect((await drafts())['ho-so-truc-tuyen']).toMatchObject({ numerator: 40, source: 'dòng 2' });
});

test('a template filled in and saved by LibreOffice comes back whole', async () => {
  const file = join(import.meta.dirname, '..', '..', 'test', 'files', 'template-saved-by-libreoffice.xlsx');
  const taken = await drop(office, readFileSync(file));
  expect(taken).toMatchObject({ report: anPhu, taken: 2, rejected: 0 });
  expect(codes(taken)).toEqual([]);
  expect(await drafts()).toMatchObject({
    'ho-so-truc-tuyen': { numerator: 412, denominator: 520, note: 'đã đối chiếu' },
    'van-ban': { numerator: 45, denominator: 50 },
  });
});
