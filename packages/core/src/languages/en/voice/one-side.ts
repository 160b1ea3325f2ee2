import type { ChainLink, SourcedAttribution, Voice } from '../../../model/attribution.ts';
import type { Reading } from '../../../model/layers.ts';
import { ofABody } from './name-words.ts';
import { COMPANIES, standsForAny, standsFor } from './refer/any-body.ts';
import { BODIES, placesFrom } from './words.ts';

/** A body that is named in the story as one that does business. */
interface Company {
  readonly label: string;
  readonly key: string;
  readonly party: string;
  readonly body: string | undefined;
}

/**
 * The same readings with each company under one name: “Corven Water” is “the Corven Water Company” of another report, and “the company” whose lawyer
 * speaks in a report that names none is the one company of the story.
 *
 * A name is short for another only where it is the beginning of exactly one; a common noun stands only where one company speaks in the story that it
 * fits. Misses initials, and companies that nobody hears.
 */
export function underOneName(readings: readonly Reading[]): readonly Reading[] {
  const companies = companiesOf(readings);
  if (companies.length === 0) return readings;
  const shortFor = new Map<string, Company | null>();
  const named = (label: string): Company | null => {
    const known = shortFor.get(label);
    if (known !== undefined) return known;
    const longer = companies.filter((c) => c.party.startsWith(`${label} `));
    const one = longer.length === 1 && placesFrom(label.split(' ')[0] ?? '').length === 0 ? (longer[0] as Company) : null;
    shortFor.set(label, one);
    return one;
  };
  const whole = companies.filter((c) => named(c.party) === null);
  const called = (noun: string): Company | null => {
    const fit = standsForAny(noun) ? whole.filter((c) => c.body === undefined || standsFor(noun, c.body)) : [];
    return fit.length === 1 ? (fit[0] as Company) : null;
  };
  const told = (voice: Voice): Voice => {
    const { party, kind, body } = voice;
    if (party === null || kind === 'outlet') return voice;
    const one = /^\p{Ll}/u.test(party) ? called(party) : named(party);
    if (one === null) return voice;
    const itself = kind === 'institution' && voice.named && body === undefined;
    return itself
      ? { ...voice, label: one.label, key: one.key, party: one.party, ...(one.body !== undefined && { body: one.body }) }
      : { ...voice, party: one.party };
  };
  const link = (l: ChainLink): ChainLink => {
    const voice = told(l.voice);
    return voice === l.voice ? l : { ...l, label: l.label === l.voice.label ? voice.label : l.label, voice };
  };
  const attribution = (a: SourcedAttribution): SourcedAttribution => ({ ...a, voice: a.voice && told(a.voice), chain: a.chain.map(link) });
  return readings.map((reading) => ({
    ...reading,
    attributions: reading.attributions.map(attribution),
    carried: reading.carried.map((c) => ({ ...c, chain: c.chain.map(link) })),
    ...(reading.inTitle && { inTitle: reading.inTitle.map(attribution) }),
  }));
}

/** Every company that speaks or is spoken for by name, each once, by name. */
function companiesOf(readings: readonly Reading[]): readonly Company[] {
  const found = new Map<string, Company>();
  const spokenFor = new Map<string, Company>(); // by others: “Jo Lind, a lawyer for Corven Ferries”
  for (const { attributions } of readings)
    for (const { chain } of attributions)
      for (const { voice } of chain) {
        const { kind, named, party, label, key, body } = voice;
        if (party === null || kind === 'outlet' || /^\p{Ll}/u.test(party)) continue;
        const itself = kind === 'institution' && named;
        const kindOf = itself && body !== undefined ? body : lastWord(party);
        if (!isCompany(party, kindOf)) continue;
        const one = itself ? { label, key, party, body } : { label: party, key: party.toLowerCase(), party, body: kindOf };
        const before = itself ? found.get(party) : (found.get(party) ?? spokenFor.get(party));
        if (before === undefined || one.label < before.label) (itself ? found : spokenFor).set(party, one);
      }
  for (const [party, one] of spokenFor) if (!found.has(party)) found.set(party, one);
  return [...found.values()].sort((a, b) => (a.party < b.party ? -1 : 1));
}

/** The word for a kind of body with which a name ends. */
function lastWord(party: string): string | undefined {
  const word = party.slice(party.lastIndexOf(' ') + 1).toLowerCase();
  return [word, word.replace(/ies$/, 'y'), word.replace(/s$/, '')].find((w) => BODIES.has(w));
}

const isCompany = (party: string, body: string | undefined): boolean =>
  body === undefined ? party.includes(' ') && ofABody(party.slice(party.lastIndexOf(' ') + 1)) : COMPANIES.has(body);
