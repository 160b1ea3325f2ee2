import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { rootOf } from '../events/words.ts';
import { chainAt } from '../voice/chain-at.ts';
import { idiomOf } from './idioms.ts';
import type { Frame } from './clauses/frames.ts';
import type { Argument, Form, Proposition } from './model.ts';
import { argumentsOf } from './roles.ts';

const HEDGED = /^(?:allegedly|reportedly|apparently|supposedly|possibly|probably|perhaps|purportedly|presumably|likely|maybe)$/;
/** Verbs behind which an infinitive tells what took place: "managed to flee". */
const BRINGS_ABOUT = /^(?:manage|begin|start|continue|go|come|happen|help|force|cause|use|prove|turn|get|proceed|lead|prompt|compel)$/;

/** The proposition of a verb's frame. */
export function propositionOf(reading: Reading, frame: Frame, form: Form, rule: string): Proposition {
  const { tokens } = reading;
  const token = tokens[frame.verb.main] as Token;
  const parts = argumentsOf(reading, frame);
  const idiom = idiomOf(reading, frame, parts);
  const list = idiom?.arguments ?? parts;
  return told(reading, {
    sentence: frame.sentence,
    form,
    rule,
    lemma: frame.lemma,
    root: idiom?.root ?? rootOf({ lower: token.lower, lemma: frame.verb.lemma, pos: 'VERB' }),
    token: frame.verb.main,
    verb: [frame.verb.from, frame.verb.to],
    passive: frame.passive,
    negated: frame.negated,
    modality: modalityOf(reading, frame),
    tense: tenseOf(tokens, frame),
    arguments: list,
    extent: [frame.from, frame.to],
  });
}

export interface Told {
  readonly sentence: number;
  readonly form: Form;
  readonly rule: string;
  readonly lemma: string;
  readonly root: string;
  readonly token: number;
  readonly verb: readonly [number, number];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: string | null;
  readonly tense: Proposition['tense'];
  readonly arguments: readonly Argument[];
  readonly extent: readonly [number, number];
}

export function told(reading: Reading, t: Told): Proposition {
  const { tokens } = reading;
  const span = { start: (tokens[t.extent[0]] as Token).start, end: (tokens[t.extent[1] - 1] as Token).end };
  return {
    sentence: t.sentence,
    form: t.form,
    rule: t.rule,
    predicate: {
      lemma: t.lemma,
      root: t.root,
      token: t.token,
      span: { start: (tokens[t.verb[0]] as Token).start, end: (tokens[t.verb[1] - 1] as Token).end },
    },
    passive: t.passive,
    polarity: t.negated ? 'no' : 'yes',
    modality: t.modality,
    tense: t.tense,
    arguments: t.arguments,
    span,
    chain: chainAt(reading, span).chain,
  };
}

function modalityOf(reading: Reading, { verb, sentence, place }: Frame): string | null {
  const { tokens } = reading;
  if (verb.modal !== null && verb.modal !== 'will') return verb.modal;
  for (let i = verb.from; i < verb.to; i += 1) if (HEDGED.test(tokens[i]?.lower ?? '')) return (tokens[i] as Token).lower;
  const at = (tokens[verb.main] as Token).start;
  const [from, to] = reading.sentences[sentence]!.tokens;
  for (const { hedge, covers, kind } of reading.weakened) {
    if (hedge.start >= (tokens[to - 1] as Token).end) break;
    if (kind !== 'negation' && covers.start <= at && at < covers.end)
      return reading.report.text.slice(hedge.start, hedge.end).toLowerCase();
  }
  if (verb.infinitive) {
    for (let i = verb.from - 1; i >= from && verb.from - i < 10; i -= 1) {
      const token = tokens[i] as Token;
      if (token.pos === 'VERB') return BRINGS_ABOUT.test(token.lemma.toLowerCase()) ? null : 'to';
      if (/^[.;:]$/.test(token.text)) break;
    }
    return 'to';
  }
  if (place >= 0 && tokens[to - 1]?.text === '?') return '?';
  if (conditional(tokens, verb.from, from)) return 'if';
  return null;
}

/** "if the pier closes", "whether she left": nothing between the word and the verb but the subject. */
function conditional(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= from && at - i < 9; i -= 1) {
    const token = tokens[i] as Token;
    if (/^(?:if|whether|unless)$/.test(token.lower)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX' || /^[,.;:]$/.test(token.text)) return false;
  }
  return false;
}

function tenseOf(tokens: readonly Token[], { verb, passive }: Frame): Proposition['tense'] {
  const first = tokens[verb.from] as Token;
  const words = tokens.slice(verb.from, verb.to).map((t) => t.lower);
  if (words.includes('will') || words.includes("'ll")) return 'future';
  if (verb.infinitive || verb.gerund) return 'none';
  if (words.some((w) => /^(?:was|were|had|did|has|have|been)$/.test(w))) return 'past';
  if (passive && verb.from === verb.main) return 'past';
  const main = tokens[verb.main] as Token;
  if (/^(?:is|are|am|'s|'re|does|do)$/.test(first.lower)) return 'present';
  return main.lower === verb.lemma || main.lower === `${verb.lemma}s` || main.lower.endsWith('s') ? 'present' : 'past';
}
