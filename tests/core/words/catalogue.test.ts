import { describe, expect, it } from 'vitest';
import { parseCatalogue, say } from '../../../src/core/words/catalogue.ts';

const catalogue = parseCatalogue({ holds: { message: '{holder} holds 51 % of {subject}.' } });

describe('a sentence', () => {
  it('has its arguments where its catalogue wants them', () => {
    expect(say(catalogue, 'holds', { holder: 'Harrow', subject: 'Tessel' })).toBe(
      'Harrow holds 51 % of Tessel.',
    );
  });

  it.each(['شركة الخليج', 'אורן בע״מ'])('keeps %s apart, which runs the other way', (subject) => {
    expect(say(catalogue, 'holds', { holder: 'Harrow', subject })).toBe(
      `Harrow holds 51 % of \u2068${subject}\u2069.`,
    );
  });

  it.each(['東京電力', 'Ørsted', 'Яндекс'])('leaves %s as it is, which runs the same way', (subject) => {
    expect(say(catalogue, 'holds', { holder: 'Harrow', subject })).not.toContain('\u2068');
  });

  it('that is not there, or lacks an argument, is an error', () => {
    expect(() => say(catalogue, 'gone')).toThrow('no message "gone"');
    expect(() => say(catalogue, 'holds', { holder: 'Harrow' })).toThrow('needs the argument "subject"');
  });
});
