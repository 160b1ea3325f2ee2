import type { Passage } from './passage.ts';
import { likeliestEnd, type Contents } from './content-stops.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import { subjectBefore } from './subject.ts';
import { COORDINATOR, isDash, lowerAt, PERSONAL, SUBJECT_PRONOUN, SUBORDINATOR, textAt } from './words.ts';

export interface EndOptions {
  readonly cue: VerbGroup | null;
  readonly shape?: Contents['shape'];
  readonly clausal?: boolean; // the content is a clause of its own: its commas mean nothing before its verb
  readonly relative?: boolean; // the source is "who": the clause ends where the main clause goes on
}

/**
 * Place after the last token of a content that begins at `start`, closing comma and full stop excluded.
 *
 * The rules of grammar below give an end; how often annotators stopped there, or at another place on the way, was counted, and the likeliest
 * place is taken.
 */
export function contentEnd(p: Passage, start: number, options: EndOptions): number {
  const ruled = ruledEnd(p, start, options);
  const end = likeliestEnd(p, start, ruled, { cue: options.cue, lemma: options.cue?.lemma ?? '', shape: options.shape ?? 'other' });
  return end === ruled ? ruled : trimmed(p, start, end);
}

/**
 * The end by rule.
 *
 * Where annotators stop was counted on PolNeAR (train): at ", but he", ";", ", while", a single dash, ", saying", the start of another
 * attribution; on at "and that", "because", ", and" with a noun phrase. Misses the end of most trailing adverbial phrases.
 */
export function ruledEnd(p: Passage, start: number, { cue, relative = false, clausal = false }: EndOptions): number {
  const limit = subordinateLimit(p, start, cue);
  let depth = 0;
  let inner = false; // a finite verb stands in the content: another one after "and" may be its fellow
  for (let i = start; i < limit; i += 1) {
    const quote = p.quoteAt[i];
    if (quote && quote.from === i) {
      i = quote.to - 1;
      if (quote.ended && quote.whole && speechGoesOn(p, quote.to)) return quote.to;
      if (
        quote.from > start &&
        quote.ended &&
        textAt(p, quote.to - 2) === ',' &&
        stopsAtComma(p, quote.to - 1, { cue, relative, limit, inner, early: clausal && !inner })
      )
        return quote.to;
      continue;
    }
    const text = textAt(p, i);
    if (text === '(' || text === '[') depth += 1;
    if (text === ')' || text === ']') {
      if (depth === 0) return i;
      depth -= 1;
    }
    if (depth > 0) continue;
    if (text === ';') return i;
    if (i > start && isDash(p, i)) {
      let other = i + 1;
      while (other < limit && !isDash(p, other)) other += 1;
      if (other >= limit) {
        if (dashEnds(p, i)) return i;
        continue;
      }
      i = other;
      continue;
    }
    if (text === ',' && i > start && stopsAtComma(p, i, { cue, relative, limit, inner, early: clausal && !inner })) return i;
    if (lowerAt(p, i) === 'according' && lowerAt(p, i + 1) === 'to') return trimmed(p, start, i);
    if (p.groupAt[i]?.finite) inner = true;
    if (!clausal && !inner && i > start && lowerAt(p, i) === 'and' && lowerAt(p, i + 1) === 'that') return i;
    if (/^(?:and|but)$/.test(lowerAt(p, i)) && i > start && parallelCue(p, i + 1, cue, lowerAt(p, i) === 'but' || (!inner && !clausal)))
      return i;
    if (lowerAt(p, i) === 'as' && i > start + 1 && asSpeaker(p, i)) return i;
  }
  return trimmed(p, start, limit);
}

const trimmed = (p: Passage, start: number, end: number): number => {
  let at = end;
  while (at > start + 1 && p.quoteAt[at - 1] === null && /^[,.;:–—]$/.test(textAt(p, at - 1))) at -= 1;
  return at;
};

/** A single dash mostly goes on with what is said; not before "a", "the", "and left" or "saying". */
function dashEnds(p: Passage, dash: number): boolean {
  const next = lowerAt(p, dash + 1);
  const group = p.groupAt[dash + 1];
  if (/^(?:a|an|the|this|though|although|while)$/.test(next)) return true;
  if (group?.form === 'ing' && group.cue) return true;
  return /^(?:and|but)$/.test(next) && p.groupAt[dash + 2]?.finite === true;
}

