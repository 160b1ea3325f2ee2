import type { Token } from '../../../model/mention.ts';
import { cueVerb, type CueVerb, type VerbForm } from './cue-verbs.ts';
import type { QuotedRange, Range } from './passage.ts';
import { isCompounded } from './words.ts';

/** Auxiliaries, adverbs and main verb that stand together: "has not yet said", "was told", "declined to comment". */
export interface VerbGroup extends Range {
  readonly head: number; // place of the main verb; of the last auxiliary where there is none ("is a bridge")
  readonly lemma: string;
  readonly form: VerbForm;
  readonly cue: CueVerb | null;
  readonly copula: boolean; // an auxiliary without a main verb
  readonly finite: boolean;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly governor: string | null; // lemma of the verb that takes this one with "to": "decline", "continue"
  readonly infinitive: boolean; // "to say"
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const BE = setOf("be is are was were been being am 's 're 'm get got gets getting");
const HAVE = setOf("have has had 've 'd having");
const MODAL = setOf("will would can could may might shall should must 'll wo ca cannot 'd");
const AUXILIARY = new Set([...BE, ...HAVE, ...MODAL, 'do', 'does', 'did']);
const NOT = setOf("not n't never");
const FREE_ADVERB = setOf(
  "also then later once still again even never always often already just further soon only now repeatedly first recently long yet ever not n't",
);
const NOT_OF_THE_GROUP =
  /^(?:so|how|why|when|where|there|here|however|meanwhile|too|instead|therefore|early|daily|likely|second|third|fourth|fifth)$/;
/** Verbs that lend themselves to the verb of speech after "to". */
const GOVERNOR = new Set([
  'continue',
  'try',
  'begin',
  'seek',
  'seem',
  'tend',
  'struggle',
  'appear',
  'go',
  'start',
  'attempt',
  'rush',
  'proceed',
  'move',
  'fail',
  'hasten',
  'want',
  'come',
  'use',
  'hesitate',
]);
/** Verbs that lend themselves to a participle of speech. */
const PHASE = new Set(['keep', 'begin', 'start', 'continue', 'resume', 'stop']);
const PARTICIPLE = /(?:ed|en|wn|ne|ld|pt|lt|de|nt|id|nd|un|ung|ught|st|t)$/;

const adverbial = (w: Token): boolean =>
  (w.pos === 'ADV' && !NOT_OF_THE_GROUP.test(w.lower)) ||
  (w.pos !== 'NOUN' && w.pos !== 'PROPN' && w.lower.endsWith('ly')) ||
  FREE_ADVERB.has(w.lower);
const auxiliary = (w: Token): boolean =>
  w.pos === 'AUX' || ((w.pos === 'VERB' || w.lower === "'d" || w.lower === 'wo') && AUXILIARY.has(w.lower));

/** The verb groups outside whole quotations, from left to right. */
export function verbGroups(words: readonly Token[], quoteAt: readonly (QuotedRange | null)[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  let free = 0; // words before this place are taken
  for (let i = 0; i < words.length;) {
    const w = words[i] as Token;
    if (quoteAt[i]?.whole || !(w.pos === 'VERB' || auxiliary(w)) || isCompounded({ words }, i)) {
      i += 1;
      continue;
    }
    const group = groupFrom(words, quoteAt, i, free);
    groups.push(group);
    free = group.to;
    i = Math.max(group.to, i + 1);
  }
  return groups;
}

function groupFrom(words: readonly Token[], quoteAt: readonly (QuotedRange | null)[], first: number, free: number): VerbGroup {
  const auxes: number[] = [];
  let main = -1;
  let governor: string | null = null;
  let j = first;
  let to = first;
  let skipped = 0;
  while (j < words.length && quoteAt[j]?.whole !== true) {
    const w = words[j] as Token;
    const next = words[j + 1];
    if (auxiliary(w) && !(main >= 0 && HAVE.has(w.lower))) {
      auxes.push(j);
      to = j + 1;
      skipped = 0;
    } else if (w.pos === 'VERB') {
      main = j;
      to = j + 1;
      const lemma = cueVerb(w.lower)?.lemma ?? w.lemma;
      const on = lemma === 'go' && next?.lower === 'on' && words[j + 2]?.lower === 'to'; // "went on to say"
      const toAt = on ? j + 2 : next?.lower === 'to' ? j + 1 : -1;
      const verbAt = toAt > 0 && words[toAt + 1] && adverbial(words[toAt + 1] as Token) ? toAt + 2 : toAt + 1;
      if (toAt > 0 && GOVERNOR.has(lemma) && words[verbAt]?.pos === 'VERB' && cueVerb(words[verbAt].lower) !== null) {
        governor = lemma;
        main = verbAt;
        to = verbAt + 1;
      } else if (next?.pos === 'VERB' && PHASE.has(lemma) && cueVerb(next.lower)?.form === 'ing') {
        governor = lemma; // "kept asking", "began warning of"
        main = j + 1;
        to = j + 2;
      }
      break;
    } else if (
      (adverbial(w) || (auxes.length > 0 && /^(?:since|all|both|each)$/.test(w.lower) && (next?.pos === 'VERB' || next?.pos === 'ADV'))) &&
      skipped < 3
    )
      skipped += 1;
    else break;
    j += 1;
  }
  const head = main >= 0 ? main : (auxes.at(-1) ?? first);
  const verb = words[head] as Token;
  const cue = main >= 0 ? cueVerb(verb.lower) : null;
  const lastAux = auxes.length > 0 ? (words[auxes.at(-1) as number] as Token).lower : '';
  const form: VerbForm = cue?.form ?? formOf(verb);
  if (words[to]?.text === '[' && /^(?:ing|ed|s|es|d)$/.test(words[to + 1]?.lower ?? '') && words[to + 2]?.text === ']') to += 3; // "deny[ing]"
  let from = first;
  while (from > free && adverbial(words[from - 1] as Token) && quoteAt[from - 1]?.whole !== true && !isCompounded({ words }, from - 1))
    from -= 1;
  const infinitive = from > 0 && (words[from - 1] as Token).lower === 'to' && (form === 'base' || auxes.length > 0);
  const firstAux = auxes.length > 0 ? (words[auxes[0] as number] as Token).lower : '';
  const modal = MODAL.has(firstAux) ? firstAux : null;
  const finite =
    !infinitive &&
    (auxes.length > 0
      ? !/^(?:be|been|being|having|getting)$/.test(firstAux)
      : governor !== null
        ? formOf(words[first] as Token) !== 'ing'
        : form !== 'ing' && form !== 'en');
  return {
    from: infinitive ? from - 1 : from,
    to,
    head,
    lemma: cue?.lemma ?? verb.lemma,
    form,
    cue,
    copula: main < 0,
    finite,
    passive:
      main >= 0 &&
      BE.has(lastAux) &&
      form !== 'ing' &&
      form !== 's' &&
      (PARTICIPLE.test(verb.lower) || form === 'past' || form === 'en') &&
      governor === null,
    negated: words.slice(from, to).some((w) => NOT.has(w.lower)),
    modal,
    governor,
    infinitive,
  };
}

function formOf(w: Token): VerbForm {
  if (w.lower.endsWith('ing') && w.lower !== w.lemma) return 'ing';
  if (w.lower === w.lemma) return 'base';
  return w.lower.endsWith('s') ? 's' : 'past';
}
