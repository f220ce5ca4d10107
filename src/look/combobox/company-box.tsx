import type { NamedCompany } from '../../messages/contract.ts';
import { useSay } from '../say.ts';
import { Combobox } from './combobox.tsx';

interface CompanyBoxProps {
  readonly label: string;
  readonly search: (query: string) => Promise<readonly NamedCompany[]>;
  readonly onChoose: (company: NamedCompany) => void;
  /** Takes the focus as soon as it stands. */
  readonly isFocused?: boolean;
}

/** A search field for companies: each found one with what tells it from others of its name. */
export function CompanyBox({ label, search, onChoose, isFocused = false }: CompanyBoxProps) {
  const say = useSay();
  return (
    <Combobox<NamedCompany>
      label={label}
      placeholder={say('look_search')}
      search={search}
      keyOf={({ id }) => id}
      draw={({ name, hint }) => (
        <>
          <span class="option-name">{name}</span>
          <span class="option-hint">{hint}</span>
        </>
      )}
      onChoose={onChoose}
      countWords={(count) => say('look_search_count', { count: String(count) })}
      noneWords={(query) => say('look_search_none', { query })}
      isFocused={isFocused}
    />
  );
}
