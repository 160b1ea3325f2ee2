import { phraseStartingAt } from './noun-phrase-after.ts';
import type { Passage } from './passage.ts';
import { lowerAt, skipTime, textAt } from './words.ts';

const OPENERS: ReadonlySet<string> = new Set(
  'after before during at in on outside inside near following amid since from as when while upon'.split(' '),
);
/** Of verbs that say nothing by themselves what follows is mostly what was said or done: “backed in Vik”. */
const SAYS: ReadonlySet<string> = new Set(
  'say tell add write note warn explain state announce report confirm insist argue claim reply admit acknowledge complain recall predict'.split(
    ' ',
  ),
);
/** These may also open a clause: “as she left the hall”. */
const JOINS_CLAUSES: ReadonlySet<string> = new Set(['after', 'before', 'as', 'when', 'while', 'since']);
const MOST = 4; // adjuncts in a row
const LONGEST = 16; // words of a clause

/**
 * Past the adjuncts that end a sentence behind verb and speaker: “…, the agency said after the test in Vik.”, “…, she said as she left the hall.”
 *
 * Also up to a comma, behind which what was said may go on. `at` itself where anything else follows: a quotation, “that”, a second clause.
 */
export function toClosingAdjunct(p: Passage, at: number, lemma: string): number {
  if (at >= p.end || !SAYS.has(lemma) || !OPENERS.has(lowerAt(p, at))) return at;
  let i = at;
  for (let steps = 0; steps < MOST && i < p.end; steps += 1) {
    const timed = skipTime(p, i);
    if (timed > i) {
      i = timed;
      continue;
    }
    if (!OPENERS.has(lowerAt(p, i)) || (lowerAt(p, i) === 'as' && !clauseToEnd(p, i))) break;
    const phrase = phraseStartingAt(p, i + 1);
    if (!phrase || (p.groupAt[phrase.to] && JOINS_CLAUSES.has(lowerAt(p, i)))) return clauseToEnd(p, i) ? p.end : at;
    i = phrase.to;
  }
  return i >= p.end || textAt(p, i) === ',' ? i : at;
}

/** True where one finite verb and no mark stands in the rest. */
function clauseToEnd(p: Passage, at: number): boolean {
  if (!JOINS_CLAUSES.has(lowerAt(p, at)) || p.end - at > LONGEST) return false;
  let verbs = 0;
  for (let i = at + 1; i < p.end; i += 1) {
    if (p.quoteAt[i] !== null || /^[,;:]$/.test(textAt(p, i)) || lowerAt(p, i) === 'that') return false;
    const group = p.groupAt[i];
    if (group?.from === i && group.finite) verbs += 1;
    if (verbs > 1 || (group?.cue && group.cue.cueClass === 'say')) return false;
  }
  return verbs === 1;
}
