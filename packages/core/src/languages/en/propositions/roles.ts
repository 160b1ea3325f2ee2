import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { personNouns, placeNouns } from '../lexicon.generated.ts';
import { mentionsIn } from '../propose/mentions-in.ts';
import type { Frame, Link } from './clauses/frames.ts';
import type { Phrase } from './clauses/phrase.ts';
import type { Argument, Role } from './model.ts';
import { kindsOf } from './nouns.ts';

/** Verbs that tell what befalls their subject, where no object follows. */
const BEFALLS =
  /^(?:die|fall|explode|happen|occur|sink|crash|collapse|erupt|burn|close|open|break|break out|break up|disappear|vanish|capsize|derail|drown|perish|melt|burst|freeze|begin|start|end|detonate|go off|blow up|catch|survive|suffer|undergo|receive|sustain|contract|vary|drop|rise|increase|decrease|shrink|grow)$/;
const BEFALLS_WITH_OBJECT = /^(?:suffer|undergo|sustain|contract|survive)$/;
/** Verbs whose second object is what the first one is called or made. */
const NAMES = /^(?:name|call|elect|appoint|make|consider|declare|dub|label|brand|crown|deem|rename)$/;
const COSTS = /^(?:cost|pay|earn|raise|spend|charge|owe|lose|weigh|last|measure|total|win|donate|fine)$/;
const IN_PLACE =
  /^(?:in|at|on|near|inside|outside|behind|under|above|between|along|across|off|around|beside|within|throughout|beneath|below|by|over|past|atop|aboard|amid|among|opposite|alongside|beyond)$/;
const PLACE_KINDS = /^(?:place|building|structure|vehicle|object|instrument|furniture|plant|body|group)$/;
const HAPPENINGS = /^(?:event|act|phenomenon)$/;
const PEOPLE = /^(?:person|group)$/;
const TOOLS = /^(?:weapon|instrument|substance|object|vehicle|drug|structure|animal|clothing|body|food|document|money)$/;
const ACCUSES = /^(?:charge|accuse|convict|suspect|guilty|acquit|arrest|indict|jail|sentence|fine|arraign)$/;

/** What each part of a verb's frame is to it. */
export function argumentsOf(reading: Reading, frame: Frame): Argument[] {
  const { tokens } = reading;
  const { lemma, objects, passive } = frame;
  const list: Argument[] = [];
  const put = (role: Role, phrases: readonly Phrase[], preposition: string | null = null): void => {
    for (const phrase of phrases) list.push(argument(reading, role, phrase, preposition));
  };
  const [first = [], second = []] = objects;
  if (isCopula(frame)) {
    put('patient', frame.subject);
    put('attribute', first);
    if (frame.adjective !== null) list.push(adjective(reading, frame.adjective));
  } else if (passive) {
    const named = NAMES.test(lemma);
    put(first.length > 0 && !named ? 'recipient' : 'patient', frame.subject);
    put(named ? 'attribute' : 'patient', first);
  } else {
    const befalls = (BEFALLS.test(lemma) && first.length === 0) || BEFALLS_WITH_OBJECT.test(lemma);
    put(befalls ? 'patient' : 'agent', frame.subject);
    const amount = COSTS.test(lemma) && first.some((p) => isAmount(tokens, p));
    if (second.length > 0) {
      put(NAMES.test(lemma) ? 'patient' : 'recipient', first);
      put(NAMES.test(lemma) ? 'attribute' : COSTS.test(lemma) ? 'amount' : 'patient', second);
    } else put(amount ? 'amount' : befalls ? 'thing' : 'patient', first);
  }
  for (const phrase of frame.times) {
    const before = prepositionBefore(tokens, phrase);
    put(before === 'for' || before === 'to' ? 'amount' : 'time', [phrase], before);
  }
  for (const link of frame.links) {
    const role = roleOf(reading, frame, link);
    put(role, [link.phrase], link.preposition);
  }
  return list;
}

export const isCopula = ({ verb, passive, objects, adjective: adj }: Frame): boolean =>
  /^(?:be|become|remain|seem|appear|'s|'re)$/.test(verb.lemma) && !passive && (objects.length > 0 || adj !== null);

