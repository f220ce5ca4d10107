/** Rows of companies on the page; each opens the company's card. */
import type { ComponentChildren } from 'preact';
import type { CompanyId } from '../core/company/company.ts';
import { LevelGlyph, levelClass } from '../look/glyph.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { FindingRow, UnknownRow } from '../messages/contract.ts';

/** Opens the card of a company, for the name as the page spells it; picked = among several that bear it. */
export type OpenCompany = (company: CompanyId, surface: string, isPicked: boolean) => void;

interface ListProps<R> {
  readonly rows: readonly R[];
  readonly open: OpenCompany;
}

/** Companies that were judged. */
export function Findings({ rows, open }: ListProps<FindingRow>) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.company}>
          <button
            type="button"
            class={`row ${levelClass[row.shown]}`}
            data-company={row.company}
            onClick={() => open(row.company, row.surface, false)}
          >
            <LevelGlyph level={row.shown} />
            <RowWords
              name={row.name}
              tags={<Tags row={row} />}
              line={row.headline}
              reason={row.flagged ? row.reason : null}
            />
            <Sign name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface RowWordsProps {
  readonly name: string;
  readonly tags?: ComponentChildren;
  readonly line: string;
  /** How, by whom and when; only where there is something to explain. */
  readonly reason?: FindingRow['reason'] | null;
}

function RowWords(props: RowWordsProps) {
  return (
    <span class="row-words">
      <span class="row-head">
        <span class="row-name">{props.name}</span>
        {props.tags}
      </span>
      <span class="row-line">{props.line}</span>
      {props.reason && (
        <>
          <span class="row-reason">{props.reason.text}</span>
          <span class="row-source">{props.reason.attribution}</span>
        </>
      )}
    </span>
  );
}

function Tags({ row }: { readonly row: FindingRow }) {
  const say = useSay();
  return (
    <>
      {row.isOwnEntry && <span class="row-tag own">{say('popup_own_entry')}</span>}
      {row.mentionCount > 1 && (
        <span class="row-tag">{say('popup_mentions', { count: String(row.mentionCount) })}</span>
      )}
    </>
  );
}

/** Names without a verdict: why, and where several companies bear the name, which they are. */
export function Unknowns({ rows, open }: ListProps<UnknownRow>) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li key={`${row.company} ${row.name}`}>
          <Unknown row={row} open={open} />
        </li>
      ))}
    </ul>
  );
}

function Unknown({ row, open }: { readonly row: UnknownRow; readonly open: OpenCompany }) {
  const { company, name } = row;
  if (company === null) return <Choice row={row} open={open} />;
  return (
    <button
      type="button"
      class="row level-unknown"
      data-company={company}
      onClick={() => open(company, name, false)}
    >
      <LevelGlyph level="UNKNOWN" />
      <RowWords name={name} line={row.reasonWords} />
      <Sign name="forward" />
    </button>
  );
}

/** A choice, never a guess: each company that may be meant opens its own card. */
function Choice({ row, open }: { readonly row: UnknownRow; readonly open: OpenCompany }) {
  return (
    <div class="row level-unknown">
      <LevelGlyph level="UNKNOWN" />
      <span class="row-words">
        <span class="row-name">{row.name}</span>
        <span class="row-line">{row.reasonWords}</span>
        <span class="meanings">
          {row.candidates.map(({ id, name, hint }) => (
            <button
              key={id}
              type="button"
              class="meaning"
              data-company={id}
              onClick={() => open(id, row.name, true)}
            >
              <span class="option-name">{name}</span> <span class="option-hint">{hint}</span>
            </button>
          ))}
        </span>
      </span>
    </div>
  );
}
