import { givesNumber } from '../../../model/attribution.ts';
import type { CountOfPeople, Token } from '../../../model/mention.ts';
import { plural, singular, spelled, type Phrase } from './phrase.ts';
import { placeAt } from './places.ts';
import { BODIES } from './words.ts';

/** A description without articles, possessives and number of people, which stands in front: "2 harbour official". */
export function keyOf({ core, complement }: Phrase, count: CountOfPeople | null, noun: string): string {
  const words = [...core, ...complement]
    .filter((t) => !/^(?:the|a|an|'s|’s|another|some|several|two|three|four|five|\d+)$/.test(t.lower) && t.pos !== 'PUNCT')
    .map((t) => (singular(t) === noun ? noun : t.lower.replace(/\./g, '')));
  return `${count && givesNumber({ count }) ? count.min : 'n'} ${words.join(' ')}`;
}

/** The name of a body as written, without its article. */
export function bodyName({ core, complement }: Phrase): string {
  const rest = complement.filter((t, i) => i === 0 || /^\p{Lu}/u.test(t.text));
  return spelled([...core, ...(rest.length > 1 ? rest : [])]).replace(/^[Tt]he /, '');
}

/** “Transport Minister” speaks for the Transport Ministry, where nothing else tells the side. */
export function ministryOf(core: readonly Token[]): string | null {
  const at = core.findIndex((t) => t.lower === 'minister');
  const before = core
    .slice(0, Math.max(0, at))
    .filter((t) => /^(?:NOUN|PROPN|ADJ)$/.test(t.pos) && !/^(?:prime|former|deputy|acting|new|then)$/.test(t.lower));
  if (before.length === 0) return null;
  return `${before.map((t) => t.text).join(' ')} ${/^\p{Lu}/u.test((before.at(-1) as Token).text) ? 'Ministry' : 'ministry'}`;
}

/** A body's party and the words that tell it from other bodies of that party. */
export const bodyKey = (phrase: Phrase, party: string | null): string => {
  const words = [...phrase.core, ...phrase.complement]
    .filter(
      (t) => !/^(?:the|a|an|'s|’s|of|for|to)$/.test(t.lower) && t.pos !== 'PUNCT' && !(party && placeAt([t], 0)?.place.party === party),
    )
    .map((t) => t.lower);
  return [party?.toLowerCase() ?? '', ...words].join(' ').trim();
};

/** The body that the words name by kind: “police” for police and for a police officer, “health ministry” for its officials. Null where they name none. */
export function officeWords(core: readonly Token[]): string | null {
  const at = core.findIndex((t) => BODIES.has(singular(t)));
  if (at < 0) return null;
  if ((core[at] as Token).lower === 'state' && core.length > at + 1) return null; // “State Senator”
  if (core[at] !== core.at(-1) && plural(core[at] as Token)) return null;
  let from = at;
  while (
    from > 0 &&
    /^(?:NOUN|PROPN)$/.test((core[from - 1] as Token).pos) &&
    !/^(?:several|some|many|other|most|few|two|three|one|new|local|senior|top)$/.test((core[from - 1] as Token).lower) &&
    !/^(?:'s|’s)$/.test((core[from - 1] as Token).text)
  )
    from -= 1;
  const words = core.slice(from, at + 1);
  const name = words.length > 1 && words.slice(0, -1).every((t) => /^\p{Lu}/u.test(t.text)) && words[0]?.pos === 'PROPN'; // “Vester police”
  return words.map((t) => (name ? t.text : t.lower)).join(' ');
}