/** A closing mark with its comma inside, and then a new speaker: ..., ” adding, ..., ” and called, ..., ” Ruiz said. */
function speechGoesOn(p: Passage, at: number): boolean {
  const first = lowerAt(p, at);
  if (/^(?:and|but)$/.test(first) && !p.quoteAt[at + 1] && clauseFollows(p, at)) return true;
  const group = p.groupAt[/^(?:and|but)$/.test(first) ? at + 1 : at];
  if (group?.cue && (group.form === 'ing' || /^(?:and|but)$/.test(first))) return true;
  return /^(?:while|but|although|though)$/.test(first) || /^(?:according)$/.test(first);
}

interface Comma {
  readonly cue: VerbGroup | null;
  readonly relative: boolean;
  readonly limit: number;
  readonly inner: boolean; // the content has had its finite verb
  readonly early: boolean; // it is a clause and has not
}

function stopsAtComma(p: Passage, comma: number, { cue, relative, limit, inner, early }: Comma): boolean {
  let i = comma + 1;
  if (p.words[i]?.pos === 'ADV' && (p.groupAt[i + 1] || p.groupAt[i])) i = p.groupAt[i]?.from === i ? i : i + 1;
  const first = lowerAt(p, i);
  const group = p.groupAt[i];
  if (group?.form === 'ing' && !group.finite && group.cue && !(early && group.cue.cueClass === 'attitude')) return true;
  if (first === 'according') return true;
  if (first === 'but' || first === 'yet') {
    const next = p.words[i + 1];
    if (next === undefined || /^(?:that|not|rather|also|only)$/.test(next.lower)) return false;
    const verb = p.groupAt[i + 1];
    if (verb?.finite && verb.from === i + 1) return !inner || relative || (verb.cue !== null && verb.cue.cueClass !== 'attitude'); // "but will make Dalmar rich" goes on
    return (
      SUBJECT_PRONOUN.test(next.lower) ||
      /^(?:this|these|those|his|her|its|their|our|my)$/.test(next.lower) ||
      /^(?:DET|NOUN|PROPN)$/.test(next.pos)
    );
  }
  if (first === 'and' || first === 'or') {
    const next = p.groupAt[i + 1];
    if (next?.finite && next.cue !== null && next.cue.cueClass !== 'attitude' && cue !== null) return true;
    if (next?.finite && (relative || (!inner && !early && cue !== null))) return true;
    return /^(?:he|she)$/.test(lowerAt(p, i + 1)) && p.groupAt[i + 2] !== null;
  }
  if (group?.finite && group.from === i && (relative || (group.cue && !early && group.cue.cueClass !== 'attitude'))) return true;
  if (inner && relative && clauseFollows(p, comma)) return true; // "those who said they cared, most voted for her"
  if (cue && !cue.finite && group?.finite && group.from === i) return true; // "who, while talking about it, made no promise"
  if (early) return false;
  if (/^(?:while|whereas|which|who|where)$/.test(first)) return true;
  if (/^(?:a|an)$/.test(first) && !listGoesOn(p, i, limit)) return true;
  if (speakerNext(p, i, limit)) return true;
  return first === 'as' && asSpeaker(p, i);
}

/** ", the mayor said" or ", said the mayor": another attribution begins. */
function speakerNext(p: Passage, at: number, limit: number): boolean {
  const group = p.groups.find((g) => g.from >= at && g.from < at + 14);
  if (!group?.cue || !group.finite || group.from >= limit) return false;
  if (group.cue.cueClass !== 'say' && group.cue.cueClass !== 'report' && group.cue.cueClass !== 'allege') return false;
  if (group.from === at) return false;
  const phrase = phraseEndingAt(p, group.from - 1, at);
  if (!phrase || phrase.from !== at) return false;
  return /^[,.]?$/.test(textAt(p, group.to)) || group.to >= p.end;
}

