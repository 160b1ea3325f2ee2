import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { isProse } from '../quantities/by-sentence.ts';
import type { Story } from '../story.ts';
import { holderOf, type Holder } from './holder.ts';
import { DOES, DONE, SAID_OF, stateOf, type State } from './words.ts';

/** Somebody or something in a state, as one place of a report puts it. */
export interface Holding {
  readonly reading: Reading;
  readonly sentence: number;
  readonly holder: Holder;
  readonly state: State;
  readonly span: Span;
  readonly told: 'earlier' | 'now' | null;
}

const LINK = /^(?:be|remain|stay|become|lie|sit|keep|feel|appear|seem|go|get|come)$/;
/** Verbs of which the holder is subject in the passive and object in the active, with the state behind: "was found dead", "found him dead". */
const FINDS =
  /^(?:find|report|declare|pronounce|believe|presume|fear|think|list|keep|leave|hold|take|confirm|shoot|say|feel|have|put|place|see)$/;
const LONGEST = 150;

/** Every state that a report gives to somebody or something in particular, of its own incident, in text order. Leaves out what may be, or was only asked. */
export function holdingsIn(story: Story, reading: Reading): readonly Holding[] {
  const incidents = incidentsOf(reading);
  const found: Holding[] = [];
  for (const sentence of reading.sentences) {
    if (incidents[sentence.index] !== 0 || !isProse(reading, sentence.index)) continue;
    const words = reading.tokens.slice(...sentence.tokens);
    if (!words.some(hints) || supposes(reading, sentence.index)) continue;
    for (const clause of clausesOf(reading, sentence)) {
      const read = stateIn(reading, clause);
      const holder = read && holderOf(story, reading, read.who, read.state);
      if (!read || !holder) continue;
      const from = Math.min(read.who.from, clause.verb.from);
      const to = Math.max(read.to, read.who.to);
      const wide = spanOfTokens(reading, from, to);
      const span = wide.end - wide.start <= LONGEST ? wide : spanOfTokens(reading, clause.verb.from, Math.max(read.to, clause.verb.to));
      found.push({ reading, sentence: sentence.index, holder, state: read.state, span, told: momentOf(reading, clause) });
    }
  }
  return found;
}

const FIRST = new Set<string>([...SAID_OF.is.keys(), ...SAID_OF.pleads.keys(), ...SAID_OF.tests.keys()]);
const hints = (t: Token): boolean => FIRST.has(t.lower) || DONE.has(t.lemma.toLowerCase()) || DOES.has(t.lemma.toLowerCase());

interface Read {
  readonly who: NounPhrase;
  readonly state: State;
  readonly to: number; // token behind the words of the state
}

function stateIn(reading: Reading, clause: Clause): Read | null {
  const { verb } = clause;
  if (verb.modal !== null || verb.gerund || (verb.infinitive && verb.lemma !== 'be') || supposed(reading, clause)) return null;
  const { lemma, negated, passive } = verb;
  const subject = clause.subject.length === 1 ? clause.subject[0] : undefined;
  const object = clause.object.length === 1 ? clause.object[0] : undefined;
  const put = (who: NounPhrase | undefined, state: State, to: number): Read | null => {
    const meant = negated ? (state.not === undefined ? null : stateOf(state.family, state.not)) : state;
    return who && meant ? { who, state: meant, to } : null;
  };
  if (lemma === 'plead' || lemma === 'test') {
    const told = phraseAt(reading, lemma === 'plead' ? SAID_OF.pleads : SAID_OF.tests, verb.to, clause.end);
    return told && !negated ? put(subject, told.state, told.to) : null;
  }
  // "is in custody", "was found dead", "was closed"
  if (LINK.test(lemma) || (passive && (FINDS.test(lemma) || SAID_OF.is.has(reading.tokens[verb.main]!.lower)))) {
    const told =
      phraseAt(reading, SAID_OF.is, passive ? verb.main : verb.to, clause.end) ?? phraseAt(reading, SAID_OF.is, verb.to, clause.end);
    if (told) return put(subject, told.state, told.to);
  }
  // "found him dead", "kept the school closed"
  if (!passive && FINDS.test(lemma) && object && object.from >= verb.to) {
    const told = phraseAt(reading, SAID_OF.is, object.to, clause.end);
    if (told) return put(object, told.state, told.to);
  }
  const done = DONE.get(lemma);
  if (done) {
    const bare = verb.participle && !passive;
    if (passive && complete(reading, clause)) return put(subject, done[0]!, verb.to);
    if (!passive && !bare && object && object.from >= verb.to && subject && object.from - verb.to <= 1)
      return put(object, done[0]!, object.to);
  }
  const does = DOES.get(lemma);
  if (does && !passive && !object && !verb.participle) {
    const state = does[0]!;
    return state.only === undefined || (subject && state.only.includes(reading.tokens[subject.head]!.lemma.toLowerCase()))
      ? put(subject, state, verb.to)
      : null;
  }
  return null;
}

/** "if the truce holds", "should the tape be confirmed": it may be so. */
function supposed({ tokens, sentences }: Reading, clause: Clause): boolean {
  const first = clause.subject[0]?.from ?? clause.verb.from;
  const bare = tokens[clause.verb.from]!.lower === 'be';
  const start = sentences[clause.sentence]!.tokens[0];
  return bare || (first > start && /^(?:if|whether|unless|until|should|once|suppose)$/.test(tokens[first - 1]!.lower));
}

/** "was found to have", "was found guilty", "was cleared to land": the participle alone says less than what follows. */
function complete({ tokens }: Reading, { verb }: Clause): boolean {
  const next = tokens[verb.to];
  return !next || !(/^(?:ADJ)$/.test(next.pos) || /^(?:to|that|as|with|of)$/.test(next.lower)) || /^(?:charge|convict)$/.test(verb.lemma);
}

const BETWEEN =
  /^(?:at|first|initially|earlier|still|now|also|currently|reportedly|already|apparently|both|very|later|listed|being|again|all)$/;

function phraseAt(
  { tokens }: Reading,
  phrases: (typeof SAID_OF)['is'],
  from: number,
  end: number,
): { readonly state: State; readonly to: number } | null {
  for (let at = from; at < Math.min(end, from + 4); at += 1) {
    for (const { words, state } of phrases.get(tokens[at]?.lower ?? '') ?? [])
      if (at + words.length <= end && words.every((word, i) => tokens[at + i]!.lower === word) && ends(tokens[at + words.length]))
        return { state, to: at + words.length };
    if (!BETWEEN.test(tokens[at]?.lower ?? '')) return null;
  }
  return null;
}

/** "is open to talks", "was sick of it", "is stable enough": the words go on to mean another thing. */
const ends = (next: Token | undefined): boolean =>
  !next || (!/^(?:to|of|about|enough|that|NOUN)$/.test(next.lower) && next.pos !== 'NOUN' && next.text !== '-');

const EARLIER = /^(?:initially|originally|previously|earlier|first|formerly|once)$/;
const NOW = /^(?:now|currently|longer|since)$/;

/** What the clause says of its own moment. */
function momentOf(reading: Reading, clause: Clause): Holding['told'] {
  const { tokens } = reading;
  const words = tokens.slice(
    Math.max(clause.verb.from - 4, reading.sentences[clause.sentence]!.tokens[0]),
    Math.min(clause.end, clause.verb.to + 4),
  );
  if (words.some((t) => EARLIER.test(t.lower))) return 'earlier';
  return words.some((t, i) => NOW.test(t.lower) && (t.lower !== 'since' || tokens[t.index - 1]?.pos === 'AUX') && i >= 0) ? 'now' : null;
}
