import type { Reading } from '../../../model/layers.ts';
import type { Mention, Token } from '../../../model/mention.ts';
import { chunksOf } from '../clause/chunks.ts';
import type { NounPhrase } from '../clause/phrases.ts';
import { roleClasses } from '../lexicon.generated.ts';
import { bare, countryOf } from '../mention/known-names.ts';
import { peopleOf, type Individual, type People } from '../people/index.ts';
import { surnameOf, wordsWithin } from '../mention/name-forms.ts';
import { grouped, mentionsIn } from './mentions-in.ts';

/** A person as all the reports of a story speak of them. */
export interface Person {
  readonly name: string; // the fullest form
  readonly forms: readonly string[]; // every name by which reports call them, the fullest first
  readonly surname: string;
  readonly heads: ReadonlySet<string>; // nouns they are called by: "ambassador", "founder"
  readonly bodies: ReadonlySet<string>; // bodies and countries named beside them, lower case
  readonly country: string | null; // whose officer they are
}

/** Whom a phrase stands for. `side` groups those who speak for one country or body: an ambassador and his ministry. */
export interface Referent {
  readonly key: string; // "person:Ana Ruiz", "country:Norway", "words:harbour master"
  readonly label: string;
  readonly side: string;
}

/** Readings with the people they share. */
export interface Story {
  readonly readings: readonly Reading[];
  readonly people: readonly Person[];
  readonly byWord: ReadonlyMap<string, readonly Person[]>; // those in one of whose names a word stands
  readonly identities: People; // everybody and everything, named or not, joined across the reports
}

const CLASS_OF = new Map<string, string>(
  Object.entries(roleClasses).flatMap(([name, nouns]) => nouns.map((noun) => [noun, name] as const)),
);

/** Gathers the people of a story, each with all that reports say beside the name. */
export function storyOf(readings: readonly Reading[]): Story {
  const identities = peopleOf(readings);
  const places = new Map<Individual, Place[]>();
  for (const reading of readings)
    for (const mention of reading.mentions) {
      if (mention.kind !== 'person') continue;
      const individual = individualAt(identities, reading, mention);
      if (individual?.kind !== 'person' || !individual.label.includes(' ')) continue;
      const list = places.get(individual);
      if (list) list.push({ reading, mention });
      else places.set(individual, [{ reading, mention }]);
    }
  const people = [...places].map(([individual, list]) => describe(individual, list));
  people.sort((a, b) => (a.surname < b.surname ? -1 : a.surname > b.surname ? 1 : a.name < b.name ? -1 : 1));
  const words = people.flatMap((person) => [...new Set(person.forms.flatMap((form) => form.split(' ')))].map((word) => ({ word, person })));
  const byWord = new Map([...grouped(words, ({ word }) => word)].map(([word, list]) => [word, list.map(({ person }) => person)] as const));
  return { readings, people, byWord, identities };
}

/** Whoever a mention names: found at its last word, or at one before it where a longer run was taken for a name. */
function individualAt(identities: People, reading: Reading, { tokens: [from, to] }: Mention): Individual | null {
  for (let i = to - 1; i >= from; i -= 1) {
    const found = identities.at(reading, i);
    if (found) return found;
  }
  return null;
}

/** One place where a report names a person. */
interface Place {
  readonly reading: Reading;
  readonly mention: Mention;
}

