import type { Reading } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { countedNoun, measured, singular } from '../../mention/quantities/nouns.ts';
import { countsAs } from '../../mention/quantities/same-count.ts';
import { incidentsOf } from '../incidents/index.ts';
import { isProse, quantitiesOf } from './by-sentence.ts';
import { contextAt, type Vocabulary } from './context.ts';
import type { Figure } from './figure.ts';

import { sceneOf } from './scene.ts';

const LONGEST = 150;
const EACH = /^(?:each|apiece|per|every|individually|respectively)$/;
const PAST = /^(?:ago|after|before|later|earlier|long|for)$/;
const MONEY = /^[A-Z]{3}$/;
const COUNTS_NOTHING =
  /^(?:dollar|pound|euro|dead|wounded|injured|g|cal|karat|carat|time|way|thing|reason|step|point|place|side|kind|type|part|half|third|quarter|word|line|page|degree|question|count|charge|block|lot|hand|case|floor|number|story|lane|door)$/;

/** What a report counts, ages and bare numbers left out: one figure for each number, in text order. */
export function figuresOf(reading: Reading, vocabulary: Vocabulary): readonly Figure[] {
  const incidents = incidentsOf(reading);
  const figures: Figure[] = [];
  for (const [sentence, mentions] of quantitiesOf(reading)) {
    if (!isProse(reading, sentence)) continue;
    for (const mention of mentions) {
      const figure = figureOf(reading, mention, incidents[sentence] !== 0, vocabulary);
      if (figure) figures.push(figure);
    }
  }
  return figures;
}

function figureOf(reading: Reading, mention: Mention, aside: boolean, vocabulary: Vocabulary): Figure | null {
  const { tokens } = reading;
  const { quantity, sentence } = mention;
  if (!quantity || quantity.unit === '' || quantity.unit === 'age') return null;
  if (carriedOff(reading, mention)) return null;
  if (
    tokens[mention.tokens[0] - 1]?.lower === 'of' &&
    /^\d+$/.test(tokens[mention.tokens[0] - 2]?.text ?? '') &&
    /^\d+$/.test(tokens[mention.tokens[0]]!.text)
  )
    return null; // "image 9 of 32"
  if (measured(quantity.unit)?.kind !== 'time' && quantity.min === 1 && quantity.max === 1 && !/^\d/.test(mention.text)) return null; // "one official" counts nobody else
  const money = MONEY.test(quantity.unit);
  const measure = money ? null : measured(quantity.unit);
  if (money && converted(reading, mention)) return null; // told with the sum before it
  const [from, to] = mention.tokens;
  const [start, end] = reading.sentences[sentence]!.tokens;
  const head = tokens[mention.head]!;
  let noun = singular(head);
  if (money) {
    const counted = countedNoun(tokens, to, end); // "an $800 million contract"
    noun = counted.head >= 0 && tokens[counted.head]!.start - tokens[to - 1]!.end < 40 ? singular(tokens[counted.head]!) : '';
  } else if (measure ? measure.kind === 'length' || (measure.kind === 'time' && !lasted(tokens, from, start)) : COUNTS_NOTHING.test(noun))
    return null;
  return {
    reading,
    sentence,
    aside,
    ...sceneOf(reading, sentence),
    span: spanOf(reading, from, to, start, end),
    text: mention.text,
    kind:
      quantity.unit === 'percent'
        ? 'share'
        : money
          ? 'money'
          : measure
            ? measure.kind === 'share'
              ? 'share'
              : 'measure'
            : quantity.unit === 'person'
              ? 'people'
              : 'thing',
    unit: countsAs(quantity.unit),
    noun: countsAs(noun),
    words: wordsOf(tokens, from, to, start, end),
    ...windowOf(tokens, to, end),
    role: '',
    scope: scopeOf(tokens, from, to, start, end),
    soft: false,
    token: mention.head,
    context: contextAt(reading, sentence, from, to, vocabulary),
    min: quantity.min,
    max: quantity.max,
    approximate: quantity.approximate,
    also: money ? conversionBehind(reading, mention) : null,
    toll: null,
  };
}

/** The nouns of a counted phrase and of the "of" on either side: "a fleet of five security robots", "five of the robots". */
function wordsOf(tokens: readonly Token[], from: number, to: number, start: number, end: number): ReadonlySet<string> {
  const words = new Set<string>();
  const take = (token: Token | undefined): boolean => {
    if (!token || !/^(?:NOUN|PROPN)$/.test(token.pos)) return false;
    words.add(countsAs(token.pos === 'PROPN' ? token.lower : singular(token)));
    return true;
  };
  for (let i = from; i < to; i += 1) take(tokens[i]);
  if (tokens[to]?.lower === 'of')
    for (let i = to + 1; i < Math.min(end, to + 6) && /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[i]!.pos); i += 1) take(tokens[i]);
  if (from - 2 >= start && tokens[from - 1]!.lower === 'of') take(tokens[from - 2]);
  return words;
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const SPANS = /^(?:since|this|in|over|during|within)$/;

