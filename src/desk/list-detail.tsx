/** A list beside the entry that was chosen in it; on a narrow window one after the other. */
import type { ComponentChildren } from 'preact';
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import { type DeskPage, hashOf } from './route.ts';

export interface ListGroup<Entry> {
  readonly title: string;
  readonly entries: readonly Entry[];
}

interface ListDetailProps<Entry> {
  readonly page: DeskPage;
  readonly groups: readonly ListGroup<Entry>[];
  /** Key of the entry on show; null = none yet. */
  readonly chosen: string | null;
  /** False = the person has come for the list: on a narrow window the entry waits behind it. */
  readonly isOpened: boolean;
  readonly keyOf: (entry: Entry) => string;
  /** One line of the list. */
  readonly line: (entry: Entry) => ComponentChildren;
  /** What stands over the list, such as a field that narrows it, and under it. */
  readonly head?: ComponentChildren;
  readonly foot?: ComponentChildren;
  readonly detail: ComponentChildren;
}

/** The frame of every page that is a list of things with a page each. */
export function ListDetail<Entry>(props: ListDetailProps<Entry>) {
  const say = useSay();
  const { page, groups, chosen, isOpened, keyOf, line, head, foot, detail } = props;
  return (
    <div class={isOpened ? 'list-detail is-opened' : 'list-detail'}>
      <div class="list">
        {head}
        {groups.map(({ title, entries }) => (
          <section key={title} class="list-group">
            <h2 class="list-title">{title}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={keyOf(entry)}>
                  <a
                    class="list-line"
                    href={hashOf({ page, item: keyOf(entry) })}
                    aria-current={keyOf(entry) === chosen ? 'true' : undefined}
                  >
                    {line(entry)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {foot}
      </div>
      <div class="detail">
        <a class="detail-back" href={hashOf({ page, item: null })}>
          <Sign name="back" />
          {say('desk_list_back')}
        </a>
        {detail}
      </div>
    </div>
  );
}
