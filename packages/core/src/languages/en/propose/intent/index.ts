import type { Reading } from '../../../../model/layers.ts';
import { intentWords } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { guesses, spanOfTokens, supposes } from '../events/rule.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { kindOfWord } from '../incidents/kinds.ts';
import { apart } from '../propositions/apart.ts';
import { isProse } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';

const ID = 'en/propose/intent';

const INTENTS = ['accident', 'suicide', 'deliberate'] as const;
type Intent = (typeof INTENTS)[number];
const OF = new Map<string, Intent>(INTENTS.flatMap((intent) => intentWords[intent].map((word) => [word, intent] as const)));
const TEXT: Readonly<Record<string, string>> = { accident: 'an accident', suicide: 'suicide', deliberate: 'meant' };
const NEAR = 8; // tokens between the word and the harm

export const intent: FigureRule = {
  id: ID,
  summary: 'Reports tell one harm as an accident, as suicide or as meant.',
  follows: 'Manner of death as coroners class it: accident, suicide, homicide, undetermined',
  examples: {
    yes: [
      'A boy was <a>accidentally shot</a> in Lenna on Monday. ‖ A boy was <a>deliberately shot</a> in Lenna on Monday.',
      'The sailor’s <a>death was a suicide</a>, the harbour master said. ‖ The sailor died in an <a>accidental shooting</a>.',
    ],
    no: [
      'A boy was accidentally shot in Lenna. ‖ A boy in Lenna died of a self-inflicted gunshot.',
      'A boy was accidentally shot. ‖ It was no accident: the boy was shot by his uncle.',
      'A boy was accidentally shot. ‖ Police do not know whether the boy was deliberately shot.',
    ],
  },
  ask(readings) {
    const keys = incidentKeys(readings);
    const answers = new Answers();
    for (const reading of readings)
      for (const { index } of reading.sentences) {
        if (keys.of(reading, index) !== MAIN || !isProse(reading, index) || supposes(reading, index)) continue;
        for (const { told, from, to } of toldIn(reading, index))
          answers.add(
            told,
            { text: TEXT[told] ?? told },
            evidenceAt(reading, spanOfTokens(reading, from, to), guesses(reading, from - 6, from) ? 'speculates' : 'asserts', ID),
          );
      }
    const relations = apart(answers, ID);
    const question =
      relations.length > 0 &&
      questionOf(
        { key: 'intent', text: 'Was it an accident, or meant?', slot: 'single', about: 'harm', rank: 20, rule: ID },
        answers,
        relations,
      );
    return question ? [question] : [];
  },
};

/** Words of intent near a harm in one sentence, with nothing that takes them back. */
function toldIn(
  { tokens, sentences }: Reading,
  index: number,
): readonly { readonly told: Intent; readonly from: number; readonly to: number }[] {
  const [start, end] = sentences[index]!.tokens;
  const found: { told: Intent; from: number; to: number }[] = [];
  for (let i = start; i < end; i += 1) {
    const told = OF.get(tokens[i]!.lower);
    if (told === undefined) continue;
    if (
      tokens
        .slice(Math.max(start, i - 6), i)
        .some((t) => /^(?:no|not|n't|never|whether|if|or|possible|possibly|may|might|could|attempted|car|traffic|road)$/.test(t.lower))
    )
      continue;
    if (/^(?:bomber|bombers|bombing|attack|attacks|vest|hotline|prevention|note)$/.test(tokens[i + 1]?.lower ?? '') && told === 'suicide')
      continue;
    if (/^(?:or|and)$/.test(tokens[i + 1]?.lower ?? '') && OF.has(tokens[i + 2]?.lower ?? '')) continue;
    const harm = nearest(tokens, i, start, end);
    if (harm !== null) found.push({ told, from: Math.min(harm, i), to: Math.max(harm, i) + 1 });
  }
  return found;
}

function nearest(tokens: Reading['tokens'], at: number, start: number, end: number): number | null {
  for (let n = 1; n <= NEAR; n += 1)
    for (const i of [at + n, at - n])
      if (i >= start && i < end && (kindOfWord(tokens[i]!) === 'harm' || /^(?:die|died|death|gunshot)$/.test(tokens[i]!.lower))) return i;
  return null;
}
