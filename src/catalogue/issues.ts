import type { z } from 'zod';
import type { Finding, Place } from '../domain/finding.ts';
import type { Text } from '../domain/text.ts';
import { problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

const sentences: Record<string, (field: string, read: string) => Text & { expected: string }> = {
  'empty-text': (f) => ({ vi: `"${f}" đang để trống.`, en: `"${f}" is empty.`, expected: 'chữ' }),
  'empty-list': (f) => ({ vi: `Danh sách "${f}" đang trống.`, en: `The list "${f}" is empty.`, expected: '≥ 1' }),
  'id-format': (f, r) => ({
    vi: `Mã "${r}" ở "${f}" sai dạng: chỉ dùng chữ thường không dấu, chữ số và gạch nối.`,
    en: `The id "${r}" at "${f}" is malformed: only lower-case letters without marks, digits and hyphens.`,
    expected: 'van-ban-dien-tu',
  }),
  'unit-id-format': (f, r) => ({
    vi: `Mã đơn vị "${r}" ở "${f}" sai dạng: cần "tỉnh.tên-đơn-vị", chữ thường không dấu.`,
    en: `The unit id "${r}" at "${f}" is malformed: "province.unit-name" in lower case without marks is needed.`,
    expected: 'gia-lai.so-tai-chinh',
  }),
  'not-a-date': (f, r) => ({
    vi: `"${f}" phải là ngày dạng năm-tháng-ngày, nhưng ghi "${r}".`,
    en: `"${f}" must be a date written year-month-day, but says "${r}".`,
    expected: '2026-12-31',
  }),
  'not-a-period': (f, r) => ({
    vi: `"${f}" phải là một kỳ báo cáo, nhưng ghi "${r}".`,
    en: `"${f}" must be a reporting period, but says "${r}".`,
    expected: '2026, 2026-S1, 2026-Q3, 2026-09',
  }),
  'not-an-instant': (f, r) => ({
    vi: `"${f}" phải là ngày giờ có múi giờ, nhưng ghi "${r}".`,
    en: `"${f}" must be a date and time with an offset, but says "${r}".`,
    expected: '2026-09-20T10:12:00+07:00',
  }),
  'not-a-mailbox': (f, r) => ({
    vi: `"${f}" phải là địa chỉ thư điện tử, nhưng ghi "${r}".`,
    en: `"${f}" must be an e-mail address, but says "${r}".`,
    expected: 'so-tai-chinh@gia-lai.example',
  }),
  'not-a-web-address': (f, r) => ({
    vi: `"${f}" phải là một địa chỉ web, nhưng ghi "${r}".`,
    en: `"${f}" must be a web address, but says "${r}".`,
    expected: 'https://creativecommons.org/licenses/by/4.0/',
  }),
  'unknown-level': (f, r) => ({
    vi: `Không có cấp "${r}" ở "${f}".`,
    en: `There is no level "${r}" at "${f}".`,
    expected: 'province | department | district | commune | group',
  }),
  'unknown-method': (_, r) => ({
    vi: `Không có cách chuẩn hóa nào như ở đây: ${r}.`,
    en: `There is no such way of normalising: ${r}.`,
    expected: 'goalposts | minmax | zscore | rank | percentile | ratio | steps | flag | identity',
  }),
  'unknown-aggregate': (f, r) => ({
    vi: `Không có cách tổng hợp "${r}" ở "${f}".`,
    en: `There is no way of aggregating "${r}" at "${f}".`,
    expected: 'arithmetic | geometric | harmonic | sum',
  }),
  'name-or-names': () => ({
    vi: 'Đơn vị cần đúng một trong hai: "name", hoặc "names" có ngày tháng.',
    en: 'A unit needs exactly one of "name" and dated "names".',
    expected: 'name | names',
  }),
  'share-of-no-milestone': () => ({
    vi: 'Cách gộp "share" đếm số đơn vị đã đạt một mốc, nên chỉ dùng cho chỉ số kind: milestone.',
    en: 'The roll-up "share" counts the units that have reached a milestone: only for indicators with kind: milestone.',
    expected: 'sum | reported',
  }),
  'cumulative-of-no-stock': () => ({
    vi: 'Chỉ số cộng dồn (cumulative) phải là số đếm hoặc tỷ lệ tại một thời điểm (measure: stock).',
    en: 'A cumulative indicator must be a count or a ratio of kind stock.',
    expected: 'measure: stock',
  }),
  'target-without-operator': () => ({
    vi: 'Chỉ tiêu bằng số (kind: number) phải có dấu so sánh "op".',
    en: 'A target with a number (kind: number) needs an operator "op".',
    expected: '>= | <= | = | > | <',
  }),
  'target-without-value': () => ({
    vi: 'Chỉ tiêu bằng số (kind: number) phải có "value".',
    en: 'A target with a number (kind: number) needs a "value".',
    expected: '95',
  }),
};

const longest = 200;

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value).slice(0, longest);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}'; // a list that holds itself, through a YAML alias
  }
}

/** Turns what the schema found into findings, each at the line and column of the field it is about. */
export function findingsOf(issues: readonly Issue[], placeAt: (path: readonly PropertyKey[]) => Place): Finding[] {
  return issues.flatMap((issue) => {
    const field = String(issue.path.filter((p) => typeof p === 'string').at(-1) ?? '');
    const read = shown(issue.input);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(key, placeAt([...issue.path, key])));
    const place = placeAt(issue.path);
    const required = (issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined;
    if (required) return [missingField(field, place)];
    const sentence = sentences[issue.message]?.(field, read);
    if (sentence) {
      const { vi, en, expected } = sentence;
      return [problem('error', issue.message, place, vi, en, { read, expected })];
    }
    const { vi, en } = expectedBy(issue);
    return [
      problem(
        'error',
        'wrong-value',
        place,
        `"${field}" ghi "${read}", nhưng cần ${vi}.`,
        `"${field}" says "${read}", but ${en} is needed.`,
        { read, expected: vi },
      ),
    ];
  });
}

const unknownField = (key: string, place: Place): Finding =>
  problem('error', 'unknown-field', place, `Không có mục nào tên "${key}" ở đây.`, `There is no field "${key}" here.`, {
    read: key,
  });

const missingField = (field: string, place: Place): Finding =>
  problem('error', 'missing-field', place, `Thiếu mục "${field}".`, `The field "${field}" is missing.`, {
    expected: field,
  });

/** Kinds of values in words; the schema library names them as its language does. */
const kinds: Readonly<Record<string, Text>> = {
  number: { vi: 'một số', en: 'a number' },
  int: { vi: 'một số nguyên', en: 'a whole number' },
  string: { vi: 'chữ (đặt trong dấu nháy nếu là số)', en: 'text (in quotes where it is a number)' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'một danh sách', en: 'a list' },
  object: { vi: 'một nhóm mục có tên', en: 'a group of named fields' },
  record: { vi: 'một nhóm mục có tên', en: 'a group of named fields' },
  null: { vi: 'để trống', en: 'nothing' },
};

const other: Text = { vi: 'giá trị đúng dạng', en: 'a value of the right form' };

const same = (text: string): Text => ({ vi: text, en: text });

function expectedBy(issue: Issue): Text {
  if (issue.code === 'invalid_type') return kinds[issue.expected] ?? other;
  if (issue.code === 'invalid_value') return same(issue.values.map(String).join(' | '));
  if (issue.code === 'too_small') return same(`${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`);
  if (issue.code === 'too_big') return same(`${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`);
  return other;
}
