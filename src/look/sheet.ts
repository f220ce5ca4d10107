/** The shared style as one text, for a document that takes a constructed style sheet: the card's own frame. */
import base from './base.css?inline';
import parts from './parts.css?inline';
import tokens from './tokens.css?inline';

/** Tokens, floor and shared parts, in the order they build on each other. */
export const lookSheet: string = [tokens, base, parts].join('\n');
