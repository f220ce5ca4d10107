import { useSay } from '../../look/say.ts';
import type { CompanyPage } from '../../messages/contract.ts';

/** The legal tests on the pair, with rule and answer; said to explain and not to set the level. */
export function LensTable({ lenses }: { readonly lenses: NonNullable<CompanyPage['lenses']> }) {
  const say = useSay();
  return (
    <section class="part">
      <h2 class="part-title">{say('desk_lenses')}</h2>
      <p class="part-lead">{say('desk_lenses_text', { party: lenses.party })}</p>
      <div class="table-box">
        <table class="table">
          <caption class="heard">{say('desk_lenses')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('desk_lens_test')}</th>
              <th scope="col">{say('desk_lens_answer')}</th>
              <th scope="col">{say('desk_lens_number')}</th>
              <th scope="col">{say('desk_lens_rule')}</th>
            </tr>
          </thead>
          <tbody>
            {lenses.rows.map(({ id, name, answer, share, rule }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{answer}</td>
                <td>{share ?? say('desk_lens_no_number')}</td>
                <td class="table-small">{rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
