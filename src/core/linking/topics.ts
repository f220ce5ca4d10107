/**
 * What a page of each trade talks about, to tell namesakes apart: `Vega Motors` is meant on a page about a rally, `Vega
 * Air Lines` where passengers wait. By the word in the company's name, as folded tokens.
 */
const TOPICS: readonly (readonly [names: string, words: string])[] = [
  [
    'motor motors automobile automotive auto cars car motorcycle vehicle vehicles truck trucks',
    `car cars vehicle vehicles carmaker automaker rally race races racing lap laps driver drivers rider riders prix
    motorcycle motorcycling motorcyclist superbike engine gearbox sedan dealers registrations truck trucks tyre`,
  ],
  [
    'air airline airlines airways aviation',
    `flight flights carrier airline airlines airport pilot pilots passenger passengers aircraft plane planes airliner jet
    boeing airbus crew runway fares`,
  ],
  [
    'bank banks bancorp banking financial finance',
    'bank banks loan loans deposits lender credit branches mortgage',
  ],
  [
    'oil petroleum energy gas petrochemical',
    'crude oil barrel barrels refinery refiners drilling pipeline fuel petrol gasoline tanker cargo offshore gas',
  ],
  [
    'pharmaceutical pharmaceuticals pharma therapeutics biotech bioscience drug laboratories',
    'drug drugs patients trial trials fda clinical medicine vaccine therapy disease',
  ],
  [
    'mining mines gold metals minerals resources',
    'mine mines ounces ore copper gold silver miner exploration drilling',
  ],
  ['steel iron', 'steel steelmaker tonnes mill mills iron coil'],
  [
    'telecom telecommunications telephone communications wireless mobile',
    'phone phones telephone telecom subscribers network mobile wireless carrier broadband',
  ],
  [
    'broadcasting television media entertainment pictures film',
    'television channel channels viewers tv broadcaster film movie studio rights network series',
  ],
  [
    'foods food beverage beverages brewery breweries',
    'food foods brand beer drink drinks restaurant snack grocery soft',
  ],
  ['insurance assurance life', 'insurer insurance policies policyholders premiums underwriting reinsurance'],
  [
    'computer computers software semiconductor electronics technologies',
    'computer computers software chip chips pc pcs phone phones smartphone processor device devices',
  ],
  ['chemical chemicals', 'chemical chemicals plastics polymer ethylene'],
  ['stores retail supermarkets', 'store stores retailer shoppers supermarket outlets'],
];

const wordsByName = new Map<string, ReadonlySet<string>>(
  TOPICS.flatMap(([names, words]) => {
    const set = new Set(words.split(/\s+/));
    return names.split(' ').map((name): [string, ReadonlySet<string>] => [name, set]);
  }),
);

/** Words that a page about a company with this word in its name has: `motor` → car, rally, …; none for other words. */
export function topicOf(word: string): ReadonlySet<string> {
  return wordsByName.get(word) ?? NO_WORDS;
}
const NO_WORDS: ReadonlySet<string> = new Set();
