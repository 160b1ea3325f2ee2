import { finiteAhead, pastAdjunct } from './clause-ahead.ts';
import type { Passage, QuotedRange } from './passage.ts';
import type { ContentKind } from './rule.ts';
import type { VerbGroup } from './verb-group.ts';
import { occasionAhead, phraseStartingAt } from './noun-phrase-after.ts';
import { PARTICLE } from './particles.ts';
import { ADDRESSED, isDash, lowerAt, pastDuration, skipTime, SUBJECT_PRONOUN, textAt } from './words.ts';

/** Where the content of a verb begins, and which shape it has. */
export interface ContentStart {
  readonly kind: ContentKind;
  readonly at: number;
  readonly cueEnd: number; // place after the cue: past a particle or colon
  readonly quote: QuotedRange | null;
}

const WH = /^(?:whether|if|how|what|why|who|where|when|which)$/;
const OPTIONAL_ADVERB =
  /^(?:too|again|instead|simply|also|today|flatly|openly|publicly|privately|afterwards?|later|earlier|however|recently|aloud|once|then|yesterday)$/;

/**
 * Finds the content after a verb group: past its particle, time, occasion and, for verbs like "tell", the person told.
 *
 * `kind` is `none` where nothing follows that could have been said.
 */
export function contentAfter(p: Passage, group: VerbGroup): ContentStart {
  let start = KNOWN.get(group);
  if (!start) {
    start = findContent(p, group);
    KNOWN.set(group, start);
  }
  return start;
}

/** Every rule asks for the same contents; a verb group belongs to one passage and never changes. */
const KNOWN = new WeakMap<VerbGroup, ContentStart>();

function findContent(p: Passage, group: VerbGroup): ContentStart {
  let i = group.to;
  let cueEnd = group.to;
  const particle = PARTICLE[group.lemma];
  const none: ContentStart = { kind: 'none', at: i, cueEnd, quote: null };
  // “admitted to the paper that”: who is told, and no particle
  const told = lowerAt(p, i) === 'to' && particle?.test('to') && TELLS_TO.test(group.lemma) ? pastTold(p, i) : null;
  if (told !== null) return startAt(p, told, group.to) ?? none;
  if (
    particle &&
    p.words[i]?.pos === 'ADV' &&
    particle.test(lowerAt(p, i + 1)) &&
    !particle.test(lowerAt(p, i)) &&
    !isTimeOrOccasion(p, i + 1)
  )
    i += 1; // "spoke glowingly about"
  if (particle?.test(lowerAt(p, i)) && !(/^(?:on|about|for)$/.test(lowerAt(p, i)) && isTimeOrOccasion(p, i))) {
    i += 1;
    if (lowerAt(p, i - 1) === 'back' && /^(?:against|on|at)$/.test(lowerAt(p, i))) i += 1;
    if (lowerAt(p, i - 1) === 'out' && /^(?:against|at|about|in)$/.test(lowerAt(p, i)) && !isTimeOrOccasion(p, i)) i += 1;
    cueEnd = i;
    if (group.lemma === 'go' && lowerAt(p, i) === 'to') {
      const verb = p.groupAt[i + 1];
      if (verb) return contentAfter(p, { ...verb, from: group.from });
    }
  }
  if (ADDRESSED.has(group.lemma) && !group.passive) {
    const past = addressee(p, i);
    if (past !== null && (group.lemma === 'tell' || opensSpeech(p, past))) i = past;
  } else if (lowerAt(p, i) === 'to' && TELLS_TO.test(group.lemma)) {
    i = pastTold(p, i) ?? i;
  }
  if (group.lemma === 'make') {
    const clear = lowerAt(p, i) === 'it' ? i + 1 : i;
    const at = CLEAR.test(lowerAt(p, clear)) ? clear : CLEAR.test(lowerAt(p, clear + 1)) && p.words[clear]?.pos === 'ADV' ? clear + 1 : -1;
    const start = at > 0 ? startAt(p, at + 1, at + 1) : null; // "made it very clear that"
    return start && /^(?:that|wh|quote|clause|pronoun-clause)$/.test(start.kind) ? start : (lightNoun(p, group, i) ?? none);
  }
  const light = lightNoun(p, group, i);
  if (light) return light;
  if (BARE.test(group.lemma)) return none;
  i = skipAdjuncts(p, i);
  if (group.cue?.cueClass === 'say' && !particle?.test(lowerAt(p, i - 1))) i = pastAdjunct(p, i);
  const start = startAt(p, i, cueEnd);
  if (start?.kind === 'prep' && /^(?:about|against|with)$/.test(lowerAt(p, start.at)) && !isTimeOrOccasion(p, start.at))
    return { ...start, at: start.at + 1, cueEnd: start.at === cueEnd ? cueEnd + 1 : cueEnd }; // "cautioned against"
  return start ?? none;
}

