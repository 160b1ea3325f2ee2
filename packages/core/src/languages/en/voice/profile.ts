import type { VoiceContext } from './context.ts';
import type { Person } from './people.ts';
import { officeNoun } from './role.ts';
import { singular } from './phrase.ts';
import { apposed } from './side.ts';
import type { Token } from '../../../model/mention.ts';

export interface Profile {
  readonly role: string | null;
  readonly party: string | null;
}

const MOST = 12; // places looked at

/**
 * What the report tells of a person beside the name: office and side.
 *
 * The office is the one told where the person is first named in full; where no side is told there, it is looked for wherever else the report names an
 * office beside the name: “Lind was late. … Lind, a spokesman for the port, said so.”
 */
export function profileOf(context: VoiceContext, person: Person): Profile {
  const before = context.profiles.get(person);
  if (before) return before;
  const profile = lookedUp(context, person);
  context.profiles.set(person, profile);
  return profile;
}

function lookedUp(context: VoiceContext, person: Person): Profile {
  const first = profileAt(context, person.at, person.to);
  if (first.party !== null) return first;
  const { tokens } = context.reading;
  let seen = 0;
  for (const { from, to } of context.places.get(person) ?? []) {
    if (from === person.at || seen >= MOST) continue;
    seen += 1;
    const before = tokens[from - 1];
    const beside = tokens[to]?.text === ',' || (before !== undefined && (officeNoun(before) !== null || before.text === ','));
    if (!beside) continue;
    const { role, party } = profileAt(context, from, to);
    if (party !== null) return { role: first.role ?? role, party };
  }
  return first;
}

const OWN = /^(?:'s|’s|'|’)$/;

/** What the words around one place where a person is named in full tell: office and side. */
function profileAt(context: VoiceContext, at: number, end: number): { readonly role: string | null; readonly party: string | null } {
  const { tokens, sentences } = context.reading;
  const nothing = { role: null, party: null };
  const sentence = sentences[tokens[at]?.sentence ?? -1];
  if (!sentence) return nothing;
  const joins = (t: Token | undefined): boolean =>
    t !== undefined &&
    (/^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(t.pos) || OWN.test(t.text) || t.text === '-' || /^(?:of|for|to|at|and)$/.test(t.lower));
  let from = at;
  if (tokens[from - 1]?.text === ',' && tokens[end]?.text === ',') from -= 1; // “the envoy, Ana Ruiz, …”
  while (from > sentence.tokens[0] && at - from < BEFORE && joins(tokens[from - 1])) from -= 1;
  let to = end;
  let opens = tokens[to]?.text === ',' || tokens[to]?.text === '(' ? to + 1 : -1; // “Ana Ruiz, 34, the mayor”, “Ana Ruiz (the mayor)”
  if (opens > 0 && tokens[opens]?.pos === 'NUM' && tokens[opens + 1]?.text === ',') opens += 2;
  if (opens > 0 && tokens[opens]?.lower === 'who') opens += 1; // “Ana Ruiz, who is the mayor”
  if (IS.test(tokens[opens > 0 ? opens : to]?.lower ?? '')) {
    opens = (opens > 0 ? opens : to) + 1;
    if (tokens[opens]?.lower === 'as') opens += 1;
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[opens]?.pos ?? '')) opens = -1;
  } else if (tokens[opens - 1]?.lower === 'who') opens = -1;
  const firstBehind = opens > 0 ? tokens[opens] : undefined;
  if (firstBehind && /^(?:DET|ADJ|NOUN|PROPN)$/.test(firstBehind.pos)) {
    to = opens;
    while (to < sentence.tokens[1] && to - opens < AFTER && joins(tokens[to])) to += 1;
  }
  const [before, behind] = [tokens.slice(from, at), tokens.slice(opens > 0 ? opens : end, to)].map((part) =>
    part.filter((t) => t.text !== ','),
  );
  const office = [...(before ?? []), ...(behind ?? [])].findLast((t) => officeNoun(t) !== null);
  if (!office) return nothing;
  return { role: officeNoun(office) ?? singular(office), party: apposed(context, before ?? []) ?? apposed(context, behind ?? []) };
}
const IS = /^(?:is|was|serves|served)$/;
const BEFORE = 8; // tokens before the name
const AFTER = 10; // and after it
