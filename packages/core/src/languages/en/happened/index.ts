import type { Citation, TimelineEntry } from '../../../model/dossier.ts';
import type { Reading, Sentence } from '../../../model/layers.ts';
import type { DateValue, Mention } from '../../../model/mention.ts';
import { clausesOf, type Clause } from '../clause/clauses.ts';
import { nearness, rootOf } from '../events/words.ts';
import { isContent } from '../propose/denials/words.ts';
import { wordOf } from '../propose/denials/facts.ts';
import { evidenceAt } from '../propose/evidence.ts';
import { cut, supposes, within } from '../propose/events/rule.ts';
import { mentionsIn } from '../propose/mentions-in.ts';

const ID = 'en/happened';
const MOST_OF_ONE = 16; // dated clauses of one report
const MOST = 60; // entries of a story; those that more reports tell stay
const KIN = 0.5; // nearness of two verbs that may tell one event
const ALIKE = 0.5; // share of the words of the shorter of two clauses that the other holds
const OPENING = 4; // tokens of a sentence within which a date may stand before its clause

/** One dated clause of one report. */
interface Dated {
  readonly kind: 'event' | 'statement' | 'update';
  readonly date: DateValue;
  readonly root: string;
  readonly words: ReadonlySet<string>;
  readonly citation: Citation;
}

/**
 * What happened and what was said on which day, out of the clauses that carry a date; the same event of the same day once, with every place that tells it.
 *
 * Takes days, hours and minutes; months and years only where two reports give them. What is planned, negated or asked did not happen. Misses clauses whose
 * date stands in another sentence.
 */
export function happened(readings: readonly Reading[]): readonly TimelineEntry[] {
  const groups = new Map<string, [Dated, ...Dated[]][]>();
  for (const reading of readings)
    for (const dated of datedIn(reading)) {
      const key = `${dated.kind} ${dated.date.from ?? ''} ${dated.date.to ?? ''} ${dated.date.precision}`;
      const list = groups.get(key) ?? [];
      const home = list.find(([lead]) => alike(lead, dated));
      if (home) home.push(dated);
      else list.push([dated]);
      groups.set(key, list);
    }
  const entries = [...groups.values()].flat().flatMap((list): TimelineEntry[] => {
    const reported = [...new Set(list.map(({ citation }) => citation.report))].sort();
    const [{ date, kind }] = list;
    if (!/^(?:minute|hour|day)$/.test(date.precision) && reported.length < 2) return [];
    const evidence = list.map(({ citation }) => citation).sort((a, b) => byText(a.report, b.report) || a.start - b.start);
    const [shortest] = [...evidence].sort((a, b) => a.text.length - b.text.length || byText(a.text, b.text));
    const { from, to, precision, text } = date;
    return [{ kind, date: { from, to, precision, text }, event: (shortest?.text ?? '').replace(/\s+/gu, ' '), reported, evidence }];
  });
  return entries
    .sort((a, b) => b.reported.length - a.reported.length || byText(a.date.from ?? '', b.date.from ?? '') || byText(a.event, b.event))
    .slice(0, MOST);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function alike(a: Dated, b: Dated): boolean {
  if (a.root !== b.root && nearness(a.root, b.root) < KIN) return false;
  const [few, many] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  return few.size > 0 && [...few].filter((w) => many.has(w)).length >= few.size * ALIKE;
}

function datedIn(reading: Reading): readonly Dated[] {
  const found: Dated[] = [];
  for (const sentence of reading.sentences) {
    if (found.length >= MOST_OF_ONE) break;
    if (supposes(reading, sentence.index)) continue;
    const heading = reading.paragraphs[sentence.paragraph]?.heading ?? false;
    const taken = new Set<number>();
    for (const mention of mentionsIn(reading, sentence.index)
      .filter(({ kind }) => kind === 'date')
      .slice(0, MOST_OF_ONE)) {
      if (!mention.date?.from) continue;
      const dated =
        updateAt(reading, sentence, mention, mention.date) ?? (heading ? null : clauseAt(reading, sentence, mention, mention.date, taken));
      if (dated) found.push(dated);
    }
  }
  return found;
}

/** "UPDATE, 4 March:", "Updated 6 p.m.": a note of the report about itself. */
function updateAt(reading: Reading, sentence: Sentence, mention: Mention, date: DateValue): Dated | null {
  const first = reading.tokens[sentence.tokens[0]];
  if (!first || !/^(?:updated?|corrected|correction)$/.test(first.lower) || mention.tokens[0] - first.index > OPENING) return null;
  const evidence = evidenceAt(reading, { start: first.start, end: mention.end }, 'states', ID);
  return evidence && { kind: 'update', date, root: 'update', words: new Set([reading.report.id]), citation: cited(evidence) };
}

/** The clause in which a date stands, or that follows a date at the head of its sentence. Each clause is taken once. */
function clauseAt(reading: Reading, sentence: Sentence, mention: Mention, date: DateValue, taken: Set<number>): Dated | null {
  const [at] = mention.tokens;
  if (BOUNDS.test(reading.tokens[at - 1]?.lower ?? '')) return null; // "until Sunday" is no day on which it happened
  const all = clausesOf(reading, sentence);
  const clauses = all.filter(({ verb }) => verb.finite || verb.passive);
  const clause =
    clauses.findLast((c) => startOf(c) <= at && at < c.end) ??
    (at - sentence.tokens[0] <= OPENING ? clauses.find((c) => c.verb.from >= at) : undefined);
  if (!clause || taken.has(clause.verb.main)) return null;
  const { verb } = clause;
  if (verb.negated || verb.infinitive || (verb.modal !== null && verb.modal !== 'did')) return null;
  const main = reading.tokens[verb.main];
  if (!main || /^(?:is|are|am)$/.test(reading.tokens[verb.from]?.lower ?? '')) return null;
  if (date.from !== null && reading.report.published !== null && date.from.slice(0, 10) > reading.report.published.slice(0, 10))
    return null; // told as past, and yet to come: the year was filled in wrongly
  taken.add(verb.main);
  const said = reading.attributions.find((a) => a.source.length > 0 && a.cue.some((c) => c.start <= main.start && main.end <= c.end));
  const spans = said ? [...said.source, ...said.cue, ...said.content] : [];
  const span = said
    ? cut(reading, Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end)))
    : within(reading, beginOf(reading, clause, sentence), joinAt(reading, mention, endOf(clause, all)));
  const evidence = evidenceAt(reading, span, said ? 'states' : 'asserts', ID);
  if (!evidence) return null;
  const words = reading.tokens.slice(beginOf(reading, clause, sentence), clause.end).filter((t) => t.index !== verb.main && isContent(t));
  const dateless = words.filter((t) => t.index < mention.tokens[0] || t.index >= mention.tokens[1]);
  return { kind: said ? 'statement' : 'event', date, root: rootOf(main), words: new Set(dateless.map(wordOf)), citation: cited(evidence) };
}

