/** All companies that the data or the user knows, and one of them in full. */
import { useId, useState } from 'preact/hooks';
import { Blank } from '../look/blank.tsx';
import { LevelGlyph } from '../look/glyph.tsx';
import { useLoaded } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { type Say, useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { CompanyLine, CompanyList } from '../messages/contract.ts';
import { CompanyPage } from './company/company-page.tsx';
import { ListDetail, type ListGroup } from './list-detail.tsx';
import { NobodyWatched } from './nobody-watched.tsx';
import type { Route } from './route.ts';
import { useSurroundings } from './surroundings.ts';

export function CompaniesPage({ route }: { readonly route: Route }) {
  const { item } = route;
  const say = useSay();
  const { ask } = useSurroundings();
  const [query, setQuery] = useState('');
  const { loaded, reload } = useLoaded(() => ask('company.list', { query }), query);
  const list = loaded.state === 'ready' ? loaded.value : null;
  return (
    <ListDetail<CompanyLine>
      page="companies"
      groups={list === null ? [] : groupsOf(list, say)}
      chosen={item}
      isOpened={item !== null}
      keyOf={({ company }) => company}
      line={(line) => (list?.watches ? <Judged line={line} /> : <Unjudged line={line} />)}
      head={
        <>
          <SearchField query={query} onQuery={setQuery} />
          {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
          {list?.watches === false && item === null && <NobodyWatched />}
          {/* Always there, or its first words would not be heard. */}
          <p class="list-note list-count" role="status">
            {list && <Count list={list} query={query} />}
          </p>
        </>
      }
      detail={
        item === null ? (
          <Blank
            title={say('desk_company_choose')}
            text={say('desk_company_choose_text')}
            picture={<Sign name="search" />}
          />
        ) : (
          <CompanyPage key={item} company={item} route={route} onChanged={reload} />
        )
      }
    />
  );
}

function groupsOf({ lines, watches }: CompanyList, say: Say): readonly ListGroup<CompanyLine>[] {
  const groups = [
    { title: say('look_tied'), entries: lines.filter(({ flagged }) => flagged) },
    {
      title: say(watches ? 'desk_list_others' : 'desk_companies'),
      entries: lines.filter(({ flagged }) => !flagged),
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function Count({ list, query }: { readonly list: CompanyList; readonly query: string }) {
  const say = useSay();
  const { lines, found } = list;
  if (found === 0) return <>{say('look_search_none', { query: query.trim() })}</>;
  if (lines.length === found) return <>{say('desk_list_found', { count: String(found) })}</>;
  return <>{say('desk_list_cut', { shown: String(lines.length), count: String(found) })}</>;
}

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function SearchField({ query, onQuery }: SearchFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <search class="field">
      <label class="field-label" for={id}>
        {say('desk_search')}
      </label>
      <div class="combobox-box">
        <Sign name="search" />
        <input
          id={id}
          class="input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={say('look_search')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </div>
    </search>
  );
}

/** The level stands as a shape before the name, and in words under it. */
function Judged({ line }: { readonly line: CompanyLine }) {
  return (
    <span class="company-line">
      <LevelGlyph level={line.shown} />
      <span class="company-line-text">
        <span class="list-name">{line.name}</span>
        <span class="list-note">{line.levelWords}</span>
      </span>
    </span>
  );
}

/** While nobody is watched: "no tie found" would promise what nobody has looked for. */
function Unjudged({ line: { name, hint } }: { readonly line: CompanyLine }) {
  return (
    <span class="company-line-text">
      <span class="list-name">{name}</span>
      <span class="list-note">{hint}</span>
    </span>
  );
}
