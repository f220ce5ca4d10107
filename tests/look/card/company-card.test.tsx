// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardView } from '../../../src/core/words/card-view.ts';
import { type CardLabels, CompanyCard } from '../../../src/look/card/company-card.tsx';
import { namesOf } from '../../desk/drawn.tsx';
import { bareCard } from '../bare-card.ts';

const labels: CardLabels = {
  chain: 'Chain of ties',
  claims: 'Who says so',
  statement: 'The supplier says',
  noStatement: 'No statement on file.',
  pending: 'Not closed',
  others: 'Also on your watchlist',
  alternatives: (service) => `Other suppliers of ${service}`,
  why: 'Why this level',
  changes: 'What would change it',
  gaps: 'Not known',
  hop: (number) => `Link ${number}`,
  ownEntry: 'Added by you',
  more: (count) => `${count} more`,
  moreSources: (count) => `More sources: ${count}`,
};

const bare = bareCard({ company: 'quillow', name: 'Quillow' });

const claim = { text: 'Brask holds 49 % of Quillow.', attribution: 'The Daily, 13 June 2025', url: null };

function drawn(view: Partial<CardView>): HTMLElement {
  render(<CompanyCard view={{ ...bare, ...view }} labels={labels} />, document.body);
  return document.body;
}

const headings = () => [...document.querySelectorAll('h3')].map((heading) => heading.textContent);

afterEach(() => render(null, document.body));

describe('the card of a company', () => {
  it('says the level in words beside its shape', () => {
    const badge = drawn({ shown: 'MINORITY_STAKE', headline: 'Minority stake: Brask' }).querySelector(
      '.badge',
    );
    expect(badge?.textContent).toBe('Minority stake: Brask');
    expect(badge?.querySelector('svg')).not.toBeNull();
  });

  it('leaves out every part that has nothing to say', () => {
    drawn({});
    expect(headings()).toEqual([]);
  });

  it('says "no statement on file" where there is a claim and no answer to it', () => {
    expect(drawn({ claims: [claim] }).textContent).toContain('No statement on file.');
    expect(headings()).toEqual(['Who says so', 'The supplier says']);
  });

  it('puts the claim before the answer and both before the reasons', () => {
    drawn({ claims: [claim], statement: claim, why: [{ rule: 'I2', text: 'At least one third.' }] });
    expect(headings()).toEqual(['Who says so', 'The supplier says', 'Why this level']);
  });

  it('marks a company of the user as their own entry', () => {
    expect(drawn({ isOwnEntry: true }).querySelector('.qualifier')?.textContent).toBe('Added by you');
  });

  it('links a source only where a person can open it, without telling it where the click came from', () => {
    const url = 'https://daily.example/a';
    const links = drawn({ claims: [claim, { ...claim, text: 'And more.', url }] }).querySelectorAll('cite a');
    expect([...links].map((link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
      [url, 'noopener noreferrer'],
    ]);
  });

  it('draws a tie that is not equity dashed and a deal not closed dotted', () => {
    const chain = (['equity', 'tie', 'pending'] as const).map((kind, step) => ({
      from: `C${step}`,
      to: `C${step + 1}`,
      label: kind,
      kind,
    }));
    const lines = drawn({ chain }).querySelectorAll('.down > line');
    const dashes = [...lines].map((line) => line.getAttribute('stroke-dasharray'));
    expect(dashes[0]).toBeNull();
    expect(new Set(dashes).size).toBe(3);
  });

  it.each([
    [3, 3, []],
    // A fold for one line would cost as much room as the line.
    [4, 4, []],
    [6, 3, ['3 more']],
  ])('of %i claims shows %i at once, and folds away %j', (count, open, folds) => {
    const claims = Array.from({ length: count }, (_one, at) => ({ ...claim, text: `Claim ${at}.` }));
    const body = drawn({ claims });
    const lines = [...body.querySelectorAll('.company-list > li')];
    expect(lines.filter((line) => line.closest('details') === null)).toHaveLength(open);
    expect([...body.querySelectorAll('summary')].map((one) => one.textContent)).toEqual(folds);
    expect(lines).toHaveLength(count);
  });

  it('says of which claim there are more sources', () => {
    const others = [{ text: 'The Harbour Paper', url: null }];
    drawn({
      claims: [
        { ...claim, others },
        { ...claim, text: 'It bought more.', others },
      ],
    });
    const names = namesOf('.said-others > summary');
    expect(names[0]).toMatch(/^More sources: 1 .*Brask holds 49 % of Quillow/);
    expect(names[1]).toMatch(/^More sources: 1 .*It bought more/);
  });

  it('reads a chain aloud in its order', () => {
    const chain = [{ from: 'Brask', to: 'Quillow', label: '49 %, no votes', kind: 'equity' as const }];
    expect(drawn({ chain }).querySelector('figure')?.textContent).toBe('Brask49 %, no votesQuillow');
  });
});
