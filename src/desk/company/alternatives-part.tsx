import type { CardView } from '../../core/words/card-view.ts';
import { LevelBadge } from '../../look/card/level-badge.tsx';
import { Folded } from '../../look/folded.tsx';
import { useSay } from '../../look/say.ts';
import { useCompanyAddress } from '../address.ts';

// A full page has room for most services' suppliers; longer lists are cut where the levels begin to matter less.
const OPEN = 10;

/** Suppliers of the same service against the same watchlist, each with how much is known of it. */
export function AlternativesPart({ found }: { readonly found: NonNullable<CardView['alternatives']> }) {
  const say = useSay();
  const addressOf = useCompanyAddress();
  return (
    <section class="part">
      <h2 class="part-title">{say('look_alternatives', { service: found.service })}</h2>
      <p class="part-lead">{found.summary}</p>
      <Folded
        items={found.items}
        open={OPEN}
        listClass="supplier-list"
        more={(count) => say('look_more', { count: String(count) })}
        draw={(item) => (
          <li key={item.company} class="supplier">
            <a class="supplier-name" href={addressOf(item.company)}>
              {item.name}
            </a>
            <span class="list-note">{item.coverageWords}</span>
            <LevelBadge level={item.level} words={item.levelWords} />
          </li>
        )}
      />
    </section>
  );
}
