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
  readonly chosen: Entry | null;
  readonly keyOf: (entry: Entry) => string;
  /** One line of the list. */
  readonly line: (entry: Entry) => ComponentChildren;
  readonly detail: (entry: Entry) => ComponentChildren;
  /** Said where nothing is chosen yet. */
  readonly invitation: string;
}

/** The frame of every page that is a list of things with a page each. */
export function ListDetail<Entry>(props: ListDetailProps<Entry>) {
  const say = useSay();
  const { page, groups, chosen, keyOf, line, detail, invitation } = props;
  return (
    <div class={chosen === null ? 'list-detail' : 'list-detail has-chosen'}>
      <div class="list">
        {groups.map(({ title, entries }) => (
          <section key={title} class="list-group">
            <h2 class="list-title">{title}</h2>
            <ul>
              {entries.map((entry) => (
                <li key={keyOf(entry)}>
                  <a
                    class="list-line"
                    href={hashOf({ page, item: keyOf(entry) })}
                    aria-current={entry === chosen ? 'true' : undefined}
                  >
                    {line(entry)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div class="detail">
        {chosen === null ? (
          <p class="blank-text">{invitation}</p>
        ) : (
          <>
            <a class="detail-back" href={hashOf({ page, item: null })}>
              <Sign name="back" />
              {say('desk_list_back')}
            </a>
            {detail(chosen)}
          </>
        )}
      </div>
    </div>
  );
}
