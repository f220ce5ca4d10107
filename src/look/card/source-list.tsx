import type { NamedSource } from '../../core/words/card-view.ts';

/** Sources by name; each page opens apart and learns nothing of where it was clicked. */
export function SourceList({ sources }: { readonly sources: readonly NamedSource[] }) {
  return (
    <ul class="source-list">
      {sources.map((source) => (
        <li key={`${source.text} ${source.url}`}>
          <SourceName source={source} />
        </li>
      ))}
    </ul>
  );
}

/** One of them, as a link where there is a page. */
export function SourceName({ source: { text, url } }: { readonly source: NamedSource }) {
  if (url === null) return <span>{text}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