const TELLS_TO =
  /^(?:say|write|explain|suggest|communicate|signal|indicate|convey|admit|confirm|announce|declare|report|state|add|complain|mention|remark|whisper|describe|reveal|recommend|propose|confess|insist|acknowledge)$/;

/** Past “to the paper” in “explained to the paper that”; null where nothing said follows. */
function pastTold(p: Passage, to: number): number | null {
  const told = phraseStartingAt(p, to + 1, { prepositions: true });
  if (!told) return null;
  const after = lowerAt(p, told.to) === 'in' && lowerAt(p, told.to + 1) === 'writing' ? told.to + 2 : told.to;
  return /^(?:that|:|,)$/.test(lowerAt(p, after)) ? after : null;
}

/** Verbs that speak only with a noun of speech: "made the point that", "voiced concern about". */
const LIGHT =
  /^(?:make|give|express|voice|raise|issue|offer|deliver|renew|repeat|reiterate|release|share|write|post|publish|send|air|have)$/;
const CLEAR = /^(?:clear|plain|known|public|explicit)$/;
const SPOKEN_OF = /^(?:express|voice|repeat|reiterate|renew)$/;
const BARE = /^(?:make|give)$/;

/** "expressed optimism about", "issued a statement saying": the noun belongs to the cue. */
function lightNoun(p: Passage, group: VerbGroup, at: number): ContentStart | null {
  if (!LIGHT.test(group.lemma)) return null;
  let i = at;
  while (i < p.end && i < at + 5 && /^(?:DET|ADJ|NUM|ADV|PRON)$/.test(p.words[i]?.pos ?? '')) i += 1;
  const word = p.words[i];
  if (!word || p.quoteAt[i] || !/^(?:NOUN|PROPN)$/.test(word.pos)) return null;
  const next = lowerAt(p, i + 1);
  const saying = p.groupAt[i + 1];
  if (
    saying?.cue &&
    saying.form === 'ing' &&
    !saying.finite &&
    /^(?:statement|letter|email|tweet|memo|message|note|report|post)$/.test(word.lower)
  ) {
    const said = contentAfter(p, saying); // "issued a statement saying"
    return said.kind === 'none' ? null : { ...said, kind: 'light' };
  }
  const felt = /^(?:express|voice|share)$/.test(group.lemma);
  const things = /^(?:post|share|write|offer|send|publish|have)$/.test(group.lemma); // "posted a photo of": the noun is what was posted
  if (
    (/^(?:about|over|on|against|regarding|concerning|with|at)$/.test(next) || (next === 'for' && !felt) || (next === 'of' && !things)) &&
    !isTimeOrOccasion(p, i + 1)
  )
    return { kind: 'light', at: i + 2, cueEnd: i + 2, quote: null };
  if (next === 'that') return { kind: 'light', at: i + 1, cueEnd: i + 1, quote: null };
  if (SPOKEN_OF.test(group.lemma)) {
    const later = skipAdjuncts(p, i + 1); // "expressed frustration in an interview that"
    if (later > i + 1 && lowerAt(p, later) === 'that') return { kind: 'light', at: later, cueEnd: i + 1, quote: null };
  }
  return null;
}