/** What a phrase behind a preposition is to the verb. */
function roleOf(reading: Reading, { lemma, verb, passive, subject }: Frame, { preposition, phrase }: Link): Role {
  const kinds = kindsAt(reading, phrase);
  const [kind = 'other'] = kinds;
  const some = (test: RegExp): boolean => kinds.some((k) => test.test(k));
  if (phrase.time || kind === 'time') return /^(?:for|of|to)$/.test(preposition) ? 'amount' : 'time';
  switch (preposition) {
    case 'by':
      if (passive) return 'agent';
      return some(PLACE_KINDS) && !some(PEOPLE) ? 'place' : 'manner';
    case 'with':
      if (ACCUSES.test(verb.lemma)) return 'topic';
      if (kind === 'person') return 'companion';
      if (some(TOOLS)) return 'thing';
      return some(PEOPLE) ? 'companion' : 'manner';
    case 'to':
      return some(PEOPLE) && !/^(?:go|travel|move|drive|fly|return|run|walk|come|head|flee)$/.test(verb.lemma) ? 'recipient' : 'goal';
    case 'into':
    case 'onto':
    case 'toward':
    case 'towards':
      return 'goal';
    case 'from':
      return 'source';
    case 'for':
      return /^(?:search|look|hunt|wait|ask|call|pray|hope|work)$/.test(verb.lemma) && some(PEOPLE) ? 'goal' : 'goal';
    case 'against':
      return 'goal';
    case 'as':
      return 'attribute';
    case 'of':
      return /^(?:die|perish)$/.test(lemma) ? 'cause' : 'topic';
    case 'because of':
    case 'due to':
    case 'thanks to':
      return 'cause';
    case 'about':
    case 'regarding':
    case 'concerning':
      return 'topic';
    case 'during':
    case 'after':
    case 'before':
    case 'until':
    case 'since':
      return 'time';
    case 'through':
    case 'via':
    case 'without':
    case 'like':
      return 'manner';
    default:
      if (!IN_PLACE.test(preposition))
        return preposition === 'over' || preposition === 'because' || preposition === 'due' ? 'cause' : 'manner';
      if (preposition === 'on' && ACCUSES.test(verb.lemma) && some(/^(?:act|event|communication|state)$/)) return 'topic';
      if (some(HAPPENINGS) && !some(/^(?:place|building|structure)$/)) return subject.length > 0 ? 'cause' : 'cause';
      if (some(PLACE_KINDS) || kind === 'other' || kind === 'name') return 'place';
      return 'manner';
  }
}

/** The sorts of thing a phrase names: of a mention its own, of a common noun those of the list. */
export function kindsAt(reading: Reading, phrase: { readonly head: number; readonly pronoun: boolean }): readonly string[] {
  const token = reading.tokens[phrase.head] as Token;
  if (phrase.pronoun) return /^(?:it|this|that|these|those|itself)$/.test(token.lower) ? ['other'] : ['person'];
  const mention = mentionsIn(reading, token.sentence).find(
    (m) => m.tokens[0] <= phrase.head && phrase.head < m.tokens[1] && m.kind !== 'quantity',
  );
  if (mention) {
    if (mention.kind === 'person' || mention.kind === 'role') return ['person'];
    if (mention.kind === 'date') return ['time'];
    if (mention.kind === 'place') return ['place'];
    if (mention.kind === 'organization' || mention.kind === 'outlet') return ['group'];
  }
  const kinds = nounKindsOf(token.lower, token.lemma.toLowerCase());
  return token.pos === 'PROPN' ? [...kinds, 'name'] : kinds;
}

const PERSON = new Set<string>(personNouns);
const PLACE = new Set<string>([...placeNouns.vague, ...placeNouns.plain]);

/** The sorts of a common noun, with what our own lists of people and places add; an unknown one that ends like a doer is taken for one. */
function nounKindsOf(word: string, lemma: string): readonly string[] {
  const known = kindsOf(word).length > 0 ? kindsOf(word) : kindsOf(lemma);
  const added = [...known];
  if (PERSON.has(lemma) && !known.includes('person')) added.unshift('person');
  if (PLACE.has(lemma) && !known.includes('place')) added.push('place');
  return added.length === 0 && /(?:[^aeiou]ers?|tors?|ists?|m[ae]n|ians?|ees?)$/.test(word) ? ['person'] : added;
}

const isAmount = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens.slice(phrase.from, phrase.to).some((t) => t.pos === 'NUM' || /^[$£€]/.test(t.text));

const prepositionBefore = (tokens: readonly Token[], phrase: Phrase): string | null => {
  const before = tokens[phrase.from - 1];
  return before?.pos === 'ADP' ? before.lower : null;
};

export function argument(reading: Reading, role: Role, phrase: Phrase, preposition: string | null = null): Argument {
  const { tokens } = reading;
  return {
    role,
    span: { start: (tokens[phrase.from] as Token).start, end: (tokens[phrase.to - 1] as Token).end },
    tokens: [phrase.from, phrase.to],
    head: phrase.head,
    phrase: { kind: 'np', from: phrase.from, to: phrase.to, head: phrase.head, possessor: phrase.possessor, pronoun: phrase.pronoun },
    preposition,
  };
}

function adjective({ tokens }: Reading, at: number): Argument {
  const { start, end } = tokens[at] as Token;
  return { role: 'attribute', span: { start, end }, tokens: [at, at + 1], head: at, phrase: null, preposition: null };
}
