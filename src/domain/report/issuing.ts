import type { Day } from '../day.ts';
import type { Issuer, PaperKind } from '../issuer.ts';
import type { Language, Text } from '../text.ts';
import type { Register } from '../unit.ts';
import type { Closing, Letterhead } from './document.ts';
import { officialDate } from './official-date.ts';

/** Who issues a register's documents: as configured, else its people's committee, with roles for names. */
export function issuerOf({ documents, name }: Register): Issuer {
  if (documents) return documents;
  const place = name.vi.replace(/^(tỉnh|thành phố)\s+/i, '');
  return {
    superior: null,
    body: `Ủy ban nhân dân ${name.vi.charAt(0).toLowerCase()}${name.vi.slice(1)}`,
    place,
    symbols: { report: 'BC-UBND', letter: 'UBND', notice: 'TB-UBND' },
    signatory: { authority: 'TM. Ủy ban nhân dân', title: 'Chủ tịch', name: null },
    recipients: [],
  };
}

/** What to say where nobody is named to sign; null where somebody is. */
export const unsigned = (register: Register): Text | null =>
  issuerOf(register).signatory.name === null
    ? {
        vi: `Chưa khai tên người ký trong indicators/units/${register.id}.yaml: chỗ tên người ký để trống.`,
        en: `Nobody is named to sign in indicators/units/${register.id}.yaml: the place of the name is left blank.`,
      }
    : null;

const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** A people's committee stands on two lines, its name on the second. */
const twoLines = (body: string): string => upper(body).replace(/^(ỦY BAN NHÂN DÂN) /, '$1\n');

const national: Readonly<Record<Language, Pick<Letterhead, 'country' | 'motto'>>> = {
  vi: { country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
  en: { country: 'SOCIALIST REPUBLIC OF VIET NAM', motto: 'Independence - Freedom - Happiness' },
};

/** The number is left to the clerk who registers the document. */
const blankNumber = '\u00a0'.repeat(8);

export const letterheadOf = (issuer: Issuer, kind: PaperKind, day: Day, language: Language): Letterhead => ({
  superior: issuer.superior === null ? null : twoLines(issuer.superior),
  body: twoLines(issuer.body),
  ...national[language],
  number: `${language === 'vi' ? 'Số' : 'No.'}:${blankNumber}/${issuer.symbols[kind]}`,
  placeAndDate: `${issuer.place}, ${officialDate(day, language)}`,
});

export const closingOf = (issuer: Issuer, language: Language): Closing => ({
  recipientsTitle: language === 'vi' ? 'Nơi nhận:' : 'Sent to:',
  recipients: [...issuer.recipients, language === 'vi' ? 'Lưu: VT' : 'Archive'],
  authority: issuer.signatory.authority === null ? null : upper(issuer.signatory.authority),
  title: upper(issuer.signatory.title),
  name: issuer.signatory.name,
});