/** "since 2009", "this year", "in 2014", "in the past six months": the time over which something is counted, right behind it. */
export function windowOf(tokens: readonly Token[], to: number, end: number): { readonly window?: string } {
  for (let i = to; i < Math.min(end, to + 8); i += 1) {
    const { lower } = tokens[i]!;
    if (!SPANS.test(lower)) continue;
    const next = tokens[i + 1]?.lower ?? '';
    const year = lower === 'since' ? tokens.slice(i + 1, Math.min(end, i + 9)).find((t) => YEAR.test(t.text)) : undefined;
    if (year) return { window: `since ${year.text}` };
    if (YEAR.test(next)) return { window: next };
    if (lower === 'this' && /^(?:year|month|week)$/.test(next)) return { window: `this ${next}` };
    if (next === 'the' && /^(?:past|last)$/.test(tokens[i + 2]?.lower ?? ''))
      return {
        window: tokens
          .slice(i + 2, Math.min(end, i + 5))
          .map((t) => t.lower)
          .join(' '),
      };
  }
  return {};
}

/** True for "$800m" in "£500m ($800m)": the same sum in other money. */
function converted(reading: Reading, mention: Mention): boolean {
  return (quantitiesOf(reading).get(mention.sentence) ?? []).some((m) => convertedBy(reading, m, mention));
}

function conversionBehind(reading: Reading, mention: Mention): Figure['also'] {
  const other = (quantitiesOf(reading).get(mention.sentence) ?? []).find((m) => convertedBy(reading, mention, m));
  return other?.quantity ?? null;
}

/** True where `inner` opens the bracket right behind `sum` and is of another currency. */
function convertedBy({ tokens }: Reading, sum: Mention, inner: Mention): boolean {
  const [from] = inner.tokens;
  const [, to] = sum.tokens;
  if (from <= to || from > to + 3 || !MONEY.test(sum.quantity?.unit ?? '') || !MONEY.test(inner.quantity?.unit ?? '')) return false;
  if (sum.quantity?.unit === inner.quantity?.unit || tokens[to]?.text !== '(') return false;
  return tokens.slice(to + 1, from).every((t) => /^(?:or|us|about|around|then|equivalent|to)$/.test(t.lower));
}

/** Words for what is done to some of those counted, or to one accused: their number is a part of another, or somebody's own. */
const PARTS = /^(?:taken|transported|flown|airlifted|rushed|treated|hospitalized|hospitalised|bail|bond|bonds)$/;

function carriedOff({ tokens, sentences }: Reading, { tokens: [from, to], sentence }: Mention): boolean {
  const [start, end] = sentences[sentence]!.tokens;
  for (let i = Math.max(start, from - 6); i < Math.min(end, to + 6); i += 1) if (PARTS.test(tokens[i]!.lower)) return true;
  return false;
}

/** True where a length of time is said to have passed: "lasted two hours", "talked for more than an hour", "took three days". */
function lasted(tokens: readonly Token[], from: number, start: number): boolean {
  for (let i = from - 1; i >= Math.max(start, from - 3); i -= 1) {
    const token = tokens[i]!;
    if (token.pos === 'VERB') return /^(?:last|take|go|run|continue|drag|spend|stretch|talk|meet|speak|wait|hold)/.test(token.lemma);
    if (!/^(?:ADP|ADV|DET)$/.test(token.pos)) return false;
  }
  return false;
}

function scopeOf(tokens: readonly Token[], from: number, to: number, start: number, end: number): Figure['scope'] {
  for (let i = from; i < to; i += 1)
    if (/^(?:others?|more|additional|further)$/.test(tokens[i]!.lower) && tokens[i + 1]?.lower !== 'than') return 'more';
  if (/^(?:another|additional|further|extra|remaining|other)$/.test(tokens[from - 1]?.lower ?? '')) return 'more';
  for (let i = Math.max(start, from - 14); i < Math.min(end, to + 8); i += 1) {
    if (i >= from && i < to) continue;
    if (EACH.test(tokens[i]!.lower)) return 'each';
    if (i === from - 1 && /^(?:him|her|me)$/.test(tokens[i]!.lower)) return 'each'; // "paid him $3 million"
    if (i === to && /^an?$/.test(tokens[i]!.lower) && tokens[i + 1]?.pos === 'NOUN' && !PAST.test(tokens[i + 2]?.lower ?? ''))
      return 'each'; // "$18 a share"
  }
  return 'total';
}

/** The number with its noun, and the verb beside it where one stands near: "150 women released", "lasted more than an hour". */
function spanOf({ tokens, report }: Reading, from: number, to: number, start: number, end: number): Span {
  let last = to;
  for (let i = to; i < Math.min(end, to + 4); i += 1) {
    const token = tokens[i]!;
    if (/^[,;:.()“”"]$/.test(token.text) || token.pos === 'CCONJ') break;
    if (token.pos === 'VERB' || (token.pos === 'NOUN' && i === to)) {
      last = i + 1;
      break;
    }
  }
  let first = from;
  if (last === to)
    for (let i = from - 1; i >= Math.max(start, from - 2) && first === from; i -= 1) {
      if (tokens[i]!.pos === 'VERB') first = i;
      else if (!/^(?:for|to|at|of|an?|the)$/.test(tokens[i]!.lower)) break;
    }
  const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  return span.end - span.start <= LONGEST && !/[\n“”"]/.test(report.text.slice(span.start, span.end))
    ? span
    : { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
