/** Ids of companies that a file knows by its own keys or by name only, in the form that packs ask for. */
import { foldedTokens } from '../core/name/name-key.ts';

/** What a pack's id may hold after our prefix: 80 signs, less the hash and the dashes. */
const READABLE = 40;
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A stable id made of a prefix and a key of the file: readable where the key is plain, with a hash where letters or
 * length were lost, so that two keys never share one by being shortened.
 *
 *   localId('bods', '9bfe59b6a869')  → 'bods-9bfe59b6a869'
 *   localId('ftm', 'NK-3Nye')        → 'ftm-nk-3nye-1x2k9d'     capitals told apart by the hash
 */
export function localId(prefix: string, key: string): string {
  if (key.length <= READABLE && PLAIN.test(key)) return `${prefix}-${key}`;
  const plain = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${prefix}-${plain.slice(0, READABLE).replace(/-$/, '')}${plain === '' ? '' : '-'}${hash(key)}`;
}

/**
 * The id of a company that is known by a name only, the same for spellings that differ in case and accents; the legal
 * form stays, because two firms may differ in nothing else. `nameId('Acmé Ltd') === nameId('ACME LTD')`; '' names nobody.
 */
export function nameId(name: string): string | null {
  if (name.length <= READABLE && PLAIN_WORDS.test(name))
    return `name-${name.toLowerCase().replaceAll(' ', '-')}`;
  const key = foldedTokens(name).join('-');
  return key === '' ? null : localId('name', key);
}

/** Words that need no folding but of their case, and make a plain key; a test compares the two ways. */
const PLAIN_WORDS = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** 53 bits of FNV-like mixing in two streams, in base 36: a million keys collide once in ten thousand files. */
function hash(key: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return ((b & 0x1fffff) * 0x1_0000_0000 + (a >>> 0)).toString(36);
}
