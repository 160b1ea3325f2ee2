import { givesNumber, type SourcedAttribution, type Voice, type VoiceKind } from '../../model/attribution.ts';
import type { Reading } from '../../model/layers.ts';
import { overlaps } from '../../model/span.ts';
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
  readonly number: number; // 1 for the first attribution of the report
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

/** The voices of a report by first mention. Those that the words do not name at all come under one entry without a voice. */
export function voicesOf(reading: Reading): readonly VoiceEntry[] {
  const { attributions } = reading;
  const voices = new Map<string, SourcedAttribution[]>();
  for (const a of attributions) {
    const key = a.voice?.key ?? '';
    const list = voices.get(key);
    if (list) list.push(a);
    else voices.set(key, [a]);
  }
  const carried = carriedBy(reading);
  return [...voices].map(([key, said]) => {
    const voice = richest(said.flatMap((a) => a.voice ?? []));
    return {
      label: voice ? oneLine(voice.label) : 'Nobody named by the words',
      named: voice?.named ?? false,
      traits: voice ? traitsOf(voice, said) : [],
      also: voice ? alsoOf(reading, voice, said) : [],
      said: said.map((a) => sayingOf(reading, a)),
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

/** Words that point to this voice and are not its label; a role or an apposition that holds the label is no other name. */
function alsoOf({ report }: Reading, voice: Voice, said: readonly SourcedAttribution[]): readonly string[] {
  const label = voice.label.toLowerCase();
  const own = said.flatMap((a) => a.source.filter((s) => overlaps(s, a.chain.at(-1)?.span ?? s)));
  const words = own.map((s) => oneLine(report.text.slice(s.start, s.end)));
  const seen = new Set<string>();
  return words.filter((w) => {
    const key = w.toLowerCase();
    if (key === '' || key.includes(label) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sayingOf({ report }: Reading, a: SourcedAttribution): Saying {
  const line = (pieces: SourcedAttribution['content']): string =>
    pieces.map(({ start, end }) => oneLine(report.text.slice(start, end))).join(' … ');
  const cue = line(a.cue);
  const not = a.negated && !/\b(?:not|never|neither|nor|no)\b|n['’]t\b/i.test(cue);
  const through = a.chain.slice(0, -1).map((l) => oneLine(l.label));
  const grade = a.chain.find((l) => l.grade !== 'certain')?.grade;
  const inside = a.hedges.filter((h) => !a.cue.some((c) => c.start <= h.start && h.end <= c.end));
  return {
    number: a.index + 1,
    cue: `${not ? 'not ' : ''}${cue}`,
    words: clipped(line(a.content), WORDS),
    asides: [
      ...(inside.length === 0 ? [] : [`weakened by ${listed(inside.map((h) => `“${oneLine(report.text.slice(h.start, h.end))}”`))}`]),
      ...(through.length === 0 ? [] : [`through ${through.join(', then ')}`]),
      ...(grade === undefined ? [] : [grade]),
    ],
  };
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