/** A clause ends behind the infinitives and participles that hang on it: "an officer tried | to stop the car | going north". */
function endOf(clause: Clause, all: readonly Clause[]): number {
  let end = Math.max(clause.end, clause.verb.to);
  for (const { verb, end: next } of all)
    if (verb.from >= end - 1 && verb.from <= end + 1 && (verb.infinitive || verb.gerund || verb.participle))
      end = Math.max(end, next, verb.to);
  return end;
}

const BOUNDS = /^(?:for|until|till|by|before|since|from|after|through)$/;
const SUBJECT = 8; // tokens of a subject that the clause lost to the one before it

/** Where the clause begins; where its subject was not found, with the nouns just before its verb: "before | the wall failed". */
function beginOf({ tokens }: Reading, clause: Clause, sentence: Sentence): number {
  const start = startOf(clause);
  if (clause.subject.length > 0) return start;
  let at = start;
  while (at > sentence.tokens[0] && start - at < SUBJECT && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(tokens[at - 1]?.pos ?? '')) at -= 1;
  return at;
}

/** A clause ends where ", and" joins another behind its day. */
function joinAt({ tokens }: Reading, { tokens: [, after] }: Mention, end: number): number {
  for (let i = after; i + 1 < end; i += 1) if (tokens[i]?.text === ',' && tokens[i + 1]?.pos === 'CCONJ') return i;
  return end;
}

const startOf = ({ subject: [first], verb }: Clause): number => (first && first.from < verb.from ? first.from : verb.from);

const cited = ({ report, start, end, text }: Citation): Citation => ({ report, start, end, text });
