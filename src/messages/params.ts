/** Schemas of every message's params: what arrives is judged here before a handler sees it. */
import * as v from 'valibot';
import { typedIdentifier } from '../core/company/typed-identifier.ts';
import type { Tie } from '../core/ownership/interest.ts';
import { isTie } from '../core/ownership/tie-kinds.ts';
import { DELAYS, HOVERS } from '../core/settings/appearance.ts';
import { ownClaimDraftSchema } from '../core/settings/own-claim-schema.ts';
import { LONGEST_EXAMPLE } from '../core/settings/own-example.ts';
import { packHostSchema } from '../core/settings/pack-host.ts';
import type { BackgroundAsk, Params } from './contract.ts';
import { reading } from './reading-schema.ts';

// Ids of packs and own entries are slugs; the bound keeps a hostile sender from filling the correction list.
const companyId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
// A DNS name has at most 253 characters (RFC 1035); an IPv6 literal in brackets is far shorter.
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253), v.regex(/^[^\s/?#@\p{Lu}]+$/u));
// Longer than any company name known to registers (GLEIF's longest is below 500), shorter than a selected article.
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500));
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const recordId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
// The form alone is judged: dates are compared as text, so a day that no calendar has does no harm.
const day = v.pipe(v.string(), v.isoDate());
const asOf = v.nullable(day);
const packAddress = packHostSchema.entries.address;
const nothing = v.strictObject({});

const cardSubject = v.union([v.strictObject({ company: companyId }), v.strictObject({ text: words })]);

const viewpoint = v.object({
  own: v.nullable(companyId),
  // 500 competitors is far past any real watchlist and still far from slow.
  watched: v.pipe(v.array(companyId), v.maxLength(500)),
});

const saidOnPage = v.object({
  company: companyId,
  surface: words,
  scope: v.picklist(['site', 'everywhere']),
});

const appearance = v.object({
  hover: v.picklist(HOVERS),
  hoverDelay: v.pipe(v.number(), v.minValue(DELAYS.least), v.maxValue(DELAYS.most)),
  stealth: v.boolean(),
});

const ownEntry = v.object({
  name: words,
  otherNames: v.pipe(v.array(words), v.maxLength(50)),
  domain: v.nullable(words),
  identifier: v.exactOptional(
    v.pipe(
      words,
      v.check((text) => typedIdentifier(text) !== null),
    ),
  ),
  service: v.nullable(words),
  role: v.picklist(['own', 'competitor', 'supplier']),
  parent: v.nullable(
    v.object({
      company: companyId,
      // 0 is no stake; whoever does not know the size leaves it empty.
      sharePercent: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(100))),
      source: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))),
    }),
  ),
});

const ppm = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
// A memory of past ties that reaches back further than any data.
const months = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1200));
const policy = v.object({ influenceVotes: ppm, influenceShare: ppm, minority: ppm, formerMonths: months });

// A long report; whoever has more opens it as a page.
const pastedText = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000_000));

const lookUpSource = v.picklist(['wikidata', 'gleif']);
// An item of Wikidata, or an LEI (ISO 17442): both go into addresses and queries as they are.
const lookUpSubject = v.pipe(v.string(), v.regex(/^(Q[1-9]\d{0,11}|[A-Z0-9]{18}\d{2})$/));

// Ten thousand claims fit; a larger file is none of ours.
const fileText = v.pipe(v.string(), v.maxLength(20_000_000));
const settingsFile = v.object({ text: fileText });

// "pack/ref", as claims are listed.
const claimKey = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const tie = v.custom<Tie>((word) => typeof word === 'string' && isTie(word));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const supposedTie = v.object({
  owner: companyId,
  subject: companyId,
  tie,
  sharePercent: v.nullable(v.pipe(percent, v.gtValue(0))),
  votesPercent: v.nullable(percent),
});

