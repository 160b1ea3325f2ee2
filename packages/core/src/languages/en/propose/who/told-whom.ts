import type { RuleCard } from '../../../../language.ts';
import type { SourcedAttribution } from '../../../../model/attribution.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceBy } from '../evidence.ts';
import { apart } from '../propositions/apart.ts';
import { distance } from '../propositions/spelling.ts';
import { phraseAt, wordsOf, type Story } from '../story.ts';
import { tokenAfter, tokensIn } from '../tokens.ts';

const ID = 'en/propose/who/told-whom';
const SHORTEST = 7; // words in a row; fewer are said to many

export const toldWhom: RuleCard = {
  id: ID,
  summary: 'The same quoted words, and another hearer named for them.',
  follows: 'corroboration model §9: a shared peculiarity; who reached a voice decides how many origins stand behind it',
  examples: {
    yes: [
      '“The gate was left open all night and nobody saw it,” Ana Ruiz told <a>the Holm Gazette</a>. ‖ “The gate was left open all night and nobody saw it,” Ana Ruiz told <a>Radio Tarn</a>.',
      'Ana Ruiz told <a>the Holm Gazette</a>: “We counted every crate on the quay twice that night.” ‖ “We counted every crate on the quay twice that night,” Ruiz told <a>the Tarn Courier</a>.',
    ],
    no: [
      '“The gate was left open all night and nobody saw it,” Ana Ruiz told the Holm Gazette. ‖ “The gate was left open all night and nobody saw it,” Ana Ruiz told the Gazette.',
      '“The gate was left open,” Ana Ruiz told the Holm Gazette. ‖ “The gate was left open,” Ana Ruiz told Radio Tarn.',
    ],
  },
};

const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|exclusively)$/;

interface Told {
  readonly reading: Reading;
  readonly attribution: SourcedAttribution;
  readonly hearer: string;
  readonly span: Span;
  readonly words: readonly string[];
}

/** "To whom were these words said?", for each quotation that reports have told to two by name. Words said to a crowd of reporters name none, and are left alone. */
export function proposeToldWhom(story: Story): AlignedQuestion[] {
  const byRun = new Map<string, Set<Told>>();
  for (const told of story.readings.flatMap(toldIn))
    for (let i = 0; i + SHORTEST <= told.words.length; i += 1) {
      const run = told.words.slice(i, i + SHORTEST).join(' ');
      const list = byRun.get(run) ?? new Set<Told>();
      byRun.set(run, list.add(told));
    }
  const asked = new Set<Told>();
  return [...byRun.keys()].sort().flatMap((run) => {
    const all = [...(byRun.get(run) as ReadonlySet<Told>)];
    if (all.some((t) => asked.has(t)) || new Set(all.map((t) => plain(t.hearer))).size < 2) return [];
    const answers = new Answers();
    for (const { reading, attribution, hearer, span } of all)
      answers.add(plain(hearer), { text: hearer }, evidenceBy(reading, span, 'asserts', ID, attribution));
    const initials = new Map(all.map((t) => [plain(t.hearer), initialsOf(t.hearer)] as const));
    const relations = apart(answers, ID, (a, b) => !sameName(a, b, initials));
    if (relations.length === 0) return [];
    for (const told of all) asked.add(told);
    const speaker = all.map((t) => (t.attribution.voice?.label ?? '').replace(/^(?:A|An|The) (?=\p{Ll})/u, (w) => w.toLowerCase())).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] || 'the speaker'; // prettier-ignore
    const question = questionOf(
      {
        key: `told-whom:${run}`,
        text: `To whom did ${speaker} say “${run} …”?`,
        slot: 'single',
        about: `quotation:${run}`,
        rank: 32,
        rule: ID,
      },
      answers,
      relations,
    );
    return question ? [question] : [];
  });
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** One name is short for the other, its initials, or spelt nearly so. */
function sameName(a: string, b: string, initials: ReadonlyMap<string, string>): boolean {
  const [i, j] = [initials.get(a) ?? '', initials.get(b) ?? ''];
  return a.includes(b) || b.includes(a) || distance(a, b) <= 2 || (i.length > 1 && b.endsWith(i)) || (j.length > 1 && a.endsWith(j));
}

const initialsOf = (name: string): string => (name.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();

/** Direct quotations with a name right behind "told". */
function toldIn(reading: Reading): Told[] {
  const { tokens } = reading;
  return reading.attributions.flatMap((attribution): Told[] => {
    if (!attribution.direct || attribution.negated || !/^tell/.test(attribution.cueLemma)) return [];
    const cue = attribution.cue.at(-1) as Span;
    const phrase = phraseAt(reading, tokenAfter(reading, cue.end));
    const head = phrase && (tokens[phrase.head] as Token);
    if (!phrase || !head || head.pos !== 'PROPN' || !/^\p{Lu}/u.test(head.text) || (tokens[phrase.from] as Token).start - cue.end > 2)
      return [];
    if (attribution.source.some((s) => s.start < head.end && head.start < s.end)) return [];
    let end = phrase.to;
    while (end > phrase.from + 1 && DAY.test((tokens[end - 1] as Token).lower)) end -= 1; // “told the Courier Sunday”
    const words = tokensIn(reading, attribution.content)
      .filter((t) => t.pos !== 'PUNCT')
      .map((t) => t.lower);
    const span = { start: (tokens[phrase.from] as Token).start, end: (tokens[end - 1] as Token).end };
    return [{ reading, attribution, hearer: wordsOf(tokens.slice(phrase.from, end)), span, words }];
  });
}
