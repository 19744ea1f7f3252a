import type { Axis } from './axis.ts';
import type { Tone } from './strip-model.ts';

/** A place in a drawing, in percent from its left and its top. */
export interface Place { x: number; y: number }

/** A figure of the drawing; its limits are the upright line through it. */
export interface Dot extends Place {
  key: string;
  tone: Tone;
  hollow: boolean;
  limits: { yLow: number; yHigh: number } | null;
  /** The figure, printed beside its limits: series with names above, the other below. */
  figure: { text: string; above: boolean } | null;
  /** The dot in full, as it is read aloud and in its tip. */
  told: string;
  /** Row and column for the arrow keys. */
  cell: readonly [row: number, column: number];
}

/** Dots on a plane with their lines and bands, as the screen and the downloaded picture draw them. */
export interface PlaneModel {
  axis: Axis;
  axisLabel: string;
  /** Series are drawn a few pixels apart, so that overlapping ranges can both be seen. */
  apart: boolean;
  bands: { tone: Tone; places: readonly Place[] }[];
  lines: { tone: Tone; dashed: boolean; places: readonly Place[] }[];
  /** Upright lines where what is left cannot be compared with what is right. */
  breaks: number[];
  dots: Dot[];
  /** Dots of so many that none is told by itself; the table has them all. */
  crowd: readonly Place[];
  /** Words below the drawing, each centred at its place. */
  below: { x: number; lines: readonly string[] }[];
  belowLabel: string;
}
