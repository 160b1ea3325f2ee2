import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { isVerb, rootOf } from '../../events/words.ts';
import { phraseAt, type Phrase } from '../clauses/phrase.ts';
import type { Item, NounItem } from '../clauses/row.ts';
import type { Argument, Proposition, Role } from '../model.ts';
import { kindsOf } from '../nouns.ts';
import { argument, kindsAt } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { told } from '../told.ts';

const ID = 'en/propositions/nominal';

/** Nouns whose owner, and whose "of", is the one to whom it is done. */
const DONE_TO =
  /^(?:kill|murder|arrest|assassinate|abduct|kidnap|execute|release|detain|capture|injure|shoot|dismiss|appoint|elect|rescue|imprison|convict|remove|destroy|sink|collapse|close|die|seize|loss|hospitalize|stab|behead|poison|rape|evacuate|bury|beat|expel|discover|find|identify|hijack|bomb|burn|steal|theft|sell|sale|purchase|prosecute|deport|extradite|oust|defeat)$/;
/** Nouns that something is done with "on" or "against" somebody or something. */
const AIMED =
  /^(?:attack|raid|assault|strike|crackdown|ban|war|airstrike|siege|campaign|charge|fight|crime|plot|search|protest|lawsuit|sanction|threat|offensive)$/;

export const nominal: PropositionRule = {
  id: ID,
  summary: 'A noun tells what a verb could: “the killing of the captain”, “the guards’ denial”, “an attack on the pier”.',
  follows: 'NomBank: nouns with the arguments of their verbs',
  examples: {
    yes: [
      '<does>The killing</does> of <patient>a captain</patient> by <agent>guards</agent> shocked the town.',
      '<agent>The mayor</agent>’s <does>denial</does> came late.',
      'They fear <does>an attack</does> on <patient>the pier</patient>.',
    ],
    no: ['The driver of the truck was old.'],
  },
  find: (reading, sentence, { row }) =>
    row.flatMap((np, at) => (np.kind === 'np' && !np.time && !np.pronoun ? (nounAt(reading, sentence, row, at, np) ?? []) : [])),
};

function nounAt(reading: Reading, { index }: Sentence, row: readonly Item[], at: number, np: NounItem): Proposition | null {
  const { tokens } = reading;
  const head = tokens[np.head] as Token;
  if (head.pos !== 'NOUN') return null;
  const root = rootOf(head);
  const lemma = head.lemma.toLowerCase();
  const kinds = kindsOf(lemma);
  const happens = kinds[0] === undefined ? /ing$/.test(lemma) : /^(?:act|event|phenomenon|communication)$/.test(kinds[0]);
  if (!happens || !isVerb(root)) return null;
  const list: Argument[] = [];
  const put = (role: Role, phrase: Phrase, preposition: string | null = null): number =>
    list.push(argument(reading, role, phrase, preposition));
  const doneTo = DONE_TO.test(root);
  let i = at + 1;
  let to = np.to;
  let told2 = false;
  while (i + 1 < row.length) {
    const link = row[i];
    const object = row[i + 1];
    if (link?.kind !== 'prep' || object?.kind !== 'np') break;
    const phrase = phraseAt(tokens, row, i + 1);
    const role = roleOf(reading, link.lower, phrase, root, doneTo);
    if (role === null) break;
    if (link.lower === 'of') {
      // the phrase takes in its own "of", here told apart
      const inner = { ...phraseAt(tokens, row, i + 1) };
      put(role, inner, 'of');
    } else put(role, phrase, link.lower);
    told2 ||= /^(?:of|by|on|against|to|for|between|with)$/.test(link.lower);
    to = phrase.to;
    i = phrase.next;
  }
  const owner = np.possessor;
  if (owner) {
    const [from, end] = owner;
    const own: Phrase = { from, to: end, head: end - 1, pronoun: false, possessor: null, of: null, at: -1, next: -1, time: false };
    put(doneTo && !list.some((a) => a.role === 'patient') ? 'patient' : 'agent', own);
  }
  if (!told2 && !owner) return null;
  const start = owner ? owner[1] + 1 : np.from;
  return told(reading, {
    sentence: index,
    form: 'nominal',
    rule: ID,
    lemma,
    root,
    token: np.head,
    verb: [Math.min(start, np.head), np.to],
    passive: false,
    negated: /^(?:no|neither)$/.test(tokens[np.from]?.lower ?? ''),
    modality: modalOf(tokens, np),
    tense: 'none',
    arguments: list,
    extent: [np.from, to],
  });
}

/** "the alleged attack", "a planned visit". */
function modalOf(tokens: readonly Token[], np: NounItem): string | null {
  for (let i = np.from; i < np.head; i += 1) {
    const word = (tokens[i] as Token).lower;
    if (
      /^(?:alleged|planned|possible|potential|suspected|reported|attempted|apparent|proposed|supposed|future|foiled|rumou?red)$/.test(word)
    )
      return word;
  }
  return null;
}

function roleOf(reading: Reading, preposition: string, phrase: Phrase, root: string, doneTo: boolean): Role | null {
  const [kind = 'other'] = kindsAt(reading, phrase);
  if (phrase.time || kind === 'time') return 'time';
  switch (preposition) {
    case 'of':
      return doneTo || !/^(?:person|group|name)$/.test(kind) ? 'patient' : 'agent';
    case 'by':
      return 'agent';
    case 'on':
    case 'against':
      return AIMED.test(root) ? 'patient' : kind === 'place' ? 'place' : preposition === 'on' ? 'topic' : 'goal';
    case 'for':
      return 'goal';
    case 'to':
      return /^(?:person|group)$/.test(kind) ? 'recipient' : 'goal';
    case 'between':
      return 'agent';
    case 'with':
      return kind === 'person' || kind === 'group' ? 'companion' : 'thing';
    case 'from':
      return 'source';
    case 'in':
    case 'at':
    case 'near':
    case 'outside':
    case 'inside':
      return 'place';
    default:
      return null;
  }
}
