/** Who holds whom, as pills and arrows: solid for equity, dashed for another tie, dotted for a deal not closed. */
import { Fragment } from 'preact';
import type { ChainLink } from '../../core/words/card-view.ts';
import { type ChainPath, chainPaths, type Hop } from './chain-paths.ts';

/** Dash pattern in user units of an arrow that is stretched along one side only. */
const dashes: Readonly<Record<ChainLink['kind'], string | undefined>> = {
  equity: undefined,
  tie: '5 3',
  pending: '1.5 3',
  past: '1.5 3',
};

/**
 * The picture of `links`, watched party first, supplier last. Nothing is drawn for no links.
 * `title` names it for people who hear the page; the labels themselves are text and are read with it.
 */
export function ChainPicture({
  links,
  title,
}: {
  readonly links: readonly ChainLink[];
  readonly title: string;
}) {
  if (links.length === 0) return null;
  return (
    <figure class="chain" aria-label={title}>
      {chainPaths(links).map((path) => (
        <Path key={path.map((hop) => `${hop.from}→${hop.to}`).join(' ')} path={path} />
      ))}
    </figure>
  );
}

// Two names of three lines each, with the tie between them; of longer ones a card leaves a column of syllables.
const MOST_BESIDE = 45;

/** True where one tie is drawn across: its names stand side by side. */
function isAcross(path: ChainPath): boolean {
  return path.length === 1 && path.every(({ from, to }) => Math.max(from.length, to.length) <= MOST_BESIDE);
}

function Path({ path }: { readonly path: ChainPath }) {
  return (
    <div class={isAcross(path) ? 'chain-path short' : 'chain-path'}>
      <span class="chain-node first">{path[0]?.from}</span>
      {path.map((hop, index) => (
        <Fragment key={hop.to}>
          <Links hop={hop} />
          <span class={index === path.length - 1 ? 'chain-node last' : 'chain-node'}>{hop.to}</span>
        </Fragment>
      ))}
    </div>
  );
}

function Links({ hop }: { readonly hop: Hop }) {
  return (
    <span class="chain-links">
      {hop.links.map((link, index) => (
        <span key={`${link.kind} ${link.label}`} class={`chain-link ${link.kind}`}>
          <Arrow kind={link.kind} />
          <span class="chain-label">
            {index === 0 && link.hop !== undefined && (
              <span class="hop" aria-hidden="true">
                {link.hop}
              </span>
            )}
            {link.label}
          </span>
        </span>
      ))}
    </span>
  );
}

/** Both directions are drawn and the style sheet shows the one that fits the width. */
function Arrow({ kind }: { readonly kind: ChainLink['kind'] }) {
  return (
    <svg class="chain-arrow" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.6">
      <g class="down" stroke-linejoin="round" stroke-linecap="round">
        <line x1="5" y1="2" x2="5" y2="100%" stroke-dasharray={dashes[kind]} />
        <svg aria-hidden="true" class="down" x="0" y="100%" overflow="visible">
          <path d="M1.5-6 5-1.5 8.5-6" />
        </svg>
      </g>
      <g class="across" stroke-linejoin="round" stroke-linecap="round">
        <line x1="2" y1="5" x2="100%" y2="5" stroke-dasharray={dashes[kind]} />
        <svg aria-hidden="true" class="across" x="100%" y="0" overflow="visible">
          <path d="M-6 1.5-1.5 5-6 8.5" />
        </svg>
      </g>
    </svg>
  );
}
