import type { YAMLError } from 'yaml';
import type { Text } from '../domain/text.ts';

type Code = YAMLError['code'];

/** What people do wrong most often in YAML; the library says it in English only. */
const frequent: Readonly<Partial<Record<Code, string>>> = {
  TAB_AS_INDENT: 'thụt dòng bằng dấu cách, không dùng phím Tab.',
  DUPLICATE_KEY: 'mục này đã có ở trên, trong cùng một nhóm; giữ một mục thôi.',
  BAD_INDENT: 'dòng này thụt không thẳng hàng với các dòng cùng nhóm.',
  BLOCK_AS_IMPLICIT_KEY: 'một dòng có hai dấu hai chấm; đặt phần sau trong dấu nháy.',
  BAD_SCALAR_START: 'chữ không mở đầu bằng ký hiệu này được; đặt cả phần chữ trong dấu nháy.',
  BAD_DQ_ESCAPE: 'dấu "\\" trong dấu nháy kép có nghĩa riêng; dùng dấu nháy đơn.',
  MULTILINE_IMPLICIT_KEY: 'dòng này thiếu dấu hai chấm, hoặc thụt dòng sai.',
  UNEXPECTED_TOKEN: 'có chữ hoặc ký hiệu đứng không đúng chỗ.',
  MULTIPLE_DOCS: 'mỗi tệp chỉ có một tài liệu; bỏ dòng "---" ở giữa.',
};

function reasonOf({ code, message }: Pick<YAMLError, 'code' | 'message'>): string | undefined {
  if (code === 'MISSING_CHAR') {
    if (message.includes('quote')) return 'thiếu dấu nháy đóng.';
    if (message.includes('map values')) return 'thiếu dấu hai chấm sau tên mục.';
  }
  if (message.startsWith('Flow')) return 'thiếu dấu ngoặc đóng "]" hoặc "}".';
  return frequent[code];
}

/** What is wrong with the syntax of a YAML text, in words. */
export function yamlSentence(error: Pick<YAMLError, 'code' | 'message'>): Text {
  const reason = reasonOf(error);
  return {
    vi: reason ? `Không đọc được cú pháp YAML ở chỗ này: ${reason}` : 'Không đọc được cú pháp YAML ở chỗ này.',
    en: `The YAML cannot be read here: ${error.message}`,
  };
}
