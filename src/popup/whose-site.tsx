/** Whose site the page is: one calm line that opens the company's card, or a choice between several. */
import { useSay } from '../look/say.ts';
import { Sign } from '../look/sign.tsx';
import type { SiteCompany, WhoseSite } from '../messages/contract.ts';
import type { OpenCompany } from './finding-list.tsx';

interface WhoseSiteProps {
  readonly site: WhoseSite;
  readonly open: OpenCompany;
}

export function WhoseSiteLine({ site, open }: WhoseSiteProps) {
  const say = useSay();
  const [only, ...others] = site.companies;
  return (
    <section class="whose" aria-label={say('popup_whose_site')}>
      {only !== undefined && others.length === 0 ? (
        <One words={site.words} company={only} open={open} />
      ) : (
        <Several site={site} open={open} />
      )}
    </section>
  );
}

interface OneProps {
  readonly words: string;
  readonly company: SiteCompany;
  readonly open: OpenCompany;
}

function One({ words, company: { id, name, reason }, open }: OneProps) {
  return (
    <button type="button" class="row" data-company={id} onClick={() => open(id, name, false)}>
      <Sign name="page" />
      <span class="row-words">
        <span>{words}</span>
        <span class="row-line">{reason}</span>
      </span>
      <Sign name="forward" />
    </button>
  );
}

/** Each company opens its own card; nothing is chosen for the reader. */
function Several({ site: { words, companies }, open }: WhoseSiteProps) {
  return (
    <div class="row">
      <Sign name="page" />
      <div class="row-words">
        <span>{words}</span>
        <ul class="whose-choices">
          {companies.map(({ id, name, hint, reason }) => (
            <li key={id}>
              <button type="button" class="meaning" data-company={id} onClick={() => open(id, name, true)}>
                <span class="option-name">{name}</span> <span class="option-hint">{hint}</span>
              </button>
              <p class="row-line">{reason}</p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