/** A missing field, a wrong type or a number out of bounds is refused. A message without a schema does not compile. */
export const PARAMS: { readonly [A in BackgroundAsk]: v.GenericSchema<unknown, Params<A>> } = {
  'page.link': v.object({ reading, revision: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  'page.begin': nothing,
  'page.left': nothing,
  'card.insert': nothing,
  'card.open': v.object({ subject: cardSubject, asOf }),
  'card.inFull': v.strictObject({ company: companyId, asOf }),
  'card.notThis': saidOnPage,
  'card.thisIs': saidOnPage,
  'correction.add': v.object({ company: companyId, surface: words, host: v.nullable(host), is: v.boolean() }),
  'correction.undo': v.object({ correction: recordId }),
  'correction.list': nothing,
  'page.findings': v.object({ tab }),
  'page.check': v.object({ tab }),
  'page.claims': v.object({ tab }),
  'viewpoint.read': nothing,
  'viewpoint.write': v.object({ viewpoint }),
  // An empty query is a query: the list before the first letter.
  'company.search': v.object({
    query: v.pipe(v.string(), v.maxLength(500)),
    limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  }),
  'company.list': v.object({ query: v.pipe(v.string(), v.maxLength(500)) }),
  'company.page': v.object({ company: companyId, asOf }),
  // Three steps each way are what a picture can show and still be read.
  'company.picture': v.object({
    company: companyId,
    asOf,
    steps: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  }),
  'company.timeline': v.object({ company: companyId }),
  'page.open': nothing,
  'shift.between': v.object({ from: day, to: day }),
  'policy.read': nothing,
  'policy.preview': v.object({ policy }),
  'policy.write': v.object({ policy }),
  'suppose.try': v.object({
    // A sandbox of more than this nobody oversees.
    add: v.pipe(v.array(supposedTie), v.maxLength(50)),
    remove: v.pipe(v.array(claimKey), v.maxLength(500)),
    tab: v.nullable(tab),
  }),
  'match.try': v.union([v.strictObject({ text: pastedText }), v.strictObject({ tab })]),
  'example.list': nothing,
  'example.keep': v.object({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_EXAMPLE)) }),
  'example.forget': v.object({ example: recordId }),
  'service.list': nothing,
  'service.map': v.object({ service: words }),
  'settings.export': nothing,
  'settings.preview': settingsFile,
  'settings.merge': settingsFile,
  'settings.undo': v.object({ before: fileText, after: fileText }),
  'own.list': nothing,
  'own.add': v.object({ entry: ownEntry }),
  'own.change': v.object({ id: companyId, entry: ownEntry }),
  'own.remove': v.object({ id: companyId }),
  'site.read': v.object({ tab }),
  'site.switch': v.object({ host, on: v.boolean() }),
  'site.list': nothing,
  'site.settle': nothing,
  'site.silence': v.object({ host, on: v.boolean() }),
  'appearance.read': nothing,
  'appearance.write': v.object({ appearance }),
  'pause.read': nothing,
  'pause.switch': v.object({ paused: v.boolean() }),
  'data.about': nothing,
  'data.attributions': nothing,
  'data.coverage': nothing,
  'notice.dismiss': v.object({ notice: recordId }),
  'pack.list': nothing,
  'pack.switch': v.object({ pack: recordId, on: v.boolean() }),
  'pack.landed': nothing,
  'pack.retry': v.object({ pack: recordId }),
  'pack.remove': v.object({ pack: recordId }),
  'host.list': nothing,
  'host.add': v.object({ host: packHostSchema }),
  'host.remove': v.object({ address: packAddress }),
  'update.run': v.object({ address: v.nullable(packAddress) }),
  'request.list': nothing,
  'connect.switch': v.object({ on: v.boolean() }),
  'lookup.read': v.object({ company: companyId }),
  'lookup.find': v.object({ company: companyId, source: lookUpSource }),
  'lookup.start': v.object({ company: companyId, source: lookUpSource, subject: lookUpSubject }),
  'lookup.stop': v.object({ company: companyId, source: lookUpSource }),
  'digest.list': nothing,
  'digest.switch': v.object({ notifies: v.boolean() }),
  'digest.seen': nothing,
  'claim.list': nothing,
  'claim.add': v.object({ claim: ownClaimDraftSchema, unverified: v.boolean() }),
  'claim.change': v.object({ id: recordId, claim: ownClaimDraftSchema, unverified: v.boolean() }),
  'claim.remove': v.object({ id: recordId }),
  'same.list': nothing,
  'same.answer': v.object({ found: companyId, known: companyId, same: v.nullable(v.boolean()) }),
  'merge.list': nothing,
  'merge.answer': v.object({ own: companyId, company: companyId, same: v.boolean() }),
};
