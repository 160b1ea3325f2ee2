import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { clausesOf, type Clause } from '../../clause/clauses.ts';
import { isLight, isReporting, isVerb, rootOf } from '../../events/words.ts';
import { kindOfWord } from '../incidents/kinds.ts';

/** The word that tells what happened there or then: a verb ("was arrested on Monday") or a noun ("Monday’s attack"). */
export interface Governor {
  readonly token: number;
  readonly noun: boolean;
  readonly clause: Clause | null; // whose verb it is, or whose subject or object
}

const HAPPEN = /^(?:happen|occur|take|come|begin|start|unfold|break|erupt|hold|be|follow)$/;
const FAR = 14; // tokens from the verb to what hangs on it
const STOPS = /^(?:[;:“”"—–]|but|while|whereas|because|although|though)$/;

/**
 * What a date or a place over the tokens `[from, to)` belongs to.
 *
 * An event noun that it stands right before or behind; else the nearest verb before it, with nothing between them that opens another clause; at the head of a
 * sentence the verb that follows. "It happened on Monday" belongs to what "it" stands for, which is not told here: its verb is given. Null for what was said,
 * planned, denied or only possible then.
 */
export function governorOf(reading: Reading, sentence: Sentence, from: number, to: number): Governor | null {
  const clauses = clausesOf(reading, sentence);
  const noun = behindIt(reading, sentence, from, to) ?? beforeIt(reading, sentence, from);
  if (noun !== null) return { token: noun, noun: true, clause: clauses.findLast((c) => c.verb.main < noun && noun < c.end) ?? null };
  const before = clauses.findLast((c) => c.verb.to <= from && !attributive(reading, c));
  if (before) return from - before.verb.to > FAR || stopped(reading, before.verb.to, from) ? null : ofClause(reading, before);
  const after = clauses.find((c) => c.verb.from >= to && !c.verb.gerund && !c.verb.infinitive && !c.verb.participle);
  if (!after || from - sentence.tokens[0] > 3 || after.verb.from - to > FAR || isReporting(rootOf(reading.tokens[after.verb.main]!)))
    return null;
  return ofClause(reading, after);
}

/** "the California-based firm", "the rebel-held town": a participle that describes. */
const attributive = ({ tokens }: Reading, { verb }: Clause): boolean =>
  /^[-‑–]$/.test(tokens[verb.main - 1]?.text ?? '') ||
  (verb.from === verb.main && /^(?:based|held|backed|led|owned|run|born)$/.test(tokens[verb.main]!.lower)) ||
  (/^(?:NOUN|PROPN)$/.test(tokens[verb.main + 1]?.pos ?? '') && /^(?:DET|ADJ)$/.test(tokens[verb.main - 1]?.pos ?? ''));

function ofClause(reading: Reading, clause: Clause): Governor | null {
  const { verb } = clause;
  const token = reading.tokens[verb.main]!;
  const root = rootOf(token);
  if (verb.negated || verb.modal !== null || verb.infinitive || isReporting(root)) return null;
  if (HAPPEN.test(verb.lemma) || isLight(root)) {
    // "the van used in the raid was found": what stands behind a preposition is not what was found
    const subject = reading.tokens[(clause.subject[0]?.from ?? 0) - 1]?.pos === 'ADP' ? [] : clause.subject;
    const about = [...(isLight(root) ? clause.object : []), ...subject].find((np) => isEvent(reading.tokens[np.head]!));
    if (about) return { token: about.head, noun: true, clause };
    if (verb.lemma === 'be') return null;
  }
  return { token: verb.main, noun: false, clause };
}

/** "Monday’s attack", "the 2011 bombing": the event noun that ends the phrase behind. */
function behindIt({ tokens }: Reading, sentence: Sentence, from: number, to: number): number | null {
  if (/^(?:on|in|at|since|by|until|after|before|from)$/.test(tokens[from - 1]?.lower ?? '') && !/^['’]s$/.test(tokens[to]?.text ?? ''))
    return null;
  let i = /^['’]s?$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  while (i < sentence.tokens[1] && i < to + 5 && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(tokens[i]!.pos)) i += 1;
  const last = tokens[i - 1];
  return last && i - 1 >= to && isEvent(last) ? i - 1 : null;
}

/** "the attack on Monday", "a fire in Lenna": the event noun right before the preposition. */
function beforeIt({ tokens }: Reading, sentence: Sentence, from: number): number | null {
  let i = from - 1;
  while (i > sentence.tokens[0] && i > from - 4 && /^(?:ADP|ADV|DET)$/.test(tokens[i]!.pos)) i -= 1;
  const before = tokens[i];
  return before && i < from - 1 && i >= sentence.tokens[0] && isEvent(before) ? i : null;
}

/** A noun that names an event: of a known kind, or derived from a verb. */
const isEvent = (token: Token): boolean =>
  token.pos === 'NOUN' &&
  token.lower !== 'shot' &&
  (kindOfWord(token) !== null || (isVerb(rootOf(token)) && /(?:ing|ment|tion|sion|ance|al|ure)s?$/.test(token.lower)));

function stopped({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (STOPS.test(tokens[i]!.lower) || /^(?:who|which|that|when|where)$/.test(tokens[i]!.lower)) return true;
  return false;
}
