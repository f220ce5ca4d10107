/**
 * One company in full: the same reading order in the hover card and in the popup's detail.
 *
 *   name, level → the answer in a sentence or two → chain → numbers → who says so → the supplier's answer → pending
 *   → what is not known → why this level, what would change it → others watched → alternatives → age of the data
 */
import type { ComponentChildren } from 'preact';
import type { Attributed, CardView } from '../../core/words/card-view.ts';
import { Folded } from '../folded.tsx';
import { levelClass } from '../glyph.tsx';
import { AlternativesList } from './alternatives-list.tsx';
import { AttributedSentence } from './attributed.tsx';
import { ChainPicture } from './chain-picture.tsx';
import { Account, CompanyHead } from './company-head.tsx';
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
  /** Id of the heading, where it names a dialog. */
  readonly titleId?: string;
  /** False where name and level stand over the card already. */
  readonly isHeaded?: boolean;
  /** Buttons that act on this company; the look only gives them their place. */
  readonly actions?: ComponentChildren;
}

/** The whole card. It draws `view` and decides nothing but what is empty and left out. */
export function CompanyCard({ view, labels, titleId, isHeaded = true, actions }: CardProps) {
  return (
    <article class={`company-card ${levelClass[view.shown]}`}>
      {isHeaded && <CompanyHead view={view} titleId={titleId} />}
      <Account view={view} ownEntry={labels.ownEntry} />
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

interface HeadedProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Part({ title, children }: HeadedProps) {
  return (
    <section class="company-part">
      <h3>{title}</h3>
      {children}
    </section>
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
    <Part title={title}>
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
    </Part>
  );
}

/** Where there is a tie the supplier's side is always heard, if only as "no statement on file". */
function Statement({ view, labels }: PartProps) {
  if (view.statement === null && view.claims.length === 0) return null;
  return (
    <Part title={labels.statement}>
      {view.statement === null ? (
        <p class="missing">{labels.noStatement}</p>
      ) : (
        <div class="statement">
          <AttributedSentence said={view.statement} hop={labels.hop} moreSources={labels.moreSources} />
        </div>
      )}
    </Part>
  );
}

function Others({ view, labels }: PartProps) {
  if (view.others.length === 0) return null;
  return (
    <Part title={labels.others}>
      <ul class="company-list">
        {view.others.map((other) => (
          <li key={other.name}>
            {other.name}: {other.levelWords}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Alternatives({ view, labels }: PartProps) {
  if (view.alternatives === null) return null;
  return (
    <Part title={labels.alternatives(view.alternatives.service)}>
      <p>{view.alternatives.summary}</p>
      <AlternativesList items={view.alternatives.items} more={labels.more} />
    </Part>
  );
}

function Why({ view, labels }: PartProps) {
  if (view.why.length === 0) return null;
  return (
    <Part title={labels.why}>
      <ul class="company-list">
        {view.why.map((reason) => (
          <li key={reason.rule} class="rule">
            <span class="rule-id">{reason.rule}</span>
            <span>{reason.text}</span>
          </li>
        ))}
      </ul>
      {view.policyLine !== null && <p class="policy-line">{view.policyLine}</p>}
    </Part>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
}

function Sentences({ title, sentences }: SentencesProps) {
  if (sentences.length === 0) return null;
  return (
    <Part title={title}>
      <ul class="company-list">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Part>
  );
}
