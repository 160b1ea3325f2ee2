import type { Attribution, ChainLink, Voice } from '../../../model/attribution.ts';
import type { Token } from '../../../model/mention.ts';
import { hull, type Span } from '../../../model/span.ts';
import { antecedent } from './antecedent.ts';
import { rangeOf, type VoiceContext } from './context.ts';
import { unnamedReports, upstreamOutlet } from './inherit/reportedly.ts';
import { sameSentence } from './inherit/same-sentence.ts';
import { takesSpeaker } from './kinds.ts';
import { readVoice, type ReadVoice } from './read.ts';
import type { Person } from './people.ts';
import { discourseOf, isOne, type Pointed } from './refer/discourse.ts';
import { genderIn, genderOfNoun, gendersOf, heardAs, type Heard, type Hearing, type ReferRule } from './refer/heard.ts';
import { referRules } from './refer/index.ts';
import { epithet } from './refer/epithet.ts';
import { memberOfGroup } from './refer/member-of-group.ts';
import { calledIn, holderIn } from './refer/named.ts';
import { office } from './refer/office.ts';
import { HE_OR_SHE, pronoun } from './refer/pronoun.ts';
import { withParty } from './refer/side-of.ts';
import { surname } from './refer/surname.ts';
import { topic } from './refer/topic.ts';
import { relayRules } from './relay/index.ts';
import { programme } from './relay/programme.ts';
import type { FoundRelay, RelayRule } from './relay/rule.ts';
import { spokeToOutlet } from './relay/spoke-to-outlet.ts';
import { toldOutlet } from './relay/told-outlet.ts';
import { partsEnd, programmeAt } from './outlet-voice.ts';

