/** Companies whose level is another afterwards: those tied more closely first, each with both levels and the reason. */
import { LevelBadge } from '../../look/card/level-badge.tsx';
import { useSay } from '../../look/say.ts';
import { Sign } from '../../look/sign.tsx';
import type { ShiftLine } from '../../messages/contract.ts';
import { useCompanyAddress } from '../address.ts';
import { useSurroundings } from '../surroundings.ts';

const DIRECTIONS = ['closer', 'looser', 'other'] as const satisfies readonly ShiftLine['direction'][];

interface ShiftListProps {
  readonly lines: readonly ShiftLine[];
  /** What is said where nothing changes. */
  readonly none: string;
}

export function ShiftList({ lines, none }: ShiftListProps) {
  const say = useSay();
  if (lines.length === 0) return <p class="missing">{none}</p>;
  return (
    <div class="shifts">
      {DIRECTIONS.map((direction) => {
        const group = lines.filter((line) => line.direction === direction);
        if (group.length === 0) return null;
        return (
          <section key={direction} class="shift-group">
            <h3 class="shift-title">
              {say(`desk_shift_${direction}`)} <span class="part-count">{group.length}</span>
            </h3>
            <ul>
              {group.map((line) => (
                <Shift key={line.company.company} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Shift({ line }: { readonly line: ShiftLine }) {
  const say = useSay();
  const { dateWords } = useSurroundings();
  const addressOf = useCompanyAddress();
  const { company, before, beforeWords, after, afterWords, summary, since } = line;
  return (
    <li class="shift">
      <div class="shift-head">
        <a class="list-name" href={addressOf(company.company)}>
          {company.name}
        </a>
        <span class="shift-levels">
          <LevelBadge level={before} words={beforeWords} />
          <Sign name="forward" />
          <span class="heard">{say('desk_shift_to')}</span>
          <LevelBadge level={after} words={afterWords} />
        </span>
      </div>
      <p class="shift-why">{summary}</p>
      {since && <p class="list-note">{say('desk_shift_since', { date: dateWords(since) })}</p>}
    </li>
  );
}
