import type { Reading } from '../../../../model/layers.ts';
import type { Mention } from '../../../../model/mention.ts';
import { incidentsOf } from '../incidents/index.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { type Aged, ageQuestion } from './answers.ts';

const ID = 'en/propose/ages/child';
const CHILD = /^(?:son|daughter|boy|girl|child|baby|toddler|infant)$/;
const OLDEST = 17;

export const childAge: FigureRule = {
  id: ID,
  summary: 'Reports give different ages to the one unnamed child of the story.',
  follows: 'An age belongs to the noun it stands beside; two ages in one report are two children',
  examples: {
    yes: [
      'The keeper was found with her <a>nine-year-old daughter</a> on the pier. ‖ The keeper and her <a>four-year-old daughter</a> were on the pier.',
      'The keeper was found with a child. The <a>boy is said to be eight years old</a>. ‖ The keeper and her <a>four-year-old son</a> were on the pier.',
    ],
    no: [
      'A nine-year-old girl won the race. ‖ A four-year-old girl was on the pier.',
      'Her nine-year-old daughter and her four-year-old son were there. ‖ Her six-year-old daughter was there.',
    ],
  },
  ask: askChild,
};

/** The age of the one child of a story that has no name: "her nine-year-old daughter", "the boy is said to be eight years old". */
interface ChildAged extends Aged {
  readonly noun: string;
}

function askChild(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const ages = readings.flatMap((reading) => childAges(reading));
  const nouns = [...new Set(ages.map((a) => a.noun))];
  const question = ageQuestion(ages, `the ${nouns.length === 1 ? nouns[0]! : 'child'}`, 44, ID);
  return question ? [question] : [];
}

/** Ages of unnamed children. A report that gives two of them speaks of two children and is left out. */
function childAges(reading: Reading): readonly ChildAged[] {
  const incidents = incidentsOf(reading);
  const found = reading.mentions.flatMap((m) => {
    if (m.quantity?.unit !== 'age' || incidents[m.sentence] !== 0 || (m.quantity.min ?? m.quantity.max ?? 99) > OLDEST) return [];
    const at = nounBehind(reading, m) ?? nounBefore(reading, m);
    if (at === null) return [];
    const noun = reading.tokens[at]!;
    const span = { start: Math.min(noun.start, m.start), end: Math.max(noun.end, m.end) };
    const { min, max, approximate } = m.quantity;
    return [{ reading, span, noun: noun.lower, min, max, approximate }];
  });
  return found.every((f) => f.min === found[0]!.min && f.max === found[0]!.max) ? found : [];
}

/** "her nine-year-old daughter": a child that the reader is supposed to know. "A nine-year-old girl" may be any. */
function nounBehind({ tokens, sentences }: Reading, m: Mention): number | null {
  const [start, end] = sentences[m.sentence]!.tokens;
  const [from, to] = m.tokens;
  let i = to;
  while (i < end && i < to + 3 && (tokens[i]!.pos === 'ADJ' || (tokens[i]!.pos === 'NOUN' && !CHILD.test(tokens[i]!.lower)))) i += 1;
  if (i >= end || !CHILD.test(tokens[i]!.lower) || /^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) return null;
  const before = from > start ? tokens[from - 1]!.lower : '';
  return /^(?:his|her|their|'s|')$/.test(before) || possessive(tokens[from - 2]?.lower) ? i : null;
}

const possessive = (word: string | undefined): boolean => word === "'s";

/** "the boy is said to be no older than ten years of age" */
function nounBefore({ tokens, sentences }: Reading, m: Mention): number | null {
  const [start] = sentences[m.sentence]!.tokens;
  const [from] = m.tokens;
  let linked = false;
  for (let i = from - 1; i >= Math.max(start, from - 8); i -= 1) {
    const token = tokens[i]!;
    if (/^(?:is|was|be|are|were)$/.test(token.lower)) linked = true;
    else if (CHILD.test(token.lower)) return linked ? i : null;
    else if (!/^(?:VERB|PART|AUX|ADV|ADJ|ADP)$/.test(token.pos) && token.lower !== 'to') return null;
  }
  return null;
}