/** An attribution with its own voice and the relays that its words name; what stands around it is not yet looked at. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly voice: Voice | null;
  readonly outer: readonly ChainLink[];
  readonly link: ChainLink | null;
  readonly paragraph: number;
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|who|which|that|this|these|those|himself|herself|both|neither|either|all|none|each)$/;
const HIDDEN_SPEECH = new Set(['hearsay', 'report', 'say']);
const REMEMBERED = 300; // voices to which later words can point back
/** The content opens with a quotation mark: only people and bodies are quoted. */
const OPENS_WITH_MARK = /^[“"«„‘'`]/;

/** Reads the voice of every attribution in text order, so that each can point back to those before it. */
export function speak(context: VoiceContext, attributions: readonly Attribution[]): readonly Spoken[] {
  const { reading } = context;
  const genders = gendersOf(context);
  const genderOf = genderIn(genders);
  const upstream = upstreamOutlet(context);
  const paragraphOf = (sentence: number): number => reading.sentences[sentence]?.paragraph ?? -1;
  const lastOf = new Map<string, Heard>(); // the last time each voice spoke, by its key
  const voices = new Map<Person, Heard | null>();
  const voiceOf = (person: Person): Heard | null => {
    const before = lastOf.get(person.name.toLowerCase());
    if (before) return before;
    const known = voices.get(person);
    if (known !== undefined) return known;
    const read = readVoice(context, person.at, person.to);
    const one = read?.voice.named && read.voice.kind === 'person' ? heardAs(read, -1, -1) : null;
    voices.set(person, one);
    return one;
  };
  const { mentioned } = context;
  const called = calledIn(context, mentioned);
  const discourse = discourseOf(context, mentioned, voiceOf, genderOf, (noun, at) => holderIn(called, noun, at));
  const fits = (h: Heard, noun: string): boolean => {
    if (!isOne(h)) return false;
    const gender = OWNER[noun] ?? HE_OR_SHE[noun] ?? genderOfNoun(noun);
    return gender === null || (genderOf(h) ?? gender) === gender;
  };
  const paragraphAt = (token: number): number => paragraphOf(reading.tokens[token]?.sentence ?? -1);
  let heard: Heard[] = [];
  let settledAt: { readonly from: number; readonly to: number; readonly settled: Settled } | null = null;
  return attributions.map((attribution): Spoken => {
    const { sentence, source, cueClass } = attribution;
    const paragraph = paragraphOf(sentence);
    const nobody: Spoken = { attribution, voice: null, outer: [], link: null, paragraph };
    if (source.length === 0 || cueClass === 'hearsay') {
      return HIDDEN_SPEECH.has(cueClass) ? { ...nobody, link: unnamedReports(attribution, upstream) } : nobody;
    }
    const relay = relayOf(context, attribution, attributions);
    const [from, to] = relay?.voice ?? rangeOf(reading.tokens, hull(source as [Span, ...Span[]]));
    const read = antecedent(context, from, to) ?? readVoice(context, from, to, somebodySpeaks(context, attribution));
    if (!read || read.voice.kind === 'own-voice') return nobody;
    let looked: Pointed | null | undefined;
    const meant = (): Pointed | null => {
      const owner = OWNER[read.first] === undefined ? null : read.first;
      return (looked ??= discourse.person({
        at: from,
        sentence,
        own: owner === null ? attribution : null,
        fits: (h) => fits(h, owner ?? read.head),
      }));
    };
    const hearing: Hearing = {
      context,
      paragraphOf,
      heard,
      sentence,
      paragraph,
      paragraphAt,
      called,
      mentioned,
      voiceOf,
      discourse,
      at: from,
      own: attribution,
      fits,
      meant,
    };
    // one source of two verbs is one voice
    const same = settledAt?.from === from && settledAt.to === to ? settledAt.settled : null;
    const settled = same ?? settle(withParty(read, hearing), hearing);
    settledAt = { from, to, settled };
    const outer = relay ? outletLinks(context, relay, hearing) : [];
    const reachedBy = outer.length > 0 ? outer : settled.outer;
    const outlet = reachedBy.findLast((l) => l.voice.kind === 'outlet' && l.voice.named);
    const voice: Voice = { ...settled.voice, relay: outlet?.label ?? (relay && ownOutlet(context, relay)) ?? settled.voice.relay };
    const resolved = !PRONOUN.test(read.head) || settled.rule !== sameSentence.id; // a “he” that is nobody yet must not be pointed back to
    if (resolved) {
      const head = voice.role ?? (voice.kind === 'outlet' ? 'outlet' : (settled.head ?? read.head));
      const one: Heard = {
        voice,
        head,
        words: read.words,
        span: settled.refers ?? read.span,
        outer: reachedBy,
        sentence,
        paragraph,
        ...(settled.grade && { grade: settled.grade }),
      };
      heard.push(one);
      lastOf.set(voice.key, one);
      discourse.hear(one, from, inside(attribution, attributions) || isAsking(context, attribution, from));
    }
    if (heard.length > 2 * REMEMBERED) heard = heard.slice(-REMEMBERED);
    if ((settled.rule === pronoun.id || settled.rule === topic.id) && /^s?he$/.test(read.head) && !genders.has(voice.key))
      genders.set(voice.key, read.head === 'she' ? 'f' : 'm');
    return {
      attribution,
      voice,
      outer: reachedBy,
      link: {
        label: voice.label,
        span: read.span,
        voice,
        grade: read.grade ?? settled.grade ?? 'certain',
        rule: settled.rule,
        ...(settled.refers && { refers: settled.refers }),
      },
      paragraph,
    };
  });
}

const OWNER: Readonly<Record<string, 'f' | 'm'>> = { his: 'm', her: 'f' };
/** “Asked by Ruiz, Lind said …”: Lind is the one who goes on. */
const isAsking = ({ reading: { tokens } }: VoiceContext, { cueLemma, cue }: Attribution, from: number): boolean =>
  /^ask\b/.test(cueLemma) && tokens[from - 1]?.lower === 'by' && cue[0].start < (tokens[from] as Token).start;
const AROUND = 4; // attributions to either side

/** True where the attribution stands inside what another says. */
function inside({ index, cue }: Attribution, all: readonly Attribution[]): boolean {
  for (let i = Math.max(0, index - AROUND); i < Math.min(all.length, index + AROUND + 1); i += 1) {
    if (i !== index && all[i]?.content.some((c) => c.start <= cue[0].start && cue[0].end <= c.end)) return true;
  }
  return false;
}

interface Relay extends FoundRelay {
  readonly rule: string;
}

/** Ways in which a voice is said to have spoken to an outlet. */
const SPOKEN_THERE: ReadonlySet<RelayRule> = new Set([toldOutlet, spokeToOutlet, programme]);

function relayOf(context: VoiceContext, attribution: Attribution, all: readonly Attribution[]): Relay | null {
  for (const rule of relayRules) {
    const found = rule.find(context, attribution);
    if (found) return SPOKEN_THERE.has(rule) && beyond(context, attribution, all, found) ? null : { ...found, rule: rule.id };
  }
  return null;
}

/** What another tells an outlet, “they said so”, was not said to that outlet: it stands outside the words in which they say it. */
function beyond(
  { reading: { tokens } }: VoiceContext,
  { index, cue }: Attribution,
  all: readonly Attribution[],
  { outlet }: FoundRelay,
): boolean {
  const [start, end] = [tokens[outlet[0]]?.start ?? 0, tokens[outlet[1] - 1]?.end ?? 0];
  for (let i = Math.max(0, index - AROUND); i < Math.min(all.length, index + AROUND + 1); i += 1) {
    if (i === index) continue;
    for (const c of all[i]?.content ?? [])
      if (c.start <= cue[0].start && cue[0].end <= c.end && (end <= c.start || start >= c.end)) return true;
  }
  return false;
}

function outletLinks(context: VoiceContext, relay: Relay, hearing: Hearing): readonly ChainLink[] {
  const { outlet, rule } = relay;
  const [from, to] = outlet;
  const read =
    relay.outletIs === 'programme' ? programmeAt(context, from, to) : (antecedent(context, from, to) ?? readVoice(context, from, to));
  if (!read) return [];
  const { voice } = settle(read, hearing);
  if (voice.kind === 'own-voice' || (voice.kind === 'outlet' && isOwn(context, voice.label))) return []; // the report need not say that it reached its own source
  return [
    { label: voice.label, span: { start: read.span.start, end: partsEnd(context, to, read.span.end) }, voice, grade: 'certain', rule },
  ];
}

/** The report's own outlet, where the words say that the voice spoke to it: no link of the chain, and still who reached the voice. */
function ownOutlet(context: VoiceContext, { outlet: [from, to] }: Relay): string | null {
  const voice = (antecedent(context, from, to) ?? readVoice(context, from, to))?.voice;
  return voice?.kind === 'outlet' && isOwn(context, voice.label) ? context.reading.report.outlet : null;
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const isOwn = ({ reading: { report } }: VoiceContext, label: string): boolean =>
  report.outlet !== null && plain(report.outlet) === plain(label);

const somebodySpeaks = ({ reading: { report } }: VoiceContext, { cueLemma, direct, content }: Attribution): boolean =>
  takesSpeaker(cueLemma) || (direct && content.some((c) => OPENS_WITH_MARK.test(report.text.slice(c.start, c.start + 1))));

interface Settled {
  readonly voice: Voice;
  readonly outer: readonly ChainLink[];
  readonly rule: string;
  readonly grade?: 'probable';
  readonly head?: string; // of the voice pointed back to
  readonly refers?: Span; // its words
}

/** The voice itself, or the earlier one to which its words point back, with the relays that reached that one. */
function settle(read: ReadVoice, hearing: Hearing): Settled {
  for (const rule of referRules) {
    const found = rule.points(read) ? rule.find(read, hearing) : null;
    if (found) return pointed(read, found, rule, hearing);
  }
  return sameAgain(read, hearing);
}

function pointed(read: ReadVoice, found: Heard, rule: ReferRule, { paragraph }: Hearing): Settled {
  const { voice: earlier } = found;
  // that an outlet reached somebody named is told of what was said there, not of all that follows
  const near = !earlier.named || found.paragraph === paragraph;
  const outer = near ? found.outer.map((link) => ({ ...link, span: null, rule: rule.id })) : [];
  const voice: Voice =
    rule === memberOfGroup
      ? {
          ...read.voice,
          key: `${read.voice.key} of ${earlier.key}`,
          party: read.voice.party ?? earlier.party,
          relay: earlier.relay,
          member: earlier.key,
        }
      : {
          ...earlier,
          relay: near ? earlier.relay : null,
          access: earlier.access ?? read.voice.access,
          reason: earlier.reason ?? read.voice.reason,
        };
  const likely = found.grade === 'probable' || rule === topic || rule === office || rule === epithet || rule === surname;
  return {
    voice,
    outer,
    rule: rule.id,
    refers: found.span,
    head: rule === memberOfGroup ? read.head : found.head,
    ...(likely && { grade: 'probable' as const }),
  };
}

/** The same name, or the same description, heard before: what was said of it there is kept. An outlet is carried over inside a paragraph only. */
function sameAgain(read: ReadVoice, { heard, paragraph }: Hearing): Settled {
  const rule = sameSentence.id;
  const before = heard.findLast((h) => h.voice.key === read.voice.key && h.voice.kind === read.voice.kind);
  // “Mellor, a spokeswoman for the port, said … Mellor said”: a name that was a person's is no body
  if (!before && read.voice.named && read.voice.kind === 'institution' && read.voice.body === undefined) {
    const person = heard.findLast((h) => h.voice.key === read.voice.key && h.voice.kind === 'person' && h.voice.named);
    if (person) return { voice: { ...person.voice, relay: null }, outer: [], rule };
  }
  if (!before || read.voice.kind === 'weasel') return { voice: read.voice, outer: [], rule };
  if (read.voice.named) {
    const { party, role, expert, access } = before.voice;
    const voice: Voice = {
      ...read.voice,
      party: read.voice.party ?? party,
      role: read.voice.role ?? role,
      expert: read.voice.expert || expert,
      access: read.voice.access ?? access,
    };
    return { voice, outer: [], rule };
  }
  return { voice: read.voice, outer: before.paragraph === paragraph ? before.outer.map((l) => ({ ...l, span: null })) : [], rule };
}
