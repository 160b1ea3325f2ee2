import type { Token } from '../../../../model/mention.ts';
import type { VoiceContext } from '../context.ts';
import type { Person } from '../people.ts';
import { singular } from '../phrase.ts';
import { EPITHETS, EXPERTS, ROLES } from '../words.ts';
import type { Mentioned } from './mentioned.ts';

/** What the report calls a person beside the name, once: “Norwegian President Ana Ruiz” gives “president” and “norwegian”. */
export interface Called {
  readonly person: Person;
  readonly noun: string;
  readonly words: ReadonlySet<string>; // what else stands there; empty for “President Ruiz”
  readonly at: number; // token
}

/** What persons are called, by the noun, in text order. */
export type CalledBy = ReadonlyMap<string, readonly Called[]>;

const SHORT: Readonly<Record<string, string>> = {
  gov: 'governor',
  sen: 'senator',
  gen: 'general',
  pres: 'president',
  rep: 'congressman',
  amb: 'ambassador',
};
const BEFORE = 6; // tokens before a name
const AFTER = 12; // and after it

const nounOf = (token: Token): string => {
  const word = singular(token).replace(/\.$/, '');
  return Object.hasOwn(SHORT, word) ? (SHORT[word] ?? word) : word;
};
const isOffice = (noun: string): boolean => ROLES.has(noun) || EXPERTS.has(noun) || EPITHETS.has(noun);

/** Titles and nouns before names, and descriptions behind them. Looks at a few tokens around each name. */
export function calledIn(context: VoiceContext, mentioned: ReadonlyMap<number, readonly Mentioned[]>): CalledBy {
  const { tokens } = context.reading;
  const found = new Map<string, Called[]>();
  const call = (person: Person, part: readonly Token[], at: number): void => {
    const nouns = part.map(nounOf);
    const head = nouns.findLastIndex(isOffice);
    if (head < 0) return;
    const noun = nouns[head] as string;
    const words = new Set(nouns.filter((w, i) => i !== head && /^\p{L}/u.test(w) && !SMALL.has(w)));
    const list = found.get(noun);
    if (list) list.push({ person, noun, words, at });
    else found.set(noun, [{ person, noun, words, at }]);
  };
  for (const list of mentioned.values()) {
    for (const { person, from, to } of list) {
      const { sentence } = tokens[from] as Token;
      let start = from;
      if (tokens[to]?.text === ',' && tokens[from - 1]?.text === ',') start -= 1; // “the mayor, Ana Ruiz, …”
      const until = start;
      while (until - start < BEFORE && tokens[start - 1]?.sentence === sentence && isBeside(tokens[start - 1] as Token)) start -= 1;
      if (start < until) call(person, tokens.slice(start, until), from);
      const next = tokens[to];
      if (next?.text === ',' && next.sentence === sentence) {
        // “Ana Ruiz, 34, a teacher”
        const opens = tokens[to + 1]?.pos === 'NUM' && tokens[to + 2]?.text === ',' ? to + 3 : to + 1;
        const end = endOfApposition(tokens, opens, sentence);
        const [first] = tokens.slice(opens, end);
        if (first && (first.pos === 'DET' || isOffice(nounOf(first)) || first.pos === 'ADJ' || /^(?:his|her|its)$/.test(first.lower)))
          call(person, untilOf(tokens.slice(opens, end)), from);
      } else if (next && /^(?:is|was)$/.test(next.lower) && /^(?:a|an|the)$/.test(tokens[to + 1]?.lower ?? '')) {
        call(person, untilOf(tokens.slice(to + 1, endOfApposition(tokens, to + 1, sentence))), from);
      }
    }
  }
  return found;
}

/** The one person whom the report calls by the noun alone, or else by the noun at all, before token `at`. */
export function holderIn(called: CalledBy, noun: string, at: number): Person | null {
  const all = (called.get(noun) ?? []).filter((c) => c.at < at);
  for (const list of [all.filter((c) => c.words.size === 0), all]) {
    const people = new Set(list.map((c) => c.person));
    const [only] = people;
    if (people.size === 1 && only) return only;
    if (people.size > 1) return null;
  }
  return null;
}

const SMALL = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'mr', 'mrs', 'ms', 'and', 'then', 'now', 'new']);
const isBeside = (t: Token): boolean => /^(?:ADJ|NOUN|PROPN)$/.test(t.pos) || t.text === '-' || (t.text === '.' && t.pos === 'PUNCT');

function endOfApposition(tokens: readonly Token[], from: number, sentence: number): number {
  let end = from;
  while (end - from < AFTER && tokens[end]?.sentence === sentence) {
    const token = tokens[end] as Token;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^(?:,|;|:|who|which|that|”|"|\(|—|–)$/.test(token.lower)) break;
    end += 1;
  }
  return end;
}

/** “a senator from Vik” is called a senator, of “vik” too; what stands behind “to” is somebody else’s. */
function untilOf(part: readonly Token[]): readonly Token[] {
  const head = part.findIndex((t) => isOffice(nounOf(t)));
  const to = part.findIndex((t, i) => i > head && t.pos === 'ADP');
  return head >= 0 && to > head ? part.slice(0, to) : part;
}
