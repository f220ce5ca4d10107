// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { DeedOf } from '../../src/look/deed-of.tsx';
import { draw, namesOf, undraw } from '../desk/drawn.tsx';

afterEach(undraw);

it('is called by its row as well: two buttons of the same words are told apart', () => {
  const act = vi.fn();
  draw(
    ['Harlow Anvils', 'Acme'].map((name) => (
      <p key={name}>
        <span id={name.slice(0, 4)}>{name}</span>
        <DeedOf words="They are one" of={name.slice(0, 4)} act={() => act(name)} />
      </p>
    )),
  );
  expect(namesOf('button')).toEqual(['They are one Harlow Anvils', 'They are one Acme']);
  document.querySelectorAll('button')[1]?.click();
  expect(act.mock.calls).toEqual([['Acme']]);
});

it('is not done twice at once, and keeps the focus meanwhile', () => {
  const act = vi.fn();
  draw(<DeedOf words="Looking…" of="nobody" act={act} busy />);
  const button = document.querySelector('button');
  button?.focus();
  button?.click();
  expect([act.mock.calls.length, document.activeElement === button]).toEqual([0, true]);
});
