import { regions } from '../../lexicon.generated.ts';
import { countryOf } from '../../mention/known-names.ts';

const REGIONS = new Set<string>(regions);
const CAPITALS_ARE_TOWNS = /(?:ish|ese|an|ench|utch|[^h]i|ek)$/;

/** True for a country, a state or a county: it may hold any town, and is no rival of one. */
export const coarse = (name: string): boolean =>
  REGIONS.has(name) ||
  /\b(?:county|province|region|state|district|governorate|parish|valley|coast|north|south|east|west)$/.test(name) ||
  (countryOf(name) !== null && (countryOf(name)!.toLowerCase() === name || CAPITALS_ARE_TOWNS.test(name)));
