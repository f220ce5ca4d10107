import type { Level } from '../core/verdict/level.ts';
import { LevelBadge } from '../look/card/level-badge.tsx';
import { useSay } from '../look/say.ts';
import { useSurroundings } from './surroundings.ts';

/** Strongest first, as the decision table has them; the buyer's own side last. */
const LEVELS = [
  'CONTROLLED',
  'SIGNIFICANT_INFLUENCE',
  'MINORITY_STAKE',
  'NON_EQUITY_TIE',
  'FORMER',
  'UNKNOWN',
  'NONE_FOUND',
  'WATCHED_PARTY',
  'OWN_GROUP',
] as const satisfies readonly Level[];

/** What the product is, what it keeps to itself, and what its signs say. */
export function AboutPage() {
  const say = useSay();
  const { version } = useSurroundings();
  return (
    <article class="about">
      <p>{say('desk_about_text')}</p>
      <p>{say('desk_about_privacy')}</p>
      <p class="list-note">
        {say('desk_version')} {version}
      </p>
      <h2 class="detail-title">{say('desk_about_levels')}</h2>
      <dl class="legend">
        {LEVELS.map((level) => (
          <div key={level} class="legend-line">
            <dt>
              <LevelBadge level={level} words={say(`level_${level}`)} />
            </dt>
            <dd>{say(`desk_level_${level}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say('desk_about_unknown')}</p>
    </article>
  );
}
