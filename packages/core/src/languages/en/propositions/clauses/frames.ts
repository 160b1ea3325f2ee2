import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { kindsOf } from '../nouns.ts';
import { listFrom, phraseAt, type Phrase } from './phrase.ts';
import { rowOf, type Item, type NounItem, type VerbItem } from './row.ts';
import { doneTo, isParticiple } from './participle.ts';
import { DITRANSITIVE, subjectOf, type Subject, type Way } from './subject.ts';

/** A phrase behind a preposition: "at the pier", "with a knife". */
export interface Link {
  readonly preposition: string;
  readonly at: number; // token
  readonly phrase: Phrase;
}

/** One verb with what belongs to it, as the words stand. Of a passive the subject is what it is done to. */
export interface Frame {
  readonly sentence: number;
  readonly verb: VerbItem;
  readonly place: number; // in the row
  readonly lemma: string; // with its particle: "break out"
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly way: Way;
  readonly subject: readonly Phrase[];
  readonly objects: readonly (readonly Phrase[])[]; // one, or two: "gave | the guards | the keys"
  readonly links: readonly Link[];
  readonly times: readonly Phrase[];
  readonly adjective: number | null; // token: "was <empty>"
  readonly governs: boolean; // a clause or an infinitive follows
  readonly from: number; // tokens, half-open: from its subject, where that stands before it, to the end of what belongs to it
  readonly to: number;
}

/** The frames of a sentence with the row they were read from. */
export interface Parsed {
  readonly row: readonly Item[];
  readonly frames: readonly Frame[];
}

const cache = new WeakMap<Reading['tokens'], Map<number, Parsed>>();

/** The verbs of a sentence with their subjects and what follows them, in text order. Finite-state; misses subjects that stand behind their verb. */
export function framesOf(reading: Reading, sentence: Sentence): Parsed {
  let bySentence = cache.get(reading.tokens);
  if (!bySentence) cache.set(reading.tokens, (bySentence = new Map<number, Parsed>()));
  let parsed = bySentence.get(sentence.index);
  if (!parsed) bySentence.set(sentence.index, (parsed = parse(reading, sentence)));
  return parsed;
}

const MOST_CHUNKS = 400; // a longer "sentence" is a list, a table or worse

