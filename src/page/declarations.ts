/**
 * What a page declares about organisations, as found: its JSON-LD scripts, and its microdata written down in the
 * same form, so that one parser (`core/mention/declared.ts`) judges both.
 */

/** A page has a handful; a hundred scripts are an attack or a fault. */
const MAX_SCRIPTS = 20;
/** UTF-16 units. The largest product feeds seen in the wild stay under it; what is cut could not be parsed. */
const MAX_SCRIPT_LENGTH = 200_000;
const MAX_ITEMS = 50;
const MAX_VALUE_LENGTH = 300;

const ORGANISATION = /schema\.org\/\w*(Organization|Corporation|Business|Company)\s*$/i;
/** The properties that tell who it is. */
const PROPERTIES = ['name', 'legalName', 'url', 'leiCode'];

export function declarationsOf(document: Document): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].slice(
    0,
    MAX_SCRIPTS,
  );
  const texts = scripts.map((script) => script.textContent ?? '');
  const items = microdataOf(document);
  return [
    ...texts.filter((text) => text !== '' && text.length <= MAX_SCRIPT_LENGTH),
    ...(items.length > 0 ? [JSON.stringify(items)] : []),
  ];
}

/** Microdata organisations in JSON-LD's form: `{"@type": "Organization", "name": …}`, under the property they fill. */
function microdataOf(document: Document): object[] {
  const items = [...document.querySelectorAll('[itemscope][itemtype]')]
    .filter((item) => ORGANISATION.test(item.getAttribute('itemtype') ?? ''))
    .slice(0, MAX_ITEMS);
  return items.map((item) => {
    const fills = item.getAttribute('itemprop');
    const organisation = { '@type': 'Organization', ...propertiesOf(item) };
    return fills ? { [fills]: organisation } : organisation;
  });
}

/** The item's own properties; those of an item inside it are not its. */
function propertiesOf(item: Element): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const name of PROPERTIES) {
    const element = item.querySelector(`[itemprop~="${name}"]`);
    if (
      element &&
      !element.hasAttribute('itemscope') &&
      element.parentElement?.closest('[itemscope]') === item
    ) {
      properties[name] = statedIn(element).trim().slice(0, MAX_VALUE_LENGTH);
    }
  }
  return properties;
}

function statedIn(element: Element): string {
  const stated = element.getAttribute('content') ?? element.getAttribute('href');
  return stated ?? element.textContent ?? '';
}
