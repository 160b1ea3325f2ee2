import type { Attribution } from '../../../../model/attribution.ts';
import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { outletFrom, rangeOf, type VoiceContext } from '../context.ts';
import { forPeople } from '../kinds.ts';
import { readVoice } from '../read.ts';
import type { FoundRelay, RelayRule } from './rule.ts';

const CITING = /^(?:citing|quoting|cited|quotes|cites)$/;
const NEAR = 8; // tokens between the outlet's name and the word of citing
const LISTED = 6; // tokens between the names of a list of outlets
const END = /^[,;:.!?—–()]$/;

/** “The Gazette, citing two officials, reported …” */
export const citing: RelayRule = {
  id: 'en/voice/relay/citing',
  summary: 'An outlet cites somebody: the outlet is the relay, and who is cited is the voice.',
  follows: 'Reuters Handbook, Accuracy: say whom the other organization cites',
  examples: {
    yes: [
      '<source><outlet>The Harbour Gazette</outlet></source>, citing <voice>two ferry officials</voice>, <cue>reported</cue> that <content>the pier is closed</content>.',
      '<cue>Citing</cue> <source><voice>two ferry officials</voice></source>, <outlet>the Harbour Gazette</outlet> reported that <content>the pier is closed</content>.',
      '<cue>According to</cue> <source><outlet>a report from the Harbour Gazette</outlet>, citing <voice>a ferry official</voice></source>, <content>the pier is closed</content>.',
    ],
    no: [
      '<source>Ana Ruiz</source>, citing another reason, <cue>said</cue> that <content>the pier is closed</content>.',
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the mayor, citing the storm, closed the pier</content>.',
    ],
  },
  find(context, attribution) {
    const found = citedByCue(context, attribution) ?? citedBesideSource(context, attribution);
    return found && isSource(context, found.voice) ? found : null;
  },
};

const AIR = /^(?:television|tv|radio)$/; // “state television”
/** People, bodies, papers and whatever has a name can be cited as a source; “another reason” and “his appeal” cannot. */
function isSource(context: VoiceContext, [from, to]: readonly [number, number]): boolean {
  const first = context.reading.tokens[from];
  if (first && /^(?:his|her|its|their)$/.test(first.lower)) return false;
  if (AIR.test(context.reading.tokens[to - 1]?.lower ?? '')) return true;
  const read = readVoice(context, from, to, false);
  if (!read || read.voice.kind === 'own-voice') return false;
  return read.voice.named || read.voice.role !== null || !/^persons?$/.test(read.voice.kind) || forPeople(read.head);
}

/** The words of citing are the cue itself: “the Gazette, which, citing two officials, …”. */
function citedByCue({ reading: { tokens, sentences }, outlets }: VoiceContext, { cue, source }: Attribution): FoundRelay | null {
  const [from, to] = rangeOf(tokens, cue[0]);
  const sentence = sentences[tokens[from]?.sentence ?? -1];
  if (!sentence || !CITING.test(tokens[to - 1]?.lower ?? '')) return null;
  const before = outlets.slice(outletFrom(outlets, sentence.tokens[0]), outletFrom(outlets, from)).filter((o) => o.to <= from);
  const near = before.at(-1);
  if (!near && before.length === 0 && from === sentence.tokens[0]) {
    // “Citing two officials, the Gazette reports …”
    const end = phraseEnd(tokens, to, sentence.tokens[1]);
    const outlet = tokens[end]?.text === ',' ? outlets[outletFrom(outlets, end)] : undefined;
    return outlet?.from === end + 1 && end > to ? { outlet: [outlet.from, outlet.to], voice: [to, end] } : null;
  }
  if (!near || from - near.to > NEAR || before.some((o) => o.name !== near.name && near.from - o.to <= LISTED)) return null; // several outlets: whose source it is, the words do not tell
  const [first, last] = source.length > 0 ? rangeOf(tokens, hull(source as [Span, ...Span[]])) : [to, to];
  const end = Math.max(phraseEnd(tokens, to, sentence.tokens[1]), first === to ? last : to); // “the mayor of Vik, Ana Ruiz,”
  return end > to ? { outlet: [near.from, near.to], voice: [to, end] } : null;
}

/** Inside the source, or right behind it: “according to a report from the Gazette, citing an official”. */
function citedBesideSource({ reading: { tokens, sentences } }: VoiceContext, { source, cue, content }: Attribution): FoundRelay | null {
  if (source.length === 0) return null;
  const [from, to] = rangeOf(tokens, hull(source as [Span, ...Span[]]));
  const sentence = sentences[tokens[from]?.sentence ?? -1];
  if (!sentence) return null;
  let at = -1;
  for (let i = from + 1; i < Math.min(to + 4, sentence.tokens[1]) && at < 0; i += 1) {
    const token = tokens[i] as Token;
    if (CITING.test(token.lower)) at = i;
    else if (i >= to && !END.test(token.text) && !/^(?:which|who)$/.test(token.lower)) break;
  }
  const word = tokens[at];
  if (!word) return null;
  const inCue = (token: Token): boolean => cue.some((c) => c.start <= token.start && token.start < c.end);
  if (content.some((c) => c.start <= word.start && word.start < c.end) && !inCue(word)) return null;
  let end = phraseEnd(tokens, at + 1, sentence.tokens[1]);
  for (let i = at + 1; i < end; i += 1) if (inCue(tokens[i] as Token)) end = i;
  let outletEnd = at;
  while (
    outletEnd > from + 1 &&
    (END.test((tokens[outletEnd - 1] as Token).text) || /^(?:which|who)$/.test((tokens[outletEnd - 1] as Token).lower))
  )
    outletEnd -= 1;
  return end > at + 1 && outletEnd > from ? { outlet: [from, outletEnd], voice: [at + 1, end] } : null;
}

const phraseEnd = (tokens: readonly Token[], from: number, stop: number): number => {
  let end = from;
  while (end < stop && !END.test((tokens[end] as Token).text)) end += 1;
  return end;
};
