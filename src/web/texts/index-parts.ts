import type { Text } from '../../domain/text.ts';

/** How an index is made, in words. */
export const indexText = {
  notApplicable: { vi: 'không áp dụng, rút khỏi mẫu số', en: 'does not apply, leaves the denominator' },
  absent: {
    zero: { vi: 'chưa có số liệu của kỳ, tính 0 điểm', en: 'no figure of the period, counts as 0' },
    none: { vi: 'chưa có số liệu của kỳ, nên chưa có điểm', en: 'no figure of the period, so no score' },
    reweight: {
      vi: 'chưa có số liệu của kỳ, các chỉ số khác gánh trọng số',
      en: 'no figure of the period, the others take its weight',
    },
  } satisfies Record<string, Text>,
  component: { vi: 'Chỉ số thành phần', en: 'Component' },
  fullMark: { vi: 'Điểm tối đa', en: 'Full mark' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  rule: { vi: 'Cách chấm', en: 'How it is scored' },
  reason: { vi: 'Vì sao', en: 'Why' },
  unverified: { vi: 'Chưa kiểm chứng:', en: 'Unverified:' },
  ways: {
    ratio: (target: string, capped: boolean): Text => ({
      vi: `số liệu chia cho ${target}${capped ? ', không quá điểm tối đa' : ''}`,
      en: `the figure divided by ${target}${capped ? ', at most the full mark' : ''}`,
    }),
    ratioDown: (target: string, capped: boolean): Text => ({
      vi: `${target} chia cho số liệu${capped ? ', không quá điểm tối đa' : ''}`,
      en: `${target} divided by the figure${capped ? ', at most the full mark' : ''}`,
    }),
    goalposts: (low: string, high: string): Text => ({
      vi: `quãng đường từ ${low} đến ${high}`,
      en: `the way from ${low} to ${high}`,
    }),
    goalpostsLog: (low: string, high: string): Text => ({
      vi: `quãng đường từ ${low} đến ${high}, lấy logarit`,
      en: `the way from ${low} to ${high}, in logarithms`,
    }),
    minmax: {
      vi: 'vị trí giữa mức thấp nhất và cao nhất của khối',
      en: 'the place between the least and the most of the block',
    },
    zscore: {
      vi: 'số độ lệch chuẩn so với trung bình của khối',
      en: 'standard deviations from the mean of the block',
    },
    rank: { vi: 'theo thứ hạng trong khối', en: 'by rank in the block' },
    percentile: { vi: 'tỷ lệ đơn vị trong khối đứng sau', en: 'the share of the block that it is better than' },
    steps: (steps: string): Text => ({ vi: `theo bậc: ${steps}`, en: `by steps: ${steps}` }),
    step: (at: string, gives: string): Text => ({ vi: `từ ${at} được ${gives}`, en: `from ${at}: ${gives}` }),
    stepDown: (at: string, gives: string): Text => ({ vi: `đến ${at} được ${gives}`, en: `up to ${at}: ${gives}` }),
    flag: { vi: 'có thì được điểm tối đa, không thì 0', en: 'the full mark for yes, 0 for no' },
    identity: { vi: 'số liệu đã là điểm', en: 'the figure is a score already' },
    down: { vi: ', càng thấp càng tốt', en: ', less is better' },
  },
  aggregates: {
    sum: { vi: 'cộng điểm của các phần', en: 'points of the parts added' },
    arithmetic: { vi: 'trung bình cộng có trọng số', en: 'the weighted arithmetic mean' },
    geometric: { vi: 'trung bình nhân có trọng số', en: 'the weighted geometric mean' },
    harmonic: { vi: 'trung bình điều hòa có trọng số', en: 'the weighted harmonic mean' },
  } satisfies Record<string, Text>,
};
