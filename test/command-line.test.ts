import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IndexDocument } from '../src/services/index-document.ts';
import type { VerifiedLog } from '../src/services/verify-log.ts';
import { emptyMachine, moc, root } from './support/moc.ts';

let data: string;
beforeAll(() => {
  data = emptyMachine();
});

const file = (name: string, text: string): string => {
  const path = join(data, name);
  writeFileSync(path, text);
  return path;
};

interface Row {
  readonly unit: string;
  readonly unitName: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly findings: readonly { readonly code: string }[];
}

describe('moc scorecard on an empty machine', () => {
  test('Gia Lai 2018 holds the table of online services with its totals and its two slips', () => {
    const { code, out } = moc(data, 'scorecard', '--plan', 'gia-lai-2019', '--period', '2018', '--format', 'json');
    expect(code).toBe(0);
    const { rows, totals } = JSON.parse(out) as {
      rows: Row[];
      totals: { indicator: string; value: number; reported: number; units: number }[];
    };
    const table = [
      'dvctt-muc-3',
      'dvctt-muc-4',
      'dvctt-muc-3-phat-sinh',
      'dvctt-muc-4-phat-sinh',
      'ho-so-dvctt-muc-3',
      'ho-so-dvctt-muc-4',
    ];
    const inTable = rows.filter((r) => table.includes(r.indicator) && r.unit !== 'gia-lai');
    expect(new Set(inTable.map((r) => r.unit)).size).toBe(19);
    expect(inTable.some((r) => r.unitName === 'DVCTT cấp huyện')).toBe(true);
    expect(table.map((id) => totals.find((t) => t.indicator === id)?.value)).toEqual([326, 123, 43, 36, 146312, 6227]);
    const withFindings = rows.filter((r) => table.includes(r.indicator) && r.findings.length > 0);
    expect([...new Set(withFindings.map((r) => r.unitName))].sort()).toEqual([
      'Sở Khoa học và Công nghệ',
      'Sở Tư pháp',
    ]);
  });

  test('an as-of before anything was recorded says since when figures are held, and holds none', () => {
    const { code, out, err } = moc(
      data,
      'scorecard',
      '--plan',
      'gia-lai-2019',
      '--period',
      '2018',
      '--as-of',
      '2019-06-01',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    expect(err).toContain('Mốc giữ số liệu của kế hoạch này từ');
    expect((JSON.parse(out) as { rows: Row[] }).rows.every((r) => r.value === null)).toBe(true);
  });

  test('the sample says that it is one', () => {
    const { out } = moc(data, 'scorecard', '--plan', 'minh-hoa-2026');
    expect(out).toContain('SỐ LIỆU MINH HỌA');
    expect(out).not.toMatch(/undefined|NaN|null/);
  });
});

describe('moc import --annotated', () => {
  const rows = [
    ['Đơn vị', 'Chỉ tiêu', 'Kỳ', 'Tử số', 'Mẫu số'],
    ['Sở Xây dựng', 'ho-so-truc-tuyen', '2026-09', 415, 520],
    ['Sở Xây dưng', 'ho-so-truc-tuyen', '2026-09', 1, 2],
  ];

  test('writes the same workbook with its findings in its cells', async () => {
    const path = join(data, 'so-lieu.xlsx');
    writeFileSync(path, await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] }));
    const out = join(data, 'co-loi.xlsx');
    const { code, err } = moc(data, 'import', path, '--dry-run', '--annotated', out);
    expect(code).toBe(1);
    expect(err).toContain(`${out}: 2 ô được đánh dấu`);
    const [sheet] = (await readXlsx(readFileSync(out))).sheets;
    expect(sheet?.cells?.get('2,0')?.comment?.text).toContain('Không có đơn vị "Sở Xây dưng"');
    expect(sheet?.rows).toEqual(rows);
  });

  test('says why there is none of a file without cells, and of one that cannot be written', async () => {
    const csv = file('so-lieu.csv', 'unit,indicator,period,numerator,denominator\nx,ho-so-truc-tuyen,2026-09,1,2\n');
    const none = moc(data, 'import', csv, '--dry-run', '--annotated', join(data, 'x.xlsx'));
    expect(none.err).toContain('Không có bản đánh dấu lỗi của "so-lieu.csv"');
    const path = join(data, 'so-lieu.xlsx');
    const nowhere = moc(data, 'import', path, '--dry-run', '--annotated', join(data, 'khong-co', 'x.xlsx'));
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('Không ghi được tệp')]);
  });
});

