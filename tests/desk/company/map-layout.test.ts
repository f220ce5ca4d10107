import { expect, it } from 'vitest';
import { BOX, mapLayout } from '../../../src/desk/company/map-layout.ts';
import type { OwnershipPicture } from '../../../src/messages/contract.ts';

const node = (company: string) => ({ company, name: company, role: 'other' as const });
const link = (from: string, to: string, kind: 'equity' | 'tie' = 'equity') => ({
  from,
  to,
  kind,
  labels: ['some'],
  sentence: '',
});
const picture: OwnershipPicture = {
  nodes: ['subject', 'owner', 'other', 'held'].map(node),
  links: [
    link('owner', 'subject'),
    link('owner', 'subject', 'tie'),
    link('other', 'subject'),
    link('subject', 'held'),
  ],
  left: 0,
};

it('owners stand left of the company, what it holds stands right of it', () => {
  const { boxes } = mapLayout(picture);
  const x = (company: string) => boxes.get(company)?.x ?? Number.NaN;
  expect(x('owner')).toBeLessThan(x('subject'));
  expect(x('subject')).toBeLessThan(x('held'));
});

it('no two boxes overlap, and all lie inside the picture', () => {
  const { boxes, width, height } = mapLayout(picture);
  const places = [...boxes.values()];
  for (const [at, a] of places.entries()) {
    expect(a.x >= 0 && a.y >= 0 && a.x + BOX.width <= width && a.y + BOX.height <= height).toBe(true);
    for (const b of places.slice(at + 1)) {
      expect(Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height).toBe(true);
    }
  }
});

it('two ties of the same two companies have words in places of their own', () => {
  const [first, second] = mapLayout(picture).ties;
  expect(first?.words).not.toEqual(second?.words);
});

it('words of several ties have a line each, and room for no more than can be read', () => {
  const heightOf = (labels: string[]) =>
    mapLayout({ ...picture, links: [{ ...link('owner', 'subject'), labels }] }).ties[0]?.words.height ?? 0;
  const one = heightOf(['board seat']);
  expect(heightOf(['board seat', 'veto'])).toBe(2 * one);
  expect(heightOf(['one person serves both companies'])).toBe(2 * one);
  expect(heightOf(Array.from({ length: 30 }, (_none, at) => `tie ${at}`))).toBe(7 * one);
});

it('a company that nobody holds, rings, and a company that holds itself are laid out too', () => {
  expect(mapLayout({ nodes: [node('alone')], links: [], left: 0 }).boxes.size).toBe(1);
  const ring = {
    nodes: [node('a'), node('b')],
    links: [link('a', 'b'), link('b', 'a'), link('a', 'a')],
    left: 0,
  };
  expect(mapLayout(ring).ties).toHaveLength(3);
});
