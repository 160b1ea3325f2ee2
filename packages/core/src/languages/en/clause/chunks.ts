import type { Segmented, Sentence } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';

/** A noun phrase without what follows its head: "the two harbour officials", "Ana Ruiz", "Norway’s ambassador". Token positions are half-open. */
export interface NounPhrase {
  readonly kind: 'np';
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly possessor: readonly [number, number] | null; // "Norway" in "Norway’s ambassador"
  readonly pronoun: boolean;
}

/** A verb with its auxiliaries, negation and adverbs: "did not take", "has been asked", "to seek". */
export interface VerbGroup {
  readonly kind: 'vg';
  readonly from: number;
  readonly to: number;
  readonly main: number; // index of the verb that carries the meaning
  readonly lemma: string;
  readonly finite: boolean;
  readonly infinitive: boolean; // "to seek"
  readonly gerund: boolean; // "seeking" with no auxiliary
  readonly participle: boolean; // "described" with no auxiliary and no subject of its own (decided by the clause)
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null; // "may", "could", "will"
}

export interface Other {
  readonly kind: 'prep' | 'comma' | 'conj' | 'sub' | 'rel' | 'adv' | 'stop' | 'mark' | 'other';
  readonly from: number;
  readonly to: number;
  readonly lower: string;
}

export type Chunk = NounPhrase | VerbGroup | Other;

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM']);
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
const MODALS = new Set(['may', 'might', 'could', 'can', 'would', 'will', 'should', 'must', 'shall']);
const BE = new Set(['be', 'is', 'was', 'are', 'were', 'been', 'being', 'am', "'s", "'re", 'get', 'got', 'gets', 'getting']);
const PRONOUNS = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
  'him',
  'her',
  'them',
  'us',
  'me',
  'this',
  'that',
  'these',
  'those',
  'both',
  'neither',
  'none',
  'others',
  'one',
  'himself',
  'herself',
  'itself',
  'themselves',
  'someone',
  'nobody',
  'everyone',
]);
const OPEN_DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'no',
  'any',
  'some',
  'every',
  'each',
  'another',
  'several',
  'many',
  'few',
  'all',
  'both',
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
    const next = verbGroup(tokens, i, to, chunks) ?? nounPhrase(tokens, i, to) ?? other(tokens, i);
    chunks.push(next);
    i = Math.max(next.to, i + 1); // always onwards
  }
  return chunks;
}

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

function verbGroup(tokens: readonly Token[], from: number, to: number, before: readonly Chunk[]): VerbGroup | null {
  let i = from;
  let main = -1;
  let finite = false;
  let infinitive = false;
  let negated = false;
  let passive = false;
  let sawBe = false;
  let modal: string | null = null;
  let auxiliary = -1;
  const first = tokens[i] as Token;
  if (first.pos === 'PART' && first.lower === 'to') {
    const next = tokens.slice(i + 1, Math.min(i + 4, to)).find((t) => t.pos !== 'ADV');
    if (!next || (next.pos !== 'VERB' && next.pos !== 'AUX')) return null;
    infinitive = true;
    i += 1;
  } else if (first.pos === 'ADV' || first.pos === 'PART') {
    // "reportedly met": the adverb opens the group only if a verb follows it directly
    let j = i;
    while (j < to && j < i + 3 && ((tokens[j] as Token).pos === 'ADV' || (tokens[j] as Token).lower === 'not')) j += 1;
    const verb = tokens[j];
    if (j >= to || !verb || (verb.pos !== 'VERB' && verb.pos !== 'AUX')) return null;
  }
  for (; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (token.lower === 'not' || token.lower === "n't" || token.lower === 'never') {
      if (main >= 0) break; // "decided not to go": the "not" is the next verb's
      negated = true;
      continue;
    }
    if (token.pos === 'AUX' || (MODALS.has(token.lower) && token.pos !== 'NOUN')) {
      if (main >= 0) break;
      if (MODALS.has(token.lower)) modal = token.lower;
      sawBe ||= BE.has(token.lower);
      auxiliary = i;
      finite ||= !infinitive && token.lower !== 'being' && token.lower !== 'been' && token.lower !== 'be';
      continue;
    }
    if (token.pos === 'VERB') {
      if (main >= 0) break;
      main = i;
      continue;
    }
    if (token.pos === 'ADV' && main < 0) continue;
    if (token.pos === 'ADV' && main >= 0) {
      // a particle or adverb after the verb stays outside
      break;
    }
    break;
  }
  if (main < 0 && auxiliary < 0) return null;
  const verb = tokens[main >= 0 ? main : auxiliary] as Token;
  if (main >= 0)
    passive =
      sawBe &&
      /(?:ed|en|wn|ught|ld|de|lt|nt|pt|ft|ung|id|ut|et|rn|ck|un|ore|orn|ain|hot|ot)$/.test(verb.lower) &&
      !verb.lower.endsWith('ing');
  const ing = verb.lower.endsWith('ing') && main >= 0;
  const bare = main >= 0 && auxiliary < 0;
  // "seeking" after an article or adjective is a noun to our tagger already; here it stands as a verb
  const gerund = bare && ing && !infinitive;
  const edForm = bare && !ing && !infinitive && verb.lower !== verb.lemma;
  const previous = before.at(-1);
  const afterNoun = previous?.kind === 'np';
  return {
    kind: 'vg',
    from,
    to: i,
    main: main >= 0 ? main : auxiliary,
    lemma: verb.lemma.toLowerCase(),
    finite: finite || (bare && !gerund && !infinitive),
    infinitive,
    gerund,
    participle: edForm && !afterNoun,
    passive,
    negated,
    modal,
  };
}