describe('moc import --undo', () => {
  test('takes an import back once, with a reason, and says what changed', () => {
    const path = file('undo.csv', 'unit,indicator,period,value\ngia-lai,tthc-cong-khai,2019,50\n');
    const imported = moc(data, 'import', path, '--format', 'json');
    expect(imported.code).toBe(0);
    const { id } = JSON.parse(imported.out);
    const equal = moc(data, 'import', path).out;
    expect(equal).toMatch(/^Lần nhập \S+\.$/m);
    const [, other = ''] = /^Lần nhập (\S+)\.$/m.exec(equal) ?? [];
    expect(moc(data, 'import', '--undo', other, '--reason', 'x').out).toContain('rút lại 0, giữ nguyên 1.');
    expect(moc(data, 'import', path, '--reason', 'x').code).toBe(2);
    expect(moc(data, 'import', '--undo', id).code).toBe(2);
    expect(moc(data, 'import', path, '--undo', id, '--reason', 'x').code).toBe(2);
    const tried = JSON.parse(moc(data, 'import', '--undo', id, '--reason', 'x', '--dry-run', '--format', 'json').out);
    expect(tried).toEqual({ undoes: id, id: null, back: 0, withdrawn: 1, stays: 0, dryRun: true });
    const { code, out } = moc(data, 'import', '--undo', id, '--reason', 'x', '--format', 'json');
    expect([code, JSON.parse(out)]).toEqual([0, { ...tried, id: expect.any(String), dryRun: false }]);
    const again = moc(data, 'import', '--undo', id, '--reason', 'x', '--format', 'json');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('đã được hoàn tác')]);
    expect(JSON.parse(again.out)).toMatchObject({ undoes: id, id: null, problem: { code: 'already-undone' } });
    const long = moc(data, 'import', '--undo', id, '--reason', 'x'.repeat(501));
    expect([long.code, long.err]).toEqual([1, expect.stringContaining('500 ký tự')]);
  });
});

describe('moc import', () => {
  const header = 'unit,indicator,period,numerator,denominator\n';

  test('takes the good rows, names the bad ones and ends with 1', () => {
    const path = file(
      'a.csv',
      `${header}Sở Nội vụ,ho-so-truc-tuyen,2026-09,40,50\nSở Nội vị,ho-so-truc-tuyen,2026-09,40,50\n`,
    );
    const { code, out, err } = moc(data, 'import', path, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      accepted: 1,
      superseded: 1,
      rejected: 1,
      findings: [
        { code: 'unknown-unit', line: 3, severity: 'error' },
        // Taken all the same: 50 dossiers where there are some 900 in other months.
        { code: 'denominator-jumps', line: 2, severity: 'warning' },
      ],
    });
    expect(err).toContain('Sở Nội vụ');
  });

  test('the same figures under another name change nothing', () => {
    const path = file('b.csv', `${header}Sở Nội vụ,ho-so-truc-tuyen,2026-09,40,50\n`);
    const { code, out } = moc(data, 'import', path, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ accepted: 0, superseded: 0, rejected: 0, unchanged: 1 });
  });

  test('an empty file is a finding, not a crash', () => {
    const { code, out } = moc(data, 'import', file('empty.csv', ''), '--format', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(out) as { findings: unknown[] }).findings).toHaveLength(1);
  });
});

