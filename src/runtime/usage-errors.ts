/** What commander says in English about a wrong command line, and the same in Vietnamese. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/m, 'Không có tùy chọn "$1".'],
  [/^error: unknown command '(.+?)'/m, 'Không có lệnh "$1".'],
  [/^error: missing required argument '(.+?)'/m, 'Thiếu "$1".'],
  [/^error: option '(.+?)' argument missing/m, 'Tùy chọn "$1" cần một giá trị.'],
  [/^error: required option '(.+?)' not specified/m, 'Phải có tùy chọn "$1".'],
  [/^error: too many arguments/m, 'Thừa tham số.'],
];

/** A usage error in both languages, Vietnamese first; what is already said in both stays as it is. */
export function inBothLanguages(text: string): string {
  for (const [pattern, vietnamese] of sentences) {
    const match = pattern.exec(text);
    if (match) return `${vietnamese.replace('$1', match[1] ?? '')}\n${text}`;
  }
  return text;
}
