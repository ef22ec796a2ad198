import type { Random } from './random.ts';
import type { SampleUnit } from './units.ts';

/** How far a unit's figure is on its way, at the end of the third quarter. */
export type Outcome = 'achieved' | 'on-track' | 'at-risk' | 'off-track';

/** What the figures of one indicator look like. */
export interface Measure {
  readonly id: string;
  readonly kind: 'flow' | 'stock';
  readonly every: 'month' | 'quarter';
  readonly only?: SampleUnit['level'];
  /** The target, as a share of 1. */
  readonly target: number;
  /** Share of units that achieve, are on track, are at risk; the rest is off track. */
  readonly mix: readonly [number, number, number];
  /** Mean and spread of the first observation. */
  readonly start: readonly [number, number];
  /** How far above a target that is not 100 % the achievers stand. */
  readonly headroom: number;
  /** The usual denominator of a period. */
  readonly size: (unit: SampleUnit, r: Random) => number;
  /** How volumes move through the year, month by month. */
  readonly season: 'dossiers' | 'documents' | 'none';
}

const paid = (u: SampleUnit, r: Random): number =>
  u.dossiers * (u.remote ? r.between(0.006, 0.03) : r.between(0.2, 0.42));

/** In the order of the plan's targets. */
export const measures: readonly Measure[] = [
  {
    id: 'dvc-toan-trinh',
    kind: 'stock',
    every: 'quarter',
    target: 1,
    mix: [0.26, 0.4, 0.21],
    start: [0.64, 0.08],
    headroom: 0,
    season: 'none',
    size: (u) => u.procedures,
  },
  {
    id: 'ho-so-truc-tuyen',
    kind: 'flow',
    every: 'month',
    target: 0.8,
    mix: [0.28, 0.4, 0.2],
    start: [0.53, 0.07],
    headroom: 0.14,
    season: 'dossiers',
    size: (u) => u.dossiers,
  },
  {
    id: 'thanh-toan-truc-tuyen',
    kind: 'flow',
    every: 'month',
    target: 0.6,
    mix: [0.13, 0.21, 0.34],
    start: [0.24, 0.05],
    headroom: 0.16,
    season: 'dossiers',
    size: paid,
  },
  {
    id: 'so-hoa-ho-so-ket-qua',
    kind: 'flow',
    every: 'month',
    target: 1,
    mix: [0.16, 0.3, 0.31],
    start: [0.66, 0.07],
    headroom: 0,
    season: 'dossiers',
    size: (u, r) => u.dossiers * r.between(0.9, 0.98),
  },
  {
    id: 'tai-su-dung-du-lieu',
    kind: 'flow',
    every: 'month',
    target: 0.5,
    mix: [0.46, 0.27, 0.16],
    start: [0.22, 0.05],
    headroom: 0.26,
    season: 'dossiers',
    size: (u, r) => u.dossiers * r.between(0.45, 0.65),
  },
  {
    id: 'van-ban-ky-so',
    kind: 'flow',
    every: 'month',
    target: 1,
    mix: [0.33, 0.42, 0.16],
    start: [0.81, 0.05],
    headroom: 0,
    season: 'documents',
    size: (u) => u.documents,
  },
  {
    id: 'ho-so-cong-viec-mang',
    kind: 'flow',
    every: 'month',
    target: 0.9,
    mix: [0.6, 0.23, 0.11],
    start: [0.69, 0.06],
    headroom: 0.098,
    season: 'documents',
    size: (u, r) => u.documents * r.between(0.3, 0.42),
  },
  {
    id: 'cbcc-chu-ky-so',
    kind: 'stock',
    every: 'quarter',
    target: 1,
    mix: [0.3, 0.38, 0.2],
    start: [0.68, 0.08],
    headroom: 0,
    season: 'none',
    size: (u) => u.staff,
  },
  {
    id: 'tai-khoan-dinh-danh',
    kind: 'stock',
    every: 'month',
    only: 'commune',
    target: 0.8,
    mix: [0.22, 0.47, 0.2],
    start: [0.6, 0.05],
    headroom: 0.09,
    season: 'none',
    size: (u) => u.residents,
  },
  {
    id: 'he-thong-dam-may',
    kind: 'stock',
    every: 'quarter',
    only: 'department',
    target: 0.5,
    mix: [0.2, 0.2, 0.27],
    start: [0.12, 0.08],
    headroom: 0.2,
    season: 'none',
    size: (u) => u.systems,
  },
  {
    id: 'he-thong-phe-duyet-cap-do',
    kind: 'stock',
    every: 'quarter',
    target: 1,
    mix: [0.4, 0.12, 0.28],
    start: [0.3, 0.18],
    headroom: 0,
    season: 'none',
    size: (u) => u.systems,
  },
  {
    id: 'hai-long',
    kind: 'flow',
    every: 'quarter',
    target: 0.95,
    mix: [0.52, 0.26, 0.13],
    start: [0.885, 0.018],
    headroom: 0.045,
    season: 'none',
    size: (u) => u.ratings,
  },
];

/** October 2025 to September 2026: the year's end is busy, Tết (mid-February to mid-March) quiet, school starts in August. */
export const seasons: Readonly<Record<Measure['season'], readonly number[]>> = {
  dossiers: [1, 1.02, 1.06, 1.08, 0.93, 0.71, 1.16, 1.05, 1, 1.03, 1.1, 1.12],
  documents: [0.98, 1.05, 1.22, 1.12, 0.86, 0.74, 1.04, 1, 1.05, 1, 0.98, 1.02],
  none: Array.from({ length: 12 }, () => 1),
};
