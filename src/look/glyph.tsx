/**
 * One shape per level, told apart without colour and at 12 px:
 *
 *   CONTROLLED octagon · SIGNIFICANT_INFLUENCE triangle · MINORITY_STAKE pie · NON_EQUITY_TIE two rings
 *   FORMER clock · UNKNOWN dashed ring with "?" · NONE_FOUND open ring · OWN_GROUP house · WATCHED_PARTY eye
 */
import type { ComponentChildren } from 'preact';
import type { Level } from '../core/verdict/level.ts';

/** Style class that gives a level its two colours (level.css). */
export const levelClass: Readonly<Record<Level, string>> = {
  OWN_GROUP: 'level-own',
  WATCHED_PARTY: 'level-watched',
  CONTROLLED: 'level-controlled',
  SIGNIFICANT_INFLUENCE: 'level-influence',
  MINORITY_STAKE: 'level-minority',
  NON_EQUITY_TIE: 'level-tie',
  FORMER: 'level-former',
  UNKNOWN: 'level-unknown',
  NONE_FOUND: 'level-none',
};

/** Drawn in a 16 × 16 box with the text's colour, so that forced-colors repaints it with the words. */
const shapes: Readonly<Record<Level, ComponentChildren>> = {
  CONTROLLED: <path d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" fill="currentColor" />,
  SIGNIFICANT_INFLUENCE: (
    <path d="M8 2.6 14.2 13.4H1.8z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" />
  ),
  MINORITY_STAKE: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M8 8V2.1A5.9 5.9 0 0 1 13.9 8z" fill="currentColor" />
    </>
  ),
  NON_EQUITY_TIE: (
    <>
      <circle cx="5.6" cy="8" r="3.9" />
      <circle cx="10.4" cy="8" r="3.9" />
    </>
  ),
  FORMER: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M8 4.6V8H5.2" stroke-linecap="round" stroke-linejoin="round" />
    </>
  ),
  UNKNOWN: (
    <>
      <circle cx="8" cy="8" r="6.4" stroke-dasharray="2.4 1.6" stroke-width="1.4" />
      <path d="M6.2 6.5a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.6-.9 1.2" stroke-linecap="round" />
      <circle cx="8" cy="11.4" r=".95" fill="currentColor" stroke="none" />
    </>
  ),
  NONE_FOUND: <circle cx="8" cy="8" r="5.6" />,
  OWN_GROUP: <path d="M2.2 8 8 2.6 13.8 8M4 6.9v6.3h8V6.9" stroke-linecap="round" stroke-linejoin="round" />,
  WATCHED_PARTY: (
    <>
      <path
        d="M1.6 8C3.2 5 5.4 3.6 8 3.6S12.8 5 14.4 8c-1.6 3-3.8 4.4-6.4 4.4S3.2 11 1.6 8z"
        stroke-linejoin="round"
      />
      <circle cx="8" cy="8" r="1.9" fill="currentColor" />
    </>
  ),
};

/** The level's shape alone; whoever draws it says the level in words beside it. */
export function LevelGlyph({ level }: { readonly level: Level }) {
  return (
    <svg
      class={`glyph ${levelClass[level]}`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      aria-hidden="true"
    >
      {shapes[level]}
    </svg>
  );
}
