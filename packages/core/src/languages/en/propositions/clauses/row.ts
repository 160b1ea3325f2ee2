import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../../../model/mention.ts';
import { chunksOf } from '../../clause/chunks.ts';
import type { Chunk, NounPhrase, Other, VerbGroup } from '../../clause/phrases.ts';
import { isVerb, rootOf } from '../../events/words.ts';
import { mentionsIn } from '../../propose/mentions-in.ts';

/** A noun phrase of a row. `time`: it tells when, not who or what ("on the pier <Monday>"). */
export interface NounItem extends NounPhrase {
  readonly time: boolean;
}

/** What a sentence is made of once its chunks are mended: phrases, verbs with their particles, and joints. Quotation marks are gone. */
export type Item = NounItem | VerbItem | Other;

/** A verb group; `particle` is the "out" of "broke out". */
export interface VerbItem extends VerbGroup {
  readonly particle: string | null;
}

const QUANTIFIED = /^(?:at|more|less|fewer|up|as|over|about|around|nearly|almost|some|only|just|roughly|approximately|under)$/;
const TIME_WORD =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|tomorrow|morning|afternoon|evening|night|noon|midnight|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|weekend|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|a\.m\.|p\.m\.|time|moment|decade)$/;
const BE = /^(?:be|is|was|are|were|been|being|'s|'re|get|got|gets)$/;
const PARTICLES = /^(?:out|up|down|off|away|over|back|on|in|apart|through|around|along|together)$/;

/** The row of a sentence: its chunks, mended where the tagger or the chunker is known to err. */
export function rowOf(reading: Reading, sentence: Sentence): readonly Item[] {
  const { tokens } = reading;
  const skip = framed(reading, sentence);
  const times = mentionsIn(reading, sentence.index).filter((m) => m.kind === 'date');
  const row: Item[] = [];
  for (const chunk of chunksOf(reading, sentence)) {
    if (skip.has(chunk.from)) {
      if (skip.get(chunk.from) === 'ends' && row.at(-1)?.kind !== 'stop')
        row.push({ kind: 'stop', from: chunk.from, to: chunk.to, lower: '.' });
      continue;
    }
    if (chunk.kind === 'mark') {
      if (/^[-–—]{2,}$/.test(chunk.lower)) row.push({ kind: 'comma', from: chunk.from, to: chunk.to, lower: '—' });
      continue;
    }
    if (chunk.kind === 'vg') pushVerb(tokens, row, chunk);
    else if (chunk.kind === 'np') pushNoun(reading, row, chunk, times);
    else pushOther(tokens, row, chunk);
  }
  return withParticles(tokens, withClauses(tokens, row));
}

/** A finite verb stands within a stretch of the sentence. */
const hasVerb = (reading: Reading, sentence: Sentence, { start, end }: Span): boolean =>
  chunksOf(reading, sentence).some((c) => {
    const at = reading.tokens[c.from] as Token;
    return c.kind === 'vg' && c.finite && !c.participle && start <= at.start && at.start < end;
  });

const SPEAKS = /^(?:say|report|confirm|speculate|hearsay|show)$/;

type Places = readonly { readonly tokens: readonly [number, number] }[];

