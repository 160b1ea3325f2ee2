import { finiteAhead } from '../clause-ahead.ts';
import { contentEnd } from '../clause-end.ts';
import { contentBefore, isClause } from '../content-before.ts';
import type { Passage, Range } from '../passage.ts';
import { byVerb, contentsOf } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { asSubject, subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { isDash, isTemporal, lowerAt, textAt } from '../words.ts';

export const accordingTo: AttributionRule = {
  id: 'en/attribute/according-to',
  summary: '“According to” names who stands behind the clause around it.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 1,
  examples: {
    yes: [
      '<cue>According to</cue> <source>the harbour police</source>, <content>the ferry was empty</content>.',
      '<cue>According to</cue> <source>the mayor of Vik, Ana Ruiz</source>, <content>the ferry was empty</content>.',
      '<cue>According to</cue> <source>Ana Ruiz, the mayor of Vik</source>, <content>the ferry was empty</content>.',
      '<content>The ferry was empty</content>, <cue>according to</cue> <source>two officials briefed on the search</source>.',
      '<content>The ferry</content>, <cue>according to</cue> <source>police</source>, <content>was empty</content>.',
      'The Coast Times reported that, <cue>according to</cue> <source>police</source>, <content>the ferry was empty</content>.',
      '<cue>According to</cue> <source>the Coast Times, which cited two officials</source>, <content>the ferry was empty</content>.',
    ],
    no: ['The crew was paid according to rank.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    p.words.forEach((word, i) => {
      if (word.lower !== 'according' || lowerAt(p, i + 1) !== 'to' || p.quoteAt[i]?.whole) return;
      const named = sourceEnd(p, i + 2);
      if (named <= i + 2) return;
      const end = i === p.start ? pastApposition(p, i + 2, named) : named;
      let to = end;
      const content: Range[] = [];
      const opens = i === p.start || /^(?:and|but|that)$/.test(lowerAt(p, i - 1));
      const comma = textAt(p, i - 1) === ',' || isDash(p, i - 1);
      const carrier = comma && textAt(p, end) === ',' ? carrierBefore(p, i - 1) : null;
      if (!opens) {
        const before = contentBefore(p, comma ? i - 1 : i, contentsOf(accepted));
        if (before && !carrier && (comma || before.to - before.from > 3)) content.push(before);
      }
      if (textAt(p, end) === ':' && opens && end + 1 < p.words.length) {
        const quote = p.quoteAt[end + 1];
        content.push({ from: end + 1, to: Math.max(quote?.to ?? 0, contentEnd(p, end + 1, { cue: null })) });
      }
      if (
        textAt(p, end) === ',' &&
        (opens || comma) &&
        end + 1 < p.end &&
        !(opens ? /^(?:and|but|who|which)$/ : /^(?:and|but|who|which|while)$/).test(lowerAt(p, end + 1)) &&
        !(p.groupAt[end + 1]?.form === 'ing')
      ) {
        const rest = contentEnd(p, end + 1, { cue: null });
        const piece = { from: end + 1, to: rest };
        const teller = carrier && rest > end + 1 ? subjectBefore(p, carrier) : null;
        if (carrier && teller)
          found.push(byVerb('speaker-then-that', carrier, teller, [{ from: carrier.to === i - 1 ? i : carrier.to, to: rest }], 'that'));
        // “Ruiz said, according to the Post, that …”: what follows is what she said
        const verb = !carrier && comma && lowerAt(p, end + 1) === 'that' ? p.groupAt[i - 2] : undefined;
        const speaker = verb?.cue && verb.finite && !verb.passive && verb.to === i - 1 && rest > end + 1 ? subjectBefore(p, verb) : null;
        if (verb && speaker) found.push(byVerb('speaker-then-that', verb, speaker, [piece], 'that'));
        if (rest > end + 1 && (isClause(p, piece) || content.every((c) => !isClause(p, c)))) content.push(piece);
        else if (rest > end + 1 && rest >= p.end && /^(?:DET|NOUN|PROPN)$/.test(p.words[end + 1]?.pos ?? '')) to = rest; // "the Coast Fund, an advocacy group"
      }
      const only = end === i + 3 ? p.words[i + 2] : undefined;
      if (!comma && !opens && only?.pos === 'NOUN' && !/s$|^(?:police|staff|court)$/.test(only.lower)) return; // "paid according to rank"
      const citing = p.groupAt[end + 1];
      if (opens && textAt(p, end) === ',' && citing?.form === 'ing' && !citing.finite && content.length === 0) {
        // "According to the Post, citing two officials, the ferry sank"
        for (let comma = citing.to; comma < p.end; comma += 1) {
          if (textAt(p, comma) !== ',') continue;
          const to = contentEnd(p, comma + 1, { cue: null, clausal: true });
          if (to > comma + 1) content.push({ from: comma + 1, to });
          break;
        }
      }
      if (opens && content.length === 0 && textAt(p, end) === ',' && /^(?:which|who)$/.test(lowerAt(p, end + 1))) {
        // “According to the Post, which cited two officials, the ferry sank”
        for (let close = end + 2; close < p.end && close - end < RELATIVE; close += 1) {
          if (textAt(p, close) !== ',') continue;
          const rest = contentEnd(p, close + 1, { cue: null, clausal: true });
          if (rest > close + 1) {
            content.push({ from: close + 1, to: rest });
            to = close;
          }
          break;
        }
      }
      if (content.length === 0) return;
      const source = asSubject(p, { from: i + 2, to }, { from: i + 2, to: end });
      found.push({
        construction: 'according-to', source, sourceKind: source.kind, cue: { from: i, to: i + 2 }, head: i, content, contentKind: 'before', lemma: 'according to', cueClass: 'say', group: null,
      }); // prettier-ignore
    });
    return found;
  },
};

