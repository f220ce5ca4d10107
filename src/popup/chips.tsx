import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { NamedCompany } from '../messages/contract.ts';

interface ChipsProps {
  readonly label: string;
  readonly companies: readonly Pick<NamedCompany, 'id' | 'name'>[];
  readonly onRemove: (company: Pick<NamedCompany, 'id' | 'name'>) => void;
}

/** Chosen companies, each with a button that takes it away again. */
export function Chips({ label, companies, onRemove }: ChipsProps) {
  const say = useSay();
  if (companies.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {companies.map((company) => (
        <li key={company.id} class="chip">
          <span class="chip-name">{company.name}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={say('popup_remove', { name: company.name })}
            onClick={() => onRemove(company)}
          >
            <Sign name="remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}