/** The words of somebody's saying around what is said ("police said"), by their first tokens: what is said then stands by itself. */
function framed(reading: Reading, sentence: Sentence): ReadonlyMap<number, 'ends' | 'within'> {
  const skip = new Map<number, 'ends' | 'within'>();
  for (const a of attributionsIn(reading, sentence.index)) {
    const spoken = SPEAKS.test(a.cueClass) || (a.cueClass === 'allege' && /^(?:claim|allege|assert)/.test(a.cueLemma));
    if (!spoken || a.content.length === 0 || /^[a-z]+ly$/.test(a.cueLemma)) continue;
    const content = a.content[0]!;
    if (!a.content.some((c) => hasVerb(reading, sentence, c))) continue; // “found the boat”: a thing, no clause
    const opens = reading.tokens[firstFrom(reading, sentence, content.start)];
    if (opens && opens.lower === 'to' && content.start > a.cue[0].start) continue; // "promised to pay": no clause of its own
    const gap = a.cue[0].end < content.start && a.cue[0].start < content.start ? [{ start: a.cue[0].start, end: content.start }] : [];
    // "The captain, held on Monday, said …": he stays, for what is said of him
    const source = a.source.filter((s) => s.start > content.start);
    const resumed = a.content.some((c) => c.start > a.cue[0].start) && content.start < a.cue[0].start;
    for (const span of [...source, ...a.cue, ...gap])
      for (let i = firstFrom(reading, sentence, span.start); i < sentence.tokens[1]; i += 1) {
        const token = reading.tokens[i] as Token;
        if (token.start >= span.end) break;
        skip.set(i, resumed ? 'within' : 'ends');
      }
  }
  return skip;
}

function firstFrom(reading: Reading, sentence: Sentence, place: number): number {
  let i = sentence.tokens[0];
  while (i < sentence.tokens[1] && (reading.tokens[i] as Token).start < place) i += 1;
  return i;
}

const attributions = new WeakMap<Reading['attributions'], ReadonlyMap<number, Reading['attributions']>>();
function attributionsIn(reading: Reading, sentence: number): Reading['attributions'] {
  let known = attributions.get(reading.attributions);
  if (!known) {
    const map = new Map<number, Reading['attributions'][number][]>();
    for (const a of reading.attributions) {
      const list = map.get(a.sentence);
      if (list) list.push(a);
      else map.set(a.sentence, [a]);
    }
    attributions.set(reading.attributions, (known = map));
  }
  return known.get(sentence) ?? [];
}

/** A verb with its lemma; any form of "be" with what is no "-ing" is a passive ("was hurt"). */
function pushVerb(tokens: readonly Token[], row: Item[], chunk: VerbGroup): void {
  const main = tokens[chunk.main] as Token;
  const be = tokens.slice(chunk.from, chunk.main).some((t) => BE.test(t.lower) && t.pos === 'AUX');
  const passive = chunk.passive || (be && main.pos === 'VERB' && !main.lower.endsWith('ing'));
  const before = row.at(-1);
  // "is said to have left": one verb
  if (before?.kind === 'vg' && before.infinitive && before.to === chunk.from && before.lemma === 'have' && before.main === before.to - 1) {
    const whole = { ...before, to: chunk.to, main: chunk.main, lemma: lemmaOf(main), passive };
    row[row.length - 1] = whole;
    return;
  }
  row.push({ ...chunk, passive, lemma: lemmaOf(main), particle: null });
}

/** The tagger leaves some verb forms as they are ("shot", "struck"). */
const lemmaOf = (token: Token): string => {
  const lemma = token.lemma.toLowerCase();
  return lemma === token.lower && !isVerb(lemma) ? rootOf({ lower: token.lower, lemma, pos: 'VERB' }) : lemma;
};

