import { fold } from '../../domain/fold.ts';

/** What a column of a table is for, said by the words of its header. */
export type ColumnRole =
  | 'unit'
  | 'indicator'
  | 'period'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'qualifier'
  | 'state'
  | 'note'
  | 'order'
  | 'measure'
  | 'promise'
  | 'total';

/** Header words, folded. A column of measuring units (đơn vị tính) is not one of units. */
const words: Readonly<Record<ColumnRole, readonly string[]>> = {
  unit: [
    ...['don vi', 'ten don vi', 'don vi bao cao', 'don vi thuc hien', 'co quan', 'ten co quan', 'co quan don vi'],
    ...['dia phuong', 'ten dia phuong', 'xa phuong', 'xa phuong dac khu', 'ten xa', 'ten xa phuong', 'so ban nganh'],
    ...['don vi dia phuong', 'co quan don vi dia phuong', 'co quan dia phuong', 'unit'],
  ],
  indicator: [
    ...['chi tieu', 'ten chi tieu', 'chi so', 'ten chi so', 'noi dung', 'noi dung chi tieu', 'noi dung chi so'],
    ...['chi tieu chi so', 'ma chi tieu', 'ma chi so', 'chi tieu bao cao', 'chi tieu danh gia', 'indicator'],
  ],
  period: ['ky', 'ky bao cao', 'ky so lieu', 'period'],
  numerator: ['tu so', 'tu', 'numerator'],
  denominator: ['mau so', 'mau', 'denominator'],
  value: [
    ...['gia tri', 'ty le', 'ti le', 'ket qua', 'ket qua thuc hien', 'thuc hien', 'so lieu', 'so lieu thuc hien'],
    ...['ty le dat', 'ti le dat', 'ty le thuc hien', 'ket qua dat duoc', 'ket qua trong ky', 'value'],
  ],
  qualifier: ['dau', 'qualifier'],
  state: ['tinh trang', 'state'],
  note: ['ghi chu', 'chu thich', 'giai trinh', 'note', 'notes'],
  order: ['stt', 'tt', 'so tt', 'so thu tu', 'no'],
  measure: ['don vi tinh', 'dvt', 'don vi do', 'unit of measure'],
  promise: [
    'muc tieu',
    'ke hoach',
    'ke hoach giao',
    'chi tieu giao',
    'chi tieu duoc giao',
    'chi tieu ke hoach',
    'target',
  ],
  total: ['tong', 'tong cong', 'cong', 'toan tinh', 'tong so', 'total', 'binh quan', 'trung binh'],
};

const roles = new Map<string, ColumnRole>(
  (Object.entries(words) as [ColumnRole, readonly string[]][]).flatMap(([role, list]) => list.map((w) => [w, role])),
);

/** A header's words without what stands in brackets, signs and numbering. */
const plainWords = (text: string): string =>
  fold(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/^\s*(?:[ivx]+|\d+(?:\.\d+)*)[.)]\s+/, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The role a header's words give its column; null where they are not known.
 *
 * @example roleNamed('TỶ LỆ (%)') // 'value'
 * @example roleNamed('Đơn vị tính') // 'measure'
 */
export const roleNamed = (text: string): ColumnRole | null => roles.get(plainWords(text)) ?? null;

const totals =
  /^(?:tong(?: cong| so| chung)?|cong(?: chung| don)?|toan (?:tinh|nganh|thanh pho|huyen)|chung toan tinh|binh quan|trung binh|total)(?: (?:khoi|cac|nhom|toan|chung|cap) .*)?$/;

/** @example isTotal('Tổng cộng khối xã') // true */
export const isTotal = (text: string): boolean => totals.test(plainWords(text));
