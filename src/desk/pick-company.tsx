import { CompanyBox } from '../look/combobox/company-box.tsx';
import { useSay } from '../look/say.ts';
import type { NamedCompany } from '../messages/contract.ts';
import { useSurroundings } from './surroundings.ts';

// As many as fit under the field without a scroll bar of their own.
const MOST_OPTIONS = 7;

interface PickProps {
  readonly label: string;
  /** Companies that are chosen already. */
  readonly without: readonly string[];
  readonly onChoose: (company: NamedCompany) => void;
}

/** A field that finds a company by the first letters of its name. */
export function PickCompany({ label, without, onChoose }: PickProps) {
  const { ask } = useSurroundings();
  const search = async (query: string): Promise<readonly NamedCompany[]> => {
    const found = await ask('company.search', { query, limit: Math.min(100, MOST_OPTIONS + without.length) });
    return found.filter(({ id }) => !without.includes(id)).slice(0, MOST_OPTIONS);
  };
  return <CompanyBox label={label} search={search} onChoose={onChoose} />;
}

interface PickedProps {
  readonly label: string;
  readonly company: Pick<NamedCompany, 'id' | 'name'> | null;
  readonly onPick: (company: Pick<NamedCompany, 'id' | 'name'> | null) => void;
}

/** The same field for one company: once chosen, it stands there until another is wanted. */
export function PickOne({ label, company, onPick }: PickedProps) {
  const say = useSay();
  if (company === null) return <PickCompany label={label} without={[]} onChoose={onPick} />;
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <span class="picked">
        <span class="list-name">{company.name}</span>
        <button type="button" class="button quiet" onClick={() => onPick(null)}>
          {say('desk_pick_other')}
        </button>
      </span>
    </div>
  );
}
