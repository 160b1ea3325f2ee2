import type { Token } from '../../../model/mention.ts';
import type { FoundScope } from './rule.ts';

/** Words that open a clause of its own, which the words before do not weaken. */
const OPENS_CLAUSE = new Set(
  'because although though while whereas after before when since unless until if despite amid but whereupon lest'.split(' '),
);
const SUBJECT = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'there', 'this', 'that']);
const FINITE = new Set([
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'had',
  'does',
  'did',
  'will',
  'would',
  'can',
  'may',
  'might',
  'could',
  'should',
]);
const CLOSES = /^[.;?!)\]]$/;
const DASH = /^(?:[—–]|-{2,3})$/;
const QUOTE = /^(?:["“”«»]|''|``)$/;
const PARENTHESIS = 14; // tokens
const SUBJECT_LENGTH = 6; // tokens of a subject before its verb
const LIST = 8; // tokens in which a list comes to its “and”

/**
 * Index, half-open, of the end of what stands under the words at `at`: the rest of their clause.
 *
 * Ends at a mark, at a comma that opens no list, before a conjunction that opens a clause, and before “and” with a subject of its own.
 * Coordinated verbs stay under it: “allegedly took the rope and cut it”. Misses the end of a relative clause without commas.
 */
export function reach(tokens: readonly Token[], at: number, to: number): number {
  const start = skipMarks(tokens, at, to);
  const quoted = (tokens[at - 1] as Token).quoted;
  const parenthetical = tokens[at - 2]?.text === ','; // “, reportedly at his request, …”
  let end = start;
  for (let i = start; i < to; i += 1) {
    const token = tokens[i] as Token;
    const { text } = token;
    if (token.quoted && !quoted) {
      end = i + 1; // words quoted here are one piece, marks and all
      continue;
    }
    if (CLOSES.test(text) || DASH.test(text) || (text === '-' && token.start > (tokens[i - 1] as Token).end)) break;
    if (QUOTE.test(text)) {
      if (quoted) break;
      end = i + 1;
      continue;
    }
    if (quoted && !token.quoted) break;
    if (text === ':') {
      if (!QUOTE.test(tokens[i + 1]?.text ?? '')) break;
      continue;
    }
    if (text === '(') {
      const close = closing(tokens, i, to);
      if (close < 0) break;
      i = close;
      end = i + 1;
      continue;
    }
    if (text === ',') {
      if (i > start && (parenthetical || !list(tokens, i, to))) break;
      continue;
    }
    if (i > start && opens(tokens, i, to)) break;
    end = i + 1;
  }
  return end;
}

const skipMarks = (tokens: readonly Token[], at: number, to: number): number => {
  let i = at;
  while (i < to && /^(?:[,—–-]|-{2,3})$/.test((tokens[i] as Token).text)) i += 1;
  return i;
};

function closing(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at + 1; i < Math.min(to, at + PARENTHESIS); i += 1) if ((tokens[i] as Token).text === ')') return i;
  return -1;
}

/** A comma inside a list: words of one kind on both sides, and an “and” soon. */
function list(tokens: readonly Token[], at: number, to: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !after) return false;
  if (/^(?:and|or)$/.test(after.lower)) {
    const next = tokens[at + 2];
    return next !== undefined && (next.pos === 'VERB' || next.pos === 'ADV') && !clause(tokens, at + 2, to);
  }
  if (QUOTE.test(before.text) || QUOTE.test(after.text)) return false;
  const kind = ({ pos }: Token): string => (pos === 'PROPN' || pos === 'NUM' ? 'NOUN' : pos === 'DET' ? 'NOUN' : pos);
  if (kind(before) !== kind(after) || !/^(?:NOUN|ADJ|VERB)$/.test(kind(after))) return false;
  for (let i = at + 1; i < Math.min(to, at + LIST); i += 1) {
    const { lower, pos } = tokens[i] as Token;
    if (lower === 'and' || lower === 'or') return true;
    if (pos === 'AUX' || (pos === 'VERB' && kind(after) !== 'VERB')) return false;
  }
  return false;
}

/** A clause of its own begins here. */
function opens(tokens: readonly Token[], at: number, to: number): boolean {
  const { lower, pos } = tokens[at] as Token;
  if (OPENS_CLAUSE.has(lower)) return true;
  if (lower === 'even') return OPENS_CLAUSE.has(tokens[at + 1]?.lower ?? '');
  if (lower === 'due' || lower === 'thanks') return tokens[at + 1]?.lower === 'to';
  if (lower === 'as') return (pos === 'SCONJ' || SUBJECT.has(tokens[at + 1]?.lower ?? '')) && clause(tokens, at + 1, to);
  if (lower === 'according') return true;
  return (lower === 'and' || lower === 'or') && clause(tokens, at + 1, to);
}

/** A subject with its verb. */
function clause(tokens: readonly Token[], at: number, to: number): boolean {
  const first = tokens[at];
  if (!first || at >= to) return false;
  if (SUBJECT.has(first.lower) && /^(?:VERB|AUX|ADV)$/.test(tokens[at + 1]?.pos ?? '')) return true;
  if (FINITE.has(first.lower)) return true;
  if (!/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(first.pos)) return false;
  for (let i = at + 1; i < Math.min(to, at + SUBJECT_LENGTH); i += 1) {
    const { pos, lower } = tokens[i] as Token;
    if (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(lower))) return true;
    if (!/^(?:DET|NOUN|PROPN|ADJ|NUM|PART|ADV)$/.test(pos)) return false;
  }
  return false;
}

/** The noun phrase that begins at `at`. */
export function nounPhrase(tokens: readonly Token[], at: number, to: number): number {
  let end = at;
  for (let i = at; i < to; i += 1) {
    const { pos, text } = tokens[i] as Token;
    const ofSomething = i > at && (text === 'of' || (pos === 'DET' && tokens[i - 1]?.text === 'of'));
    if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos) && text !== '-' && !ofSomething) break;
    if (pos === 'NOUN' || pos === 'PROPN') end = i + 1;
  }
  return end;
}

/** The words from `from` to the words at `at`, back to the last mark: what stands before “, reportedly.” */
export function before(tokens: readonly Token[], at: number, from: number): number {
  let end = at;
  while (end > from && /^[,—–-]$/.test((tokens[end - 1] as Token).text)) end -= 1;
  let start = end;
  while (start > from && !/^(?:[,;:—–“”"(])$/.test((tokens[start - 1] as Token).text)) start -= 1;
  return start;
}

/** What an adverb weakens: the rest of its clause; where nothing follows, the words before. */
function around(tokens: readonly Token[], at: number, end: number, from: number, to: number): readonly [number, number] | null {
  const start = skipMarks(tokens, end, to);
  const until = start < to ? reach(tokens, end, to) : start;
  if (until > start) return [start, until];
  const back = before(tokens, at, from);
  let last = at;
  while (last > back && /^[,—–-]$/.test((tokens[last - 1] as Token).text)) last -= 1;
  return last > back ? [back, last] : null;
}

/** What a weakening adverb at `at` weakens. */
export function adverbAt(adverbs: ReadonlySet<string>, tokens: readonly Token[], at: number, from: number, to: number): FoundScope | null {
  if (!adverbs.has((tokens[at] as Token).lower)) return null;
  const covers = around(tokens, at, at + 1, from, to);
  return covers && { hedge: [at, at + 1], covers };
}
