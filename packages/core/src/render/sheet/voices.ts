import { givesNumber, type CueForce, type SourcedAttribution, type Voice, type VoiceKind, type Weakened } from '../../model/attribution.ts';
import type { Reading } from '../../model/layers.ts';
import { contains, overlaps, type Span } from '../../model/span.ts';
import { listed } from '../../text/wording.ts';
import { clipped } from './hops.ts';
import { carriedOver } from '../json.ts';
import { oneLine } from '../visible.ts';

/** One voice of a report, as a reader sees it: what the words tell of it, how else it is called, and what it is said to have said. */
export interface VoiceEntry {
  readonly label: string;
  readonly named: boolean;
  readonly traits: readonly string[]; // "2 people", "for Norway", "reached by the Post"
  readonly also: readonly string[]; // “she”, “the minister”: other words that we took for the same voice
  readonly said: readonly Saying[];
  readonly carried: readonly string[]; // sentences without words of their own for who says it, with how sure
}

/** One attribution under its voice. */
export interface Saying {
  readonly number: string; // "1" for the first attribution of the report, "t1" for the first of its title
  readonly cue: string;
  readonly words: string; // the content in one line, its pieces joined by an ellipsis; empty where nothing is quoted
  readonly asides: readonly string[]; // "weakened by “reportedly”", "through Reuters (probable)"
}

const KIND: Readonly<Record<VoiceKind, string>> = {
  person: 'person',
  persons: 'people',
  institution: 'institution',
  outlet: 'outlet',
  document: 'document',
  vague: 'people of no stated side',
  weasel: 'nobody in particular',
  'own-voice': 'the report itself',
};
const WORDS = 160; // columns of content shown

/** The voices of a report by first mention, those of its title first. Those that the words do not name at all come under one entry without a voice. */
export function voicesOf(reading: Reading): readonly VoiceEntry[] {
  const { report, attributions, inTitle = [], weakened } = reading;
  const voices = new Map<string, { all: SourcedAttribution[]; said: Saying[]; also: string[] }>();
  const hear = (a: SourcedAttribution, text: string, number: string, hedged: readonly Weakened[]): void => {
    const key = a.voice?.key ?? '';
    const entry = voices.get(key) ?? { all: [], said: [], also: [] };
    voices.set(key, entry);
    entry.all.push(a);
    entry.said.push(sayingOf(text, a, number, hedged));
    entry.also.push(...sourceWords(text, a));
  };
  for (const a of inTitle) hear(a, report.title ?? '', `t${a.index + 1}`, []);
  for (const a of attributions) hear(a, report.text, String(a.index + 1), weakened);
  const carried = carriedBy(reading);
  return [...voices].map(([key, { all, said, also }]) => {
    const voice = richest(all.flatMap((a) => a.voice ?? []));
    return {
      label: voice ? oneLine(voice.label) : 'Nobody named by the words',
      named: voice?.named ?? false,
      traits: voice ? traitsOf(voice, all) : [],
      also: voice ? otherNames(voice, also) : [],
      said,
      carried: carried.get(key) ?? [],
    };
  });
}

/** A later mention can tell more than the first: a role, a side, a reason. The first of those that tell most. */
const richest = (voices: readonly Voice[]): Voice | undefined => {
  const told = (v: Voice): number =>
    [v.party, v.role, v.access, v.reason, v.relay, givesNumber(v) ? v.count : null].filter((x) => x !== null).length;
  return voices.toSorted((a, b) => Number(b.named) - Number(a.named) || told(b) - told(a))[0];
};

function traitsOf(voice: Voice, said: readonly SourcedAttribution[]): readonly string[] {
  const relays = [...new Set(said.flatMap((a) => a.voice?.relay ?? []))];
  const speaks = voice.kind !== 'own-voice' && voice.kind !== 'weasel';
  const role = voice.role !== null && !voice.label.toLowerCase().includes(voice.role.toLowerCase()) ? voice.role : null;
  const party = voice.party !== null && !voice.label.includes(voice.party) ? `for ${voice.party}` : null;
  return [
    ...(speaks ? [voice.named ? 'named' : 'unnamed'] : []),
    numberOf(voice),
    ...(role === null ? [] : [role]),
    ...(party === null ? [] : [party]),
    ...(voice.expert ? ['outside expert'] : []),
    ...(!voice.named && voice.onRecord ? ['on the record'] : []),
    ...(relays.length === 0 ? [] : [`reached by ${listed(relays)}`]),
    ...(voice.access === null || voice.label.includes(voice.access) ? [] : [`“${voice.access}”`]),
    ...(voice.reason === null ? [] : [`not named: “${voice.reason}”`]),
  ].map(oneLine);
}

