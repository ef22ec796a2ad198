import type { Text } from './text.ts';

/** How Mốc judges, a sentence a rule. */
export const methodText = {
  path: {
    vi: 'Lộ trình là điều kế hoạch hứa cho từng ngày: đường thẳng từ mốc xuất phát qua các chỉ tiêu có ngày (hoặc theo bậc). Mốc đầu kỳ là số kế hoạch nêu; không nêu thì là số liệu đầu tiên, có đánh dấu.',
    en: 'The path is what the plan promises for each day: a straight line from the baseline through the dated targets (or steps). The baseline is the one the plan states, else the first figure, flagged.',
  },
  keep: {
    vi: 'Chỉ tiêu đã đạt ngay từ mốc là lời hứa giữ nguyên: không còn đạt là chậm tiến độ.',
    en: 'A target already met at the baseline is a promise to keep it: not meeting it is off track.',
  },
  add: {
    vi: 'Cộng tử số và mẫu số, không lấy bình quân các tỷ lệ. Con số chung ghi rõ dựa trên bao nhiêu đơn vị; nơi biết mẫu số của đơn vị còn thiếu thì ghi cả khoảng còn có thể.',
    en: 'Counts are added; percentages are never averaged. A figure of the whole says how many units it rests on and, where the denominators of those missing are known, the range still possible.',
  },
  each: {
    vi: 'Chỉ tiêu giao cho từng đơn vị được đánh giá từng đơn vị; con số chung đếm số đơn vị đạt. Chỉ tiêu giao chung được đánh giá một lần; đơn vị chỉ hiện phần thiếu của mình.',
    en: 'A target set for each unit is judged unit by unit and the whole counts those that meet it. A target of the whole is judged once; a unit only shows its share of what is missing.',
  },
  missing: {
    vi: 'Còn thiếu bao nhiêu được nói bằng số lượng theo mẫu số hôm nay (hồ sơ, hệ thống, người), chia cho số tháng báo cáo còn lại; không có số đếm thì bằng điểm phần trăm, thứ hạng thì bằng bậc.',
    en: 'What is missing is said in counts at today’s denominator (dossiers, systems, people), divided by the reporting months left; without counts in percentage points, for ranks in places.',
  },
  after: {
    vi: 'Sau thời hạn, hai đầu của khoảng phải cho cùng kết luận, nếu không thì chưa đủ cơ sở đánh giá. Trước thời hạn, đầu kém hơn quyết định.',
    en: 'After the deadline both ends of the interval must agree, or the target is undetermined. Before it, the worse end decides.',
  },
} satisfies Record<string, Text>;
