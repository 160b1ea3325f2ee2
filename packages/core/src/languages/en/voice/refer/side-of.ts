import type { Voice } from '../../../../model/attribution.ts';
import { holderIn } from './named.ts';
import { bodyBefore } from './many.ts';
import { body } from './body.ts';
import { description } from './description.ts';
import { introduced } from './introduced.ts';
import type { Heard, Hearing } from './heard.ts';
import type { ReadVoice } from '../read.ts';
import { BODIES, PRIVATE, ROLES } from '../words.ts';

/** Words for a state as a whole tell a party by themselves. */
const ALONE = /^(?:administration|government|police|military|army|navy|regime|state|cabinet|force|court|congress|senate|parliament)$/;
/** Whoever is of a family is of no side. */
const RULES = [body, description, introduced];

/**
 * The party that a voice's words only point to: “an adviser to the group”, “a campaign official”, “the mayor's spokesman”, “her lawyer”.
 *
 * Looked for as “the group” itself would be if it spoke here; where nothing or too much fits, the word stands as it is.
 */
export function withParty(read: ReadVoice, hearing: Hearing): ReadVoice {
  const { kind, party, role } = read.voice;
  if (kind === 'institution' || kind === 'outlet' || kind === 'own-voice') return read;
  const of = (side: string | null): ReadVoice => (side === null ? read : { ...read, voice: { ...read.voice, party: side, expert: false } });
  const theirs =
    /^(?:his|her|its)$/.test(read.first) && role !== null && (!PRIVATE_TIE.test(role) || (read.first === 'its' && HEADS.test(role)));
  if (theirs && (party === null || /^\p{Ll}/u.test(party))) return of(ownerSide(read, hearing));
  if (party === null || !/^\p{Ll}/u.test(party) || kind === 'document') return read;
  const words = party.split(' ');
  const noun = words.at(-1) as string;
  if (!BODIES.has(noun)) {
    const holder = ROLES.has(noun) && words.length === 1 ? holderIn(hearing.called, noun, hearing.at) : null;
    return of(holder ? `${holder.surname} team` : null);
  }
  if (ALONE.test(noun)) return read;
  const pointing = asBody(read, noun, words);
  for (const rule of RULES) {
    const found = rule.points(pointing) ? rule.find(pointing, hearing) : null;
    if (found) return of(sideIn(found));
  }
  return read;
}

/** “his aide”, “its spokesman”: whom the word means, by name. */
function ownerSide({ first }: ReadVoice, hearing: Hearing): string | null {
  if (first === 'its') {
    const owner = bodyBefore(hearing);
    return owner && sideIn(owner);
  }
  const owner = hearing.meant()?.heard.voice;
  return owner?.named && owner.kind === 'person' ? `${owner.label.slice(owner.label.lastIndexOf(' ') + 1)} team` : null;
}
/** Whom a company has speak for it, though no state does: “its chief executive”. */
const HEADS = /^(?:executive|founder|co-founder|lobbyist)$/;
const PRIVATE_TIE = new RegExp(
  `^(?:${[...PRIVATE].filter((w) => !/^(?:lawyer|attorney)$/.test(w)).join('|')}|colleague|ally|rival|running|opponent)$`,
);

const sideIn = ({ voice: { named, party, label, kind } }: Heard): string | null =>
  named && (kind === 'institution' || kind === 'outlet') ? (party ?? label.replace(/^the /i, '')) : null;

/** The party's words as if they were a voice that points back: “the group”. */
function asBody({ voice, span }: ReadVoice, noun: string, words: readonly string[]): ReadVoice {
  const label = `the ${words.join(' ')}`;
  const said: Voice = {
    ...voice,
    label,
    key: label,
    kind: 'institution',
    named: false,
    count: null,
    party: null,
    role: null,
    expert: false,
    access: null,
    reason: null,
    relay: null,
    member: null,
    body: noun,
  };
  return { voice: said, head: noun, words, first: 'the', definite: true, groupMember: false, span };
}
