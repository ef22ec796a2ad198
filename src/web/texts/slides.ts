import type { Text } from '../../domain/text.ts';

/** The scorecard on a projector. */
export const slidesText = {
  of: (period: Text): Text => ({ vi: `Trình chiếu: kết quả ${period.vi}`, en: `Slides: results of ${period.en}` }),
  opening: (period: Text): Text => ({ vi: `Kết quả ${period.vi}`, en: `Results of ${period.en}` }),
  stands: { vi: 'Đang ở đâu', en: 'Where we stand' },
  wholes: { vi: 'Chỉ tiêu chung', en: 'Targets of the whole' },
  each: { vi: 'Chỉ tiêu giao cho từng đơn vị', en: 'Targets of each unit' },
  lagging: (name: Text): Text => ({ vi: `Chậm: ${name.vi}`, en: `Behind: ${name.en}` }),
  counted: (n: string, all: string): Text => ({ vi: `${n} trên ${all} đơn vị`, en: `${n} of ${all} units` }),
  behind: (counted: Text): Text => ({
    vi: `*${counted.vi}* chậm so với lộ trình`,
    en: `*${counted.en}* are behind their path`,
  }),
  province: (value: string, target: Text): Text => ({
    vi: `Toàn tỉnh ${value}, cần đạt ${target.vi}`,
    en: `The province has ${value}, to reach ${target.en}`,
  }),
  missing: (lack: Text): Text => ({ vi: `Còn thiếu *${lack.vi}*`, en: `*${lack.en}* are missing` }),
  most: { vi: 'Thiếu nhiều nhất', en: 'Most is missing at' },
  units: { vi: 'Đơn vị cần quyết định', en: 'Units that need a decision' },
  unitsHelp: { vi: 'Nhiều chỉ tiêu chậm nhất trước', en: 'Most targets behind first' },
  targets: (n: string): Text => ({ vi: `${n} chỉ tiêu`, en: `${n} targets` }),
  silent: { vi: 'Chưa nộp báo cáo', en: 'Reports not handed in' },
  overdue: (n: string): Text => ({ vi: `*${n} đơn vị* quá hạn báo cáo`, en: `*${n} units* are overdue` }),
  others: (n: string): Text => ({ vi: `và ${n} mục khác`, en: `and ${n} more` }),
  league: (block: Text): Text => ({ vi: `Xếp hạng: ${block.vi}`, en: `Ranking: ${block.en}` }),
  first: { vi: 'Dẫn đầu', en: 'First' },
  last: { vi: 'Cuối bảng', en: 'Last' },
  previous: { vi: 'Trước', en: 'Back' },
  next: { vi: 'Sau', en: 'Next' },
  leave: { vi: 'Thoát', en: 'Leave' },
  turning: { vi: 'Chuyển trang', en: 'Turn the slides' },
  keys: { vi: 'Phím mũi tên để chuyển trang, Esc để thoát.', en: 'Arrow keys turn the slides, Esc leaves.' },
  start: { vi: 'Trình chiếu cho cuộc họp', en: 'Show as slides' },
};
