import type { Text } from '../domain/text.ts';
import { error, warning } from './finding-text.ts';
import { periodForms } from './period-text.ts';
import { templateTexts } from './template/template-texts.ts';
import { workbookTexts } from './workbook/workbook-texts.ts';

interface Read {
  readonly read: string;
}
interface Named {
  readonly name: string;
}
interface Figures {
  /** The other row, as said: "dòng 7". */
  readonly other: Text;
  readonly figure: string;
  readonly otherFigure: string;
}

/** Every problem that reading a file can find: its code, how bad it is, and its sentence in both languages. */
export const findingTexts = {
  ...workbookTexts,
  ...templateTexts,
  'workbook-not-csv': error(() => ({
    vi: 'đây là tệp Excel (hoặc tệp nén), không phải CSV; hãy nộp tệp .xlsx hoặc lưu lại dưới dạng "CSV UTF-8"',
    en: 'this is an Excel workbook (or a zip file), not CSV; hand it in as .xlsx or save it as "CSV UTF-8"',
  })),
  'not-text': error(() => ({
    vi: 'tệp có byte rỗng (NUL) nên không phải tệp văn bản; cần tệp CSV mã UTF-8',
    en: 'the file has NUL bytes, so it is not text; a CSV file in UTF-8 is expected',
  })),
  'not-utf8': error((a: { byte: number }) => ({
    vi: `byte thứ ${a.byte} không phải mã UTF-8; hãy lưu lại tệp dưới dạng "CSV UTF-8"`,
    en: `byte ${a.byte} is not UTF-8; save the file as "CSV UTF-8"`,
  })),
  'broken-utf16': error(() => ({
    vi: 'tệp UTF-16 bị hỏng; hãy lưu lại tệp dưới dạng "CSV UTF-8"',
    en: 'the file is UTF-16 and damaged; save it again as "CSV UTF-8"',
  })),
  'empty-file': error(() => ({
    vi: 'tệp không có gì; cần một dòng tiêu đề và các dòng số liệu',
    en: 'the file is empty; a header line and rows are expected',
  })),
  'no-rows': warning(() => ({
    vi: 'tệp chỉ có dòng tiêu đề, không có dòng số liệu nào',
    en: 'the file has a header and no rows',
  })),
  'missing-column': error((a: { names: Text; header: string }) => ({
    vi: `thiếu cột ${a.names.vi}; tiêu đề đọc được là: ${a.header}`,
    en: `the column ${a.names.en} is missing; the header reads: ${a.header}`,
  })),
  'repeated-column': error((a: Named & { other: number }) => ({
    vi: `cột ${a.name} đã có ở cột ${a.other}; mỗi cột chỉ được có một lần`,
    en: `the column ${a.name} stands in column ${a.other} already; a column may stand once`,
  })),
  'unknown-column': warning((a: Read) => ({
    vi: `không biết cột ${a.read}; cột này không được đọc`,
    en: `the column ${a.read} is not known and is not read`,
  })),
  'nfd-text': warning((a: Read) => ({
    vi: `chữ có dấu viết theo dạng tổ hợp (NFD), trước hết ở ${a.read}; đã chuyển cả tệp về dạng dựng sẵn (NFC)`,
    en: `accented letters are decomposed (NFD), first at ${a.read}; the whole file was read as composed (NFC)`,
  })),
  'quote-not-closed': error(() => ({
    vi: 'dấu ngoặc kép mở ở đây không được đóng đúng; dòng này không đọc được',
    en: 'the quote opened here is not closed properly; this row cannot be read',
  })),
  'field-count': error((a: { fields: number; columns: number; lastLine: number }) => ({
    vi: `dòng (đến dòng ${a.lastLine}) có ${a.fields} ô, cần ${a.columns} ô như tiêu đề`,
    en: `the row (up to line ${a.lastLine}) has ${a.fields} fields; ${a.columns} are expected, as in the header`,
  })),
  'convention-differs': warning((a: Read) => ({
    vi: `số ${a.read} không viết theo kiểu của tiêu đề; số nào chỉ hiểu được một cách thì vẫn được đọc`,
    en: `the number ${a.read} is not written as the header's language asks; numbers that can mean one thing only are read`,
  })),
  'not-observations': error(() => ({
    vi: 'không đọc được JSON; cần một đối tượng có mảng "observations"',
    en: 'this is no JSON that can be read; an object with an array "observations" is expected',
  })),
  'no-observation': error(() => ({
    vi: 'phần tử này không phải một số liệu; cần một đối tượng có unit, indicator, period',
    en: 'this element is no observation; an object with unit, indicator, period is expected',
  })),
  'unknown-property': error((a: Read) => ({
    vi: `không biết thuộc tính ${a.read}; số liệu này không được nhận`,
    en: `the property ${a.read} is not known; this observation is not taken`,
  })),
  'wrong-property': error((a: Named & { expected: string }) => ({
    vi: `${a.name} không dùng được; cần ${a.expected}`,
    en: `${a.name} cannot be used; expected ${a.expected}`,
  })),
  'empty-cell': error((a: Named) => ({ vi: `ô ${a.name} để trống`, en: `${a.name} is empty` })),
  'not-a-period': error(
    (a: Read) => ({
      vi: `${a.read} không phải kỳ báo cáo; cần một trong các dạng ${periodForms}`,
      en: `${a.read} is not a period; expected one of ${periodForms}`,
    }),
    periodForms,
  ),
  'not-a-number': error((a: Read & { like: string }) => ({
    vi: `${a.read} không phải một số; cần viết như ${a.like}`,
    en: `${a.read} is not a number; expected one like ${a.like}`,
  })),
  'ambiguous-number': error((a: Read) => ({
    vi: `${a.read} có thể là hai số khác nhau (dấu phân cách hàng nghìn hay phần thập phân?); hãy bỏ dấu hàng nghìn`,
    en: `${a.read} may be two different numbers (thousands or decimals?); write it without a thousands separator`,
  })),
  'too-precise': error((a: Read) => ({
    vi: `${a.read} có quá nhiều chữ số, lưu lại sẽ bị làm tròn; cần nhiều nhất 15 chữ số`,
    en: `${a.read} has more digits than can be kept without rounding; at most 15 are expected`,
  })),
  'percent-in-count': error((a: Read) => ({
    vi: `${a.read} là phần trăm; ô này cần một số đếm, phần trăm viết ở cột giá trị`,
    en: `${a.read} is a percentage; a count is expected here, percentages go into the value column`,
  })),
  'negative-count': error((a: Read) => ({
    vi: `${a.read} là số âm; số đếm không thể âm`,
    en: `${a.read} is negative; a count cannot be`,
  })),
  'not-a-qualifier': error(
    (a: Read) => ({
      vi: `${a.read} không phải dấu; cần một trong = ~ > >= < <= ~< ~> hoặc trên, khoảng, gần, ít nhất, dưới …`,
      en: `${a.read} is not a qualifier; expected one of = ~ > >= < <= ~< ~>`,
    }),
    '= ~ > >= < <= ~< ~>',
  ),
  'not-a-state': error(
    (a: Read) => ({
      vi: `${a.read} không phải tình trạng; cần không áp dụng, không phát sinh hoặc chưa có số liệu`,
      en: `${a.read} is not a state; expected not-applicable, none-arose or no-data`,
    }),
    'không áp dụng | không phát sinh | chưa có số liệu',
  ),
  'empty-figure': error(() => ({
    vi: 'dòng không có số nào; nếu không có số liệu, hãy ghi tình trạng (không áp dụng, không phát sinh, chưa có số liệu)',
    en: 'the row has no number; where there is none, give a state (not-applicable, none-arose, no-data)',
  })),
  'denominator-alone': error((a: Read) => ({
    vi: `có mẫu số ${a.read} mà không có tử số, giá trị hay tình trạng`,
    en: `there is a denominator ${a.read} and no numerator, value or state`,
  })),
  'zero-denominator': error((a: Read) => ({
    vi: `tử số là ${a.read} mà mẫu số là 0; 0 trên 0 mới là "không phát sinh"`,
    en: `the numerator is ${a.read} and the denominator 0; only 0 of 0 is "none arose"`,
  })),
  'state-with-figure': error((a: Read & { state: string }) => ({
    vi: `có số ${a.read} cùng tình trạng "${a.state}"; chỉ được có một trong hai`,
    en: `there is a figure ${a.read} beside the state "${a.state}"; only one of them can hold`,
  })),
  'qualifier-without-figure': warning((a: Read) => ({
    vi: `có dấu ${a.read} mà không có số; dấu không được dùng`,
    en: `there is a qualifier ${a.read} and no figure; it is not used`,
  })),
  'value-of-nothing': warning((a: Read) => ({
    vi: `giá trị ${a.read} đứng cạnh 0 trên 0; ghi nhận là "không phát sinh", giá trị không được dùng`,
    en: `the value ${a.read} stands beside 0 of 0; taken as "none arose", the value is not used`,
  })),
  'duplicate-row': warning((a: { other: Text }) => ({
    vi: `dòng này giống ${a.other.vi}; chỉ giữ một dòng`,
    en: `this row equals ${a.other.en}; one of them is kept`,
  })),
  'conflicting-rows': error((a: Figures) => ({
    vi: `dòng này ghi ${a.figure}, ${a.other.vi} ghi ${a.otherFigure} cho cùng đơn vị, chỉ tiêu và kỳ; cả hai đều không được nhận`,
    en: `this row says ${a.figure}, ${a.other.en} says ${a.otherFigure} for the same unit, indicator and period; neither is taken`,
  })),
  'more-findings': error((a: { code: string; count: number }) => ({
    vi: `còn ${a.count} mục "${a.code}" nữa không được liệt kê; sửa các mục dưới đây rồi nộp lại, hoặc dùng lệnh moc import để xem hết`,
    en: `there are ${a.count} more of "${a.code}", not listed; correct those below and hand the file in again, or see all of them with moc import`,
  })),
  'not-a-date': error(
    (a: Read) => ({
      vi: `${a.read} không phải một ngày; cần viết như 2026-12-31, 31/12/2026 hoặc một kỳ như 2026`,
      en: `${a.read} is not a day; expected one like 2026-12-31, 31/12/2026 or a period like 2026`,
    }),
    'YYYY-MM-DD',
  ),
  'not-a-choice': error((a: Read & { choices: string }) => ({
    vi: `đọc được ${a.read}; cần một trong ${a.choices}`,
    en: `${a.read} was read; expected one of ${a.choices}`,
  })),
  'half-a-baseline': error(() => ({
    vi: 'mốc đầu kỳ cần cả baseline_on và baseline, hoặc để trống cả hai',
    en: 'a baseline needs both baseline_on and baseline, or neither',
  })),
  'limit-without-band': error((a: Read) => ({
    vi: `limit ${a.read} không tạo thành khoảng với op và target; cần >= với limit lớn hơn target, hoặc <= với limit nhỏ hơn`,
    en: `limit ${a.read} makes no band with op and target; expected >= with a limit above the target, or <= with one below`,
  })),
  'baseline-after-deadline': warning((a: Read) => ({
    vi: `mốc đầu kỳ ${a.read} không trước thời hạn; không lập được lộ trình`,
    en: `the baseline of ${a.read} is not before the deadline; there is no path to judge by`,
  })),
  'operator-against-direction': warning((a: Read & { direction: string }) => ({
    vi: `op ${a.read} ngược với direction ${a.direction}`,
    en: `op ${a.read} runs against the direction ${a.direction}`,
  })),
  'repeated-id': warning((a: Read & { other: number }) => ({
    vi: `id ${a.read} đã có ở dòng ${a.other}`,
    en: `the id ${a.read} stands in line ${a.other} already`,
  })),
  'mixed-frequency': error((a: Read & { frequency: Text }) => ({
    vi: `kỳ ${a.read} khác tần suất của các dòng còn lại (${a.frequency.vi}); mỗi chỉ tiêu chỉ có một tần suất`,
    en: `the period ${a.read} is not of the frequency of the other rows (${a.frequency.en}); an indicator has one frequency`,
  })),
  'numerator-alone': warning((a: Read) => ({
    vi: `tử số ${a.read} không có mẫu số, trong khi các kỳ khác có; dòng này không cho ra tỷ lệ`,
    en: `the numerator ${a.read} has no denominator though other periods have one; the row gives no share`,
  })),
};

export type FindingCode = keyof typeof findingTexts;

/** What the sentence of a code must be told. */
export type FindingArgs<C extends FindingCode> = Parameters<(typeof findingTexts)[C]['say']>[0];
