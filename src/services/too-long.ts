import type { Entry } from '../domain/draft-figure.ts';
import { numberText } from '../domain/notation.ts';
import { type EntryField, type EntryFinding, onEntry } from './entry-check.ts';

/** Signs a note or an explanation may have. */
const most = 1_000;

const fields = ['note', 'explanation'] as const satisfies readonly EntryField[];

const names = {
  note: { vi: 'Ghi chú', en: 'The note' },
  explanation: { vi: 'Giải trình', en: 'The explanation' },
} as const;

/** Texts of an entry that are longer than is kept. They are asked back: to cut one off would lose its end unseen. */
export function tooLong(entry: Entry): EntryFinding[] {
  return fields.flatMap((field): EntryFinding[] => {
    const signs = [...(entry[field] ?? '')];
    if (signs.length <= most) return [];
    const said = (language: 'vi' | 'en') => [most, signs.length].map((n) => numberText(n, language));
    const [[mostVi, longVi], [mostEn, longEn]] = [said('vi'), said('en')];
    return [
      onEntry(entry, field, {
        severity: 'error',
        code: 'too-long',
        read: `${signs.slice(0, 40).join('')}…`,
        expected: `≤ ${most}`,
        message: {
          vi: `${names[field].vi} dài ${longVi} ký tự, nhiều nhất ${mostVi}: viết gọn lại, chi tiết để trong tài liệu kiểm chứng.`,
          en: `${names[field].en} has ${longEn} characters, at most ${mostEn} are kept: shorten it, and leave details to the evidence.`,
        },
      }),
    ];
  });
}
