import type { AlignedRelation, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { phraseAt, type Story } from '../story.ts';
import { evaluativeWords } from '../../lexicon.generated.ts';
import { Answers } from '../answers.ts';
import { tokensIn } from '../tokens.ts';
import { evidenceAt, evidenceOn } from '../evidence.ts';
import { anchorsIn, type StoryEvent } from './central.ts';
import { spanOfTokens, supposes } from './rule.ts';

const RATING = new Set<string>(evaluativeWords);
const DESCRIBE = new Set(['describe', 'call', 'characterize', 'characterise', 'label', 'hail', 'brand', 'term']);
/** Adjectives that say nothing of the kind of an event. */
const IDLE = new Set([
  'alleged',
  'reported',
  'recent',
  'new',
  'first',
  'same',
  'whole',
  'entire',
  'actual',
  'supposed',
  'initial',
  'upcoming',
  'planned',
  'latest',
  'own',
  'such',
  'fatal',
  'deadly',
  'unexpected',
  'surprising',
]);
const OPPOSED: readonly (readonly [string, string])[] = [
  ['official', 'unofficial'],
  ['official', 'informal'],
  ['official', 'private'],
  ['formal', 'informal'],
  ['governmental', 'private'],
  ['governmental', 'informal'],
  ['governmental', 'unofficial'],
  ['public', 'private'],
  ['public', 'secret'],
  ['planned', 'spontaneous'],
  ['accidental', 'deliberate'],
];

interface Described {
  readonly reading: Reading;
  readonly words: readonly Token[]; // the describing adjectives or nouns
  readonly from: number;
  readonly to: number;
  readonly said: boolean; // by a verb of describing
}

/** Adjectives before the event's noun, and what stands behind "described as", "called it". */
function descriptions(story: Story, event: StoryEvent): Described[] {
  const found: Described[] = [];
  for (const anchor of event.anchors) {
    const { reading } = anchor;
    if (anchor.form !== 'noun' || anchor.clause?.verb.negated || supposes(reading, anchor.sentence.index)) continue;
    const phrase = phraseAt(reading, anchor.token);
    if (!phrase) continue;
    const words = reading.tokens.slice(phrase.from, anchor.token).filter((t) => t.pos === 'ADJ' && !IDLE.has(t.lower));
    if (words.length > 0) found.push({ reading, words, from: phrase.from, to: phrase.to, said: false });
  }
  for (const reading of story.readings)
    for (const sentence of reading.sentences) {
      if (supposes(reading, sentence.index)) continue;
      const tokens = reading.tokens.slice(...sentence.tokens);
      const own = anchorsIn(event, reading, sentence.index);
      const before = anchorsIn(event, reading, sentence.index - 1);
      if (own.length === 0 && !before.some((a) => a.sentence.paragraph === sentence.paragraph)) continue;
      for (const verb of tokens) {
        if (verb.pos !== 'VERB' || !DESCRIBE.has(verb.lemma.toLowerCase())) continue;
        const after = reading.tokens.slice(verb.index + 1, Math.min(verb.index + 14, sentence.tokens[1]));
        const as = after.findIndex((t) => t.lower === 'as');
        // what is described is the event: behind the verb, or before it in the passive
        const object = as >= 0 ? after.slice(0, as) : after.slice(0, 1);
        const isEvent =
          object.some((t) => t.lower === 'it' || own.some((a) => a.token === t.index)) ||
          (object.length < 6 && own.some((a) => a.token < verb.index && verb.index - a.token < 8));
        if (!isEvent) continue;
        const start = as >= 0 ? as + 1 : after.findIndex((t) => t.lower === 'it') + 1;
        if (start <= 0) continue;
        const words: Token[] = [];
        for (const t of after.slice(start)) {
          if (
            t.pos === 'ADJ' ||
            (t.pos === 'NOUN' && RATING.has(t.lower)) ||
            (t.pos === 'NOUN' && t.quoted && !event.family.nouns.includes(t.lower))
          )
            words.push(t);
          else if (!/^(?:DET|CCONJ|ADV|PUNCT)$/.test(t.pos) || /^[.;,]$/.test(t.text)) {
            if (t.text === ',' && words.length > 0) break;
            if (t.pos === 'NOUN' || t.text === '.' || t.pos === 'VERB' || t.pos === 'ADP') break;
          }
        }
        if (words.length > 0) found.push({ reading, words, from: verb.index, to: (words.at(-1) as Token).index + 1, said: true });
      }
      // "expressed optimism about further talks"
      for (const t of tokens) {
        if (t.lemma.toLowerCase() !== 'express' || t.pos !== 'VERB') continue;
        const next = reading.tokens[t.index + 1];
        if (next && RATING.has(next.lower))
          found.push({ reading, words: [next], from: t.index, to: Math.min(t.index + 8, sentence.tokens[1] - 1), said: true });
      }
    }
  return found;
}

/** What the event is called, or how it is rated (`rated`), gathered over the reports; `rule` signs the evidence. */
export function described(
  story: Story,
  event: StoryEvent,
  rated: boolean,
  rule: string,
): { answers: Answers; relations: AlignedRelation[] } {
  const answers = new Answers();
  for (const d of descriptions(story, event)) {
    const words = d.words.filter((t) => RATING.has(t.lower) === rated);
    if (words.length === 0 || (rated && !d.said)) continue;
    // each word is an answer of its own: "positive" is not "good news"
    words.forEach((word, i) => {
      const previous = words[i - 1];
      const from = previous ? previous.index + 1 : d.from;
      if (rated && word.pos === 'NOUN' && previous && RATING.has(previous.lower) && previous.index === word.index - 1) return;
      const next = words[i + 1];
      const to = rated && next && next.index === word.index + 1 ? next.index + 1 : i === words.length - 1 ? d.to : word.index + 1;
      const start = Math.max(from, d.from);
      answers.add(
        word.lower,
        { text: rated && next && next.index === word.index + 1 ? `${word.lower} ${next.lower}` : word.lower },
        evidenceFor(d, spanOfTokens(d.reading, skipJoint(d.reading, start, word.index), Math.max(to, word.index + 1)), rule),
      );
    });
  }
  const relations: AlignedRelation[] = [];
  for (const [a, b] of OPPOSED) if (answers.keys.includes(a) && answers.keys.includes(b)) relations.push({ a, b, kind: 'conflict', rule });
  return { answers, relations };
}

/** "This hasty meeting, described by aides as useful": the aides said "useful"; "hasty" is the report's own word. */
function evidenceFor({ reading, said, from }: Described, span: Span, rule: string): Evidence | null {
  const place = (reading.tokens[from] as Token).start;
  const own =
    !said &&
    reading.attributions.some((a) => {
      const cue = tokensIn(reading, [a.cue[0]]).find((t) => DESCRIBE.has(t.lemma.toLowerCase()));
      return cue !== undefined && a.cue[0].start > place && a.content.some((c) => c.start <= place && place < c.end);
    });
  return own ? evidenceOn(reading, span, 'asserts', rule, []) : evidenceAt(reading, span, 'asserts', rule);
}

/** Begins behind "and" and punctuation. */
function skipJoint(reading: Reading, from: number, word: number): number {
  let i = from;
  while (i < word && /^(?:PUNCT|CCONJ)$/.test(reading.tokens[i]?.pos ?? '')) i += 1;
  return i;
}
