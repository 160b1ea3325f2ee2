import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { isCapitalized } from '../../../../text/capitals.ts';
import { rangeOf } from '../context.ts';
import type { RelayRule } from './rule.ts';

const OPEN = /^(?:[“"„«]|'')$/;
const CLOSE = /^(?:[”"“»]|'')$/;
const SMALL = /^(?:the|a|an|of|with|and|on|in|to|for|at|&|'s|’s|-)$/;
const LONGEST = 8; // tokens of a title
const BETWEEN = 6; // tokens between the cue and “on”
const SHOW = /^(?:show|program|programme|podcast|broadcast|telecast|hour|newscast)$/;

/** “she said on “The Harbour Hour””: a programme that no list knows. */
export const programme: RelayRule = {
  id: 'en/voice/relay/programme',
  summary: 'Somebody says something on a programme, named in quotation marks or as somebody’s show: the programme is the relay.',
  follows: 'Reuters Handbook: name the medium that a source spoke to',
  examples: {
    yes: [
      '“<content>The pier is closed</content>,” <source><voice>Ana Ruiz</voice></source> <cue>said</cue> on “<outlet>The Harbour Hour With Jo Lind</outlet>” last month.',
      '<source><voice>Ana Ruiz</voice></source> <cue>said</cue> Sunday on <outlet>Jo Lind’s radio show</outlet> that <content>the pier is closed</content>.',
    ],
    no: [
      '“<content>The pier is closed</content>,” <source>Ana Ruiz</source> <cue>said</cue> on the pier.',
      '<source>Ana Ruiz</source> <cue>commented</cue> on “<content>the closed pier</content>”.',
    ],
  },
  find({ reading: { tokens, sentences } }, { source, cue, cueLemma, content }) {
    if (source.length === 0 || /\bon$/.test(cueLemma)) return null;
    const [from, to] = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    const [, cueEnd] = rangeOf(tokens, cue[0]);
    const behind = Math.max(to, cueEnd);
    const end = sentences[tokens[from]?.sentence ?? -1]?.tokens[1] ?? behind;
    for (let i = behind; i < Math.min(end, behind + BETWEEN); i += 1) {
      const token = tokens[i] as Token;
      if (content.some((c) => c.start <= token.start && token.start < c.end) || /^(?:VERB|AUX|SCONJ)$/.test(token.pos)) return null;
      if (token.lower !== 'on' && token.lower !== 'during') continue;
      const title = titleAt(tokens, i + 1, end) ?? showAt(tokens, i + 1, end);
      return title && { outlet: title, voice: [from, to], outletIs: 'programme' };
    }
    return null;
  },
};

/** “The Harbour Hour”: capitals between marks. */
function titleAt(tokens: readonly Token[], at: number, end: number): readonly [number, number] | null {
  if (!OPEN.test(tokens[at]?.text ?? '')) return null;
  let to = at + 1;
  while (to < end && to - at <= LONGEST && !CLOSE.test((tokens[to] as Token).text)) {
    const { text, lower } = tokens[to] as Token;
    if (!isCapitalized(text) && !SMALL.test(lower) && !/^[,.&'’-]$/.test(text)) return null;
    to += 1;
  }
  let last = to;
  while (last > at + 1 && /^[,.]$/.test(tokens[last - 1]?.text ?? '')) last -= 1;
  return to < end && last > at + 1 && isCapitalized(tokens[at + 1]?.text ?? '') && CLOSE.test(tokens[to]?.text ?? '')
    ? [at + 1, last]
    : null;
}

/** “Jo Lind’s radio show” */
function showAt(tokens: readonly Token[], at: number, end: number): readonly [number, number] | null {
  if (!isCapitalized(tokens[at]?.text ?? '')) return null;
  let owned = false;
  for (let i = at; i < Math.min(end, at + LONGEST); i += 1) {
    const { text, lower, pos } = tokens[i] as Token;
    if (/^['’]s?$/.test(text)) owned = true;
    else if (SHOW.test(lower)) return owned ? [at, i + 1] : null;
    else if (!/^(?:PROPN|NOUN|ADJ)$/.test(pos) && text !== '-') return null;
  }
  return null;
}
