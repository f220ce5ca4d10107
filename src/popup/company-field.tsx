import type { CompanyId } from '../core/company/company.ts';
import { Combobox } from '../look/combobox/combobox.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { NamedCompany } from '../messages/contract.ts';
import { useSurroundings } from './surroundings.ts';

type Option = { readonly known: NamedCompany } | { readonly unknown: string };

interface CompanyFieldProps {
  readonly label: string;
  /** Companies that are chosen already and would only be in the way. */
  readonly without: readonly CompanyId[];
  readonly onChoose: (company: NamedCompany) => void;
  /** Offered for a name that no known company bears; absent where a new one makes no sense. */
  readonly onAdd?: (name: string) => void;
  /** True where it is the next thing to be filled in. */
  readonly isFocused?: boolean;
}

// As many as fit under the field without a scroll bar of their own.
const MOST_OPTIONS = 7;

/** A field that finds a known company by name, or offers to add one. */
export function CompanyField({ label, without, onChoose, onAdd, isFocused = false }: CompanyFieldProps) {
  const say = useSay();
  const { ask } = useSurroundings();
  const search = async (query: string): Promise<readonly Option[]> => {
    const found = await ask('company.search', { query, limit: MOST_OPTIONS + without.length });
    const known = found.filter(({ id }) => !without.includes(id)).slice(0, MOST_OPTIONS);
    return optionsOf(known, query, onAdd !== undefined);
  };
  return (
    <Combobox<Option>
      label={label}
      placeholder={say('look_search')}
      search={search}
      keyOf={(option) => ('known' in option ? option.known.id : '')}
      draw={(option) => <OptionLine option={option} />}
      onChoose={(option) => ('known' in option ? onChoose(option.known) : onAdd?.(option.unknown))}
      countWords={(count) => say('look_search_count', { count: String(count) })}
      noneWords={(query) => say('look_search_none', { query })}
      isFocused={isFocused}
    />
  );
}

/** "Add it" stands last, and not at all where the name is taken: a second company of the same name helps nobody. */
function optionsOf(known: readonly NamedCompany[], query: string, mayAdd: boolean): readonly Option[] {
  const isTaken = known.some(({ name }) => name.toLowerCase() === query.toLowerCase());
  const options: readonly Option[] = known.map((company) => ({ known: company }));
  return mayAdd && !isTaken ? [...options, { unknown: query }] : options;
}

function OptionLine({ option }: { readonly option: Option }) {
  const say = useSay();
  if ('unknown' in option) {
    return (
      <>
        <Sign name="add" />
        <span class="option-name is-new">{say('popup_search_add', { query: option.unknown })}</span>
      </>
    );
  }
  return (
    <>
      <span class="option-name">{option.known.name}</span>
      <span class="option-hint">{option.known.isOwnEntry ? say('popup_own_entry') : option.known.hint}</span>
    </>
  );
}
