import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { outletFrom, rangeOf } from '../context.ts';
import type { OutletName } from '../outlet-names.ts';
import type { RelayRule } from './rule.ts';

const SPEECH =
  /^(?:spoke|spoken|speaking|talked|talking|interview|interviewed|statement|remarks|comments|email|e-mail|message|call|quoted|cited|told|telling|briefed|interviews|appearance|appearing|appeared|op-ed|column|essay|wrote|writing|letter|obtained|reviewed|seen|published|reported|broadcast|aired|posted|uncovered|leaked|released|asked|reached|contacted|pressed|conversation|discussion|segment|debate)$/;
const LEADS = /^(?:to|with|by|for|told|telling|on|in)$/;
const QUOTE = /^(?:[“"‘'„«]|'')$/;
const TALK = /^(?:interview|appearance|broadcast|segment|podcast|op-ed|column)$/;
const MADE = /^(?:report|story|article|piece|documentary|broadcast|podcast|profile|account)$/;
const NEAR = 12; // tokens behind source and verb: “wrote in the letter, which was first reported by Reuters”
const BETWEEN = 6; // tokens between the verb and “on CNN”
const FRONT = 14; // tokens between a fronted outlet and the source
/** “In an interview with”, “Speaking on”, “On CNN”: words that open a sentence before its source. */
const OPENS = /^(?:in|during|on|speaking|talking|appearing|writing|at|while|asked|reached|contacted|interviewed)$/;

/** “according to two officials who spoke with the Gazette” */
export const spokeToOutlet: RelayRule = {
  id: 'en/voice/relay/spoke-to-outlet',
  summary: 'Words beside the source say to which outlet it spoke: in an interview, in a statement, “who spoke with”.',
  follows: 'Reuters Handbook: name the medium that a source spoke to',
  examples: {
    yes: [
      '<content>The pier is closed</content>, <cue>according to</cue> <source><voice>two ferry officials</voice> who spoke with <outlet>the Harbour Gazette</outlet></source>.',
      'In an interview with <outlet>Reuters</outlet> on Monday, <source><voice>Ana Ruiz</voice></source> <cue>said</cue> that <content>the pier is closed</content>.',
      '<source><voice>Ana Ruiz</voice></source> <cue>said</cue> Sunday on <outlet>CNN</outlet> that <content>the pier is closed</content>.',
      'Speaking on <outlet>CNN</outlet>’s “Harbour Watch,” <source><voice>Ana Ruiz</voice></source> <cue>said</cue> that <content>the pier is closed</content>.',
      '<source><voice>Ana Ruiz</voice></source> <cue>said</cue> <content>the pier is closed in an interview with <outlet>Reuters</outlet></content>.',
      '<source><voice>Ana Ruiz</voice></source> <cue>said</cue> in an interview with <outlet>Reuters</outlet> that <content>the pier is closed</content>.',
    ],
    no: ['<source>Ana Ruiz</source>, who owns the Harbour Gazette, <cue>said</cue> that <content>the pier is closed</content>.'],
  },
  find({ reading: { tokens, sentences }, outlets }, { source, cue, content }) {
    if (source.length === 0) return null;
    const range = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    const [from, to] = range;
    const sentence = sentences[tokens[from]?.sentence ?? -1];
    if (!sentence) return null;
    const [cueFrom] = rangeOf(tokens, cue[0]);
    for (let i = outletFrom(outlets, sentence.tokens[0]); i < outlets.length; i += 1) {
      const outlet = outlets[i] as OutletName;
      if (outlet.from >= sentence.tokens[1]) break;
      // “on “Meet the Press””: the mark is no word
      const before = QUOTE.test(tokens[outlet.from - 1]?.text ?? '') ? outlet.from - 2 : outlet.from - 1;
      // “in a CNN interview”
      const talk = TALK.test(tokens[outlet.to]?.lower ?? '') && inTalk(tokens, outlet.from);
      if (talk && besides(outlet, range, sentence.tokens[0], cueFrom) && !within(content, tokens[outlet.from] as Token))
        return { outlet: [outlet.from, outlet.to], voice: range };
      if (!LEADS.test(tokens[before]?.lower ?? '')) continue;
      if (outlet.to <= from) {
        if (fronted(tokens, outlet, before, sentence.tokens[0], Math.min(from, cueFrom)))
          return { outlet: [outlet.from, outlet.to], voice: range };
        continue;
      }
      if (outlet.from <= from) continue;
      const inSource = outlet.from < to;
      const near = outlet.from < Math.max(to, cueFrom) + NEAR || rightBehind(tokens, outlet.from, content);
      if (!inSource && endsWithTalk(tokens, outlet, content)) return { outlet: [outlet.from, outlet.to], voice: range };
      if (!inSource && (!near || within(content, tokens[outlet.from] as Token))) continue;
      const lead = (tokens[before] as Token).lower;
      const spoke =
        lead.startsWith('tell') || lead === 'told'
          ? before
          : lead === 'on' && behindCue(tokens, before, cue, to)
            ? before
            : findSpeech(tokens, before, Math.max(from, outlet.from - 5));
      if (spoke < 0) continue;
      let end = Math.min(to, spoke);
      if (inSource)
        while (end > from + 1 && /^(?:who|that|which|in|an|a|and|as|,|has|have|had)$/.test((tokens[end - 1] as Token).lower)) end -= 1;
      return { outlet: [outlet.from, outlet.to], voice: [from, inSource ? end : to] };
    }
    return null;
  },
};

const within = (content: readonly Span[], { start }: Token): boolean => content.some((c) => c.start <= start && start < c.end);

/** It opens the sentence, or stands right behind source and verb. */
const besides = (outlet: OutletName, [from, to]: readonly [number, number], start: number, cueFrom: number): boolean =>
  outlet.from < from ? outlet.from - start < BETWEEN : outlet.from < Math.max(to, cueFrom) + BETWEEN;

/** “in a CNN interview”, “during his CNN interview” */
function inTalk(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) if (/^(?:in|during)$/.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

const OCCASION = /^(?:interview|appearance|statement|conversation|email|e-mail|remarks|comments|call)$/;
const OCCASION_AHEAD = 6; // tokens between “in” and the outlet

/** “said the pier was shut in an interview with Reuters”: the last words of the content tell where it was said. */
function endsWithTalk(tokens: readonly Token[], outlet: OutletName, content: readonly Span[]): boolean {
  const last = content.at(-1);
  const end = tokens[outlet.to - 1]?.end ?? 0;
  if (!last || end > last.end || last.end - end > SLACK || tokens[outlet.from]?.quoted) return false;
  let talk = false;
  for (let i = outlet.from - 1; i > Math.max(0, outlet.from - OCCASION_AHEAD - 1); i -= 1) {
    const { lower, pos } = tokens[i] as Token;
    if (OCCASION.test(lower)) talk = true;
    else if (talk && /^(?:in|during)$/.test(lower)) return true;
    else if (/^(?:VERB|AUX|PUNCT)$/.test(pos)) return false;
  }
  return false;
}
const SLACK = 20; // code units between the outlet and the end: “on Monday”

const TAIL = 7; // tokens behind the content: “…,” in an interview on Sunday with Reuters

/** The outlet stands right behind the words that were said to it. */
function rightBehind(tokens: readonly Token[], at: number, content: readonly Span[]): boolean {
  const end = content.at(-1)?.end ?? Infinity;
  return (tokens[at] as Token).start >= end && (tokens[Math.max(0, at - TAIL)] as Token).start <= end;
}

/** “she said Sunday on CNN”, “insisted just after midnight on CNN”: no verb and no mark between. */
function behindCue(tokens: readonly Token[], on: number, cue: readonly Span[], to: number): boolean {
  const end = Math.max((cue.at(-1) as Span).end, tokens[to - 1]?.end ?? 0);
  let i = on - 1;
  while (i > 0 && on - i <= BETWEEN && (tokens[i] as Token).start >= end) {
    const { pos, text, lower } = tokens[i] as Token;
    if ((/^(?:VERB|AUX|PUNCT|SCONJ|PRON|CCONJ)$/.test(pos) && text !== ',') || lower === 'that') return false;
    i -= 1;
  }
  return (tokens[i] as Token).end === end || (tokens[on - 1] as Token).end <= end;
}

/** “In an interview with the Gazette on Monday, …”, before the source and with nobody between. */
function fronted(tokens: readonly Token[], outlet: OutletName, lead: number, start: number, until: number): boolean {
  const opener = tokens[start];
  const first = tokens[start + 1]?.text === ',' && (/day$/.test(opener?.lower ?? '') || opener?.pos === 'ADV') ? start + 2 : start; // “Sunday, on CNN, …”, “Meanwhile, …”
  if (!OPENS.test(tokens[first]?.lower ?? '') || until - outlet.to > FRONT || tokens[outlet.from - 1] === undefined) return false;
  let comma = false;
  for (let i = titleEnd(tokens, outlet.to, until); i < until; i += 1) {
    const { text, pos } = tokens[i] as Token;
    comma ||= text === ',' || (i > outlet.to && tokens[i - 1]?.text === ',');
    if ((comma && pos === 'VERB') || /^[;:.“”"]$/.test(text)) return false;
  }
  comma ||= tokens[until - 1]?.text === ',' || tokens[until - 2]?.text === ',';
  if (!comma) return false;
  if (lead === first || findSpeech(tokens, lead, Math.max(first, lead - 6)) >= 0) return true;
  return tokens[lead]?.lower === 'by' && MADE.test(tokens[lead - 1]?.lower ?? ''); // “in a report by the Gazette”
}

/** Past “’s “Harbour Watch,””: a programme's title in marks behind the outlet. */
function titleEnd(tokens: readonly Token[], at: number, until: number): number {
  let i = /^['’]s?$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  if (!QUOTE.test(tokens[i]?.text ?? '')) return at;
  for (i += 1; i < until && i - at < TITLE; i += 1) if (/^(?:[”"’»]|'')$/.test(tokens[i]?.text ?? '')) return i + 1;
  return at;
}
const TITLE = 10; // tokens

const findSpeech = (tokens: readonly Token[], before: number, from: number): number => {
  for (let i = before; i >= from; i -= 1)
    if (SPEECH.test((tokens[i] as Token).lower) || (tokens[i]?.lower === 'ed' && tokens[i - 1]?.text === '-')) return i; // “op-ed”
  return -1;
};
