import type { Attribution, ChainLink, SourcedAttribution, Voice } from '../../../model/attribution.ts';
import { hull, type Span } from '../../../model/span.ts';
import { rangeOf, type VoiceContext } from './context.ts';
import { headNoun, resolve, titledGenders, type Heard } from './heard.ts';
import { takesSpeaker } from './kinds.ts';
import { readVoice, type ReadVoice } from './read.ts';
import { relayRules } from './relay/index.ts';
import { unnamedReports, upstreamOutlet } from './upstream.ts';

/** An attribution with its own voice and the relays that its words name; what stands around it is not yet looked at. */
export interface Spoken {
  readonly attribution: Attribution;
  readonly voice: Voice | null;
  readonly outer: readonly ChainLink[];
  readonly link: ChainLink | null;
  readonly paragraph: number;
}

const HIDDEN_SPEECH = new Set(['hearsay', 'report', 'say']);

/** Reads the voice of every attribution in text order, so that each can point back to those before it. */
export function speak(context: VoiceContext, attributions: readonly Attribution[]): readonly Spoken[] {
  const { reading } = context;
  const heard: Heard[] = [];
  const genders = titledGenders(context);
  const upstream = upstreamOutlet(context);
  return attributions.map((attribution): Spoken => {
    const hidden = attribution.source.length === 0;
    const { sentence } = attribution;
    const paragraph = reading.sentences[sentence]?.paragraph ?? -1;
    if (hidden || attribution.cueClass === 'hearsay') {
      if (!HIDDEN_SPEECH.has(attribution.cueClass)) return { attribution, voice: null, outer: [], link: null, paragraph };
      const link = unnamedReports(attribution, upstream);
      return { attribution, voice: hidden ? null : link.voice, outer: [], link, paragraph };
    }
    const relay = relayRules.reduce<(ReturnType<(typeof relayRules)[number]['find']> & { rule?: string }) | null>((found, rule) => {
      if (found) return found;
      const here = rule.find(context, attribution);
      return here && { ...here, rule: rule.id };
    }, null);
    const sourceRange = rangeOf(reading.tokens, hull(attribution.source as [Span, ...Span[]]));
    const [from, to] = relay?.voice ?? sourceRange;
    const speaks =
      takesSpeaker(attribution.cueLemma) ||
      (attribution.direct && attribution.content.some((c) => opensWithMark.test(reading.report.text.slice(c.start, c.start + 1))));
    const read = antecedent(context, from, to) ?? readVoice(context, from, to, speaks);
    if (!read || read.voice.kind === 'own-voice') return { attribution, voice: null, outer: [], link: null, paragraph };
    const outlet = relay && (antecedent(context, relay.outlet[0], relay.outlet[1]) ?? readVoice(context, relay.outlet[0], relay.outlet[1]));
    const relayed: ChainLink[] = outlet ? [linkOf(settle(outlet, heard, paragraph, genders).voice, outlet.span, relay?.rule ?? '')] : [];
    const { voice: settled, outer: inherited, rule } = settle(read, heard, paragraph, genders);
    const outer = relayed.length > 0 ? relayed : inherited;
    const voice: Voice = { ...settled, relay: outer.findLast((l) => l.voice.kind === 'outlet' && l.voice.named)?.label ?? settled.relay };
    const link: ChainLink = { label: voice.label, span: read.span, voice, grade: read.grade ?? 'certain', rule };
    heard.push({ voice, head: headNoun({ ...read, voice }), words: read.words, outer, sentence, paragraph });
    const pronoun = /^(she|he)$/.exec(read.head)?.[1];
    if (pronoun && rule === 'en/voice/pronoun') genders.set(voice.key, pronoun === 'she' ? 'f' : 'm');
    return { attribution, voice, outer, link, paragraph };
  });
}

