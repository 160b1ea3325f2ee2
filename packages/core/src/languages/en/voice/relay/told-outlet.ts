import type { Token } from '../../../../model/mention.ts';
import { hull, type Span } from '../../../../model/span.ts';
import { isCapitalized } from '../../../../text/capitals.ts';
import { outletBetween, rangeOf } from '../context.ts';
import { isOffice } from '../name-words.ts';
import { placesFrom } from '../words.ts';
import type { FoundRelay, RelayRule } from './rule.ts';

/** “A dockworker told the Gazette …” */
export const toldOutlet: RelayRule = {
  id: 'en/voice/relay/told-outlet',
  summary: 'Somebody tells an outlet: the outlet is the relay.',
  follows: 'Reuters Handbook: name the medium that a source spoke to',
  examples: {
    yes: [
      '<source><voice>A dockworker</voice></source> <cue>told</cue> <outlet>the Harbour Gazette</outlet> that <content>the pier was closed</content>.',
      '<source><voice>A dockworker</voice></source> <cue>told</cue> <outlet>The Vester-Observer</outlet> on Monday that <content>the pier was closed</content>.',
      'Reuters reported a fire. <source><voice>A dockworker</voice></source> <cue>told</cue> <outlet>the newspaper</outlet> that <content>the pier was closed</content>.',
      '<source><voice>A dockworker</voice></source> <cue>told</cue> the local newspaper, <outlet>The Vester Chief</outlet>, that <content>the pier was closed</content>.',
      '<source><voice>A dockworker</voice></source> <cue>told</cue> <outlet>the talk radio host Ana Ruiz</outlet> that <content>the pier was closed</content>.',
      '<source><voice>Two officers</voice></source> <cue>told</cue> a reporter for <outlet>Reuters</outlet> on Monday that <content>the pier was closed</content>.',
    ],
    no: ['<source>A dockworker</source> <cue>told</cue> the mayor that <content>Reuters was wrong about the pier</content>.'],
  },
  find({ reading: { tokens, sentences }, outlets }, { source, cue, cueLemma, content }) {
    if (source.length === 0 || !/^(?:tell|inform|confirm|speak|say|explain|write|admit|describe)\b/.test(cueLemma)) return null;
    const [, cueEnd] = rangeOf(tokens, hull([...cue]));
    const sentence = sentences[tokens[cueEnd - 1]?.sentence ?? -1];
    if (!sentence) return null;
    let stop = Math.min(cueEnd + (/^tell/.test(cueLemma) ? 6 : 3), sentence.tokens[1]);
    const end = sentence.tokens[1];
    for (let i = cueEnd; i < stop; i += 1) {
      const token = tokens[i] as Token;
      if (
        /^[,;:.—–“”"]$/.test(token.text) ||
        /^(?:that|whether|how|why|and)$/.test(token.lower) ||
        content.some((c) => c.start <= token.start && token.start < c.end)
      )
        stop = i;
    }
    const voice = rangeOf(tokens, hull(source as [Span, ...Span[]]));
    const outlet = outletBetween(outlets, cueEnd, stop);
    if (!outlet) {
      const told = /^(?:tell|write)/.test(cueLemma) ? (unlisted(tokens, cueEnd, end) ?? hostAt(tokens, cueEnd, stop + 4)) : null;
      const there = told ?? mediumAt(tokens, cueEnd, Math.min(cueEnd + MEDIUM, end), /^(?:tell|write|inform)/.test(cueLemma));
      return there && { ...there, voice };
    }
    // "confirmed to the Gazette" tells, "confirmed the Gazette's report" does not
    if (!/^tell|^inform/.test(cueLemma) && !/^(?:to|with)$/.test(tokens[outlet.from - 1]?.lower ?? '')) return null;
    return { outlet: [outlet.from, outlet.to], voice };
  },
};

const MEDIUM = 6; // tokens of “to the local newspaper”
const PRESS = /^(?:newspaper|paper|magazine|network|station|website|outlet|broadcaster|publication|tabloid|channel)$/;

/** “told the newspaper”, “admitted to the network”: an outlet named before. */
function mediumAt(tokens: readonly Token[], at: number, end: number, direct: boolean): Omit<FoundRelay, 'voice'> | null {
  const from = /^(?:to|with)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  if ((from === at && !direct) || !/^(?:the|that)$/.test(tokens[from]?.lower ?? '')) return null;
  return PRESS.test(tokens[from + 1]?.lower ?? '') && from + 2 <= end ? { outlet: [from, from + 2] } : null;
}

function behindNoun(tokens: readonly Token[], at: number): number {
  if (!/^(?:the|a|an|his|her|their)$/.test(tokens[at]?.lower ?? '')) return at;
  for (let i = at + 1; i < at + 4; i += 1) if (PRESS.test(tokens[i]?.lower ?? '')) return tokens[i + 1]?.text === ',' ? i + 2 : at;
  return at;
}

const HOST = /^(?:host|anchor|podcaster|interviewer|talk-show)$/;
const NAME = 5; // tokens of a name

/** “told The Vester-Observer”: whoever has a “The” of its own inside a sentence is mostly a paper. */
function unlisted(tokens: readonly Token[], at: number, end: number): Omit<FoundRelay, 'voice'> | null {
  at = behindNoun(tokens, at); // “the local newspaper, The Vester Chief,”
  if (tokens[at]?.text !== 'The' || !isCapitalized(tokens[at + 1]?.text ?? '') || isOffice(tokens[at + 1] as Token)) return null;
  if (placesFrom(tokens[at + 1]?.text ?? '').length > 0 && !isCapitalized(tokens[at + 2]?.text ?? '')) return null;
  let to = at + 1;
  while (to < end && to - at <= NAME && (isCapitalized((tokens[to] as Token).text) || (tokens[to] as Token).text === '-')) {
    if (/day$/.test((tokens[to] as Token).lower)) break;
    to += 1;
  }
  return to > at + 1 ? { outlet: [at, to], outletIs: 'programme' } : null;
}

/** “told the talk radio host Ana Ruiz”: who asks on the air is the medium. */
function hostAt(tokens: readonly Token[], at: number, end: number): Omit<FoundRelay, 'voice'> | null {
  for (let i = at; i < end && i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (HOST.test(token.lower)) {
      let to = i + 1;
      while (to - i < NAME && tokens[to]?.sentence === token.sentence && tokens[to]?.pos === 'PROPN') to += 1;
      while (to > i + 1 && /day$/.test((tokens[to - 1] as Token).lower)) to -= 1;
      return to > i + 2 ? { outlet: [at, to] } : null;
    }
    if (!/^(?:ADJ|NOUN|PROPN|DET)$/.test(token.pos) && token.text !== '-') return null;
  }
  return null;
}