/** Reads the shape of what stands at `i`. */
export function startAt(p: Passage, at: number, cueEnd: number, deep = false): ContentStart | null {
  let i = at;
  const borrowed = p.quoteAt[i];
  if (borrowed && borrowed.to - 1 === i && !borrowed.whole) i += 1; // a closing mark that the cue left behind
  if (i >= p.end) return null;
  const made = (kind: ContentKind, place = i, quote: QuotedRange | null = null, end = cueEnd): ContentStart => ({
    kind,
    at: place,
    cueEnd: end,
    quote,
  });
  if (textAt(p, i) === ':') {
    const next = i + 1;
    if (next >= p.words.length) return null;
    const quote = p.quoteAt[next] ?? null;
    return made(quote ? 'quote' : 'clause', next, quote, i === cueEnd ? i + 1 : cueEnd);
  }
  if (textAt(p, i) === ',' || isDash(p, i)) {
    const quote = p.quoteAt[i + 1];
    if (quote?.from === i + 1) return made('quote', i + 1, quote);
    if (lowerAt(p, i + 1) === 'that') return made('that', i + 1);
    return deep ? null : afterAside(p, i, cueEnd);
  }
  const quote = p.quoteAt[i];
  if (quote?.from === i && quote.whole) return made('quote', i, quote);
  const w = p.words[i];
  if (!w || /^[.;)!?]$/.test(w.text)) return null;
  if (w.lower === 'that' && textAt(p, i + 1) === ',' && p.quoteAt[i + 2]?.from === i + 2 && p.quoteAt[i + 2]?.whole)
    return made('quote', i + 2, p.quoteAt[i + 2] ?? null); // "added that, “…”"
  if (w.lower === 'that' && textAt(p, i + 1) === ',' && p.quoteAt[i + 2]?.from === i + 2 && p.quoteAt[i + 2]?.whole)
    return made('quote', i + 2, p.quoteAt[i + 2] ?? null); // "added that, “…”"
  if (w.lower === 'that' && !(p.words[i + 1]?.pos === 'VERB' && !p.groupAt[i + 1]?.finite)) {
    if (
      i + 1 < p.end &&
      !/^[.;]$/.test(textAt(p, i + 1)) &&
      !(textAt(p, i + 1) === ',' && !p.groups.some((g) => g.finite && g.from > i + 1))
    )
      return made('that');
    return made('object');
  }
  if (WH.test(w.lower)) return made('wh');
  if (w.lower === 'to' && p.groupAt[i]?.infinitive) return made('to');
  const group = p.groupAt[i];
  if (group && group.form === 'ing' && !group.finite) return made('ing');
  if (group?.finite && group.from === i && (group.copula || group.to - group.from > 1)) return made('clause'); // "which officials said would last"
  if (SUBJECT_PRONOUN.test(w.lower) && p.groupAt[i + 1] && p.groupAt[i + 1]?.finite !== false) return made('pronoun-clause');
  if (/^(?:there|this|these|those|here)$/.test(w.lower) && p.groupAt[i + 1]?.finite) return made('pronoun-clause');
  if (finiteAhead(p, i)) return made('clause');
  if (/^(?:DET|NOUN|PROPN|ADJ|NUM|PRON|INTJ)$/.test(w.pos) || quote) return made('object');
  if (w.pos === 'ADP' || w.pos === 'SCONJ' || w.pos === 'PART') return made('prep');
  if (w.pos === 'ADV' || w.pos === 'VERB') return made('object');
  i += 1;
  return null;
}

const LONGEST_ASIDE = 14; // words

/** "said, however, that", "said, without evidence, “…”", "would argue — and he did — that"; a condition belongs to what is said. */
function afterAside(p: Passage, open: number, cueEnd: number): ContentStart | null {
  if (/^(?:if|when|unless|should)$/.test(lowerAt(p, open + 1))) return { kind: 'clause', at: open + 1, cueEnd, quote: null };
  const closes = (i: number): boolean => (isDash(p, open) ? isDash(p, i) : textAt(p, i) === ',');
  for (let i = open + 2; i < Math.min(p.end, open + LONGEST_ASIDE); i += 1) {
    if (p.quoteAt[i]?.whole || (!isDash(p, open) && p.groupAt[i]?.finite)) return null;
    if (!closes(i)) continue;
    const start = startAt(p, i + 1, cueEnd, true);
    return start && /^(?:that|quote|pronoun-clause|wh)$/.test(start.kind) ? start : null;
  }
  return null;
}