/** The content opens with a quotation mark: only people and bodies are quoted. */
const opensWithMark = /^[“"«„‘'`]/;

const linkOf = (voice: Voice, span: Span, rule: string): ChainLink => ({ label: voice.label, span, voice, grade: 'certain', rule });

/** The voice itself, or the earlier one to which its words point back, with the relays that reached that one. */
function settle(
  read: ReadVoice,
  heard: readonly Heard[],
  paragraph: number,
  genders: ReadonlyMap<string, 'f' | 'm'>,
): { readonly voice: Voice; readonly outer: readonly ChainLink[]; readonly rule: string } {
  const found = resolve(read, heard, paragraph, genders);
  if (found) {
    const { voice: earlier, outer } = found.heard;
    const inherited = outer.map((link) => ({ ...link, span: null, rule: found.rule }));
    if (read.groupMember) {
      const voice: Voice = {
        ...read.voice,
        key: `${read.voice.key} of ${earlier.key}`,
        party: read.voice.party ?? earlier.party,
        relay: earlier.relay,
        member: earlier.key,
      };
      return { voice, outer: inherited, rule: found.rule };
    }
    const voice: Voice = { ...earlier, access: earlier.access ?? read.voice.access, reason: earlier.reason ?? read.voice.reason };
    return { voice, outer: inherited, rule: found.rule };
  }
  // the same name, or the same description of one voice, heard before: keep what was said of it there
  const before = heard.findLast((h) => h.voice.key === read.voice.key && h.voice.kind === read.voice.kind);
  if (!before || (read.definite !== true && !read.voice.named)) {
    const twin = before && !read.voice.named && read.voice.kind !== 'weasel' ? before : null;
    return {
      voice: read.voice,
      outer: twin && twin.paragraph === paragraph ? twin.outer.map((l) => ({ ...l, span: null })) : [],
      rule: 'en/voice/same-sentence',
    };
  }
  const voice: Voice = {
    ...read.voice,
    party: read.voice.party ?? before.voice.party,
    role: read.voice.role ?? before.voice.role,
    expert: read.voice.expert || before.voice.expert,
    access: read.voice.access ?? before.voice.access,
  };
  return { voice, outer: [], rule: 'en/voice/same-sentence' };
}

/** For a relative pronoun, the noun phrase before it: "the mayor, who said". */
function antecedent(context: VoiceContext, from: number, to: number): ReadVoice | null {
  const { tokens, sentences } = context.reading;
  const word = tokens[from]?.lower;
  if (to - from > 2 || !word || !/^(?:who|which|that|neither)$/.test(word)) return null;
  const start = sentences[tokens[from]?.sentence ?? -1]?.tokens[0] ?? from;
  let end = from;
  while (end > start && tokens[end - 1]?.pos === 'PUNCT') end -= 1;
  let begin = end;
  while (begin > start && end - begin < 24) {
    const token = tokens[begin - 1];
    if (
      !token ||
      token.pos === 'VERB' ||
      token.pos === 'AUX' ||
      /^[;:.!?“”"—–]$/.test(token.text) ||
      /^(?:by|according|to|with|as|because|after|before|when|while)$/.test(token.lower)
    )
      break;
    begin -= 1;
  }
  return end > begin ? readVoice(context, begin, end) : null;
}

/** Adds the chain: what the voice's own words name, inside what stands around it. */
export function chained(spoken: readonly Spoken[]): readonly SourcedAttribution[] {
  const around = spoken.map((inner) => enclosing(inner, spoken));
  const chainOf = (at: number, depth: number): readonly ChainLink[] => {
    const one = spoken[at];
    if (!one?.link) return [];
    const own = [...one.outer, one.link];
    const parent = around[at] ?? -1;
    if (depth > 8) return own;
    if (parent < 0) return [...goesOnInside(at, depth), ...own];
    const outer = chainOf(parent, depth + 1).filter((link) => !own.some((o) => o.voice.key === link.voice.key));
    return [...outer, ...own];
  };
  /** “Sources said that the envoy asked for tea. The envoy also asked …”: the second sentence rests on the sources too. */
  function goesOnInside(at: number, depth: number): readonly ChainLink[] {
    const one = spoken[at] as Spoken;
    if (one.outer.length > 0 || (one.link?.rule !== 'en/voice/description' && one.link?.rule !== 'en/voice/pronoun')) return [];
    for (let j = at - 1; j >= 0; j -= 1) {
      const before = spoken[j] as Spoken;
      if (before.attribution.sentence < one.attribution.sentence - 1 || before.paragraph !== one.paragraph) return [];
      if (before.attribution.sentence === one.attribution.sentence || before.voice?.key !== one.voice?.key) continue;
      const parent = around[j] ?? -1;
      return parent < 0 ? [] : chainOf(parent, depth + 1).map((link) => ({ ...link, span: null, rule: 'en/voice/inherit/goes-on-inside' }));
    }
    return [];
  }
  return spoken.map(({ attribution, voice }, at) => ({ ...attribution, voice, chain: chainOf(at, 0) }));
}

/** The innermost attribution whose content holds this one's cue. */
function enclosing(inner: Spoken, all: readonly Spoken[]): number {
  const cue = inner.attribution.cue[0];
  let best = -1;
  let size = Infinity;
  all.forEach((outer, i) => {
    if (outer === inner || !outer.link || outer.attribution.cueClass === 'hearsay') return;
    for (const piece of outer.attribution.content) {
      const length = piece.end - piece.start;
      if (
        piece.start <= cue.start &&
        cue.end <= piece.end &&
        length < size &&
        !inner.attribution.content.some((c) => c.start <= outer.attribution.cue[0].start && outer.attribution.cue[0].end <= c.end)
      ) {
        best = i;
        size = length;
      }
    }
  });
  return best;
}