/** A phrase, with what the chunker left before it, and apart from a time that runs on behind it. */
function pushNoun(reading: Reading, row: Item[], chunk: NounPhrase, times: Places): void {
  const { tokens } = reading;
  let { from } = chunk;
  const left = row.at(-1);
  // "the boat | that | the smugglers bought"
  if (tokens[from]?.lower === 'that' && chunk.to > from + 1 && left?.kind === 'np' && opensPhrase(tokens[from + 1] as Token)) {
    row.push({ kind: 'sub', from, to: from + 1, lower: 'that' });
    from += 1;
  }
  // "in her car"
  if (left?.kind === 'np' && left.pronoun && left.to === from && /^(?:her|his|its|their)$/.test(tokens[left.from]?.lower ?? '')) {
    const before = row.at(-2);
    if (before?.kind !== 'vg' && /^(?:NOUN|ADJ)$/.test(tokens[from]?.pos ?? '')) {
      row.pop();
      from = left.from;
    }
  }
  for (let before = row.at(-1); before; before = row.at(-1)) {
    const opener = before.kind === 'other' && before.to === from && /^(?:DET|ADJ|NUM)$/.test(tokens[before.from]?.pos ?? '');
    const bound = before.kind === 'adv' && before.to === from && QUANTIFIED.test(before.lower) && tokens[from]?.pos === 'NUM';
    const least =
      before.kind === 'adv' &&
      before.to === from &&
      /^(?:least|most)$/.test(before.lower) &&
      row.at(-2)?.kind === 'prep' &&
      isAt(row.at(-2));
    if (least) row.pop();
    else if (!opener && !bound) break;
    from = row.pop()?.from ?? from;
  }
  // "a <charred> crane": a participle the chunker took for a verb
  const verb = row.at(-1);
  const beforeVerb = row.at(-2);
  const bare = verb?.kind === 'vg' && verb.to === from && verb.to === verb.from + 1 && (verb.participle || verb.gerund);
  const nounOnly = /^(?:NOUN|PROPN)$/.test(tokens[chunk.from]?.pos ?? '');
  if (bare && nounOnly && beforeVerb?.kind === 'other' && /^(?:DET|ADJ)$/.test(tokens[beforeVerb.from]?.pos ?? '')) {
    row.splice(-2);
    from = beforeVerb.from;
  }
  const start = times.find((m) => m.tokens[0] > chunk.from && m.tokens[0] < chunk.to && m.tokens[1] >= chunk.head)?.tokens[0];
  const cut = start !== undefined && chunk.head >= start ? start : timeTail(tokens, chunk);
  if (cut !== null && cut > from && lastNoun(tokens, from, cut) >= 0) {
    const head = lastNoun(tokens, from, cut);
    row.push({ ...chunk, from, to: cut, head, time: isTime(tokens, from, cut, head, times) });
    row.push({ kind: 'np', from: cut, to: chunk.to, head: chunk.to - 1, possessor: null, pronoun: false, time: true });
    return;
  }
  // "gave the guards | two keys": a number opens a phrase of its own
  const second = row.at(-1)?.kind === 'vg' ? numberWithin(tokens, from, chunk) : null;
  if (second !== null) {
    row.push({ ...chunk, from, to: second, head: second - 1, time: false });
    row.push({ ...chunk, from: second, possessor: null, time: false });
    return;
  }
  row.push({ ...chunk, from, time: isTime(tokens, from, chunk.to, chunk.head, times) });
}

function numberWithin(tokens: readonly Token[], from: number, { head, possessor }: NounPhrase): number | null {
  for (let i = Math.max(from + 1, possessor?.[1] ?? 0); i < head; i += 1)
    if (tokens[i]?.pos === 'NUM' && tokens[i - 1]?.pos === 'NOUN' && /^\p{Ll}/u.test((tokens[i] as Token).text)) return i;
  return null;
}

const opensPhrase = (token: Token): boolean => /^(?:DET|PRON|PROPN)$/.test(token.pos) || /^(?:his|her|its|their)$/.test(token.lower);

const isAt = (item: Item | undefined): boolean => item?.kind === 'prep' && item.lower === 'at';

/** Where a time begins within a phrase: "the church | Friday night". */
function timeTail(tokens: readonly Token[], { from, to, head, possessor }: NounPhrase): number | null {
  const headWord = (tokens[head] as Token).lower;
  if (!TIME_WORD.test(headWord)) return null;
  const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tonight|tomorrow)$/;
  for (let i = Math.max(from + 1, possessor ? possessor[1] + 1 : 0); i < to; i += 1) {
    const word = (tokens[i] as Token).lower;
    const before = tokens[i - 1] as Token;
    if (DAY.test(word) && /^(?:NOUN|PROPN)$/.test(before.pos) && !/^(?:last|next|this|early|late|every)$/.test(before.lower)) return i;
  }
  return null;
}

const lastNoun = (tokens: readonly Token[], from: number, to: number): number => {
  for (let i = to - 1; i >= from; i -= 1) if (/^(?:NOUN|PROPN|NUM|PRON)$/.test(tokens[i]?.pos ?? '')) return i;
  return -1;
};

