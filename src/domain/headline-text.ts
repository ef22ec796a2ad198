import type { Text } from './text.ts';

/** The parts of the first sentence. Emphasis stands between asterisks. */
export const sentence = {
  behind: (n: string, of: string): Text => ({
    vi: `*${n} trên ${of} đơn vị* chậm lộ trình ở ít nhất một chỉ tiêu`,
    en: `*${n} of ${of} units* are behind their path on at least one target`,
  }),
  noneBehind: (of: string): Text => ({
    vi: `*Không đơn vị nào* trong ${of} đơn vị có số liệu chậm lộ trình`,
    en: `*None* of the ${of} units with figures is behind its path`,
  }),
  noneJudged: (of: string): Text => ({
    vi: `*${of} đơn vị* chưa có số liệu sau mốc để đánh giá`,
    en: `*${of} units* have no figure after the baseline to judge`,
  }),
  overdue: (n: string): Text => ({ vi: `; *${n} đơn vị* quá hạn báo cáo`, en: `; *${n}* have an overdue report` }),
  worst: (name: Text, n: string): Text => ({
    vi: ` Chậm nhiều nhất là *${name.vi}*: ${n} đơn vị`,
    en: ` The target most units are behind on is *${name.en}*: ${n} units`,
  }),
  missing: (count: Text, by: Text): Text => ({
    vi: `, các đơn vị còn thiếu *${count.vi}* để đạt vào ${by.vi}`,
    en: `; units still lack *${count.en}* to meet it by ${by.en}`,
  }),
  three: (share: string): Text => ({
    vi: `; ba đơn vị giữ ${share} phần thiếu`,
    en: `; three units hold ${share} of it`,
  }),
  wholes: (total: string, parts: Text): Text => ({
    vi: `Trong *${total} chỉ tiêu*: ${parts.vi}`,
    en: `Of *${total} targets*: ${parts.en}`,
  }),
  noneLater: (total: string): Text => ({
    vi: `*Cả ${total} chỉ tiêu* chưa có số liệu sau mốc`,
    en: `*None of the ${total} targets* has a figure after the baseline`,
  }),
  unjudged: (n: string): Text => ({
    vi: `; ${n} chỉ tiêu khác không nêu con số để đánh giá`,
    en: `; ${n} more name no number to judge by`,
  }),
  noTargets: {
    vi: 'Kế hoạch này chưa có chỉ tiêu nào đánh giá được',
    en: 'This plan has no target that can be judged',
  },
  counted: {
    achieved: (n: string): Text => ({ vi: `*${n} đạt*`, en: `*${n} achieved*` }),
    onTrack: (n: string): Text => ({ vi: `${n} đúng tiến độ`, en: `${n} on track` }),
    atRisk: (n: string): Text => ({ vi: `${n} có nguy cơ chậm`, en: `${n} at risk` }),
    behind: (n: string): Text => ({ vi: `*${n} chậm tiến độ*`, en: `*${n} off track*` }),
    missed: (n: string): Text => ({ vi: `*${n} không đạt*`, en: `*${n} missed*` }),
    withoutLater: (n: string): Text => ({
      vi: `${n} chưa có số liệu sau mốc`,
      en: `${n} without a figure after the baseline`,
    }),
    other: (n: string): Text => ({ vi: `${n} chưa đánh giá được`, en: `${n} cannot be judged yet` }),
  },
};
