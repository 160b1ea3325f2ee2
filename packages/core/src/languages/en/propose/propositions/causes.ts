import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { causeKinds, causePhrases, opposedKin } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { guesses, supposes, within } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import type { Story } from '../story.ts';
import { apart } from './apart.ts';

const ID = 'en/propose/propositions/causes';

/** What was caused: a death, a hurt, or that it happened at all. */
type Effect = 'death' | 'hurt' | 'event';
const QUESTION: Readonly<Record<Effect, string>> = {
  death: 'What did they die of?',
  hurt: 'What were they hurt by?',
  event: 'What caused it?',
};
const EFFECTS = new Map<string, Effect>([
  ...['die', 'kill', 'death', 'dead'].map((w) => [w, 'death'] as const),
  ...['injure', 'hurt', 'wound', 'injury'].map((w) => [w, 'hurt'] as const),
  ...[
    'start',
    'begin',
    'happen',
    'occur',
    'break',
    'explode',
    'explosion',
    'blast',
    'fire',
    'blaze',
    'crash',
    'sink',
    'collapse',
    'burn',
    'derail',
    'capsize',
  ].map((w) => [w, 'event'] as const),
]);
type Family = 'means' | 'motive';
const KINDS = new Map<string, { readonly family: Family; readonly kind: string }>(
  (['means', 'motive'] as const).flatMap((family) =>
    causeKinds[family].flatMap((words) => words.map((w) => [w, { family, kind: words[0] as string }] as const)),
  ),
);
const RELATIVES = new Set<string>(opposedKin.flatMap(({ nouns }) => nouns));
const ENEMY_FIRE = KINDS.get('missile')?.kind ?? '';
const LONGEST = 8; // tokens behind the connective
const PHRASES = causePhrases.phrases.filter((p) => p.includes(' ')).map((p) => p.split(' '));
const VERBS = new Set<string>(causePhrases.verbs);

export const causes: RuleCard = {
  id: ID,
  summary: 'What somebody died of or was hurt by, and what it came of: reports give causes of two kinds.',
  follows: 'Penn Discourse Treebank: contingency, cause; FrameNet, frames Cause_harm and Death',
  examples: {
    yes: [
      'The keeper died <a>of a stroke</a> on Monday. ‖ The keeper died at home <a>after a long fight with cancer</a>.',
      'The blaze at the quay was <a>caused by faulty wiring</a>. ‖ The blaze at the quay started <a>because of a gas leak</a>.',
      'Gunmen <a>shot down the helicopter</a> near Lenna. ‖ The helicopter crashed near Lenna <a>due to a technical fault</a>.',
    ],
    no: [
      'The blaze was caused by faulty wiring. ‖ The blaze was caused by an electrical fault.',
      'The keeper died of a stroke. ‖ The keeper died on Monday.',
    ],
  },
};

