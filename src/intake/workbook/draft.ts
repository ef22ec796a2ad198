import type { CountColumn } from '../observation-state.ts';

/** Where each field of a figure stands. Shared by the figures of a table. */
export interface FieldPlaces {
  readonly sheet: string;
  /** Field → column, from 1. */
  readonly columns: Readonly<Record<string, number>>;
  /** Field → row, for fields that stand in another row than the figure's own; 0 where it is the sheet's name. */
  readonly rows: Readonly<Record<string, number>>;
}

/** A figure as its cells give it, before it is known how the texts among its numbers are written. */
export interface Draft {
  readonly row: number;
  readonly places: FieldPlaces;
  readonly unit: string;
  readonly indicator: string;
  readonly period: string;
  /** A number of the cell itself, or a text still to be read; empty where there is none. */
  readonly counts: Readonly<Record<CountColumn, number | string>>;
  /** The value's cell shows it as a percentage. */
  readonly percent: boolean;
  readonly qualifier: string;
  readonly state: string;
  readonly note: string;
}
