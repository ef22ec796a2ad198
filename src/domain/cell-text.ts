/** What a cell holds at most, and what a rule may say in its title and its sentence. */
export const mostIn = { cell: 32_767, title: 32, message: 255 } as const;

const unwritable = /(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text within its limit, cut at a whole character, with a mark where it was cut. */
export function within(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** A text as a cell may hold it; what would be read as an escape of the format (`_x0041_`) is kept as written. */
export const cellSafe = (text: string): string =>
  within(text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unwritable, '\ufffd'), mostIn.cell / 2).replace(
    /_(?=x[0-9a-f]{4}_)/gi,
    '_x005F_',
  );