/** Past "reporters", "the mayor", "CNN’s Dana Holt" to where what they were told begins; null where nobody is told. */
function addressee(p: Passage, at: number): number | null {
  const told = lowerAt(p, at) === 'that' ? null : phraseStartingAt(p, at); // "warned that officers he spoke with"
  if (!told) return null;
  let to = told.to;
  // "told the board the bridge was safe": the phrase ends before the next determiner by itself; "told reporters in Dalmar" runs on
  const adjunct = skipAdjuncts(p, to);
  if (textAt(p, to) === ',' && !p.quoteAt[to + 1]) {
    // "told Dana Holt, the mayor, that": an apposition of the person told
    for (let i = to + 1; i < Math.min(p.end, to + 14); i += 1) {
      if (textAt(p, i) === ',' && /^(?:that|whether|to)$/.test(lowerAt(p, i + 1))) return i + 1;
    }
  }
  to = adjunct;
  return to;
}

/** After "warned the crew": that, whether, of, a colon, a quotation. */
const opensSpeech = (p: Passage, i: number): boolean =>
  /^(?:that|:)$/.test(lowerAt(p, i)) ||
  WH.test(lowerAt(p, i)) ||
  p.quoteAt[i]?.from === i ||
  (textAt(p, i) === ',' && (p.quoteAt[i + 1]?.from === i + 1 || lowerAt(p, i + 1) === 'that')) ||
  /^(?:of|against|about)$/.test(lowerAt(p, i)) ||
  (SUBJECT_PRONOUN.test(lowerAt(p, i)) && p.groupAt[i + 1]?.finite === true);

const isTimeOrOccasion = (p: Passage, i: number): boolean => skipTime(p, i) > i || pastDuration(p, i) > i || occasionAhead(p, i + 1);

/** Past adverbs, times and occasions: "later on Tuesday", "in a statement", "at a rally in Dalmar", "during the hearing". */
export function skipAdjuncts(p: Passage, at: number): number {
  let i = at;
  for (let steps = 0; steps < 6 && i < p.end; steps += 1) {
    const before = i;
    if (
      OPTIONAL_ADVERB.test(lowerAt(p, i)) ||
      (/ly$/.test(lowerAt(p, i)) && p.words[i]?.pos === 'ADV' && !/^(?:DET|NUM|ADJ)$/.test(p.words[i + 1]?.pos ?? '') && !ownAdverb(p, i))
    )
      i += 1;
    i = skipTime(p, pastDuration(p, i));
    if (
      /^(?:in|on|at|during|via|through|by|after|before|from|with|to|for|about|of|outside|over)$/.test(lowerAt(p, i)) &&
      !p.quoteAt[i + 1]?.whole
    ) {
      const phrase = phraseStartingAt(p, i + 1, { prepositions: true });
      const after = phrase ? pastPlace(p, skipTime(p, pastMaker(p, phrase.to))) : i;
      const opensContent =
        /^(?:that|:|whether)$/.test(lowerAt(p, after)) ||
        (p.quoteAt[after]?.whole === true && p.quoteAt[after]?.from === after) ||
        (textAt(p, after) === ',' && p.quoteAt[after + 1]?.from === after + 1) ||
        (textAt(p, after) === ',' && lowerAt(p, after + 1) === 'that');
      if (phrase && (opensContent || (occasionAhead(p, i + 1) && /^(?:in|on|at|during|via|by|through)$/.test(lowerAt(p, i))))) i = after;
    }
    if (i === before) break;
  }
  return i;
}

/** Past "released by the Coast Times" in "wrote in a letter released by the Coast Times that". */
function pastMaker(p: Passage, at: number): number {
  const group = p.groupAt[at];
  if (group?.from !== at || group.to !== at + 1 || group.form !== 'past' || lowerAt(p, at + 1) !== 'by') return at;
  return phraseStartingAt(p, at + 2)?.to ?? at;
}

/** "exactly what", "temporarily banning": the adverb belongs to what is said. */
const ownAdverb = (p: Passage, i: number): boolean =>
  WH.test(lowerAt(p, i + 1)) || (p.groupAt[i + 1]?.form === 'ing' && !p.groupAt[i + 1]?.finite);

/** Past ", Norland," in "said in Dalmar, Norland, that". */
function pastPlace(p: Passage, at: number): number {
  if (textAt(p, at) !== ',' || p.words[at + 1]?.pos !== 'PROPN') return at;
  let i = at + 2;
  while (p.words[i]?.pos === 'PROPN' && i < at + 4) i += 1;
  return textAt(p, i) === ',' && (lowerAt(p, i + 1) === 'that' || p.quoteAt[i + 1]?.from === i + 1) ? i + 1 : at;
}
