import { methodText } from '../../domain/method-text.ts';
import type { Text } from '../../domain/text.ts';

export const aboutText = {
  title: { vi: 'Giới thiệu', en: 'About' },
  intro: {
    vi: 'Mốc theo dõi tỉnh đã cam kết gì, đến bao giờ, ai chủ trì; đã đo được gì từ đó; ai đang chậm, và còn thiếu bao nhiêu. Trang này nói Mốc tính thế nào và lấy số liệu từ đâu.',
    en: 'Mốc follows what a province promised, by when and by whom; what has been measured since; who is behind, and how much is missing. This page says how Mốc computes and where its figures come from.',
  },
  contents: { vi: 'Trên trang này', en: 'On this page' },
  figures: {
    title: { vi: 'Một số liệu là gì', en: 'What a figure is' },
    what: {
      vi: 'Mỗi số liệu thuộc về một đơn vị, một chỉ số và một kỳ. Tỷ lệ được giữ bằng tử số và mẫu số; chỉ giữ riêng phần trăm khi văn bản không cho gì hơn. Chưa có số liệu, không áp dụng, không phát sinh và số 0 là bốn điều khác nhau.',
      en: 'A figure belongs to one unit, one indicator and one period. A share is kept as numerator and denominator; a percentage alone only where a document gives nothing more. No data, not applicable, nothing arose and zero are four different things.',
    },
    measures: {
      vi: 'Có chỉ số là một mức tại một ngày (số máy, tỷ lệ cán bộ có chữ ký số): lấy số gần nhất tính đến ngày đó. Có chỉ số là những gì phát sinh trong kỳ (hồ sơ nộp trực tuyến): cộng dồn các kỳ trong năm, cộng tử số và cộng mẫu số rồi mới chia.',
      en: 'Some indicators are a level on a day (computers, the share of staff with a digital signature): the last figure up to that day counts. Others are what happened in a period (dossiers handed in online): the periods of the year are added, numerators and denominators each, before dividing.',
    },
    kept: {
      vi: 'Số liệu không bị sửa đè: một lần đính chính là một bản ghi mới, bản cũ vẫn còn, nên có thể xem lại bảng theo dõi như đã biết vào một ngày trước đây.',
      en: 'Figures are never overwritten: a correction is a new record and the old one stays, so a scorecard can be read as it was known on an earlier day.',
    },
    sure: {
      vi: 'Văn bản ghi chắc đến đâu thì giữ đến đó. “Khoảng”, “gần”, “trên” là một khoảng, không phải một điểm:',
      en: 'A figure keeps how sure its source was. “About”, “nearly”, “over” are an interval, not a point:',
    },
    said: { vi: 'Văn bản ghi', en: 'The source says' },
    meant: { vi: 'Mốc hiểu là', en: 'Mốc reads' },
    after: methodText.after,
    from: (low: Text, high: Text): Text => ({ vi: `từ ${low.vi} đến ${high.vi}`, en: `${low.en} to ${high.en}` }),
    above: (low: Text): Text => ({ vi: `mọi số lớn hơn ${low.vi}`, en: `anything above ${low.en}` }),
    atLeast: (low: Text): Text => ({ vi: `mọi số từ ${low.vi} trở lên`, en: `anything from ${low.en} up` }),
    below: (high: Text): Text => ({ vi: `mọi số nhỏ hơn ${high.vi}`, en: `anything below ${high.en}` }),
    atMost: (high: Text): Text => ({ vi: `mọi số đến ${high.vi}`, en: `anything up to ${high.en}` }),
  },
  periods: {
    title: { vi: 'Kỳ báo cáo và thời hạn', en: 'Periods and deadlines' },
    intro: {
      vi: 'Mỗi kế hoạch theo một lịch báo cáo:',
      en: 'Each plan follows a reporting calendar:',
    },
    calendar: (name: Text, period: Text, from: Text, to: Text, due: Text): Text => ({
      vi: `${name.vi}: ${period.vi} gồm số liệu từ ${from.vi} đến ${to.vi}, hạn nộp ${due.vi}.`,
      en: `${name.en}: ${period.en} holds figures from ${from.en} to ${to.en}, with reports due on ${due.en}.`,
    }),
    deadline: (deadline: Text, closing: Text): Text => ({
      vi: `Một thời hạn rơi vào ngày cuối tháng được hiểu là lúc chốt số liệu của tháng đó: ${deadline.vi} được đánh giá bằng số liệu chốt ngày ${closing.vi}.`,
      en: `A deadline on the last day of a month means the end of that month’s window: ${deadline.en} is judged on figures closed on ${closing.en}.`,
    }),
    report: {
      vi: 'Báo cáo của một đơn vị là lần đầu số liệu của đơn vị cho kỳ đó được nhận. Báo cáo quá hạn và chỉ tiêu chậm là hai danh sách riêng.',
      en: 'A unit’s report is the first figure of it accepted for the period. Overdue reports and targets behind are two lists.',
    },
  },
  path: {
    title: { vi: 'Lộ trình và tiến độ', en: 'Path and pace' },
    path: methodText.path,
    attainment: { vi: 'Mức độ hoàn thành', en: 'Attainment' },
    attainmentIs: {
      vi: 'số liệu chia cho chỉ tiêu (ngược lại nếu càng ít càng tốt)',
      en: 'the figure over the target (the other way round where less is better)',
    },
    progress: { vi: 'Quãng đường đã đi', en: 'Progress' },
    progressIs: {
      vi: '(số liệu − mốc) chia cho (chỉ tiêu − mốc)',
      en: '(figure − baseline) over (target − baseline)',
    },
    pace: { vi: 'Tiến độ', en: 'Pace' },
    paceIs: {
      vi: '(số liệu − mốc) chia cho (lộ trình đến ngày của số liệu − mốc); 1 là đúng lộ trình',
      en: '(figure − baseline) over (the path on the figure’s day − baseline); 1 is exactly on the path',
    },
    keep: methodText.keep,
  },
  statuses: {
    title: { vi: 'Trạng thái', en: 'Statuses' },
    intro: {
      vi: 'Mỗi trạng thái có màu, hình và chữ. Trạng thái được cho theo quy tắc, không theo ý người xem:',
      en: 'Each status has a colour, a shape and a word, and is given by rule:',
    },
    rule: { vi: 'Khi nào', en: 'When' },
    limits: (onTrack: Text, atRisk: Text, tolerance: Text): Text => ({
      vi: `Các ngưỡng ${onTrack.vi}, ${atRisk.vi} và ${tolerance.vi} là mặc định của Eurostat; mỗi kế hoạch có thể có ngưỡng riêng.`,
      en: `The limits ${onTrack.en}, ${atRisk.en} and ${tolerance.en} are Eurostat’s defaults; a plan may set its own.`,
    }),
    allDefault: { vi: 'Hiện mọi kế hoạch đều dùng mặc định.', en: 'At present every plan uses the defaults.' },
    own: (plan: Text, onTrack: Text, atRisk: Text, tolerance: Text): Text => ({
      vi: `${plan.vi}: ${onTrack.vi}, ${atRisk.vi} và ${tolerance.vi}`,
      en: `${plan.en}: ${onTrack.en}, ${atRisk.en} and ${tolerance.en}`,
    }),
    flags: { vi: 'Dấu nhỏ bên số liệu', en: 'Small marks beside a figure' },
    mark: { vi: 'Dấu', en: 'Mark' },
    meaning: { vi: 'Nghĩa là', en: 'Meaning' },
  },
  wholes: {
    title: { vi: 'Con số chung của tỉnh', en: 'Figures of the whole' },
    add: methodText.add,
    dominant: (share: Text): Text => ({
      vi: `Một đơn vị chiếm hơn ${share.vi} tổng thì được nêu tên, kèm tổng không kể đơn vị đó.`,
      en: `A unit that makes up more than ${share.en} of a total is named, with the total without it.`,
    }),
    each: methodText.each,
    missing: methodText.missing,
  },
  alerts: {
    title: { vi: 'Cảnh báo và thư', en: 'Alerts and mails' },
    who: (days: string): Text => ({
      vi: `Một đơn vị được nhắc khi quá hạn báo cáo, hoặc có chỉ tiêu chậm tiến độ hay không đạt. Đơn vị chưa báo cáo chỉ được nhắc nộp báo cáo. Tin chưa thay đổi chỉ nhắc lại sau ${days} ngày. Kế hoạch đã kết thúc không có cảnh báo.`,
      en: `A unit is written to when its report is overdue, or a target of it is off track or missed. A unit that has not reported hears only that. Unchanged news is repeated after ${days} days. Closed plans raise no alerts.`,
    }),
    see: { vi: 'Xem cảnh báo và thư đã gửi', en: 'See the alerts and the mails sent' },
  },
  sources: {
    title: { vi: 'Nguồn', en: 'Sources' },
    documents: { vi: 'Văn bản', en: 'Documents' },
    intro: {
      vi: 'Chỉ tiêu và số liệu của các kế hoạch đã kết thúc lấy từ chính các văn bản này, như in, kể cả chỗ in sai; mỗi con số ghi dòng và câu trích.',
      en: 'The targets and figures of the closed plans are those of these documents as printed, misprints included; each names its line and quoted sentence.',
    },
    number: { vi: 'Số', en: 'Number' },
    on: { vi: 'Ngày', en: 'Date' },
    documentTitle: { vi: 'Văn bản', en: 'Document' },
    body: { vi: 'Cơ quan', en: 'Issued by' },
    targets: { vi: 'Chỉ tiêu', en: 'Targets' },
    units: { vi: 'Sổ đơn vị', en: 'Registers of units' },
    registers: {
      vi: 'Mỗi sổ giữ cả đơn vị cũ, vì kế hoạch cũ giao việc cho đơn vị thời đó.',
      en: 'Each register keeps former units too: older plans set targets for the units of their time.',
    },
    mergers: { vi: 'Sáp nhập, đổi tên theo:', en: 'Mergers and changes of name after:' },
    indicators: {
      vi: 'Định nghĩa của từng chỉ số viết trong thư mục indicators/ của phần mềm.',
      en: 'Each indicator is defined in the folder indicators/ of the software.',
    },
  },
  sample: {
    title: { vi: 'Phần minh họa', en: 'The sample' },
    what: {
      vi: 'Kế hoạch dưới đây là minh họa: tên đơn vị là thật, còn văn bản, chỉ tiêu, mọi con số và ngày nộp đều do máy sinh ra. Không phải kết quả của tỉnh hay của đơn vị nào; đừng trích dẫn. Trang nào dùng số liệu này đều ghi rõ, và thư của phần minh họa không gửi đi đâu, chỉ nằm trong hộp thư đi của máy.',
      en: 'The plan below is a sample: its units are real, its document, targets, every figure and date of report are made by a program. They are no result of the province or of any unit; do not cite them. Every page that uses them says so, and its mails go nowhere but to the outbox of this machine.',
    },
    standsAt: (at: Text): Text => ({ vi: `đứng ở thời điểm ${at.vi}`, en: `stands at ${at.en}` }),
    none: { vi: 'Hiện không có kế hoạch minh họa.', en: 'There is no sample plan at present.' },
  },
  licence: {
    title: { vi: 'Giấy phép', en: 'Licence' },
    software: {
      vi: 'Mốc là phần mềm mã nguồn mở theo giấy phép Apache-2.0.',
      en: 'Mốc is open-source software under the Apache-2.0 licence.',
    },
  },
};
