import type { z } from 'zod';
import type { Text } from '../../domain/text.ts';

/** How the values an address may have are written. */
const written: Readonly<Record<string, Text>> = {
  period: {
    vi: 'kỳ viết như 2026, 2026-S1, 2026-Q3 hoặc 2026-09',
    en: 'periods are written 2026, 2026-S1, 2026-Q3 or 2026-09',
  },
  asOf: { vi: 'ngày viết như 2026-09-20', en: 'days are written 2026-09-20' },
  page: { vi: 'số trang là một số nguyên từ 1', en: 'pages are whole numbers from 1' },
  status: { vi: 'trạng thái chọn trong danh sách', en: 'statuses are chosen from the list' },
  value: {
    vi: 'số liệu giả định là một số không quá 40 ký tự',
    en: 'a supposed figure is a number of up to 40 characters',
  },
};

const other: Text = { vi: 'chọn lại trong danh sách trên trang', en: 'choose again from the list on the page' };

const longest = 40;

/**
 * What of an address or of a body cannot be read, and how it is written.
 *
 * @example unreadable(error, { page: 'abc' }).vi // 'Không đọc được page “abc”: số trang là một số nguyên từ 1.'
 */
export function unreadable(error: z.ZodError, given: Readonly<Record<string, string>>): Text {
  const name = String(error.issues[0]?.path[0] ?? '');
  const value = [...(given[name] ?? '')];
  const read = value.length > longest ? `${value.slice(0, longest).join('')}…` : value.join('');
  const how = written[name] ?? other;
  return { vi: `Không đọc được ${name} “${read}”: ${how.vi}.`, en: `${name} “${read}” cannot be read: ${how.en}.` };
}

/** Where in a document a script sent something is not what it should be: `entries.3.note`. */
export function unreadableAt(error: z.ZodError | null): Text {
  const path = error?.issues[0]?.path.join('.') ?? '';
  return path === ''
    ? { vi: 'Cần một tài liệu JSON có mảng entries.', en: 'A JSON document with an array entries is expected.' }
    : {
        vi: `Trong tài liệu JSON, mục ${path} thiếu hoặc sai dạng.`,
        en: `In the JSON document, ${path} is missing or malformed.`,
      };
}