interface Caused {
  readonly reading: Reading;
  readonly effect: Effect;
  readonly names: ReadonlySet<string>;
  readonly family: Family;
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** One question for each effect of which reports give causes of two kinds. Misses causes without a connective, and kinds not in our list. */
export function proposeCauses(story: Story): AlignedQuestion[] {
  const keys = incidentKeys(story.readings);
  const all = story.readings.flatMap((reading) => causesIn(reading, (s) => keys.of(reading, s) === MAIN));
  return (['death', 'hurt', 'event'] as const).flatMap((effect) => {
    const here = all.filter((c) => c.effect === effect);
    // what a hurt came of is told as its means or as its motive
    const families = effect === 'hurt' ? [here] : (['means', 'motive'] as const).map((family) => here.filter((c) => c.family === family));
    return families.flatMap((list) => {
      const answers = new Answers();
      for (const { reading, kind, from, to } of list)
        answers.add(
          kind,
          { text: kind },
          evidenceAt(reading, within(reading, from, to), guesses(reading, from - 6, from) ? 'speculates' : 'asserts', ID),
        );
      const relations = apart(answers, ID).filter(({ a, b }) =>
        list.some((x) => x.kind === a && list.some((y) => y.kind === b && (effect === 'event' || mayBeOne(x, y, effect)))),
      );
      if (relations.length === 0) return [];
      const question = questionOf(
        { key: `cause:${effect}:${list[0]?.family ?? ''}`, text: QUESTION[effect], slot: 'single', about: effect, rank: 8, rule: ID },
        answers,
        relations,
      );
      return question ? [question] : [];
    });
  });
}

function causesIn(reading: Reading, own: (sentence: number) => boolean): Caused[] {
  const found: Caused[] = [];
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || !own(sentence.index) || supposes(reading, sentence.index)) continue;
    let effect: Effect | null = null;
    let names: ReadonlySet<string> | null = null;
    for (let i = sentence.tokens[0]; i < sentence.tokens[1] - 1; i += 1) {
      const token = reading.tokens[i] as Token;
      if (/^(?:not|n't|never|no)$/.test(token.lower)) break; // what it was not
      const downed = shotDown(reading, i, sentence);
      if (downed !== null)
        found.push({ reading, effect: 'event', names: new Set(), family: 'means', kind: ENEMY_FIRE, from: i, to: downed });
      const told = EFFECTS.get(token.lemma.toLowerCase());
      if (told !== undefined) {
        effect = told;
        // many are hurt by many things: only "was hurt" is one
        names = told === 'hurt' && !isOne(reading, i) ? null : sufferersOf(reading, sentence, i);
      }
      if (effect === null || names === null) continue;
      const at = opens(reading, i, sentence, effect);
      const cause = at === null ? null : kindAt(reading, sentence, at);
      if (at !== null && cause) found.push({ reading, effect, names, ...cause, from: i });
    }
  }
  return found;
}

const CRAFT = /^(?:planes?|warplanes?|helicopters?|jets?|aircraft|airliners?|drones?|choppers?|flight)$/;

/** "shot down the helicopter", "the jet was downed": what brought a craft down, told by the verb. Where it ends, or null. */
function shotDown({ tokens }: Reading, i: number, sentence: Sentence): number | null {
  const word = tokens[i]!.lower;
  const next = tokens[i + 1]?.lower;
  const to =
    word === 'downed'
      ? i + 1
      : /^(?:shot|shoot|shooting|brought)$/.test(word) && next === 'down' && i + 1 < sentence.tokens[1]
        ? i + 2
        : null;
  if (to === null || (word === 'brought' && !tokens.slice(to, to + 6).some((t) => t.lower === 'fire'))) return null;
  for (let n = to; n < Math.min(sentence.tokens[1], to + 6); n += 1) if (CRAFT.test(tokens[n]!.lower)) return n + 1;
  return tokens.slice(Math.max(sentence.tokens[0], i - 7), i).some((t) => CRAFT.test(t.lower)) ? to : null;
}

/** Where the cause begins, if words that bring one in stand at `i`. */
function opens({ tokens }: Reading, i: number, sentence: Sentence, effect: Effect): number | null {
  const word = (n: number): string => tokens[n]?.lower ?? '';
  const end = sentence.tokens[1];
  for (const phrase of PHRASES) if (phrase.every((w, n) => word(i + n) === w) && i + phrase.length < end) return i + phrase.length;
  if (VERBS.has(word(i)) && /^(?:by|from)$/.test(word(i + 1))) return i + 2;
  if (effect === 'death' && /^(?:of|from)$/.test(word(i)) && /^(?:die|death)$/.test(tokens[i - 1]?.lemma.toLowerCase() ?? '')) return i + 1;
  // of a hurt, "during" tells when and not why
  if (effect !== 'hurt' && (/^(?:after|during)$/.test(word(i)) || (effect === 'death' && word(i) === 'in'))) return i + 1;
  return null;
}

/** The kind of what is named behind the connective, up to the next clause or joint; of "a fight with cancer" what is named last. */
function kindAt({ tokens }: Reading, sentence: Sentence, at: number): { family: Family; kind: string; to: number } | null {
  let named: { readonly family: Family; readonly kind: string } | undefined;
  let to = at;
  for (let i = at; i < Math.min(sentence.tokens[1], at + LONGEST); i += 1) {
    const token = tokens[i] as Token;
    const kind = KINDS.get(token.lower) ?? KINDS.get(token.lemma.toLowerCase());
    const goesOn = named && token.pos === 'NOUN' && to === i;
    if (kind || goesOn) {
      named = kind ?? named;
      to = i + 1;
    } else if (/^(?:AUX|PRON|CCONJ|SCONJ|PUNCT)$/.test(token.pos) && !/^[-“”"]$/.test(token.text)) break;
    else if (token.pos === 'VERB' && named) break;
    else if (token.pos === 'ADP' && !/^(?:of|with|against|to)$/.test(token.lower)) break;
  }
  return named ? { ...named, to } : null;
}

/** "was slightly hurt": of one person. */
function isOne({ tokens }: Reading, at: number): boolean {
  let i = at - 1;
  while (tokens[i]?.pos === 'ADV') i -= 1;
  return tokens[i]?.lower === 'was';
}

/** Who died or was hurt, by the names before the word of harm; null where it is a relative of somebody. */
function sufferersOf({ tokens }: Reading, sentence: Sentence, at: number): ReadonlySet<string> | null {
  const before = tokens.slice(sentence.tokens[0], at);
  if (before.slice(-6).some((t) => RELATIVES.has(t.lower))) return null;
  return new Set(before.filter((t) => t.pos === 'PROPN').map((t) => t.lower));
}

/** Two reports name the same in this place, or of a death neither names anybody: of several hurt, each may have been hurt by something else. */
const mayBeOne = (a: Caused, b: Caused, effect: Effect): boolean =>
  a.reading !== b.reading && ((effect === 'death' && a.names.size + b.names.size === 0) || [...a.names].some((name) => b.names.has(name)));
