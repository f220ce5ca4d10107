/** How the extension appears on pages: what opens a card, and where nothing at all is put into a page. */

/** What opens a card: a resting mouse, one with this key held down, or asking alone (menu, key, popup). */
export const HOVERS = ['rest', 'alt', 'ctrl', 'shift', 'off'] as const;

export interface Appearance {
  readonly hover: (typeof HOVERS)[number];
  /** Milliseconds that the mouse must rest. */
  readonly hoverDelay: number;
  /** Nothing is put into any known company's own site: badge and popup carry the verdict. */
  readonly stealth: boolean;
  /** Whole host names on which the same holds, whoever runs them. */
  readonly stealthSites: readonly string[];
}

/** 300 ms: shorter opens while the mouse only passes by, longer feels broken (hover intent, 250–400 ms). */
export const DEFAULT_APPEARANCE: Appearance = {
  hover: 'rest',
  hoverDelay: 300,
  stealth: false,
  stealthSites: [],
};

/** Below 100 ms every passing mouse opens a card; past two seconds nobody waits. */
export const DELAYS = { least: 100, most: 2_000 } as const;

/** Whether nothing may be put into the page of this host, which is a known company's own or not. */
export function isStealthy(
  { stealth, stealthSites }: Appearance,
  host: string | null,
  isCompanySite: boolean,
): boolean {
  return (stealth && isCompanySite) || (host !== null && stealthSites.includes(host));
}

/** The choices with that site among the silent ones, or not. */
export function withStealth(appearance: Appearance, host: string, on: boolean): Appearance {
  const others = appearance.stealthSites.filter((silent) => silent !== host);
  return { ...appearance, stealthSites: on ? [...others, host] : others };
}
