/** What each source can and cannot see, so that its silence is not taken for an answer. */
import { useSay } from '../../look/say.ts';

const SOURCES = ['gleif', 'wikidata', 'bods', 'psc', 'ftm', 'sec', 'plain'] as const;

export function SourcesPart() {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_import_sees')}</h2>
      <ul class="import-sees">
        {SOURCES.map((source) => (
          <li key={source}>{say(`desk_import_sees_${source}`)}</li>
        ))}
      </ul>
    </section>
  );
}