function nounPhrase(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const first = tokens[from] as Token;
  // "the strike that killed": a relative, for the clause to look through
  if (
    first.lower === 'that' &&
    /^(?:NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? '') &&
    /^(?:VERB|AUX|ADV)$/.test(tokens[from + 1]?.pos ?? '')
  )
    return null;
  if ((first.lower === 'neither' || first.lower === 'both') && tokens[from + 1]?.pos === 'VERB') return null; // "neither confirmed nor denied"
  if (
    PRONOUNS.has(first.lower) &&
    (first.pos === 'PRON' || (first.lower !== 'that' && first.lower !== 'this' && !isNominal(tokens[from + 1], from + 1 < to)))
  )
    return { kind: 'np', from, to: from + 1, head: from, possessor: null, pronoun: true };
  let i = from;
  let head = -1;
  let possessor: [number, number] | null = null;
  let start = from;
  for (; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (token.lower === "'s" || token.lower === "'" || token.text === '’') {
      if (
        token.pos === 'AUX' ||
        head < 0 ||
        (token.lower === "'" && token.pos === 'PUNCT' && !(tokens[i - 1] as Token).lower.endsWith('s'))
      )
        break;
      const next = tokens[i + 1];
      if (i + 1 >= to || !isNominal(next, true)) break;
      possessor = [start, i];
      head = -1;
      continue;
    }
    if (token.pos === 'DET' || (token.pos === 'PRON' && /^(?:his|her|its|their|our|my|your)$/.test(token.lower))) {
      if (head >= 0) break;
      if (i > from && !OPEN_DETERMINERS.has(token.lower)) break;
      if (token.lower === 'that' && !isNominal(tokens[i + 1], i + 1 < to)) break;
      continue;
    }
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      head = i;
      continue;
    }
    if (token.pos === 'NUM' || token.pos === 'SYM') {
      if (head >= 0 && token.pos === 'SYM') break;
      if (head < 0 || isNominal(tokens[i + 1], i + 1 < to)) {
        if (head < 0) head = i;
        continue;
      }
      head = i;
      continue;
    }
    if (token.pos === 'ADJ') {
      if (head >= 0 && !isNominal(tokens[i + 1], i + 1 < to)) break;
      if (head < 0 && !restIsNominal(tokens, i + 1, to)) break;
      continue;
    }
    if (token.pos === 'ADV' && head < 0 && i > from && (tokens[i + 1]?.pos === 'ADJ' || tokens[i + 1]?.pos === 'NUM')) continue;
    if (
      token.pos === 'ADV' &&
      i === from &&
      /^(?:about|nearly|almost|over|around|roughly|approximately|only|at)$/.test(token.lower) &&
      tokens[i + 1]?.pos === 'NUM'
    )
      continue;
    if (token.pos === 'VERB' && head < 0 && i > from && /(?:ed|ing)$/.test(token.lower) && restIsNominal(tokens, i + 1, to)) continue; // "the alleged meeting"
    if (token.lower === 'elect' && (tokens[i - 1] as Token).text === '-' && i > from) continue; // "President-elect", which the tagger takes for a verb
    if (
      (token.text === '-' || token.text === '‑') &&
      (isNominal(tokens[i + 1], i + 1 < to) || tokens[i + 1]?.lower === 'elect') &&
      i > from &&
      (tokens[i - 1] as Token).end === token.start
    )
      continue;
    if (token.pos === 'PUNCT' && /^["“”‘’'`«»]/.test(token.text) && head < 0 && i > from && restIsNominal(tokens, i + 1, to)) continue; // the “secret” meeting
    break;
  }
  if (head < 0) {
    if (possessor) return { kind: 'np', from, to: possessor[1], head: possessor[1] - 1, possessor: null, pronoun: false };
    return null;
  }
  start = from;
  let end = head + 1;
  if (possessor && end <= possessor[1]) end = possessor[1];
  return { kind: 'np', from: start, to: end, head, possessor, pronoun: false };
}

function isNominal(token: Token | undefined, inside: boolean): boolean {
  return inside && token !== undefined && NOMINAL.has(token.pos) && !(token.pos === 'DET' && !OPEN_DETERMINERS.has(token.lower));
}

function restIsNominal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < Math.min(from + 4, to); j += 1) {
    const token = tokens[j] as Token;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    if (
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      token.text === '-' ||
      token.lower === 'and' ||
      /^["“”‘’'`]$/.test(token.text) ||
      (token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower))
    )
      continue;
    return false;
  }
  return false;
}
