/**
 * One company in full: the same reading order in the hover card and in the popup's detail.
 *
 *   name, level → the answer in a sentence or two → chain → numbers → who says so → the supplier's answer → pending
 *   → what is not known → why this level, what would change it → others watched → alternatives → age of the data
 */
import type { ComponentChildren } from 'preact';
import type { Attributed, CardView } from '../core/words/card-view.ts';
import { AlternativesList } from './alternatives-list.tsx';
import { AttributedSentence } from './attributed.tsx';
import { ChainPicture } from './chain-picture.tsx';
import { Folded } from './folded.tsx';
import { levelClass } from './glyph.tsx';
import { LevelBadge } from './level-badge.tsx';
import { NumbersRow } from './numbers-row.tsx';

/** Headings around the finished words of a view; from the catalogue, in the language of the view. */
export interface CardLabels {
  readonly chain: string;
  readonly claims: string;
  readonly statement: string;
  readonly noStatement: string;
  readonly pending: string;
  readonly others: string;
  /** "Other suppliers of data labelling": takes the service. */
  readonly alternatives: (service: string) => string;
  readonly why: string;
  readonly changes: string;
  readonly gaps: string;
  /** "Link 2 of the picture": takes the number, for people who hear it. */
  readonly hop: (number: number) => string;
  /** "More sources: 8": takes how many are not named with the sentence. */
  readonly moreSources: (count: number) => string;
  /** A company that the user added. */
  readonly ownEntry: string;
  /** "3 more": takes how many are folded away. */
  readonly more: (count: number) => string;
}

interface CardProps {
  readonly view: CardView;
  readonly labels: CardLabels;
  /** `h1` of a page of its own, `h2` inside one; the headings below follow. */
  readonly titleId?: string;
  /** Buttons that act on this company; the look only gives them their place. */
  readonly actions?: ComponentChildren;
}

/** The whole card. It draws `view` and decides nothing but what is empty and left out. */
export function CompanyCard({ view, labels, titleId, actions }: CardProps) {
  return (
    <article class={`company-card ${levelClass[view.shown]}`}>
      <Head view={view} labels={labels} titleId={titleId} />
      <ChainPicture links={view.chain} title={labels.chain} />
      <NumbersRow numbers={view.numbers} />
      <SaidPart title={labels.claims} said={view.claims} labels={labels} />
      <Statement view={view} labels={labels} />
      <SaidPart title={labels.pending} said={view.pending} labels={labels} />
      <Sentences title={labels.gaps} sentences={view.gaps} />
      <Why view={view} labels={labels} />
      <Sentences title={labels.changes} sentences={view.changes} />
      <Others view={view} labels={labels} />
      <Alternatives view={view} labels={labels} />
      {actions}
      <p class="data-line">{view.dataLine}</p>
    </article>
  );
}

interface PartProps {
  readonly view: CardView;
  readonly labels: CardLabels;
}

function Head({ view, labels, titleId }: PartProps & { readonly titleId: string | undefined }) {
  const notes = view.isOwnEntry ? [labels.ownEntry, ...view.qualifiers] : view.qualifiers;
  return (
    <header class="company-head">
      <h2 class="company-name" id={titleId}>
        {view.name}
      </h2>
      <LevelBadge level={view.shown} words={view.headline} />
      <div class="company-account">
        {view.account.map(({ text, attribution }) => (
          <p key={text}>
            {text} {attribution !== null && <cite>{attribution}</cite>}
          </p>
        ))}
      </div>
      {notes.length > 0 && (
        <ul class="qualifiers">
          {notes.map((note) => (
            <li key={note} class="qualifier">
              {note}
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

// The claims that decide come first; the rest is for who checks.
const OPEN_CLAIMS = 3;

interface SaidProps {
  readonly title: string;
  readonly said: readonly Attributed[];
  readonly labels: CardLabels;
}

function SaidPart({ title, said, labels }: SaidProps) {
  if (said.length === 0) return null;
  return (
    <section class="company-part">
      <h3>{title}</h3>
      <Folded
        items={said}
        open={OPEN_CLAIMS}
        listClass="company-list"
        more={labels.more}
        draw={(one) => (
          <li key={`${one.text} ${one.attribution}`}>
            <AttributedSentence said={one} hop={labels.hop} moreSources={labels.moreSources} />
          </li>
        )}
      />
    </section>
  );
}

/** Where there is a tie the supplier's side is always heard, if only as "no statement on file". */
function Statement({ view, labels }: PartProps) {
  if (view.statement === null && view.claims.length === 0) return null;
  return (
    <section class="company-part">
      <h3>{labels.statement}</h3>
      {view.statement === null ? (
        <p class="missing">{labels.noStatement}</p>
      ) : (
        <div class="statement">
          <AttributedSentence said={view.statement} hop={labels.hop} moreSources={labels.moreSources} />
        </div>
      )}
    </section>
  );
}

function Others({ view, labels }: PartProps) {
  if (view.others.length === 0) return null;
  return (
    <section class="company-part">
      <h3>{labels.others}</h3>
      <ul class="company-list">
        {view.others.map((other) => (
          <li key={other.name}>
            {other.name}: {other.levelWords}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alternatives({ view, labels }: PartProps) {
  if (view.alternatives === null) return null;
  return (
    <section class="company-part">
      <h3>{labels.alternatives(view.alternatives.service)}</h3>
      <p>{view.alternatives.summary}</p>
      <AlternativesList items={view.alternatives.items} more={labels.more} />
    </section>
  );
}

function Why({ view, labels }: PartProps) {
  if (view.why.length === 0) return null;
  return (
    <section class="company-part">
      <h3>{labels.why}</h3>
      <ul class="company-list">
        {view.why.map((reason) => (
          <li key={reason.rule} class="rule">
            <span class="rule-id">{reason.rule}</span>
            <span>{reason.text}</span>
          </li>
        ))}
      </ul>
      {view.policyLine !== null && <p class="policy-line">{view.policyLine}</p>}
    </section>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function Sentences({ title, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <section class="company-part">
      <h3>{title}</h3>
      <ul class="company-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
