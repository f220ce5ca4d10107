/** Answers of the match bench: why names of a text are taken for companies or not, and the texts kept as examples. */
import type { JudgedCandidate } from '../../core/linking/judged.ts';
import { judgePage } from '../../core/linking/judged.ts';
import type { Evidence } from '../../core/linking/linked.ts';
import { withDeclared } from '../../core/mention/declared.ts';
import { modelOfText } from '../../core/mention/plain-text.ts';
import { classOfForm, lawOfForm } from '../../core/name/legal-forms.ts';
import { foldedTokens } from '../../core/name/name-key.ts';
import { toldOn } from '../../core/settings/correction.ts';
import {
  type ExampleName,
  isReadAsKept,
  LONGEST_EXAMPLE,
  type OwnExample,
} from '../../core/settings/own-example.ts';
import { type Catalogue, say } from '../../core/words/catalogue.ts';
import type { NameOf } from '../../core/words/sentences.ts';
import { namesIn } from '../../core/words/summary.ts';
import type { ExampleView, MatchSource, MatchView, PageReading } from '../../messages/contract.ts';
import { type Handlers, Trouble } from '../../messages/serve.ts';
import type { Body } from '../knowledge/knowledge.ts';
import { byNeed, type Means } from '../means.ts';
import { linkedBy } from './page-check.ts';
import { readingsOn } from './pages.ts';

type MatchAnswers = Pick<Handlers, Extract<keyof Handlers, `${'match' | 'example'}.${string}`>>;

export function matchAnswers(means: Means): MatchAnswers {
  const examples = () =>
    byNeed(means, ({ now, known }) => now.ownExamples.map((example) => exampleView(example, known.all)));
  return {
    'match.try': (source) => match(means, source),
    'example.list': examples,
    'example.keep': async ({ text }) => {
      const names = await byNeed(means, ({ known }) => namesOf(text, known.all));
      const example = { id: means.newId(), kept: means.today(), text, names };
      await means.settings.change((before) => ({
        ...before,
        ownExamples: [...before.ownExamples, example],
      }));
      return examples();
    },
    'example.forget': async ({ example }) => {
      await means.settings.change((before) => ({
        ...before,
        ownExamples: before.ownExamples.filter(({ id }) => id !== example),
      }));
      return examples();
    },
  };
}

async function match(means: Means, source: MatchSource): Promise<MatchView> {
  const { reading, host } = 'text' in source ? pasted(source.text) : await readOn(means, source.tab);
  const catalogue = await means.catalogue(await means.settings.read());
  const model = withDeclared(reading.model, reading.jsonLd);
  return byNeed(means, ({ now, known }) => {
    const { gazetteer, related, told, knowledge } = known.all;
    const corrections = [...told, ...toldOn(now.corrections, host)];
    const { candidates } = judgePage(model, gazetteer, { related, corrections });
    const nameOf = namesIn(knowledge.companies);
    return { text: model.text, candidates: candidates.map((one) => candidateView(one, nameOf, catalogue)) };
  });
}

function candidateView(
  candidate: JudgedCandidate,
  nameOf: NameOf,
  catalogue: Catalogue,
): MatchView['candidates'][number] {
  return {
    start: candidate.start,
    end: candidate.end,
    surface: candidate.surface,
    companies: candidate.companies.map((company) => ({ company, name: nameOf(company) })),
    judgement: candidate.judgement,
    certainty: percentOf(candidate.probability),
    needed: percentOf(candidate.threshold),
    reasonsFor: candidate.evidence.map((one) => reason('cue', one, catalogue)),
    reasonsAgainst: against(candidate, catalogue),
  };
}

function pasted(text: string): { reading: PageReading; host: string | null } {
  return { reading: { model: modelOfText(text), jsonLd: [] }, host: null };
}

async function readOn(means: Means, tab: number): Promise<{ reading: PageReading; host: string | null }> {
  const page = await readingsOn(means, tab);
  const reading = page?.readings[0];
  if (page === null || reading === undefined) throw new Trouble('not-readable');
  return { reading, host: page.host };
}

/** Rounded down: 99.6 % is not all of it. */
function percentOf(probability: number): number {
  return Math.floor(probability * 100);
}

function against({ judgement, doubts }: JudgedCandidate, catalogue: Catalogue): readonly string[] {
  const why = judgement === 'covered' || judgement === 'choice' ? [say(catalogue, `match_${judgement}`)] : [];
  return [...why, ...doubts.map((one) => reason('doubt', one, catalogue))];
}

function reason(kind: 'cue' | 'doubt', { cue, detail }: Evidence, catalogue: Catalogue): string {
  const told = cue === 'legalForm' && detail !== null ? formWords(detail, catalogue) : detail;
  return say(catalogue, `${kind}_${cue}`, { detail: told ?? '' });
}

/** "GmbH (limited liability; law of AT BE CH DE LI)": whom the form can belong to is part of the evidence. */
function formWords(form: string, catalogue: Catalogue): string {
  const folded = foldedTokens(form).join(' ');
  const of = classOfForm(folded);
  if (of === null) return form;
  const words = { form, class: say(catalogue, `form_${of}`), countries: lawOfForm(folded).join(' ') };
  return say(catalogue, words.countries === '' ? 'match_form' : 'match_form_law', words);
}

function exampleView(example: OwnExample, body: Body): ExampleView {
  const now = namesOf(example.text, body);
  const nameOf = namesIn(body.knowledge.companies);
  return {
    id: example.id,
    kept: example.kept,
    text: example.text,
    isAsKept: isReadAsKept(example, now),
    names: now.map(({ surface, company }) => ({ surface, company: { company, name: nameOf(company) } })),
  };
}

function namesOf(text: string, body: Body): readonly ExampleName[] {
  const { mentions } = linkedBy(pasted(text.slice(0, LONGEST_EXAMPLE)).reading, body);
  return mentions.map(({ surface, company }) => ({ surface, company }));
}
