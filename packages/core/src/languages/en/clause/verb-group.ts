import type { Token } from '../../../model/mention.ts';
import type { Chunk, VerbGroup } from './phrases.ts';

const MODALS = new Set(['may', 'might', 'could', 'can', 'would', 'will', 'should', 'must', 'shall']);
const BE = new Set(['be', 'is', 'was', 'are', 'were', 'been', 'being', 'am', "'s", "'re", 'get', 'got', 'gets', 'getting']);
/** Endings of past participles, regular and strong. */
const PARTICIPLE = /(?:ed|en|wn|ught|ld|de|lt|nt|pt|ft|ung|id|ut|et|rn|ck|un|ore|orn|ain|hot|ot)$/;

/** The verb group that begins at `from`, if one does. `previous` is the chunk before it. */
export function verbGroup(tokens: readonly Token[], from: number, to: number, previous: Chunk | undefined): VerbGroup | null {
  let i = from;
  let main = -1;
  let finite = false;
  let infinitive = false;
  let negated = false;
  let sawBe = false;
  let modal: string | null = null;
  let auxiliary = -1;
  const first = tokens[i] as Token;
  if (first.pos === 'PART' && first.lower === 'to') {
    const next = tokens.slice(i + 1, Math.min(i + 4, to)).find((t) => t.pos !== 'ADV');
    if (!next || (next.pos !== 'VERB' && next.pos !== 'AUX')) return null;
    infinitive = true;
    i += 1;
  } else if (first.pos === 'ADV' || first.pos === 'PART') {
    // "reportedly met": the adverb opens the group only if a verb follows it directly
    let j = i;
    while (j < to && j < i + 3 && ((tokens[j] as Token).pos === 'ADV' || (tokens[j] as Token).lower === 'not')) j += 1;
    const verb = tokens[j];
    if (j >= to || !verb || (verb.pos !== 'VERB' && verb.pos !== 'AUX')) return null;
  }
  for (; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (token.lower === 'not' || token.lower === "n't" || token.lower === 'never') {
      if (main >= 0) break; // "decided not to go": the "not" is the next verb's
      negated = true;
      continue;
    }
    if (token.pos === 'AUX' || (MODALS.has(token.lower) && token.pos !== 'NOUN')) {
      if (main >= 0) break;
      if (MODALS.has(token.lower)) modal = token.lower;
      sawBe ||= BE.has(token.lower);
      auxiliary = i;
      finite ||= !infinitive && token.lower !== 'being' && token.lower !== 'been' && token.lower !== 'be';
      continue;
    }
    if (token.pos === 'VERB') {
      if (main >= 0) break;
      main = i;
      continue;
    }
    if (token.pos === 'ADV' && main < 0) continue;
    break; // a particle or adverb after the verb stays outside
  }
  if (main < 0 && auxiliary < 0) return null;
  const verb = tokens[main >= 0 ? main : auxiliary] as Token;
  const passive = main >= 0 && sawBe && PARTICIPLE.test(verb.lower);
  const ing = verb.lower.endsWith('ing') && main >= 0;
  const bare = main >= 0 && auxiliary < 0;
  // "seeking" after an article or adjective is a noun to our tagger already; here it stands as a verb
  const gerund = bare && ing && !infinitive;
  const edForm = bare && !ing && !infinitive && verb.lower !== verb.lemma;
  const afterNoun = previous?.kind === 'np';
  return {
    kind: 'vg',
    from,
    to: i,
    main: main >= 0 ? main : auxiliary,
    lemma: verb.lemma.toLowerCase(),
    finite: finite || (bare && !gerund && !infinitive),
    infinitive,
    gerund,
    participle: edForm && !afterNoun,
    passive,
    negated,
    modal,
  };
}
