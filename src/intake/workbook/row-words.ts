import { fold } from '../../domain/fold.ts';
import { readState } from '../qualifier-text.ts';
import type { GridCell } from './grid-cell.ts';

const numbers = /^\(?(?:\d{1,3}|[a-z])\)?(?:\s*=.*)?$/i;

/** "1", "(2)", "c", "(3)=(1)/(2)": how the row below a header numbers its columns. */
export const isColumnNumber = (text: string): boolean => numbers.test(text);

/** Words, and none that say why there is no figure. */
export const isWords = (text: string): boolean => !/\d/.test(text) && (readState(text) ?? 'figure') === 'figure';

/** A cell that gives, or tries to give, a number. */
export const isFigure = (cell: GridCell): boolean => cell.kind !== 'text' || /\d/.test(cell.text);

/** "II | KHỐI XÃ, PHƯỜNG": the name of a group, with or without its sums. Capitals alone could be a unit misspelt. */
export const isGroup = (order: string, label: string): boolean =>
  /^(?:[IVX]+|[A-Z])[.)/]?$/.test(order) && /^(?:khối|nhóm|các|cấp|lĩnh vực) /i.test(label);

const signatures =
  /^\W*(?:nguoi (?:lap|tong hop|bao cao|kiem tra|ky|duyet)|lap bieu|thu truong|lanh dao|(?:pho )?(?:giam doc|chu tich|truong phong|chanh van phong)|ke toan|can bo|phu trach|tm|kt|tl|tuq|noi nhan|xac nhan|(?:ky|ghi ro|dong dau)|ghi chu|luu y|ngay \d)\b|\bngay (?:\d{1,2}|[. …]+) ?thang\b/;

/** Those who sign, and what stands with them below a table. */
export const isSignature = (text: string): boolean => text.length <= 200 && signatures.test(fold(text));
