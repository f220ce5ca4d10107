/** Proof of silence: every request that was ever made, and the switch that forbids them all. */
import { useLoaded } from '../../look/loaded.ts';
import { Failure } from '../../look/notice.tsx';
import { type Say, useSay } from '../../look/say.ts';
import type { RequestList, RequestRow } from '../../messages/contract.ts';
import { DeedSwitch } from '../deed-switch.tsx';
import { useSurroundings } from '../surroundings.ts';
import { ToldNotice, useDeeds } from '../told.tsx';
import { countOf, minuteOf, sizeOf } from './sizes.ts';

export function RequestsPage() {
  const say = useSay();
  const { ask } = useSurroundings();
  const deeds = useDeeds();
  const { loaded, reload } = useLoaded(() => ask('request.list', {}), null);
  return (
    <div class="parts">
      <p>{say('desk_requests_text')}</p>
      <ToldNotice told={deeds.told} />
      {loaded.state === 'failed' && <Failure error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && (
        <>
          <div class="switch-line">
            <DeedSwitch
              label={say('desk_never_connect')}
              on={!loaded.value.connects}
              readFrom={loaded.value}
              deeds={deeds}
              act={(never) => ask('connect.switch', { on: !never })}
              after={reload}
            />
          </div>
          <p class="service-answer" role="status">
            {countWords(loaded.value, say)}
          </p>
          {loaded.value.entries.length > 0 && <RequestTable rows={loaded.value.entries} />}
        </>
      )}
    </div>
  );
}

/** Also those that are no longer listed: they were made. */
function countWords({ entries, forgotten }: RequestList, say: Say): string {
  if (entries.length === 0) return say('desk_requests_none');
  const made = say('desk_requests_count', { count: countOf(entries.length + forgotten) });
  return forgotten === 0 ? made : `${made} ${say('desk_requests_forgotten', { count: countOf(forgotten) })}`;
}

function RequestTable({ rows }: { readonly rows: readonly RequestRow[] }) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll what is wider than the page
    <section class="table-box" tabIndex={0} aria-label={say('desk_requests')}>
      <table class="table">
        <caption class="heard">{say('desk_requests')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('desk_request_time')}</th>
            <th scope="col">{say('desk_address')}</th>
            <th scope="col">{say('desk_request_why')}</th>
            <th scope="col">{say('desk_request_answer')}</th>
            <th scope="col">{say('desk_request_hash')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.time} ${row.address}`}>
              <th scope="row">
                <time dateTime={row.time}>{minuteOf(row.time)}</time>
              </th>
              <td class="request-address">{row.address}</td>
              <td>{row.why}</td>
              <td>
                {row.status ?? say('desk_request_no_answer')}
                {row.bytes !== null && ` · ${sizeOf(row.bytes).join('\u00a0')}`}
              </td>
              <td class="request-hash">{row.hash}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
