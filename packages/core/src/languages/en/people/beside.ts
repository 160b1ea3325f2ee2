import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { Naming } from './persona.ts';

/** How a description stands to a name in one sentence. */
export interface Beside {
  readonly description: Naming;
  readonly name: Naming;
  readonly rule: 'title' | 'apposition' | 'copula' | 'named-as' | 'brackets';
  readonly negated: boolean;
}

const CLOSES = /^[,.;:!?)—–”"]$/;
const BE = /^(?:is|was|are|were|be|been|being|becomes?|became|remains?|remained)$/;
const NAMED = /^(?:identified|named|known|listed|recognised|recognized|described|identifying|naming|identify|name)$/;
const CALLED = /^(?:called|named|nicknamed|dubbed)$/;
const BEHIND = /^(?:of|for|at|in|from|with|to|on|by|who|which|whose|near|and|aged)$/;
const POSSESSIVE = /^['’]s?$/;
const REACH = 10; // tokens

/** Which descriptions of a sentence are said of which names, by what stands between them. `list` are the namings of one sentence, in order. */
export function besidesIn(reading: Reading, list: readonly Naming[]): Beside[] {
  const found: Beside[] = [];
  list.forEach((naming, i) => {
    for (const next of list.slice(i + 1, i + 4)) {
      if (next.from - naming.to > REACH) break;
      const both = ([rule, negated]: readonly [Beside['rule'], boolean]): void => {
        if (isName(naming) && !isName(next)) found.push({ description: next, name: naming, rule, negated });
        else if (!isName(naming) && isName(next)) found.push({ description: naming, name: next, rule, negated });
      };
      const tie = isName(naming) !== isName(next) ? tieBetween(reading, naming, next) : null;
      if (tie) both(tie);
    }
  });
  return found;
}

const isName = (n: Naming): boolean => n.name !== null && n.kind === 'person';

function tieBetween(reading: Reading, a: Naming, b: Naming): readonly [Beside['rule'], boolean] | null {
  const { tokens } = reading;
  if (b.from < a.to) return null; // one within the other
  if (a.kind === 'body' || a.kind === 'thing' || b.kind === 'body' || b.kind === 'thing') return null;
  const words = tokens.slice(a.to, b.from).map((t) => t.lower);
  if (isName(b) && POSSESSIVE.test(tokens[b.to]?.text ?? '') && words[0] !== undefined) return null; // "the girl was Berg’s"
  const after = tokens[b.to];
  const closed = after === undefined || after.sentence !== b.sentence || CLOSES.test(after.text);
  if (words.length === 0) return isName(b) && a.kind === 'person' ? ['title', false] : null;
  const [first] = words;
  if (words.length === 1 && first === '(') return ['brackets', false];
  if (first === ',' || first === '(' || first === '—' || first === '–') {
    const inner = words.slice(1);
    // "Ana Ruiz, 20, a student": the age stands between
    const rest = inner.length === 2 && /^\d{1,3}$/.test(inner[0] ?? '') && inner[1] === ',' ? [] : inner;
    if (rest.length === 0) {
      if (isName(b)) return closed && a.determiner !== 'bare' && !listed(tokens, a) ? ['apposition', false] : null;
      if (b.determiner === 'bare' && !closed && after?.lower !== 'of' && after?.lower !== 'at') return null;
      return (closed || BEHIND.test(after.lower)) && b.kind === 'person' && !joins(tokens, b) ? ['apposition', false] : null;
    }
    if (/^(?:who|which)$/.test(rest[0] ?? '') && BE.test(rest[1] ?? '')) return copulaIn(rest.slice(1));
    return null;
  }
  const copula = BE.test(first as string) ? copulaIn(words) : null;
  if (copula && a.kind === 'person' && b.kind === 'person') {
    if (isName(b) && /^(?:an?)$/.test(tokens[a.from]?.lower ?? '')) return null;
    return copula;
  }
  if (isName(b) && CALLED.test(words.at(-1) ?? '') && words.length <= 2) return ['named-as', false];
  if (isName(b) && words.at(-1) === 'as') {
    // "identified the man as Luis", "the man was identified by police as Luis"
    if (words.some((w) => NAMED.test(w)) && words.every((w) => !CLOSES.test(w))) return ['named-as', words.includes('not')];
    if (words.length === 1 && tokens.slice(Math.max(0, a.from - 3), a.from).some((t) => NAMED.test(t.lower))) return ['named-as', false];
  }
  return null;
}

/** "is", "is not", "was once": nothing between but adverbs. */
function copulaIn(words: readonly string[]): readonly [Beside['rule'], boolean] | null {
  const rest = words.slice(1);
  const negated = rest.some((w) => /^(?:not|n't|n’t|never|no)$/.test(w));
  return rest.every((w) => /^(?:not|n't|n’t|never|no|also|now|once|already|still|long|himself|herself|longer)$/.test(w))
    ? ['copula', negated]
    : null;
}

/** "the cook, the diver, Ana Ruiz, and a guard": one of a list. */
const listed = (tokens: readonly Token[], d: Naming): boolean =>
  tokens[d.from - 1]?.text === ',' && tokens[d.from - 1]?.sentence === d.sentence;

/** "Ana Ruiz, a guard and a sailor were hurt": the description is one of several people. */
function joins(tokens: readonly Token[], d: Naming): boolean {
  const and = tokens[d.to];
  const next = tokens[d.to + 1];
  return and?.lower === 'and' && next !== undefined && /^(?:DET|PROPN|NUM)$/.test(next.pos) && and.sentence === d.sentence;
}

/** The age told right behind a place: "Mira Solberg, 20,", "the student, who is 20", "Jon Berg is 41." */
export function ageBehind({ reading: { tokens }, to, sentence }: Naming): number | null {
  const at = (i: number): string => (tokens[to + i]?.sentence === sentence ? (tokens[to + i]?.lower ?? '') : '');
  const number = (i: number): number | null =>
    /^\d{1,3}$/.test(at(i)) && (at(i + 1) === '' || CLOSES.test(at(i + 1)) || /^years?$/.test(at(i + 1)) || at(i + 1) === 'and')
      ? Number(at(i))
      : null;
  if (at(0) === ',' && at(1) === 'aged') return number(2);
  if (at(0) === ',' || at(0) === '(') {
    if (/^(?:who)$/.test(at(1)) && /^(?:is|was)$/.test(at(2))) return number(3);
    return number(1);
  }
  return /^(?:is|was)$/.test(at(0)) ? number(1) : at(0) === 'aged' ? number(1) : null;
}
