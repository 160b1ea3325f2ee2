import type { Token } from '../../../../model/mention.ts';
import type { VoiceContext } from '../context.ts';
import type { Person } from '../people.ts';
import { profileOf } from '../side.ts';
import { ROLES, TITLES } from '../words.ts';

/** People of the report who have not spoken yet, and by what later words may mean them. */
export interface Named {
  /** The person with whose name a sentence begins. */
  readonly subjectOf: (sentence: number) => Person | null;
  /** The paragraph in which a person is first named in full. */
  readonly paragraphOf: (person: Person) => number;
  /** Those who are said to hold an office: “Gov. Ana Ruiz”, “Jo Lind, the mayor”. */
  readonly holders: ReadonlyMap<string, readonly Person[]>;
}

const SHORT: Readonly<Record<string, string>> = { gov: 'governor', sen: 'senator', gen: 'general', pres: 'president' };
const MOST = 400; // people whose offices are looked up
const OPENING = 5; // tokens in which a sentence names its subject

export function namedIn(context: VoiceContext): Named {
  const { tokens, sentences } = context.reading;
  const holders = new Map<string, Set<Person>>();
  const hold = (role: string, person: Person): void => void holders.set(role, (holders.get(role) ?? new Set<Person>()).add(person));
  for (const person of context.people.slice(0, MOST)) {
    const { role } = profileOf(context, person);
    if (role !== null) hold(role, person);
  }
  tokens.forEach((token, i) => {
    const word = token.lower.replace(/\.$/, '');
    const role = Object.hasOwn(SHORT, word) ? SHORT[word] : word;
    if (role === undefined || !/^\p{Lu}/u.test(token.text) || !ROLES.has(role)) return;
    const next = tokens.slice(i + 1, i + 4);
    const end = next.findIndex((t) => !/^\p{Lu}/u.test(t.text));
    const last = next[(end < 0 ? next.length : end) - 1];
    const people = last ? (context.bySurname.get(last.text) ?? []) : [];
    if (people.length === 1 && last?.sentence === token.sentence) hold(role, people[0] as Person);
  });
  const subjectOf = (index: number): Person | null => {
    const sentence = sentences[index];
    if (!sentence) return null;
    for (const token of tokens.slice(sentence.tokens[0], Math.min(sentence.tokens[0] + OPENING, sentence.tokens[1]))) {
      if (token.quoted || !startsName(token)) return null;
      const people = context.bySurname.get(token.text) ?? [];
      if (people.length === 1) return people[0] as Person;
    }
    return null;
  };
  const paragraphOf = ({ at }: Person): number => sentences[tokens[at]?.sentence ?? -1]?.paragraph ?? -1;
  return {
    subjectOf,
    paragraphOf,
    holders: new Map([...holders].map(([role, people]) => [role, [...people].sort((a, b) => a.at - b.at)])),
  };
}

const startsName = (token: Token): boolean => /^\p{Lu}/u.test(token.text) || token.text === '.' || TITLES.has(token.lower);
