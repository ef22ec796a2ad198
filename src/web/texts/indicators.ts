import type { Text } from '../../domain/text.ts';

export const indicatorsText = {
  title: { vi: 'Chỉ số theo nhóm', en: 'Indicators by group' },
  sentence: (n: string, promised: string, known: string): Text => ({
    vi: `Kế hoạch theo dõi *${n} chỉ số*; ${promised} chỉ số có chỉ tiêu, *${known} đã có số liệu*.`,
    en: `The plan follows *${n} indicators*; ${promised} have a target, *${known} have figures*.`,
  }),
  having: {
    target: { vi: 'chỉ số có chỉ tiêu', en: 'indicators with a target' },
    figure: { vi: 'chỉ số đã có số liệu', en: 'indicators with a figure' },
  },
  none: { vi: 'Kế hoạch này chưa có chỉ số nào.', en: 'This plan has no indicators yet.' },
  whole: { vi: 'Con số chung', en: 'The whole' },
  tracked: { vi: 'chỉ theo dõi', en: 'followed only' },
  onlyUnits: (n: string): Text => ({ vi: `${n} đơn vị có số liệu`, en: `${n} units with a figure` }),
  eachTarget: { vi: 'từng đơn vị', en: 'for each unit' },
};
