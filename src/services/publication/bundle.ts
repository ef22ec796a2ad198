import type { BundleFile, DataPackage } from './data-package.ts';
import type { PrintedDefinitions } from './printed-definitions.ts';
import type { PrintedFigure } from './printed-figures.ts';
import type { PrintedRanks } from './printed-ranks.ts';
import type { PrintedScorecard } from './printed-scorecard.ts';

/** What a publication printed, as it is read again. */
export interface OpenBundle {
  readonly hash: string;
  readonly manifest: DataPackage;
  readonly scorecard: PrintedScorecard;
  readonly definitions: PrintedDefinitions;
  readonly ranks: PrintedRanks;
  readonly figures: readonly PrintedFigure[];
}

/** Everything a publication prints (bộ công bố), under one name. */
export interface Bundle {
  /** SHA-256 of the manifest, which holds the hash of every file. */
  readonly hash: string;
  readonly manifest: Uint8Array;
  readonly files: readonly BundleFile[];
  readonly opened: OpenBundle;
}
