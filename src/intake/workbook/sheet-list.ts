import { limits } from './limits.ts';
import type { Package } from './package-parts.ts';
import { damaged, refuse } from './refusal.ts';
import { cellText } from './shared-strings.ts';
import { isOn } from './sheet-rows.ts';
import type { ZipEntry } from './zip-directory.ts';

/** What the main part says of the workbook. */
interface SheetList {
  readonly named: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  readonly date1904: boolean;
  /** Formulas were left to be computed by the program that opens the file next. */
  readonly uncomputed: boolean;
}

/** The sheets of a workbook in their order, each with the id of its relation. */
export function readSheetList(parts: Package, main: ZipEntry): SheetList {
  const named: { id: string; name: string; hidden: boolean }[] = [];
  let [date1904, uncomputed] = [false, false];
  const xml = parts.reader(main);
  for (let kind = xml.next(); kind !== null; kind = xml.next()) {
    if (kind !== 'open') continue;
    if (xml.name === 'workbookPr') date1904 = isOn(xml.attribute('date1904'));
    if (xml.name === 'calcPr') uncomputed = isOn(xml.attribute('fullCalcOnLoad'));
    if (xml.name !== 'sheet') continue;
    const name = cellText(xml.attribute('name') ?? damaged(main.name)).trim();
    // The relation's id has a prefix (`r:id`), the sheet's own number is another attribute.
    named.push({ id: xml.attribute('id') ?? '', name, hidden: (xml.attribute('state') ?? 'visible') !== 'visible' });
  }
  if (named.length === 0) damaged(main.name);
  if (named.length > limits.sheets) refuse('too-many-parts', { count: named.length, most: limits.sheets });
  return { named, date1904, uncomputed };
}
