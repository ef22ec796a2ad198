import type { Text } from '../../domain/text.ts';

export const searchText = {
  title: { vi: 'Tìm kiếm', en: 'Search' },
  titleOf: (query: string): Text => ({ vi: `Tìm “${query}”`, en: `Search for “${query}”` }),
  label: { vi: 'Từ cần tìm', en: 'Words to look for' },
  hint: {
    vi: 'Tên đơn vị (kể cả tên cũ, tên tắt), tên chỉ số, câu trích trong kế hoạch. Không cần gõ dấu.',
    en: 'Names of units (old and short ones too), of indicators, quoted sentences of the plans. Diacritics are not needed.',
  },
  act: { vi: 'Tìm', en: 'Search' },
  tooLong: (most: string): Text => ({
    vi: `Từ cần tìm dài quá ${most} ký tự. Hãy gõ ngắn hơn.`,
    en: `The words are longer than ${most} characters. Please use fewer.`,
  }),
  problem: { vi: 'Có lỗi ở ô tìm kiếm', en: 'There is a problem with the search' },
  empty: { vi: 'Gõ ít nhất một từ để tìm.', en: 'Enter at least one word.' },
  none: (query: string): Text => ({
    vi: `Không tìm thấy đơn vị, chỉ số hay câu trích nào có đủ các từ “${query}”.`,
    en: `No unit, indicator or quote holds all the words “${query}”.`,
  }),
  nearest: { vi: 'Tên gần giống:', en: 'Names that look like it:' },
  advice: {
    vi: 'Thử gõ ít từ hơn, hoặc một phần của tên.',
    en: 'Try fewer words, or a part of the name.',
  },
  found: (parts: string): Text => ({ vi: `Tìm thấy ${parts}.`, en: `Found ${parts}.` }),
  counted: {
    units: (n: string): Text => ({ vi: `${n} đơn vị`, en: `units: ${n}` }),
    indicators: (n: string): Text => ({ vi: `${n} chỉ số`, en: `indicators: ${n}` }),
    quotes: (n: string): Text => ({ vi: `${n} câu trích`, en: `quotes: ${n}` }),
  },
  units: { vi: 'Đơn vị', en: 'Units' },
  indicators: { vi: 'Chỉ số', en: 'Indicators' },
  quotes: { vi: 'Câu trích', en: 'Quotes' },
  narrow: { vi: 'Gõ thêm từ để thu hẹp.', en: 'Add a word to narrow the search.' },
  alsoCalled: { vi: 'tên khác', en: 'also called' },
  until: (day: Text): Text => ({ vi: `trong sổ đến ${day.vi}`, en: `in the register until ${day.en}` }),
  since: (day: Text): Text => ({ vi: `trong sổ từ ${day.vi}`, en: `in the register since ${day.en}` }),
  into: (names: string): Text => ({ vi: `nay thuộc ${names}`, en: `now part of ${names}` }),
  noPlan: {
    vi: 'không có trong kế hoạch nào vào kỳ đang xem',
    en: 'in no plan for the period it opens on',
  },
};
