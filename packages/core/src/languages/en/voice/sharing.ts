import type { SourcedAttribution } from '../../../model/attribution.ts';
import type { Token } from '../../../model/mention.ts';
import type { Note } from '../../../model/report.ts';
import type { VoiceContext } from './context.ts';
import type { Gender } from './given-names.ts';
import type { Person } from './people.ts';

/** One place in which a shared surname stands; `person` where the first name stands before it. */
export interface Naming {
  readonly at: number;
  readonly person: Person | null;
}

const TITLE_GENDER: Readonly<Record<string, Gender>> = { mr: 'm', mrs: 'f', ms: 'f', miss: 'f', sir: 'm', lady: 'f', dame: 'f', lord: 'm' };

/** What a title before a name tells: “Mrs.” */
export const genderOfTitle = (word: string): Gender | null => {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return Object.hasOwn(TITLE_GENDER, bare) ? (TITLE_GENDER[bare] ?? null) : null;
};

/** Every place of every surname that two people bear, in text order. */
export function sharedIn(
  tokens: readonly Token[],
  bySurname: ReadonlyMap<string, readonly Person[]>,
): ReadonlyMap<string, readonly Naming[]> {
  const places = new Map<string, Naming[]>();
  for (const [surname, people] of bySurname) if (people.length > 1) places.set(surname, []);
  if (places.size === 0) return places;
  for (const token of tokens) {
    const list = places.get(token.text);
    if (!list) continue;
    const person = fullAt(tokens, token.index, bySurname.get(token.text) ?? []);
    list.push({ at: token.index, person });
  }
  return places;
}

const LONGEST = 5; // tokens of a name
/** Whose full name ends with the token. */
function fullAt(tokens: readonly Token[], at: number, people: readonly Person[]): Person | null {
  let text = '';
  let found: Person | null = null;
  for (let i = at; i >= Math.max(0, at - LONGEST); i -= 1) {
    const token = tokens[i] as Token;
    if (token.sentence !== tokens[at]?.sentence) break;
    text = `${token.text}${text === '' || text === '.' ? '' : ' '}${text}`.replace(' .', '.');
    if (i < at) found = people.find((p) => p.suffix === '' && p.forms.includes(text)) ?? found;
  }
  return found;
}

/**
 * Whom a surname alone means at token `at`: the one who bears it; where several do, the one whom the title before it fits, or the only one named in
 * full so far, or the one for whom the report used the surname alone before it named another. Null where two fit: so in a paragraph that names
 * another of them in full.
 */
export function bearerOf(context: Pick<VoiceContext, 'bySurname' | 'shared' | 'reading'>, at: number, title: Gender | null): Person | null {
  const { bySurname, shared, reading } = context;
  const surname = reading.tokens[at]?.text ?? '';
  const people = bySurname.get(surname) ?? [];
  if (people.length <= 1) return people[0] ?? null;
  let left = people.filter((p) => p.suffix === '' && (title === null || p.gender === null || p.gender === title));
  if (title !== null && left.some((p) => p.gender === title)) left = left.filter((p) => p.gender === title);
  if (left.length > 1) {
    const known = left.filter((p) => p.at <= at);
    if (known.length > 0) left = known;
  }
  if (left.length <= 1) return left[0] ?? null;
  const places = shared.get(surname) ?? [];
  const [first, second] = left as [Person, Person];
  const established = places.some((n) => n.person === null && n.at > first.to && n.at < second.at);
  if (!established) return null;
  const paragraph = paragraphOf(context, at);
  for (let i = before(places, at); i >= 0; i -= 1) {
    const naming = places[i] as Naming;
    if (paragraphOf(context, naming.at) !== paragraph) break;
    if (naming.person === first) break;
    if (naming.person !== null && left.includes(naming.person)) return null;
  }
  return first;
}

/** A note for each surname that speaks alone and may be two people's, at the first place. */
export function sharedNotes({ bySurname, shared }: VoiceContext, attributions: readonly SourcedAttribution[]): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const { voice, chain } of attributions) {
    const span = chain.at(-1)?.span;
    if (!span || voice?.kind !== 'person' || !voice.named || !shared.has(voice.label) || notes.has(voice.label)) continue;
    const names = (bySurname.get(voice.label) ?? []).map((p) => p.name).join(' or ');
    notes.set(voice.label, { code: 'surname-shared', detail: `“${voice.label}” may be ${names}.`, start: span.start, end: span.end });
  }
  return [...notes.values()];
}

const paragraphOf = ({ reading: { tokens, sentences } }: Pick<VoiceContext, 'reading'>, at: number): number =>
  sentences[tokens[at]?.sentence ?? -1]?.paragraph ?? -1;

/** Index of the last place before token `at`. */
function before(places: readonly Naming[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Naming).at < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
