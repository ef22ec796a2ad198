const MiB = 1024 * 1024;

/** What a workbook may cost. A part is any file inside the zip; the sheets are streamed, the other parts are held. */
export const limits = {
  entries: 2_000,
  /** A sheet of 200,000 rows and 12 columns is 80 MB of XML. */
  inflated: 200 * MiB,
  heldPart: 32 * MiB,
  /** Text of sheets that is kept for its second reading. */
  kept: 16 * MiB,
  sheets: 300,
  /** Rows with something in them, and figures, of all sheets. */
  rows: 200_000,
  columns: 1_000,
  merges: 50_000,
  /** One tag or one run of text of the XML; a cell holds 32,767 characters. */
  token: 1 * MiB,
  /** Rows looked at for title and header. */
  head: 60,
} as const;