function isTime(tokens: readonly Token[], from: number, to: number, head: number, times: Places): boolean {
  const word = (tokens[head] as Token).lower;
  if (times.some((m) => m.tokens[0] <= head && head < m.tokens[1])) return true;
  if (!TIME_WORD.test(word)) return false;
  return to - from <= 4 && !(from === head && /^(?:time|moment|may|march|spring)$/.test(word));
}

function pushOther(tokens: readonly Token[], row: Item[], chunk: Exclude<Chunk, NounPhrase | VerbGroup>): void {
  const token = tokens[chunk.from] as Token;
  const before = row.at(-1);
  // "were apprehended": a participle taken for an adjective
  if (
    before?.kind === 'vg' &&
    before.main === before.to - 1 &&
    BE.test((tokens[before.main] as Token).lower) &&
    (token.pos === 'ADJ' || token.pos === 'NOUN') &&
    /(?:ed|en|shot|hurt|wounded)$/.test(token.lower)
  ) {
    const lemma = rootOf({ lower: token.lower, lemma: token.lemma, pos: 'VERB' });
    if (isVerb(lemma) && lemma !== token.lower) {
      row[row.length - 1] = { ...before, to: chunk.to, main: chunk.from, lemma, passive: true };
      return;
    }
  }
  // "did not open": a verb taken for an adjective
  if (
    before?.kind === 'vg' &&
    before.main === before.from &&
    /^(?:do|does|did)$/.test((tokens[before.main] as Token).lower) &&
    token.pos === 'ADJ' &&
    isVerb(token.lower)
  ) {
    row[row.length - 1] = { ...before, to: chunk.to, main: chunk.from, lemma: token.lower };
    return;
  }
  row.push(chunk);
}

/** "the claim that he left": a "that" between two phrases joins a clause. */
const withClauses = (tokens: readonly Token[], row: readonly Item[]): readonly Item[] =>
  row.map((item, i) =>
    item.kind === 'np' &&
    item.pronoun &&
    item.to === item.from + 1 &&
    row[i - 1]?.kind === 'np' &&
    row[i + 1]?.kind === 'np' &&
    tokens[item.from]?.lower === 'that'
      ? { kind: 'sub', from: item.from, to: item.to, lower: 'that' }
      : item,
  );

/** Verbs of moving: what follows their "up" or "out" is a way. */
const MOVES =
  /^(?:go|walk|run|climb|come|fall|drive|move|look|jump|ride|sail|fly|slide|roll|slip|swim|crawl|sit|stand|live|travel|march|creep|stare|peer)$/;

/** "broke out", "took the boat over": a preposition with nothing behind it belongs to the verb before. */
function withParticles(tokens: readonly Token[], row: readonly Item[]): readonly Item[] {
  const out: Item[] = [];
  row.forEach((item, i) => {
    const verb = out.at(-1);
    const next = row[i + 1];
    // "carried out an attack", but "climbed out the window"
    const carried =
      verb?.kind === 'vg' &&
      item.kind === 'prep' &&
      /^(?:up|out|off|down|away|back)$/.test(item.lower) &&
      !MOVES.test(verb.lemma) &&
      next?.kind === 'np';
    const adverbial = item.kind === 'adv' || /^(?:out|up|down|off|away|back|apart)$/.test((item as { lower: string }).lower);
    const alone = next === undefined || next.kind !== 'np' || (next.time && adverbial);
    const word = (item.kind === 'prep' || item.kind === 'adv') && PARTICLES.test(item.lower);
    if (
      word &&
      verb?.kind === 'vg' &&
      verb.to === item.from &&
      !verb.particle &&
      (alone || carried || (item.kind === 'adv' && next?.kind === 'np'))
    ) {
      if (!BE.test((tokens[verb.main] as Token).lower)) {
        out[out.length - 1] = { ...verb, particle: item.lower };
        return;
      }
    }
    out.push(item);
  });
  return out;
}
