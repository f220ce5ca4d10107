/**
 * Sizes as whole numbers, so that a threshold is never missed or met by 0.1 + 0.2.
 *
 *   fraction 0.49 = 490_000 ppm = 501_760_000 grains        1 ppm = 1024 grains, the whole = 1_024_000_000
 *
 * Claims are stated in ppm. An open end ("more than 50 %") lies between two ppm; it is stored OPEN grains inside, so
 * that sums of claims stay exact, keep their openness, and one comparison serves open and closed ends alike.
 */
import type { Band, Ppm } from './interest.ts';

/** 1/1024 ppm. A whole fits a Uint32 four times; a sum of a million holders fits a double exactly. */
export type Grains = number;

/** A power of two, so that ppm and grains turn into each other without rounding. */
export const GRAINS_PER_PPM = 1024;
/** All of a company. */
export const WHOLE: Grains = 1_000_000 * GRAINS_PER_PPM;
/** Exactly half: joint control under company law, enough under sanctions law. */
export const HALF: Grains = WHOLE / 2;

/** What an open end gives up: 1/64 ppm, far finer than any source states and far coarser than SLACK. */
const OPEN: Grains = 16;
/** Rounding a fraction finer than a ppm ("one third") errs by half a grain a holder; sixteen holders stay inside. */
const SLACK: Grains = 8;

/** A lower and an upper bound in grains; equal = exact. */
export interface Span {
  readonly lower: Grains;
  readonly upper: Grains;
}

/** A line that a sum is measured against: `strict` means more than, else at least. */
export interface Line {
  readonly at: Grains;
  readonly strict: boolean;
}

/** Company law's majority: exactly half is joint control, not control. */
export const MORE_THAN_HALF: Line = { at: HALF, strict: true };
/** The sanctions and CFIUS line: exactly half is enough. */
export const AT_LEAST_HALF: Line = { at: HALF, strict: false };

/** Whether `sum` is past the line.
 *
 * isPast(HALF, AT_LEAST_HALF) → true      50 % is enough under OFAC
 * isPast(HALF, MORE_THAN_HALF) → false    50 % controls nothing under company law
 * isPast(spanOf(more than 50 %).lower, MORE_THAN_HALF) → true */
export function isPast(sum: Grains, line: Line): boolean {
  return line.strict ? sum > line.at + SLACK : sum >= line.at - SLACK;
}

/** A stated band in grains, its open ends drawn in. */
export function spanOf(band: Band): Span {
  return {
    lower: band.lower * GRAINS_PER_PPM + (band.lowerOpen ? OPEN : 0),
    upper: band.upper * GRAINS_PER_PPM - (band.upperOpen ? OPEN : 0),
  };
}

/** A fraction of 1 in grains, to the nearest. */
export function grainsOf(fraction: number): Grains {
  return Math.round(fraction * WHOLE);
}

/** Parts per million in grains, exactly. */
export function ppmToGrains(ppm: Ppm): Grains {
  return ppm * GRAINS_PER_PPM;
}

/** Grains as a fraction of 1. */
export function fractionOf(grains: Grains): number {
  return grains / WHOLE;
}

/** The smallest span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { lower: Math.min(a.lower, b.lower), upper: Math.max(a.upper, b.upper) };
}

/** How far two spans lie apart; 0 where they touch or overlap. */
export function gap(a: Span, b: Span): Grains {
  return Math.max(0, a.lower - b.upper, b.lower - a.upper);
}
