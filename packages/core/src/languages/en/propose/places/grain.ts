import { regions } from '../../lexicon.generated.ts';
import { countryOf } from '../../mention/known-names.ts';

const REGIONS = new Set<string>(regions);
const OF_PEOPLE = /(?:ish|ese|an|ench|utch|swiss|greek|uzbek|thai|(?:aq|el|an|at|ait|ar|ain|em|esh|al|ud)i)$/;
const TOWNS = /^(?:tehran|amman|yerevan)$/;

/** True for a word shaped as a people's: "Danish", "Italian", "Iraqi". */
export const ofPeople = (lower: string): boolean => OF_PEOPLE.test(lower) && !TOWNS.test(lower);

/** True for the name of a country or its people, and not for its capital, which is a town. */
export function wholeCountry(name: string): boolean {
  const country = countryOf(name);
  const lower = name.toLowerCase();
  return country !== null && (country.toLowerCase() === lower || ofPeople(lower) || ABROAD.test(lower) || CITY_STATES.has(country));
}

const ABROAD = /^(?:u\.?s\.?a?\.?|u\.?k\.?|uae|u\.?n\.?|america|britain|england|scotland|wales|holland|ussr|dprk|drc)$|^the /;
const CITY_STATES = new Set(['Singapore', 'Monaco', 'Vatican City', 'San Marino']);

/** True for a country, a state or a county: it may hold any town, and is no rival of one. */
export const coarse = (name: string): boolean =>
  REGIONS.has(name) ||
  /\b(?:county|province|region|state|district|governorate|parish|valley|coast|north|south|east|west)$/.test(name) ||
  wholeCountry(name);