const RELATIVE = 20; // words of a relative clause between commas

/** “The Coast Times reported that, according to two officials, the ferry sank”: the verb that tells what follows, before the comma. */
function carrierBefore(p: Passage, comma: number): VerbGroup | null {
  const that = lowerAt(p, comma - 1) === 'that' ? comma - 1 : comma;
  const group = p.groupAt[that - 1];
  return group?.cue && group.finite && !group.passive && group.to === that && (that < comma || group.lemma === 'report') ? group : null;
}

function sourceEnd(p: Passage, from: number): number {
  for (let i = from; i < p.end; i += 1) {
    const text = textAt(p, i);
    if (text === '(') {
      let close = i + 1;
      while (close < p.end && close - i < 12 && textAt(p, close) !== ')') close += 1;
      if (textAt(p, close) !== ')') return i;
      i = close;
      continue;
    }
    if (p.quoteAt[i]?.whole || text === ';' || text === ':' || text === ')' || isDash(p, i)) return i;
    if (text === ',') {
      const next = p.words[i + 1];
      const after = p.words[i + 2];
      if (next && after && (isPlaceOrTitle(p, i + 1) || listGoesOn(p, i + 1))) continue;
      return i;
    }
    const group = p.groupAt[i];
    if (
      group &&
      group.from === i &&
      group.finite &&
      i > from &&
      !/^(?:who|which|that|of|from|with)$/.test(lowerAt(p, i - 1)) &&
      group.form !== 'past'
    )
      return i;
    if (i > from && /^(?:and|but)$/.test(lowerAt(p, i)) && p.groupAt[i + 1]?.finite) return i;
  }
  return p.end;
}

const LONGEST_APPOSITION = 14; // words

/** Past “, Irena Vosk” in “According to the mayor of Vik, Irena Vosk, the ferry sank”: a name with a description on the one side or the other, and a clause behind. */
function pastApposition(p: Passage, from: number, comma: number): number {
  if (textAt(p, comma) !== ',' || p.groupAt[comma + 1] || isTemporal(p, comma + 1)) return comma;
  let to = comma + 1;
  for (; to < Math.min(p.end, comma + LONGEST_APPOSITION); to += 1) {
    const text = textAt(p, to);
    if (text === ',') break;
    if (/^[;:()]$/.test(text) || p.quoteAt[to]?.whole || p.groupAt[to]?.finite || /^(?:and|but)$/.test(lowerAt(p, to))) return comma;
  }
  if (textAt(p, to) !== ',' || !/^(?:DET|NOUN|PROPN|ADJ)$/.test(p.words[comma + 1]?.pos ?? '')) return comma;
  const first = isNamed(p, from, comma);
  const second = isNamed(p, comma + 1, to);
  if (first === second || (second && !allNames(p, comma + 1, to))) return comma;
  if (asSubject(p, { from, to: comma }).kind === 'pronoun' || !(p.groupAt[to + 1]?.finite === true || finiteAhead(p, to + 1))) return comma;
  return to;
}

/** Two or more words of a name end the stretch. */
const isNamed = (p: Passage, from: number, to: number): boolean =>
  to - from > 1 && p.words[to - 1]?.pos === 'PROPN' && p.words[to - 2]?.pos === 'PROPN' && p.words[from]?.pos === 'PROPN';

const allNames = (p: Passage, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (p.words[i]?.pos !== 'PROPN') return false;
  return true;
};

/** "friends, aides and allies": a few words, then "and" or "or", no verb between. */
function listGoesOn(p: Passage, at: number): boolean {
  for (let i = at; i < Math.min(p.end, at + 6); i += 1) {
    if (p.groupAt[i] || /^(?:DET|PRON)$/.test(p.words[i]?.pos ?? '')) return false;
    if (/^(?:and|or)$/.test(lowerAt(p, i)) && i > at) return !p.groupAt[i + 1] && !verbFollows(p, i + 1);
  }
  return false;
}

/** In "half of the crew and most of the pilots have left" a verb stands before the next mark: no list of sources. */
function verbFollows(p: Passage, at: number): boolean {
  for (let i = at; i < p.end && !/^[,;:()]$/.test(textAt(p, i)) && !isDash(p, i); i += 1) {
    if (/^(?:who|which|that)$/.test(lowerAt(p, i))) return false;
    const group = p.groupAt[i];
    if (group?.finite && (group.form !== 'past' || group.to > group.from + 1 || group.cue?.cueClass === 'say')) return true;
  }
  return false;
}

/** ", D-Ohio," and the like: a comma inside a name. */
function isPlaceOrTitle(p: Passage, at: number): boolean {
  return /^(?:jr|sr|inc|llc|d|r)\.?$/.test(lowerAt(p, at));
}
