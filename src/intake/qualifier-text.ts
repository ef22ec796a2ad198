import { fold } from '../domain/fold.ts';
import type { ObservationState } from '../domain/observation.ts';
import { type Qualifier, qualifiers } from '../domain/quantity.ts';
import { narrow } from './number-text.ts';

const signs = new Map<string, Qualifier>(Object.entries<Qualifier>({ '≥': '>=', '≤': '<=', '≈': '~' }));

/** The words of the plan documents, folded: "trên 90%", "gần 200", "hơn khoảng 7.000". */
const words = new Map<string, Qualifier>(
  Object.entries<Qualifier>({
    bang: '=',
    dat: '=',
    khoang: '~',
    uoc: '~',
    'uoc dat': '~',
    gan: '~<',
    'hon khoang': '~>',
    'khoang hon': '~>',
    tren: '>',
    hon: '>',
    'it nhat': '>=',
    'toi thieu': '>=',
    duoi: '<',
    'khong qua': '<=',
    'toi da': '<=',
    'nhieu nhat': '<=',
  }),
);

const tidy = (text: string): string => fold(narrow(text)).trim().replace(/\s+/g, ' ');

/**
 * Reads how sure a figure is, from its sign or its word; empty is `=`. Anything else is null.
 *
 * @example readQualifier('Trên') // '>'
 */
export function readQualifier(cell: string): Qualifier | null {
  const plain = qualifiers.find((q) => q === cell);
  if (plain) return plain;
  const text = tidy(cell);
  if (text === '') return '=';
  return qualifiers.find((q) => q === text.replaceAll(' ', '')) ?? signs.get(text) ?? words.get(text) ?? null;
}

const states = new Map<string, ObservationState>(
  Object.entries<ObservationState>({
    'khong ap dung': 'not-applicable',
    'khong phat sinh': 'none-arose',
    'chua co so lieu': 'no-data',
    'not-applicable': 'not-applicable',
    'not applicable': 'not-applicable',
    'none-arose': 'none-arose',
    'none arose': 'none-arose',
    'no-data': 'no-data',
    'no data': 'no-data',
    figure: 'figure',
    'co so lieu': 'figure',
  }),
);

/**
 * Reads what a unit says instead of a figure, in either language, with or without marks; empty is `figure`.
 * Anything else is null.
 *
 * @example readState('Không áp dụng') // 'not-applicable'
 */
export function readState(cell: string): ObservationState | null {
  const text = tidy(cell);
  return text === '' ? 'figure' : (states.get(text) ?? null);
}
