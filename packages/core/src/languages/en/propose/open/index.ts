import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { answering, wordWeights } from '../denials/answering.ts';
import { ofClause, wordOf, type Fact } from '../denials/facts.ts';
import { isContent, type Weights } from '../denials/words.ts';
import { evidenceAt } from '../evidence.ts';
import { supposes, within } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { wordsOf, type Story } from '../story.ts';

const ID = 'en/propose/open';
const MOST = 6; // of one story
const LONGEST = 28; // tokens of what is not known
const LEAST = 3;
const ALIKE = 0.5; // share of the words of the shorter of two open matters that the other holds

export const open: RuleCard = {
  id: ID,
  summary: 'A report says that something is not known, or not said, and no other report says it.',
  follows: 'Newsroom guides: tell the reader what is not known; the gap is a finding of its own',
  examples: {
    yes: [
      'The gate of Port Alder fell on Monday. It is unclear <a>who opened the valve of the gate</a>. ‖ The gate of Port Alder fell into the river.',
      'The ferry sank off Port Alder. Police have not said <a>why the captain left the bridge</a>. ‖ The ferry sank at noon.',
    ],
    no: [
      'It is unclear who opened the valve of the gate. ‖ Jon Berg opened the valve of the gate.',
      'It is clear who opened the valve of the gate. ‖ The gate of Port Alder fell.',
    ],
  },
};

/** Something that a report says is not known. */
interface Unknown {
  readonly reading: Reading;
  readonly span: Span;
  readonly asks: string; // "who", "whether"
  readonly words: ReadonlySet<string>;
  readonly text: string;
  readonly fact: Fact | null;
}

/** What reports say is not known, as questions that nobody answers; those that most reports leave open first. Misses what is asked with a question mark. */
export function proposeOpen(story: Story): AlignedQuestion[] {
  const groups: [Unknown, ...Unknown[]][] = [];
  for (const reading of story.readings)
    for (const unknown of unknownIn(story, reading)) {
      const home = groups.find(([lead]) => lead.asks === unknown.asks && alike(lead.words, unknown.words));
      if (home) home.push(unknown);
      else groups.push([unknown]);
    }
  const weights = wordWeights(story);
  const questions = groups
    .filter((group) => !answered(story, group))
    .flatMap((group): AlignedQuestion[] => {
      const answers = new Answers();
      for (const { reading, span } of group) answers.add('open', { text: 'not known' }, evidenceAt(reading, span, 'questions', ID));
      const [lead] = [...group].sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
      if (!lead) return [];
      const about = [...lead.words].sort((a, b) => weights(b) - weights(a) || (a < b ? -1 : 1)).slice(0, 3).sort().join(' '); // prettier-ignore
      const question = questionOf(
        {
          key: `open:${lead.asks} ${[...lead.words].sort().join(' ').slice(0, 60)}`,
          text: `Is it known ${lead.text}?`,
          slot: 'single',
          about,
          rank: 40,
          rule: ID,
        },
        answers,
      );
      return question ? [question] : [];
    });
  return questions
    .sort((a, b) => reportsOf(b) - reportsOf(a) || (a.key < b.key ? -1 : 1))
    .filter((q, i, all) => all.findIndex((o) => o.key === q.key) === i)
    .slice(0, MOST);
}

const reportsOf = ({ answers }: AlignedQuestion): number => new Set(answers.flatMap((a) => a.evidence.map((e) => e.report))).size;

const alike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size > 0 && [...few].filter((w) => many.has(w)).length >= few.size * ALIKE;
};

/** Another report tells it: the same verb said of the same, outright. Why and how no clause alone answers. */
function answered(story: Story, group: readonly [Unknown, ...Unknown[]]): boolean {
  const asking = new Set(group.map(({ reading }) => reading));
  const weights: Weights = wordWeights(story);
  return group.some(
    ({ fact, asks }) =>
      fact !== null &&
      !/^(?:why|how)$/.test(asks) &&
      [...fact.words].reduce((sum, w) => sum + weights(w), 0) > 0 &&
      story.readings.some((reading) => {
        if (asking.has(reading)) return false;
        const found = answering(story, reading, fact, { said: true, told: false });
        return found !== null && !found.guessed;
      }),
  );
}

const ASKS = /^(?:who|whom|whose|what|which|when|where|why|how|whether|if)$/;

function unknownIn(story: Story, reading: Reading): readonly Unknown[] {
  const found: Unknown[] = [];
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || incidents[sentence.index] !== 0 || supposes(reading, sentence.index)) continue;
    for (let i = sentence.tokens[0] + 1; i < sentence.tokens[1]; i += 1) {
      const word = reading.tokens[i];
      if (!word || !ASKS.test(word.lower) || !leftOpen(reading, sentence, i)) continue;
      const stop = reading.tokens
        .slice(i + 1, Math.min(i + LONGEST + 2, sentence.tokens[1]))
        .findIndex((t) => /^(?:[.;:,—–!”"]|but)$/.test(t.lower));
      const to = stop < 0 ? Math.min(i + LONGEST + 2, sentence.tokens[1]) : i + 1 + stop;
      const inside = reading.tokens.slice(i, to);
      if (inside.length < LEAST || inside.length > LONGEST || !inside.some((t) => t.pos === 'VERB' || t.pos === 'AUX')) continue;
      if (inside.some((t) => /^(?:i|we|you|my|our|your|us)$/.test(t.lower))) continue;
      const clause = clausesOf(reading, sentence).find((c) => c.verb.main > i && c.verb.main < to);
      const [fact] = clause ? ofClause(story, reading, clause) : [];
      const words = new Set(inside.filter(isContent).map(wordOf));
      if (words.size < 2) continue;
      // “at what point”: the preposition belongs to what is asked
      const first = reading.tokens[i - 1]?.pos === 'ADP' && /^(?:what|which|whom)$/.test(word.lower) ? i - 1 : i;
      const text = wordsOf(reading.tokens.slice(first, to)).replace(/^if /i, 'whether ');
      found.push({
        reading,
        span: within(reading, first, to),
        asks: word.lower === 'if' ? 'whether' : word.lower,
        words,
        text: `${text.charAt(0).toLowerCase()}${text.slice(1)}`,
        fact: fact && fact.words.size > 0 ? fact : null,
      });
      break; // one of a sentence
    }
  }
  return found;
}

const BACK = 7; // tokens between “unclear” and “who”

/** "It is unclear who …", "police have not said why …", "nobody knows whether …", "questions remain about how …". */
function leftOpen(reading: Reading, sentence: Sentence, at: number): boolean {
  const before = reading.tokens.slice(Math.max(sentence.tokens[0], at - BACK), at);
  const from = before.findLastIndex((t) => /^[,;:]$/.test(t.text)) + 1;
  const words = before.slice(from).map((t) => t.lower);
  const negated = words.some((w) => /^(?:not|n't|never|no|nobody|none|neither|cannot)$/.test(w));
  return (
    words.some((w) => /^(?:unclear|unknown|uncertain|unsure|undetermined)$/.test(w)) ||
    (negated &&
      words.some((w) =>
        /^(?:clear|known|knows?|say|said|saying|disclosed?|determined?|determine|revealed?|sure|certain|explain|explained|specify|specified|word|confirm|confirmed|released?)$/.test(
          w,
        ),
      ))
  );
}
