/** What is signed: a report (báo cáo), a letter (công văn) or the notice of a meeting's conclusions (thông báo). */
export type PaperKind = 'report' | 'letter' | 'notice';

/** Who signs, as the block below a document says it (Nghị định 30/2020). */
export interface Signatory {
  /** "TM. ỦY BAN NHÂN DÂN", "KT. GIÁM ĐỐC", "TL. CHỦ TỊCH"; null where the head signs in person. */
  readonly authority: string | null;
  readonly title: string;
  /** Null: the place of the name stays blank. */
  readonly name: string | null;
}

/** Who issues a province's documents: what stands above and below each of them. */
export interface Issuer {
  /** The body above; null where there is none to name. */
  readonly superior: string | null;
  readonly body: string;
  readonly place: string;
  /** What stands behind the number: "BC-SKHCN". */
  readonly symbols: Readonly<Record<PaperKind, string>>;
  readonly signatory: Signatory;
  /** Who a document is sent to (Nơi nhận), a line each. */
  readonly recipients: readonly string[];
}
