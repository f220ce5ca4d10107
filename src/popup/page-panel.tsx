/** What can be said of the page in front: its findings, or why there are none and what to do. */
import type { ComponentChildren } from 'preact';
import { Blank } from '../look/blank.tsx';
import type { Loading } from '../look/loaded.ts';
import { Failure } from '../look/notice.tsx';
import { useSay } from '../look/say.ts';
import { Sign, type SignName } from '../look/sign.tsx';
import type { PageState } from '../messages/contract.ts';
import { DESK } from '../messages/desk-address.ts';
import { CheckedPage } from './checked-page.tsx';
import { Do } from './do.tsx';
import type { PageActions } from './page-actions.ts';
import { useSurroundings } from './surroundings.ts';
import { WhoseSiteLine } from './whose-site.tsx';

interface PanelProps {
  readonly page: Loading<PageState>;
  readonly actions: PageActions;
}

/** The page's state. While a newer one is on its way the last one stays. */
export function PagePanel({ page: { loaded, reload }, actions }: PanelProps) {
  const say = useSay();
  if (loaded.state === 'loading') return <Reading />;
  if (loaded.state === 'failed') {
    return (
      <Blank title={say('popup_no_answer_title')}>
        <Failure error={loaded.error} retry={reload} />
      </Blank>
    );
  }
  return <State page={loaded.value} actions={actions} />;
}

function State({ page, actions }: { readonly page: PageState; readonly actions: PageActions }) {
  const say = useSay();
  const { isFromButton } = useSurroundings();
  switch (page.state) {
    case 'checked':
      return (
        <>
          {page.whose !== null && <WhoseSiteLine site={page.whose} open={actions.open} />}
          <CheckedPage page={page} actions={actions} />
        </>
      );
    case 'reading':
      return <Reading />;
    case 'not-granted':
      // Chromium tells no address of its own pages even to a click, which tells that of any other.
      if (page.host === null && isFromButton) return <NotGrantable />;
      return <NotGranted host={page.host} actions={actions} />;
    case 'not-grantable':
      return <NotGrantable />;
    case 'site-off':
      return (
        <Told
          sign="off"
          title={say('popup_site_off_title', { host: page.host })}
          text={say('popup_site_off_text')}
        >
          <Do main words={say('popup_site_on')} act={() => actions.switchOn(page.host)} />
        </Told>
      );
    case 'paused':
      return (
        <Told sign="pause" title={say('popup_paused_title')} text={say('popup_paused_text')}>
          <Do main words={say('popup_resume')} act={actions.resume} />
        </Told>
      );
    case 'no-viewpoint':
      // The open fields above ask the same question better.
      return actions.editViewpoint === null ? null : (
        <Told sign="page" title={say('popup_no_viewpoint_title')} text={say('popup_no_viewpoint_text')}>
          <Do words={say('popup_choose_competitors')} act={actions.editViewpoint} />
        </Told>
      );
  }
}

function Reading() {
  const say = useSay();
  return (
    <div class="blank" role="status">
      <span class="reading" aria-hidden="true" />
      <p class="blank-text">{say('popup_reading_title')}</p>
    </div>
  );
}

function NotGrantable() {
  const say = useSay();
  return <Told sign="lock" title={say('popup_not_grantable_title')} text={say('popup_not_grantable_text')} />;
}

function NotGranted({ host, actions }: { readonly host: string | null; readonly actions: PageActions }) {
  const say = useSay();
  return (
    <Told sign="page" title={say('popup_not_granted_title')} text={say('popup_not_granted_text')}>
      <Do main words={say('popup_check')} act={actions.check} />
      {host !== null && <Do words={say('popup_always', { host })} act={() => actions.grant(host)} />}
      <a class="link" href={`/${DESK}#/sites`} target="_blank" rel="noopener">
        {say('popup_choose_sites')}
      </a>
    </Told>
  );
}

interface ToldProps {
  readonly sign: SignName;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

function Told({ sign, title, text, children }: ToldProps) {
  return (
    <Blank title={title} text={text} picture={<Sign name={sign} />}>
      {children}
    </Blank>
  );
}
