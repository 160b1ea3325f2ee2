import type { Attribution } from '../../../../model/attribution.ts';
import type { Token } from '../../../../model/mention.ts';
import type { VoiceContext } from '../context.ts';
import { forPeople } from '../kinds.ts';
import { plural, singular } from '../phrase.ts';
import { readVoice } from '../read.ts';
import { BODIES, EXPERTS, GROUPS, ROLES, VAGUE } from '../words.ts';
import { heardAs, type Heard, type Hearing } from './heard.ts';
import type { Mentioned } from './mentioned.ts';

const BACK = 4; // sentences
const LONGEST = 8; // tokens before the noun
const MANY_KINDS: ReadonlySet<string> = new Set(['persons', 'vague', 'weasel']);
const BODY_KINDS: ReadonlySet<string> = new Set(['institution', 'outlet', 'document']);

/** Whom “they” means: the people who spoke in the nearest sentence; else the body that spoke there; else the people who are its subject. */
export function manyBefore(context: VoiceContext, hearing: Hearing): Heard | null {
  const { discourse, sentence, paragraph, at, own } = hearing;
  const { sentences } = context.reading;
  for (let s = sentence; s >= Math.max(0, sentence - BACK); s -= 1) {
    const here = sentences[s]?.paragraph ?? -1;
    if (here < paragraph - 1) return null;
    const speakers = discourse.speakers(s, s === sentence ? at : Infinity);
    const people = only(speakers.filter((h) => isMany(h)));
    if (people !== undefined) return people;
    const body = s === sentence ? undefined : only(speakers.filter(({ voice: { kind } }) => kind === 'institution' || kind === 'outlet'));
    if (body !== undefined) return body;
    const end = s === sentence ? at : Infinity;
    const pair = pairIn(context, hearing, s, end);
    if (pair) return pair;
    const subject = only(groupsIn(context, s, end, own));
    if (subject !== undefined) return subject;
    const acting = s === sentence ? null : discourse.subject(s, end);
    if (acting?.voice.kind === 'institution' && acting.voice.named && acting.voice.body !== undefined)
      return { ...acting, grade: 'probable' };
  }
  return null;
}

const BETWEEN = 6; // tokens between two names

/** “Ruiz and Mayor Lind waved”: two people joined. Null where there are two such pairs. */
function pairIn(context: VoiceContext, { mentioned, paragraphOf }: Hearing, sentence: number, before: number): Heard | null {
  const { tokens } = context.reading;
  const names = mentioned.get(sentence) ?? [];
  let found: Heard | null = null;
  for (let i = 0; i + 1 < names.length; i += 1) {
    const [a, b] = [names[i] as Mentioned, names[i + 1] as Mentioned];
    if (b.to > before || b.from - a.to > BETWEEN || b.owner || a.person === b.person) continue;
    if (tokens[a.to]?.lower !== 'and' || tokens.slice(a.to + 1, b.from).some((t) => !/^(?:NOUN|PROPN|ADJ)$/.test(t.pos) && t.text !== '.'))
      continue;
    const read = readVoice(context, a.from, b.to);
    if (!read || read.voice.kind !== 'persons' || !read.voice.named) continue;
    if (found && found.voice.key !== read.voice.key) return null;
    found = heardAs(read, sentence, paragraphOf(sentence));
  }
  return found;
}

/** Whom or what “it” means: the body, outlet or document that spoke in the nearest sentence, or is its subject. */
export function bodyBefore({ discourse, sentence, paragraph, at, paragraphOf }: Hearing): Heard | null {
  for (let s = sentence; s >= Math.max(0, sentence - BACK); s -= 1) {
    if (paragraphOf(s) < paragraph - 1) return null;
    const before = s === sentence ? at : Infinity;
    const spoke = only(discourse.speakers(s, before).filter((h) => BODY_KINDS.has(h.voice.kind)));
    if (spoke !== undefined) return spoke;
    const subject = discourse.subject(s, before);
    if (subject && BODY_KINDS.has(subject.voice.kind)) return subject;
  }
  return null;
}

const isMany = ({ voice: { kind, count } }: Heard): boolean =>
  MANY_KINDS.has(kind) && (count === null || count.max === null || count.max > 1);

/** The one voice of the list; null where there are two; undefined where there is none. */
function only(list: readonly Heard[]): Heard | null | undefined {
  const keys = new Set(list.map((h) => h.voice.key));
  return keys.size === 0 ? undefined : keys.size === 1 ? list.at(-1) : null;
}

/** People in the plural who are the subject of a verb in the report’s own words: “many divers say”. */
function groupsIn(context: VoiceContext, sentence: number, before: number, own: Attribution): readonly Heard[] {
  const { tokens, sentences } = context.reading;
  const [from, to] = sentences[sentence]?.tokens ?? [0, 0];
  const found: Heard[] = [];
  for (let i = from; i < Math.min(to, before); i += 1) {
    const token = tokens[i] as Token;
    if (token.quoted || (token.pos !== 'NOUN' && token.pos !== 'PROPN') || (token.lower !== 'people' && !plural(token))) continue;
    const next = tokens[i + 1];
    if (next?.pos !== 'VERB' && next?.pos !== 'AUX' && next?.pos !== 'ADV') continue;
    const noun = singular(token);
    if (!ROLES.has(noun) && !EXPERTS.has(noun) && !GROUPS.has(token.text) && !VAGUE.has(noun) && !BODIES.has(noun) && !forPeople(noun))
      continue;
    if (own.content.some((c) => c.start <= token.start && token.end <= c.end)) continue;
    let start = i;
    while (start > from && i - start < LONGEST && /^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test((tokens[start - 1] as Token).pos)) start -= 1;
    if (tokens[start - 1]?.pos === 'ADP' || (BODIES.has(noun) && tokens[start - 1]?.lower === 'that')) continue;
    const read = readVoice(context, start, i + 1);
    if (read && read.voice.kind !== 'own-voice') found.push(heardAs(read, sentence, sentences[sentence]?.paragraph ?? -1));
  }
  return found;
}