/** "person", "2 people", "people, number not stated". */
function numberOf({ kind, count }: Voice): string {
  if (kind !== 'persons' && kind !== 'vague') return KIND[kind];
  if (count === null || !givesNumber({ count })) return `${KIND[kind]}, number not stated`;
  if (count.max === null) return `at least ${count.min} people`;
  return count.min === count.max ? (count.max === 1 ? 'one person' : `${count.max} people`) : `${count.min} to ${count.max} people`;
}

/** The words of a source that stand for its last voice, not for who passes it on. */
const sourceWords = (text: string, { source, chain }: SourcedAttribution): readonly string[] =>
  source.filter((s) => overlaps(s, chain.at(-1)?.span ?? s)).map((s) => oneLine(text.slice(s.start, s.end)));

/** Words that point to this voice and are not its label; a role or an apposition that holds the label is no other name. */
function otherNames(voice: Voice, words: readonly string[]): readonly string[] {
  const label = voice.label.toLowerCase();
  const seen = new Set<string>();
  return words.filter((w) => {
    const key = w.toLowerCase();
    if (key === '' || key.includes(label) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What the verb itself does to the words, where it does not leave them as they are. */
const FORCE: Partial<Readonly<Record<CueForce, string>>> = {
  factive: 'the verb takes it for settled',
  loaded: 'the verb takes a side',
};

function sayingOf(text: string, a: SourcedAttribution, number: string, weakened: readonly Weakened[]): Saying {
  const line = (pieces: SourcedAttribution['content']): string =>
    pieces.map(({ start, end }) => oneLine(text.slice(start, end))).join(' … ');
  const cue = line(a.cue);
  const not = a.negated && !/\b(?:not|never|neither|nor|no)\b|n['’]t\b/i.test(cue);
  const through = a.chain.slice(0, -1).map((l) => oneLine(l.label));
  const grade = a.chain.find((l) => l.grade !== 'certain')?.grade;
  const own = weakened.filter(
    ({ hedge, kind }) =>
      kind !== 'negation' && kind !== 'question' && a.content.some((c) => contains(c, hedge)) && !a.cue.some((c) => contains(c, hedge)),
  );
  const force = FORCE[a.force];
  return {
    number,
    cue: `${not ? 'not ' : ''}${cue}`,
    words: clipped(line(a.content), WORDS),
    asides: [
      ...(force === undefined ? [] : [force]),
      ...own.map((w) => weakenedBy(text, w, a.content)),
      ...(through.length === 0 ? [] : [`through ${through.join(', then ')}`]),
      ...(grade === undefined ? [] : [grade]),
    ],
  };
}

/** “could” weakens all of it; “reportedly” only the words it goes with, which then stand beside it. */
function weakenedBy(text: string, { hedge, covers }: Weakened, content: SourcedAttribution['content']): string {
  const words = (span: Span): string => `“${clipped(oneLine(text.slice(span.start, span.end)), 60)}”`;
  const most = content.some((c) => (Math.min(c.end, covers.end) - Math.max(c.start, covers.start)) * 2 > c.end - c.start);
  return most ? `weakened by ${words(hedge)}` : `${words(hedge)} goes with ${words(covers)}`;
}

/** Sentences that rest on a voice without words of their own for it, by the voice's key. */
function carriedBy(reading: Reading): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { start, end, chain } of carriedOver(reading)) {
    const link = chain.at(-1);
    if (!link) continue;
    const words = `“${clipped(oneLine(reading.report.text.slice(start, end)), WORDS)}” (${link.grade})`;
    const list = by.get(link.voice.key);
    if (list) list.push(words);
    else by.set(link.voice.key, [words]);
  }
  return by;
}
