import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { denialWords } from '../../lexicon.generated.ts';
import { supposes } from '../events/rule.ts';
import { clauseEnd, deniedOf, MOST_OF_A_KIND, type Denied } from './denied.ts';

const WRONGLY: ReadonlySet<string> = new Set(denialWords.wrongly);
const TOLD: ReadonlySet<string> = new Set(denialWords.told);
const TELLS =
  /^(?:report|claim|say|state|suggest|allege|believe|assume|tell|identify|name|announce|publish|write|describe|attribute|imply|indicate|call|quote)$/;

/** "wrongly reported that …", "contrary to reports that …", "an earlier version of this article said …": a report takes back what was told. */
export function corrected(reading: Reading): Denied[] {
  const found: Denied[] = [];
  for (const sentence of reading.sentences) {
    if (supposes(reading, sentence.index)) continue;
    const [start, end] = sentence.tokens;
    for (let i = start; i < end && found.length < MOST_OF_A_KIND; i += 1) {
      const from = behindWrongly(reading, i, end) ?? behindContrary(reading, i) ?? behindEarlier(reading, i, end);
      if (from === null || from >= end) continue;
      const to = toldEnd(reading, from, end);
      const denied = deniedOf(reading, [i, Math.max(to, i + 1)], [from, to], 'words', true);
      found.push(denied.words.size >= 2 ? denied : { ...denied, target: 'story', must: [] });
    }
  }
  return found;
}

/** Up to a comma that closes what was told at the head of a sentence: "Contrary to reports that the pier burnt, | it stands." */
function toldEnd(reading: Reading, from: number, end: number): number {
  const stop = clauseEnd(reading, from, end);
  const comma = reading.tokens.slice(from, stop).findIndex((t) => t.text === ',');
  return comma === 0 ? from : comma < 3 ? stop : from + comma;
}

/** "falsely claimed that", "mistakenly identified as". */
function behindWrongly(reading: Reading, i: number, end: number): number | null {
  const adverb = reading.tokens[i] as Token;
  if (!WRONGLY.has(adverb.lower)) return null;
  for (const at of [i + 1, i - 1]) {
    const verb = reading.tokens[at];
    if (!verb || at >= end || verb.pos !== 'VERB' || !TELLS.test(verb.lemma.toLowerCase())) continue;
    if (reading.tokens.slice(Math.max(0, i - 4), i).some((t) => /^(?:not|n't|never|if|to)$/.test(t.lower))) return null;
    const next = Math.max(at, i) + 1;
    return reading.tokens[next]?.lower === 'that' ? next + 1 : next;
  }
  return null;
}

/** "contrary to reports that", "despite rumours that", "no truth in the rumour": the reports are set aside. */
function behindContrary(reading: Reading, i: number): number | null {
  const first = reading.tokens[i]?.lower;
  if (!(first === 'contrary' && reading.tokens[i + 1]?.lower === 'to')) return null;
  for (let at = i + 2; at < i + 8; at += 1) {
    const token = reading.tokens[at];
    if (!token || /^[,.;]$/.test(token.text)) return null;
    if (TOLD.has(token.lower) || /^(?:what|belief)$/.test(token.lower)) return reading.tokens[at + 1]?.lower === 'that' ? at + 2 : at + 1; // at a comma: nothing more is told of them
  }
  return null;
}

/** "An earlier version of this story said that …", "this article originally stated". */
function behindEarlier(reading: Reading, i: number, end: number): number | null {
  const word = reading.tokens[i]?.lower ?? '';
  if (!/^(?:version|originally|previously|initially)$/.test(word)) return null;
  const around = reading.tokens.slice(Math.max(0, i - 4), Math.min(i + 6, end));
  const itself =
    around.some((t) => /^(?:article|story|report|post|version)$/.test(t.lower)) &&
    around.some((t) => /^(?:this|our|the|an?)$/.test(t.lower));
  if (!itself || (word === 'version' && !/^(?:earlier|previous|original)$/.test(reading.tokens[i - 1]?.lower ?? ''))) return null;
  if (word !== 'version' && !around.some((t) => t.lower === 'this')) return null;
  const verb = reading.tokens.slice(i + 1, Math.min(i + 9, end)).find((t) => t.pos === 'VERB' && TELLS.test(t.lemma.toLowerCase()));
  if (verb && /^(?:publish|write|call|name|announce)$/.test(verb.lemma.toLowerCase())) return null; // “originally published on Monday”
  return verb ? (reading.tokens[verb.index + 1]?.lower === 'that' ? verb.index + 2 : verb.index + 1) : null;
}
