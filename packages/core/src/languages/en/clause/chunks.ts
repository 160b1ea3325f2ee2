import type { Segmented, Sentence } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { nounPhrase } from './noun-phrase.ts';
import type { Chunk, Other } from './phrases.ts';
import { verbGroup } from './verb-group.ts';

const RELATIVE = new Set(['who', 'which', 'whom', 'whose']);
const SUBORDINATE = new Set([
  'that',
  'because',
  'while',
  'whereas',
  'although',
  'though',
  'if',
  'whether',
  'when',
  'after',
  'before',
  'since',
  'until',
  'unless',
  'as',
  'where',
  'why',
  'how',
  'what',
]);
const cache = new WeakMap<Segmented['tokens'], Map<number, readonly Chunk[]>>();

/** The chunks of a sentence, left to right, together covering every token once. Finite-state over parts of speech; no tree. */
export function chunksOf(reading: Segmented, sentence: Sentence): readonly Chunk[] {
  let bySentence = cache.get(reading.tokens);
  if (!bySentence) cache.set(reading.tokens, (bySentence = new Map<number, readonly Chunk[]>()));
  let chunks = bySentence.get(sentence.index);
  if (!chunks) bySentence.set(sentence.index, (chunks = chunk(reading.tokens, sentence.tokens[0], sentence.tokens[1])));
  return chunks;
}

function chunk(tokens: readonly Token[], from: number, to: number): Chunk[] {
  const chunks: Chunk[] = [];
  let i = from;
  while (i < to) {
    const next = verbGroup(tokens, i, to, chunks.at(-1)) ?? nounPhrase(tokens, i, to) ?? other(tokens, i);
    chunks.push(next);
    i = Math.max(next.to, i + 1); // always onwards
  }
  return chunks;
}

/** What a word that opens no phrase does between phrases. */
function other(tokens: readonly Token[], i: number): Other {
  const token = tokens[i] as Token;
  const at = { from: i, to: i + 1, lower: token.lower };
  if (token.text === ',' || token.text === '—' || token.text === '–' || token.text === ';' || token.text === '(' || token.text === ')')
    return { kind: 'comma', ...at };
  if (/^[.?!:…]+$/.test(token.text)) return { kind: 'stop', ...at };
  if (token.pos === 'PUNCT') return { kind: 'mark', ...at };
  if (RELATIVE.has(token.lower)) return { kind: 'rel', ...at };
  if (token.pos === 'CCONJ') return { kind: 'conj', ...at };
  if (SUBORDINATE.has(token.lower) && token.pos !== 'ADP') return { kind: 'sub', ...at };
  if (token.pos === 'SCONJ') return { kind: 'sub', ...at };
  if (token.pos === 'ADP' || token.lower === 'to') return { kind: 'prep', ...at };
  if (token.pos === 'ADV' || token.lower === 'neither' || token.lower === 'both') return { kind: 'adv', ...at };
  return { kind: 'other', ...at };
}