function parse(reading: Reading, sentence: Sentence): Parsed {
  const row = rowOf(reading, sentence);
  if (row.length > MOST_CHUNKS) return { row, frames: [] };
  const { tokens } = reading;
  const subjects = new Map<number, Subject>();
  const claimed = new Set<number>(); // phrases that are some verb's own subject
  row.forEach((item, at) => {
    if (item.kind !== 'vg') return;
    const subject = subjectOf(tokens, row, at, subjects);
    subjects.set(at, subject);
    if (subject.way === 'own' || subject.way === 'contact') for (const p of subject.phrases) claimed.add(p.at);
  });
  const frames: Frame[] = [];
  const headed = !/[.!?]["”’']?$/.test(reading.report.text.slice(sentence.start, sentence.end).trimEnd()); // a headline leaves out “was”
  row.forEach((verb, place) => {
    if (verb.kind !== 'vg') return;
    const subject = subjects.get(place) as Subject;
    frames.push(frameAt(reading, sentence, row, place, verb, subject, claimed, headed));
  });
  return { row, frames };
}

function frameAt(
  reading: Reading,
  sentence: Sentence,
  row: readonly Item[],
  place: number,
  verb: VerbItem,
  subject: Subject,
  claimed: ReadonlySet<number>,
  headed: boolean,
): Frame {
  const { tokens } = reading;
  const right = rightOf(tokens, row, place, claimed);
  const times = [...right.times, ...timesBefore(tokens, row, place, subject)];
  const objects = [...right.objects];
  let { phrases } = subject;
  // "the talks, which the mayor requested", "the man police arrested": what stands before is the object
  const passive =
    verb.passive ||
    subject.passive ||
    (headed && subject.way === 'own' && isParticiple(tokens, verb) && doneTo(tokens, row, place) && verb.from === verb.main);
  if (objects.length === 0 && !passive && verb.finite && verb.lemma !== 'be') {
    const fronted = frontedObject(tokens, row, subject);
    if (fronted) objects.push([fronted]);
  }
  // "there was a fire"
  if (verb.lemma === 'be' && phrases.length === 0 && /^there$/.test(tokens[verb.from - 1]?.lower ?? '') && objects[0]) {
    phrases = objects[0];
    objects.length = 0;
  }
  const firsts = [verb.from, ...phrases.filter((p) => subject.way === 'own' && p.from < verb.from).map((p) => p.from)];
  const negative = phrases.some((p) => /^(?:no|none|nobody|neither|nothing)$/.test(tokens[p.from]?.lower ?? ''));
  return {
    sentence: sentence.index,
    verb,
    place,
    lemma: verb.particle ? `${verb.lemma} ${verb.particle}` : verb.lemma,
    passive,
    negated: verb.negated || negative || right.negated,
    modal: verb.modal,
    way: subject.way,
    subject: phrases,
    objects,
    links: right.links,
    times,
    adjective: right.adjective,
    governs: right.governs,
    from: Math.min(...firsts),
    to: Math.max(verb.to, right.to),
  };
}

/** "On Monday the mayor …", "Monday, the mayor …": times at the head of the clause. */
function timesBefore(tokens: readonly Token[], row: readonly Item[], place: number, subject: Subject): Phrase[] {
  if (subject.way !== 'own') return [];
  const first = subject.phrases[0];
  if (!first) return [];
  const found: Phrase[] = [];
  for (let i = first.at - 1; i >= 0; i -= 1) {
    const item = row[i]!;
    if (item.kind === 'vg' || item.kind === 'stop' || item.kind === 'rel' || item.kind === 'conj') break;
    if (item.kind === 'np' && item.time) found.push(phraseAt(tokens, row, i));
  }
  const verb = row[place] as VerbItem;
  for (let i = first.next; i < place; i += 1) {
    const item = row[i]!;
    if (item.kind === 'np' && item.time && item.from < verb.from) found.push(phraseAt(tokens, row, i));
  }
  return found;
}

function frontedObject(tokens: readonly Token[], row: readonly Item[], subject: Subject): Phrase | null {
  const own = subject.phrases[0];
  if (!own || (subject.way !== 'own' && subject.way !== 'contact')) return null;
  let i = own.at - 1;
  if (subject.way === 'contact') return row[i]?.kind === 'np' ? phraseAt(tokens, row, i) : null;
  const relative = row[i];
  if (relative?.kind !== 'rel' && !(relative?.kind === 'sub' && relative.lower === 'that' && row[i - 1]?.kind === 'np')) return null;
  if ((relative as { lower: string }).lower === 'whose' || row[i - 1]?.kind === 'prep') return null;
  i -= 1;
  if (row[i]?.kind === 'comma') i -= 1;
  const fronted = row[i];
  if (fronted?.kind !== 'np' || fronted.pronoun || fronted.time) return null;
  // "the claim that he left": what is claimed, no relative
  return relative.kind === 'sub' &&
    kindsOf((tokens[fronted.head] as Token).lower).some((k) => /^(?:communication|thought|feeling|state)$/.test(k))
    ? null
    : phraseAt(tokens, row, i);
}

interface Right {
  readonly objects: readonly (readonly Phrase[])[];
  readonly links: readonly Link[];
  readonly times: readonly Phrase[];
  readonly adjective: number | null;
  readonly governs: boolean;
  readonly negated: boolean;
  readonly to: number;
}

const DOUBLE =
  /^(?:because of|due to|out of|thanks to|ahead of|instead of|next to|close to|outside of|inside of|along with|together with)$/;
/** Verbs whose "of" belongs to them, not to the phrase before it. */
const OF_ITS_OWN = /^(?:accuse|convict|suspect|rob|strip|deprive|cure|inform|warn|remind|acquit|clear|relieve|rid|assure|notify)$/;
const SPEAKS = /^(?:say|tell|believe|think|know|claim|report|fear|hope|suggest|mean|admit|add|confirm|insist|deny|announce|allege)$/;

/** A list up to the first phrase that has a verb of its own: "a mast and | it may hold". */
function unclaimedOf(list: readonly Phrase[], claimed: ReadonlySet<number>): readonly Phrase[] {
  const end = list.findIndex((p, i) => i > 0 && claimed.has(p.at));
  return end < 0 ? list : list.slice(0, end);
}

const apartFromOf = (np: NounItem, phrase: Phrase, at: number): Phrase => ({
  ...phrase,
  to: np.to,
  head: np.head,
  of: null,
  next: at + 1,
});

/** What follows a verb up to the next clause. */
function rightOf(tokens: readonly Token[], row: readonly Item[], place: number, claimed: ReadonlySet<number>): Right {
  const verb = row[place] as VerbItem;
  const objects: (readonly Phrase[])[] = [];
  const links: Link[] = [];
  const times: Phrase[] = [];
  let adjective: number | null = null;
  let governs = false;
  let negated = false;
  let aside = false; // between two commas that hold an explanation
  let to = verb.to;
  let i = place + 1;
  while (i < row.length) {
    const item = row[i]!;
    if (item.kind === 'stop' || item.kind === 'sub' || item.kind === 'rel') {
      governs ||= item.kind === 'sub' && item.lower === 'that';
      break;
    }
    if (item.kind === 'vg') {
      governs ||= item.infinitive;
      break;
    }
    if (item.kind === 'adv') {
      negated ||= item.lower === 'not' && i === place + 1;
      i += 1;
      continue;
    }
    if (item.kind === 'comma') {
      if (item.lower === ';' || item.lower === '—' || item.lower === '–') break;
      aside = !aside && item.lower !== ')';
      i += 1;
      continue;
    }
    if (item.kind === 'conj') {
      const next = row[i + 1];
      if (next?.kind === 'np' && !claimed.has(i + 1) && !aside) {
        i += 1;
        continue;
      }
      break;
    }
    if (item.kind === 'prep') {
      const second = row[i + 1];
      // "because of the fire"
      const double = second?.kind === 'prep' && DOUBLE.test(`${item.lower} ${second.lower}`) ? `${item.lower} ${second.lower}` : null;
      if (double !== null) i += 1;
      const next = row[i + 1];
      if (next?.kind !== 'np') {
        i += 1;
        if (next?.kind === 'vg' || next?.kind === 'sub' || next?.kind === 'rel') break;
        continue;
      }
      if (claimed.has(i + 1)) break; // "after the mayor left"
      const list = unclaimedOf(listFrom(tokens, row, i + 1), claimed);
      const last = list.at(-1) as Phrase;
      if (next.time) times.push(list[0] as Phrase);
      else for (const phrase of list) links.push({ preposition: double ?? item.lower, at: item.from, phrase });
      to = last.to;
      i = Math.max(last.next, i + 2);
      continue;
    }
    if (item.kind === 'np') {
      if (claimed.has(i)) {
        governs ||= objects.length === 0;
        break;
      }
      if (item.time) {
        times.push(phraseAt(tokens, row, i));
        to = item.to;
        i += 1;
        continue;
      }
      const whole = unclaimedOf(listFrom(tokens, row, i), claimed);
      const list = OF_ITS_OWN.test(verb.lemma) && whole.length === 1 && whole[0]!.of ? [apartFromOf(item, whole[0]!, i)] : whole;
      const last = list.at(-1) as Phrase;
      if (!aside && links.length === 0 && objects.length < 2) {
        if (objects.length === 0 || (row[i - 1]?.kind === 'np' && DITRANSITIVE.test(verb.lemma))) {
          objects.push(list);
          to = last.to;
        } else if (objects.length === 1 && row[i - 1]?.kind !== 'np' && !SPEAKS.test(verb.lemma)) break;
      }
      i = Math.max(last.next, i + 1);
      continue;
    }
    if (item.kind === 'other' && adjective === null && tokens[item.from]?.pos === 'ADJ' && objects.length === 0) {
      adjective = item.from;
      to = item.to;
    }
    i += 1;
  }
  return { objects, links, times, adjective, governs, negated, to };
}
