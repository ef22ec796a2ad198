/** A sentence or label in both languages of the screen; Vietnamese is the one that is always read. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Text;