function listGoesOn(p: Passage, at: number, limit: number): boolean {
  for (let i = at; i < Math.min(limit, at + 18); i += 1) if (textAt(p, i) === ',' && /^(?:and|or)$/.test(lowerAt(p, i + 1))) return true;
  return false;
}

/** "and called for": a verb of speech in the same form as the cue, on the same subject. */
function parallelCue(p: Passage, at: number, cue: VerbGroup | null, anyForm: boolean): boolean {
  const group = p.groupAt[at];
  if (!group || !cue || group.cue === null || group.from > at) return false;
  if (group.finite !== cue.finite || group.infinitive) return false;
  if (anyForm && group.finite) return true;
  if (group.cue.cueClass === 'attitude' || group.cue.cueClass === 'show') return false;
  const same = (a: string): string => (a === 'en' ? 'past' : a);
  return same(group.form) === same(cue.form) || (cue.form === 'past' && group.form === 'past');
}

/** "as the mayor said", "as Ruiz put it". */
function asSpeaker(p: Passage, as: number): boolean {
  const group = p.groups.find((g) => g.from > as && g.from < as + 10);
  if (!group?.cue || !group.finite || !/^(?:say|put|note|report|tell|write|describe|call|explain|argue|suggest)$/.test(group.lemma))
    return false;
  const phrase = phraseEndingAt(p, group.from - 1, as + 1);
  return phrase?.from === as + 1 && (group.to >= p.end || /^(?:,|it|them|in)$/.test(lowerAt(p, group.to)));
}

/** Where the subordinator stands that opens the verb's clause; -1 where none does. */
function subordinatorOf(p: Passage, cue: VerbGroup): number {
  const subject = cue.finite ? subjectBefore(p, cue) : null;
  const at = (subject && !subject.shared && subject.from < cue.from ? subject.from : cue.from) - 1;
  return /^(?:when|while|although|though|as|if|after|before|because|since|unless|until|once)$/.test(lowerAt(p, at)) ? at : -1;
}

/** In "When she said the port was closed, ships turned back" the content ends where the clause of "when" does. */
function subordinateLimit(p: Passage, start: number, cue: VerbGroup | null): number {
  if (cue && ((cue.form === 'ing' && !cue.finite && cue.from <= p.start + 1) || (cue.form === 'past' && cue.from === p.start))) {
    for (let i = start; i < p.end; i += 1) if (textAt(p, i) === ',' && !p.quoteAt[i] && clauseFollows(p, i)) return i;
    return p.end;
  }
  const fronted = cue ? subordinatorOf(p, cue) : -1;
  if (fronted > p.start && fronted < p.start + 7 && (COORDINATOR.test(lowerAt(p, fronted - 1)) || textAt(p, fronted - 1) === ',')) {
    // "But while she said the port was closed, ships sailed"
    for (let i = start; i < p.end; i += 1) {
      const quote = p.quoteAt[i];
      if (quote?.whole && quote.from === i) {
        i = quote.to - 1;
        if (quote.ended && clauseFollows(p, i)) return quote.to;
      } else if (textAt(p, i) === ',' && clauseFollows(p, i)) return i;
    }
    return p.end;
  }
  if (!cue || !SUBORDINATOR.test(lowerAt(p, p.start)) || /^(?:so|than|what|how|why|where)$/.test(lowerAt(p, p.start))) return p.end;
  for (let i = p.start; i < cue.from; i += 1) if (textAt(p, i) === ',' && p.groups.some((g) => g.finite && g.to <= i)) return p.end;
  for (let i = start; i < p.end; i += 1) {
    if (p.quoteAt[i]?.whole) continue;
    if (textAt(p, i) !== ',') continue;
    const next = p.words[i + 1];
    if (!next || /^(?:and|but|or|who|which|because|if|when|as)$/.test(next.lower)) continue;
    if (clauseFollows(p, i)) return i;
  }
  return p.end;
}

/** After the comma a noun phrase or pronoun and a finite verb stand: the main clause. */
export function clauseFollows(p: Passage, comma: number): boolean {
  const next = p.words[comma + 1];
  if (!next || !(PERSONAL.test(next.lower) || /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.pos))) return false;
  return p.groups.some((g) => g.from > comma + 1 && g.from < comma + 14 && g.finite);
}
