import type { Calendar } from './calendar.ts';

/** Nghị định 09/2019/NĐ-CP, Art. 12: windows run from the 15th to the 14th; due two working days after they close. */
export const nd09: Calendar = {
  id: 'nd09',
  name: { vi: 'Nghị định 09/2019/NĐ-CP', en: 'Decree 09/2019/NĐ-CP' },
  source: 'Nghị định 09/2019/NĐ-CP, Điều 12',
  closesOn: 14,
  due: { workingDays: 2 },
};
