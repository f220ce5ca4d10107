/** A page that was read and judged. */
import type { ComponentChildren } from 'preact';
import { Blank } from '../look/blank.tsx';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { PageState } from '../messages/contract.ts';
import { Do } from './do.tsx';
import { Findings, Unknowns } from './finding-list.tsx';
import type { PageActions } from './page-actions.ts';
import { groupsOf } from './page-groups.ts';

interface CheckedProps {
  readonly page: Extract<PageState, { state: 'checked' }>;
  readonly actions: Pick<PageActions, 'open' | 'addCompany' | 'grant'>;
}

/** The companies found, the flagged first and the ones without a tie folded away. */
export function CheckedPage({ page, actions }: CheckedProps) {
  const say = useSay();
  const { flagged, unsure, unknown, also, none } = groupsOf(page.rows, page.unknown);
  const closed = <ClosedFrames hosts={page.closedFrames} grant={actions.grant} />;
  if (page.rows.length === 0 && unknown.length === 0) {
    return (
      <>
        <Nothing addCompany={actions.addCompany} />
        {closed}
      </>
    );
  }
  return (
    <>
      {flagged.length > 0 && (
        <Group title={say('look_tied')} count={flagged.length}>
          <Findings rows={flagged} open={actions.open} />
        </Group>
      )}
      {flagged.length === 0 && none.length > 0 && <p class="none-flagged">{say('popup_none_flagged')}</p>}
      {unsure.length + unknown.length > 0 && (
        <Group title={say('popup_unknown')} count={unsure.length + unknown.length}>
          <Findings rows={unsure} open={actions.open} />
          <Unknowns rows={unknown} open={actions.open} />
        </Group>
      )}
      {also.length > 0 && (
        <Group title={say('popup_also')} count={also.length}>
          <Findings rows={also} open={actions.open} />
        </Group>
      )}
      {none.length > 0 && (
        <details class="group">
          <summary class="group-title">
            {say(flagged.length > 0 ? 'popup_more_none' : 'popup_all_none', { count: String(none.length) })}
          </summary>
          <Findings rows={none} open={actions.open} />
        </details>
      )}
      {closed}
      <button type="button" class="button quiet add" onClick={actions.addCompany}>
        <Sign name="add" />
        {say('look_add_company')}
      </button>
    </>
  );
}

interface ClosedProps {
  readonly hosts: readonly string[];
  readonly grant: PageActions['grant'];
}

/** Parts of the page that nobody has read: without a word on them "nothing found" would promise too much. */
function ClosedFrames({ hosts, grant }: ClosedProps) {
  const say = useSay();
  const [first] = hosts;
  if (first === undefined) return null;
  return (
    <p class="closed-frames">
      {say('popup_frames_closed', { hosts: hosts.join(', ') })}{' '}
      {hosts.length === 1 && (
        <button type="button" class="link" onClick={() => grant(first)}>
          {say('popup_always', { host: first })}
        </button>
      )}
    </p>
  );
}

function Nothing({ addCompany }: { readonly addCompany: () => void }) {
  const say = useSay();
  return (
    <Blank
      title={say('popup_nothing_title')}
      text={say('popup_nothing_text')}
      picture={<Sign name="search" />}
    >
      <Do words={say('look_add_company')} act={addCompany} />
    </Blank>
  );
}

interface GroupProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Group({ title, count, children }: GroupProps) {
  return (
    <section class="group">
      <h2 class="group-title">
        {title} <span class="group-count">{count}</span>
      </h2>
      {children}
    </section>
  );
}
