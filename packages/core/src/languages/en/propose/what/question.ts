import type { Token } from '../../../../model/mention.ts';
import type { Role } from '../../propositions/index.ts';
import { wordsOf } from '../story.ts';
import type { Fact, Part } from './facts.ts';
import { formsOf } from './verb-forms.ts';

const LONGEST = 9; // words of a part in a question

/** The question that a slot of a proposition leaves open, as a person would ask it; null where the words make no question. `fillers` are its answers. */
export function questionText(fact: Fact, role: Role, fillers: readonly Part[]): string | null {
  const who = fillers.some((p) => p.kinds.some((k) => k === 'person' || k === 'group')) || fillers.every((p) => p.name);
  const { predicate } = fact.proposition;
  const { past, participle } = formsOf(predicate.lemma);
  const agent = wordsFor(fact, role, 'agent');
  const patient = wordsFor(fact, role, 'patient');
  const recipient = wordsFor(fact, role, 'recipient');
  const open = fact.parts.find((p) => p.argument.role === role);
  const preposition = open?.argument.preposition ?? null;
  const what = who ? 'who' : 'what';
  const be = (of: string | null): string => (of !== null && plural(fact, of) ? 'were' : 'was');
  if (fact.proposition.form === 'nominal') return nominal(fact, role, what, preposition, past);
  if (predicate.root === 'be' || predicate.lemma === 'become') {
    const holder = patient ?? agent;
    if (role === 'attribute' && holder !== null) return `${who ? 'Who' : 'What'} ${be(holder)} ${holder}?`;
    return null;
  }
  const tail = [recipient === null ? null : `to ${recipient}`, ...circumstances(fact, role)].filter((t) => t !== null).join(' ');
  const end = tail === '' ? '?' : ` ${tail}?`;
  switch (role) {
    case 'agent':
      return patient === null && tail === ''
        ? `${cap(what)} ${past}?`
        : `${cap(what)} ${past}${patient === null ? '' : ` ${patient}`}${end}`;
    case 'patient':
      if (agent !== null) return `${who ? 'Whom' : 'What'} did ${agent} ${predicate.lemma}${end}`;
      return fact.proposition.passive || fact.parts.every((p) => p.argument.role !== 'agent')
        ? `${cap(what)} ${unaccusative(fact) ? past : `was ${participle}`}${end}`
        : null;
    case 'recipient':
      return agent !== null
        ? `To ${who ? 'whom' : 'what'} did ${agent} ${predicate.lemma}${patient === null ? '' : ` ${patient}`}?`
        : patient !== null
          ? `To ${who ? 'whom' : 'what'} ${be(patient)} ${patient} ${participle}?`
          : null;
    default: {
      if (preposition === null) return null;
      const object = who ? 'whom' : 'what';
      const head = `${cap(preposition)} ${object}`;
      if (agent !== null) return `${head} did ${agent} ${predicate.lemma}${patient === null ? '' : ` ${patient}`}?`;
      return patient !== null ? `${head} ${be(patient)} ${patient} ${fact.proposition.passive ? participle : past}?` : null;
    }
  }
}

const unaccusative = (fact: Fact): boolean => !fact.proposition.passive;

function nominal(fact: Fact, role: Role, what: string, preposition: string | null, _past: string): string | null {
  const { predicate } = fact.proposition;
  const others = fact.parts.filter((p) => p.argument.role !== role && p.argument.preposition !== null);
  const tail = others.map((p) => `${p.argument.preposition} ${phraseOf(fact, p)}`).join(' ');
  const noun = `the ${predicate.lemma}${tail === '' ? '' : ` ${tail}`}`;
  if (role === 'agent') return `${cap(what)} was behind ${noun}?`;
  return preposition === null ? null : `${cap(preposition)} ${what === 'who' ? 'whom' : 'what'} was ${noun}?`;
}

/** Where and with what else it happened, as far as it fits a question. */
function circumstances(fact: Fact, role: Role): string[] {
  return fact.parts
    .filter(
      (p) =>
        p.argument.role !== role &&
        p.argument.preposition !== null &&
        /^(?:place|goal|thing|source|topic|companion)$/.test(p.argument.role),
    )
    .filter((p) => !p.argument.phrase?.pronoun)
    .slice(0, 1)
    .map((p) => `${p.argument.preposition} ${phraseOf(fact, p)}`);
}

function wordsFor(fact: Fact, open: Role, role: Role): string | null {
  if (open === role) return null;
  const part = fact.parts.find((p) => p.argument.role === role);
  return part ? phraseOf(fact, part) : null;
}

/** The words of a part, with its article, no longer than a question can hold. */
export function phraseOf({ reading: { tokens } }: Fact, part: Part): string {
  const { phrase, tokens: range } = part.argument;
  const [from, all] = range;
  if (phrase?.pronoun && part.referent?.startsWith('person:')) return part.referent.slice(7);
  const to = all - from > LONGEST ? Math.max(phrase?.head ?? from, from) + 1 : all;
  const words = tokens.slice(from, to);
  const first = words[0] as Token;
  const article = /^(?:the|a|an)$/i.test(first.text) ? `${first.lower === 'an' || first.lower === 'a' ? first.lower : 'the'} ` : '';
  const plain = wordsOf(words);
  return (
    article + (article === '' && first.pos !== 'PROPN' && /^\p{Lu}\p{Ll}/u.test(plain) ? plain[0]!.toLowerCase() + plain.slice(1) : plain)
  );
}

const cap = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function plural({ reading: { tokens }, parts }: Fact, words: string): boolean {
  const part = parts.find(
    (p) => wordsOf(tokens.slice(...p.argument.tokens)) !== '' && words.endsWith((tokens[p.argument.tokens[1] - 1] as Token).text),
  );
  const head = part && (tokens[part.argument.head] as Token);
  return (
    head !== undefined &&
    (/^(?:they|we|these|those|people|police|men|women|children)$/.test(head.lower) ||
      (head.pos === 'NOUN' && head.lower.endsWith('s') && head.lower !== head.lemma.toLowerCase()))
  );
}