/** A person by all that stands beside the name, wherever a report gives it. */
function describe(individual: Individual, places: readonly Place[]): Person {
  const name = individual.label;
  const forms = [
    ...new Set([name, ...individual.personas.flatMap((p) => p.names.map((n) => n.text)), ...places.map(({ mention }) => mention.name)]),
  ];
  const heads = new Set<string>();
  const bodies = new Set<string>();
  const countries = new Map<string, number>();
  for (const { reading, mention } of places) {
    const beside = besideName(reading, mention);
    const offices = beside.map((t) => officeOf(t)).filter((o) => o !== null);
    for (const office of offices) heads.add(office);
    // whose officer: "Norway’s ambassador", "Iceland’s minister"
    if (offices.some((o) => /^(?:diplomat|minister|head|speaker|commander)$/.test(CLASS_OF.get(o) ?? '')))
      for (const token of beside) {
        const country = countryOf(token.text);
        if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
      }
    for (const other of mentionsIn(reading, mention.sentence))
      if (other.kind === 'organization' || other.kind === 'place') bodies.add(bare(other.name));
    for (const token of predicatesOf(reading, mention)) {
      const office = officeOf(token);
      if (office !== null) heads.add(office);
    }
  }
  const country = [...countries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
  return { name, forms, surname: surnameOf(name), heads, bodies, country };
}

function officeOf(token: Token): string | null {
  if (token.pos === 'VERB' || token.pos === 'AUX') return null;
  const lemma = token.lemma.toLowerCase();
  return CLASS_OF.has(lemma) ? lemma : CLASS_OF.has(token.lower) ? token.lower : null;
}

/** What a sentence says the person is: the words behind "Ana Ruiz is …", and behind "She is …" in the sentence that follows her name. */
function predicatesOf(reading: Reading, m: Mention): readonly Token[] {
  const here = reading.sentences[m.sentence];
  const next = reading.sentences[m.sentence + 1];
  if (!here) return [];
  if (/^(?:is|was)$/.test(reading.tokens[m.tokens[1]]?.lower ?? ''))
    return untilVerb(reading.tokens.slice(m.tokens[1] + 1, here.tokens[1]));
  const first = next && reading.tokens[next.tokens[0]];
  const only = mentionsIn(reading, m.sentence).every((o) => o.kind !== 'person' || o.name === m.name);
  if (
    next &&
    first &&
    only &&
    next.paragraph === here.paragraph &&
    /^(?:he|she)$/.test(first.lower) &&
    /^(?:is|was)$/.test(reading.tokens[next.tokens[0] + 1]?.lower ?? '')
  )
    return untilVerb(reading.tokens.slice(next.tokens[0] + 2, next.tokens[1]));
  return [];
}

/** A predicate ends where another verb, a "who" or a company begins. */
function untilVerb(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((t) => t.pos === 'VERB' || t.pos === 'AUX' || /^(?:who|which|that|with|as|after|but)$/.test(t.lower));
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** Tokens of the title before a name and of the apposition behind it: "Norway’s ambassador, Ana Ruiz", "Ana Ruiz, an adviser to the king,". */
function besideName(reading: Reading, m: Mention): readonly Token[] {
  const sentence = reading.sentences[m.sentence];
  if (!sentence) return [];
  const [from, to] = m.tokens;
  // "the minister, Ana Ruiz, came": a comma before the name makes an apposition only if the name is closed off too
  const comma = reading.tokens[from - 1]?.text === ',';
  const closed = /^[,.;:)]$/.test(reading.tokens[to]?.text ?? '.');
  let start = from;
  while (start > sentence.tokens[0] && from - start < 9 && !(comma && !closed)) {
    const token = reading.tokens[start - 1] as Token;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /[.;:“”"]/.test(token.text)) break;
    if (token.text === ',' && start !== from) break;
    if (token.pos === 'CCONJ' || (token.pos === 'ADP' && /^(?:with|by|on|from|in|after|between)$/.test(token.lower))) break;
    start -= 1;
  }
  let end = to;
  if (reading.tokens[to]?.text === ',') {
    end = to + 1;
    while (end < sentence.tokens[1] && end - to < 12) {
      const token = reading.tokens[end] as Token;
      if (token.text === ',' || token.pos === 'VERB' || token.pos === 'AUX') break;
      end += 1;
    }
  }
  return [...reading.tokens.slice(start, from), ...reading.tokens.slice(to, end)];
}

/** Whom a noun phrase stands for, or null where the words do not tell or two fit. */
export function referentOf(story: Story, reading: Reading, np: NounPhrase): Referent | null {
  if (np.pronoun) return pronounOf(story, reading, np);
  const headWord = reading.tokens[np.head] as Token;
  const name = mentionsIn(reading, headWord.sentence).find(
    (m) => m.tokens[0] <= np.head && np.head < m.tokens[1] && m.kind !== 'quantity' && m.kind !== 'date',
  );
  const words = reading.tokens.slice(np.from, np.to);
  const label = wordsOf(words);
  const individual = story.identities.at(reading, np.head);
  const known = individual?.kind === 'person' && individual.named ? (story.people.find((p) => p.name === individual.label) ?? null) : null;
  if (known) return referentFor(known);
  const body = individual && individual.named && individual.kind !== 'person' ? individual.label : null;
  if (name?.kind === 'person') {
    const person = personNamed(story, name.name);
    return person ? referentFor(person) : { key: `person:${name.name}`, label: name.name, side: `person:${name.name}` };
  }
  const country = countryOf(headWord.text) ?? (name?.kind === 'place' ? countryOf(name.name) : null);
  if (country !== null) return { key: `country:${country}`, label: country, side: `country:${country}` };
  const modifier =
    words
      .filter((t) => t.index !== np.head)
      .map((t) => countryOf(t.text))
      .find((c) => c !== null) ?? null;
  const lemma = headWord.lemma.toLowerCase();
  const person = described(story, reading, np);
  if (person) return referentFor(person);
  const called = body ?? name?.name;
  if (called !== undefined) return { key: `name:${called}`, label: called, side: modifier ? `country:${modifier}` : `name:${called}` };
  return { key: `words:${modifier ? `${modifier} ` : ''}${lemma}`, label, side: modifier ? `country:${modifier}` : `words:${lemma}` };
}

const referentFor = (person: Person): Referent => ({
  key: `person:${person.name}`,
  label: person.name,
  side: person.country ? `country:${person.country}` : `person:${person.name}`,
});

/** The only person of the story with this name or surname. */
export function personNamed(story: Story, name: string): Person | null {
  const fit = (story.byWord.get(surnameOf(name)) ?? []).filter((p) => p.forms.some((form) => wordsWithin(name, form)));
  const [first] = fit;
  return first && fit.length === 1 ? first : (fit.find((p) => p.name === name) ?? null);
}

/** "the ambassador", "the Tesla executive": the one person of the story called so; null where two fit, or the phrase is plural. */
function described(story: Story, reading: Reading, np: NounPhrase): Person | null {
  const head = reading.tokens[np.head] as Token;
  if (head.lower !== head.lemma.toLowerCase() && head.lower.endsWith('s')) return null;
  if (/^(?:an?|another|one)$/.test(reading.tokens[np.from]?.lower ?? '')) return null;
  const kind = CLASS_OF.get(head.lemma.toLowerCase()) ?? CLASS_OF.get(head.lower);
  if (kind === undefined) return null;
  const modifiers = reading.tokens.slice(np.from, np.to).filter((t) => t.index !== np.head && t.pos !== 'DET' && /^\p{Lu}/u.test(t.text));
  const fit = story.people.filter((p) => [...p.heads].some((h) => CLASS_OF.get(h) === kind) && modifiers.every((t) => fits(p, t)));
  const [first] = fit;
  if (first && fit.length === 1) return first;
  const here = namesIn(reading);
  const [named, another] = fit.filter((p) => here.has(p.name) || here.has(p.surname));
  return named && !another ? named : null;
}

const namesOfReports = new WeakMap<Reading['mentions'], ReadonlySet<string>>();

/** The names of people that a report holds, gathered once. */
function namesIn({ mentions }: Reading): ReadonlySet<string> {
  let names = namesOfReports.get(mentions);
  if (!names) namesOfReports.set(mentions, (names = new Set(mentions.filter((m) => m.kind === 'person').map((m) => m.name))));
  return names;
}

function fits(person: Person, token: Token): boolean {
  const country = countryOf(token.text);
  if (country !== null) return person.country === country || [...person.bodies].some((b) => countryOf(b) === country);
  return [...person.bodies].some((b) => b.split(' ').includes(bare(token.text)));
}

/** "he", "she": the one person named in this sentence before it, or else in the sentence before. */
function pronounOf(story: Story, reading: Reading, np: NounPhrase): Referent | null {
  const token = reading.tokens[np.head] as Token;
  if (!/^(?:he|she|him|her)$/.test(token.lower)) return null;
  for (const back of [0, 1]) {
    const sentence = reading.sentences[token.sentence - back];
    if (!sentence || sentence.paragraph !== reading.sentences[token.sentence]?.paragraph) break;
    const names = new Set(
      mentionsIn(reading, sentence.index)
        .filter((m) => m.kind === 'person' && m.start < token.start)
        .map((m) => m.name),
    );
    if (names.size > 1) return null;
    const [only] = names;
    if (only !== undefined) {
      const person = personNamed(story, only);
      return person ? referentFor(person) : null;
    }
  }
  return null;
}

/** The words of some tokens as a reader would write them, without an article or quotation marks. */
export function wordsOf(tokens: readonly Token[]): string {
  let out = '';
  tokens.forEach((t, i) => {
    if (/^["“”«»]$/.test(t.text)) return;
    out += (i > 0 && t.start > (tokens[i - 1] as Token).end ? ' ' : '') + t.text.replaceAll('’', "'");
  });
  return out.trim().replace(/^(?:the|a|an) /i, '');
}

/** The noun phrase that holds a token, if any. */
export function phraseAt(reading: Reading, token: number): NounPhrase | null {
  const sentence = reading.sentences[reading.tokens[token]?.sentence ?? -1];
  if (!sentence) return null;
  const found = chunksOf(reading, sentence).find((c) => c.kind === 'np' && c.from <= token && token < c.to);
  return found?.kind === 'np' ? found : null;
}