describe('moc alerts run', () => {
  test('the dry run for the sample says who would get what, and sends nothing', () => {
    const { code, out } = moc(data, 'alerts', 'run', '--dry-run', '--format', 'json');
    expect(code).toBe(0);
    const { digests } = JSON.parse(out) as { digests: { unit: string; to: string; items: { kind: string }[] }[] };
    expect(digests.length).toBeGreaterThan(20);
    expect(digests.every((d) => d.to.endsWith('.example'))).toBe(true);
    const silent = digests.find((d) => d.unit === 'quang-ngai.xa-tra-bong');
    expect(silent?.items).toEqual([{ kind: 'overdue-report', due: '2026-09-16', daysOverdue: 4 }]);
  });
});

describe('moc index on the sample year', () => {
  const shipped = (definition: string): string => join(root, 'indicators', 'indexes', `${definition}.yaml`);
  const ranked = (path: string) => {
    const figures = join(root, 'data', 'minh-hoa-2026.csv');
    const { code, out, err } = moc(data, 'index', '--definition', path, '--data', figures, '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as IndexDocument;
  };

  test('ranks the 96 communes and the 15 departments, each among its own', () => {
    for (const [definition, units, block] of [
      ['minh-hoa-xa', 96, 'communes'],
      ['minh-hoa-so', 15, 'departments'],
    ] as const) {
      const { period, results } = ranked(shipped(definition));
      expect(period).toBe('2026-Q3');
      expect(results.map((r) => r.block)).toEqual(new Array(units).fill(block));
      expect(results[0]?.rank).toBe(1);
      expect(results.every((r) => r.rank !== null && r.score !== null && r.score > 0 && r.score <= 100)).toBe(true);
    }
  });

  test('takes what is missing as nothing earned, and sums the year', () => {
    const { results } = ranked(shipped('minh-hoa-xa'));
    // By hand: 6·183/212 + 16·(1100/1597)/0,8 + 10·(2/7)/0,6 + 12·1292/1461 + nothing of 6 = 34,33 of 50.
    expect(results.find((r) => r.unit === 'quang-ngai.xa-dak-plo')).toMatchObject({
      printed: '79.57',
      missing: ['tai-su-dung-du-lieu'],
      parts: { 'dich-vu-cong': { printed: '34.33' }, 'thanh-toan-truc-tuyen': { printed: '4.76' } },
    });
  });

  test('takes what did not arise out of the denominator', () => {
    const text = readFileSync(shipped('minh-hoa-xa'), 'utf8');
    expect(text).toContain('\nspan: year\n');
    const { results } = ranked(file('xa-thang.yaml', text.replace('\nspan: year\n', '\n')));
    // By hand, of the third quarter alone: 6·183/212 + 16·(422/579)/0,8 + 12·490/528 of 40 points, since payment (10) did not arise, is 30,89, thus 38,62 of 50.
    expect(results.find((r) => r.unit === 'quang-ngai.xa-dak-plo')).toMatchObject({
      printed: '84.29',
      missing: ['tai-su-dung-du-lieu'],
      notApplicable: ['thanh-toan-truc-tuyen'],
      parts: { 'dich-vu-cong': { printed: '38.62' }, 'thanh-toan-truc-tuyen': { score: null, printed: null } },
    });
  });
});

describe('moc lint', () => {
  test('the shipped catalogue has no error, and names the documents’ contradictions', () => {
    const { code, out } = moc(data, 'lint', '--format', 'json');
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: { code: string; message: { vi: string } }[] };
    expect(findings.map((f) => f.code).sort()).toEqual(['contradicting-statements', 'contradicting-targets']);
    const said = (code: string): string => findings.find((f) => f.code === code)?.message.vi ?? '';
    for (const part of ['100%', '80%', '002_310840a3bc80996f.txt:470', '002_310840a3bc80996f.txt:508']) {
      expect(said('contradicting-targets')).toContain(part);
    }
    for (const count of ['19', '21', '22', '23']) expect(said('contradicting-statements')).toContain(count);
  });
});

