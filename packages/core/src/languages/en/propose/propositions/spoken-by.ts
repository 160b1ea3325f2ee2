import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { SourcedAttribution } from '../../../../model/attribution.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceBy } from '../evidence.ts';
import { mentionsIn } from '../mentions-in.ts';
import { personNamed, phraseAt, type Story } from '../story.ts';
import { tokensIn } from '../tokens.ts';
import { apart } from './apart.ts';
import { maySpellOne } from './spelling.ts';

const ID = 'en/propose/propositions/spoken-by';
const SHORTEST = 7; // words in a row; fewer are said by many

export const spokenBy: RuleCard = {
  id: ID,
  summary: 'The same quoted words, and another speaker named for them.',
  follows: 'corroboration model §9: a shared peculiarity; a quotation has one first speaker',
  examples: {
    yes: [
      '<a>“The gate was left open all night and nobody saw it,” said Ana Ruiz</a>. ‖ <a>“The gate was left open all night and nobody saw it,” said Jon Berg</a>.',
      '<a>“We counted every crate on the quay twice that night,” said Ana Ruiz</a>. ‖ <a>“We counted every crate on the quay twice that night,” said Jon Berg</a>.',
    ],
    no: [
      '“The gate was left open all night and nobody saw it,” said Ana Ruiz. ‖ “The gate was left open all night and nobody saw it,” said Ruiz.',
      '“The gate was left open,” said Ana Ruiz. ‖ “The gate was left open,” said Jon Berg.',
    ],
  },
};

interface Quoted {
  readonly reading: Reading;
  readonly speaker: string;
  readonly attribution: SourcedAttribution;
  readonly span: Span;
  readonly words: readonly string[];
}

/** "Who said …?", for each quotation that two reports put into the mouths of two people they name. Misses speakers of whom only the office is told. */
export function proposeSpokenBy(story: Story): AlignedQuestion[] {
  const byRun = new Map<string, Set<Quoted>>();
  for (const quoted of story.readings.flatMap((reading) => quotationsIn(story, reading)))
    for (let i = 0; i + SHORTEST <= quoted.words.length; i += 1) {
      const run = quoted.words.slice(i, i + SHORTEST).join(' ');
      byRun.set(run, (byRun.get(run) ?? new Set<Quoted>()).add(quoted));
    }
  const seen = new Set<Quoted>();
  return [...byRun.keys()].sort().flatMap((run) => {
    const all = [...(byRun.get(run) as ReadonlySet<Quoted>)];
    if (new Set(all.map((q) => q.speaker)).size < 2 || all.some((q) => seen.has(q))) return [];
    const answers = new Answers();
    for (const { reading, speaker, attribution, span } of all)
      answers.add(speaker.toLowerCase(), { text: speaker }, evidenceBy(reading, span, 'asserts', ID, attribution));
    const relations = apart(answers, ID, (a, b) => !maySpellOne(a, b));
    if (relations.length === 0) return [];
    for (const q of all) seen.add(q);
    const question = questionOf(
      { key: `spoken-by:${run}`, text: `Who said “${run} …”?`, slot: 'single', about: `quotation:${run}`, rank: 30, rule: ID },
      answers,
      relations,
    );
    return question ? [question] : [];
  });
}

/** Direct quotations whose speaker is named in full beside them. */
function quotationsIn(story: Story, reading: Reading): Quoted[] {
  return reading.attributions.flatMap((attribution): Quoted[] => {
    const [source] = attribution.source;
    const [content] = attribution.content;
    if (!attribution.direct || attribution.negated || !source || !content || attribution.source.length > 1) return [];
    const people = mentionsIn(reading, attribution.sentence).filter(
      (m) => m.kind === 'person' && source.start <= m.start && m.end <= source.end,
    );
    const [only, another] = people;
    // “an aide to Ruiz”: not Ruiz
    if (!only || another || belongs(reading, only.tokens[0], source)) return [];
    const speaker = personNamed(story, only.name)?.name ?? only.name;
    if (!speaker.includes(' ')) return [];
    const words = tokensIn(reading, attribution.content)
      .filter((t) => t.pos !== 'PUNCT')
      .map((t) => t.lower);
    const span = { start: Math.min(source.start, content.start), end: Math.max(source.end, content.end) };
    return [{ reading, speaker, attribution, span, words }];
  });
}

/** The name stands behind "for", "to", "of", or owns what follows: somebody of theirs speaks. */
function belongs(reading: Reading, name: number, source: Span): boolean {
  for (let i = name - 1; i >= 0 && (reading.tokens[i]?.start ?? -1) >= source.start; i -= 1)
    if (/^(?:for|to|of|with|from|by)$/.test(reading.tokens[i]?.lower ?? '')) return true;
  const phrase = phraseAt(reading, name);
  return phrase?.possessor != null && name < phrase.possessor[1];
}