describe('wrong usage', () => {
  test.each([
    [['scorecard']],
    [['scorecard', '--plan', 'khong-co']],
    [['scorecard', '--plan', 'gia-lai-2019', '--period', '2018-Q5']],
    [['scorecard', '--plan', 'gia-lai-2019', '--as-of', 'hôm qua']],
    [['import', '/nowhere.csv']],
    [['nothing-like-this']],
    [['lint', '/nowhere']],
  ])('%j ends with 2 and a sentence, without a stack trace', (args) => {
    const { code, out, err } = moc(data, ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('--help names every command', () => {
    const { code, out } = moc(data, '--help');
    expect(code).toBe(0);
    for (const command of ['serve', 'import', 'scorecard', 'alerts', 'assess', 'index', 'lint'])
      expect(out).toContain(command);
  });
});

describe('moc user', () => {
  const fresh = emptyMachine();
  const list = () =>
    (JSON.parse(moc(fresh, 'user', 'list', '--format', 'json').out) as { people: { email: string; state: string }[] })
      .people;

  test('the first account is an administrator’s, and its link is said where there is no mail server', () => {
    const early = moc(
      fresh,
      'user',
      'invite',
      '--role',
      'reporter',
      '--email',
      'a@tinh.example',
      '--unit',
      'quang-ngai.so-noi-vu',
    );
    expect([early.code, early.err]).toEqual([
      1,
      expect.stringContaining('Tài khoản đầu tiên phải có vai trò quản trị.'),
    ]);
    const { code, out } = moc(fresh, 'user', 'invite', '--role', 'admin', '--email', 'quan-tri@tinh.example');
    expect(code).toBe(0);
    expect(out).toMatch(/http:\/\/localhost:\d+\/sign-in\/link\/[\w-]{43}$/m);
    expect(out).toContain('.eml');
    expect(list()).toMatchObject([{ email: 'quan-tri@tinh.example', state: 'invited' }]);
    expect(moc(fresh, 'user', 'list').out).toContain('Quản trị viên');
  });

  test('resets, and closes all but the last administrator', () => {
    expect(moc(fresh, 'user', 'reset', 'quan-tri@tinh.example', '--second-factor').out).toContain('/sign-in/link/');
    const last = moc(fresh, 'user', 'close', 'quan-tri@tinh.example');
    expect([last.code, last.err]).toEqual([1, expect.stringContaining('người quản trị duy nhất')]);
    moc(fresh, 'user', 'invite', '--role', 'committee', '--email', 'bcd@tinh.example');
    expect(moc(fresh, 'user', 'close', 'BCD@tinh.example').code).toBe(0);
    expect(list().map((p) => p.state)).toEqual(['invited', 'closed']);
  });

  test.each([
    [['user', 'invite', '--email', 'a@tinh.example'], 2],
    [['user', 'invite', '--email', 'a@tinh.example', '--role', 'boss'], 2],
    [['user', 'invite', '--email', 'không', '--role', 'admin'], 1],
    [['user', 'close', 'khong.co@tinh.example'], 1],
    [['user', 'list', '--format', 'xml'], 2],
  ])('%j ends with %i and a sentence', (args, expected) => {
    const { code, out, err } = moc(fresh, ...args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('moc verify log', () => {
  test('finds nothing where nobody touched anything, and says the head to keep', () => {
    const { code, out } = moc(data, 'verify', 'log', '--format', 'json');
    const { broken, entries, figures, head } = JSON.parse(out) as VerifiedLog;
    expect([code, broken, head?.seq]).toEqual([0, [], entries]);
    expect(figures).toBeGreaterThan(10_000);
    expect(moc(data, 'verify', 'log', '--head', `${head?.seq}:${head?.hash}`).code).toBe(0);
  });

  test('says what is broken, with exit code 1, and refuses a head that is none with 2', () => {
    const { code, out, err } = moc(data, 'verify', 'log', '--head', `1:${'0'.repeat(64)}`, '--format', 'json');
    expect([code, (JSON.parse(out) as VerifiedLog).broken.map((b) => b.code)]).toEqual([1, ['head-not-there']]);
    expect(err).toContain('Nhật ký không còn mục 1');
    expect(moc(data, 'verify', 'log', '--head', 'x').code).toBe(2);
  });
});
