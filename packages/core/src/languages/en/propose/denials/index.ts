import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion, Evidence } from '../../../../model/claim.ts';
import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt, evidenceBy } from '../evidence.ts';
import type { StoryEvent } from '../events/central.ts';
import { cut, guesses, supposes, within } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { tokensIn } from '../tokens.ts';
import { phraseAt, wordsOf, type Story } from '../story.ts';
import { answering, factDenied, type Answering } from './answering.ts';
import { isVerdict } from './debunked.ts';
import type { Denied } from './denied.ts';
import { denialsOf } from './find.ts';
import { contentOf, contentOfSentence, heaviest, heldBy, placesOf, weightsOf, type ContentWords, type Weights } from './words.ts';

const ID = 'en/propose/denials';

export const denials: RuleCard = {
  id: ID,
  summary: 'Somebody denies what another report, or the sentence before, asserts.',
  follows: 'RumourEval stance "deny"; start from the denial and look for what it denies',
  examples: {
    yes: [
      'Police say <a>Jon Berg stole the bell of the chapel</a>. ‖ <a>Jon Berg did not steal the bell of the chapel</a>, his lawyer said.',
      '<a>The ministry accused the guild of hiding grain</a>. <a>The guild denied such accusations</a>. ‖ The harvest was poor this year.',
    ],
    no: ['The judge denied bail to the diver. ‖ The diver swam at dawn.', 'Jon Berg did not know the bell. ‖ Jon Berg rang the bell.'],
  },
};

const HELD = 0.6; // share of the denied words' weight that an assertion must hold
export const ALIKE = 0.5; // share by which two denials are of one thing
const YES = { text: 'yes', polarity: 'yes' } as const;
const NO = { text: 'no', polarity: 'no' } as const;

/**
 * Questions that a denial opens: did it happen, is it so. The side that asserts is looked for in reports that do not deny it, or in the sentence before.
 *
 * Misses denials that share no word with what they deny. A report that denies may repeat the claim first: it is not asked for the other side.
 */
export function proposeDenials(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const weights = weightsOf(story);
  const all = denialsOf(story, event);
  const questions: AlignedQuestion[] = [];
  for (const denied of all.filter((d) => d.target === 'before')) questions.push(...before(denied));
  for (const group of groups(
    all.filter((d) => d.target === 'words'),
    weights,
  ))
    questions.push(...asserted(story, group, weights));
  const byKey = new Map(questions.map((q) => [q.key, q]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as AlignedQuestion);
}

export const no = (d: Denied): Evidence | null => {
  const span = within(d.reading, d.from, d.to);
  return d.by ? evidenceBy(d.reading, span, 'denies', ID, d.by) : evidenceAt(d.reading, span, 'denies', ID);
};

/** Denials of one thing: two are joined where one holds half the weight of the other, and so are those that a third joins. */
function groups(list: readonly Denied[], weights: Weights): Denied[][] {
  let found: Denied[][] = [];
  for (const denied of list) {
    const alike = found.filter((g) =>
      g.some((d) => Math.max(heldBy(d.words, denied.words, weights), heldBy(denied.words, d.words, weights)) >= ALIKE),
    );
    found = [...found.filter((g) => !alike.includes(g)), [...alike.flat(), denied]];
  }
  return found;
}

/** Sentences of other reports that assert what a group denies. */
function asserted(story: Story, group: readonly Denied[], weights: Weights): AlignedQuestion[] {
  const answers = new Answers();
  for (const denied of group) answers.add('no', NO, no(denied));
  const denying = new Set(group.map((d) => d.reading));
  // the plainest wording: said by somebody before merely negated, a whole clause before a thing, then the shortest
  const [lead] = [...group].sort(
    (a, b) =>
      Number(b.by !== null) - Number(a.by !== null) ||
      Number(hasVerb(b)) - Number(hasVerb(a)) ||
      a.words.size - b.words.size ||
      (a.name < b.name ? -1 : 1),
  );
  if (!lead || lead.words.size < 2) return [];
  const facts = group.map((d) => ({ denied: d, fact: factDenied(story, d), said: d.by !== null || d.told || isSaid(d) }));
  let reports = 0;
  let plain = 0;
  for (const reading of story.readings) {
    if (denying.has(reading)) continue;
    let found: Answering | null = null;
    for (const { fact, said } of facts) {
      const answer = fact && answering(story, reading, fact, !said);
      if (answer && (!found || answer.weight > found.weight)) found = answer;
    }
    const being = found ? null : sameBeing(reading, group);
    const bag =
      (found ?? being)
        ? null
        : best(
            reading,
            group.filter((d) => d.by !== null || d.told),
            weights,
          );
    const span = found?.span ?? being ?? bag;
    if (!span) continue;
    const inside = tokensIn(reading, [span]);
    const guessed = found
      ? found.guessed
      : inside.some((t) => /^(?:would|will|should)$/.test(t.lower)) ||
        guesses(reading, inside[0]?.index ?? 0, (inside.at(-1)?.index ?? -1) + 1);
    if (guessed && !found) continue;
    reports += 1;
    // what was to be, or may be, does not contradict that it was not
    if (!guessed) plain += 1;
    answers.add('yes', YES, evidenceAt(reading, span, guessed ? 'speculates' : 'asserts', ID));
  }
  // a denial in the report's own words needs two reports that assert: one is often another thing of the same words
  if (plain === 0 || reports < (facts.some((f) => f.said) ? 1 : 2)) return [];
  const key = `denial:${[...lead.words.keys()].sort().join(' ').slice(0, 80)}`;
  const about = [...lead.words.keys()].sort().slice(0, 3).join(' ');
  const question = questionOf(
    {
      key,
      text: `Is it so that ${shortened(lead.name)}?`,
      slot: 'boolean',
      about,
      rank: 12 + Math.max(0, 6 - answers.reports.size),
      rule: ID,
    },
    answers,
    [{ a: 'yes', b: 'no', kind: 'party-denial', rule: ID }],
  );
  return question ? [question] : [];
}

const hasVerb = ({ reading, content: [from, to] }: Denied): boolean =>
  reading.tokens.slice(from, to).some((t) => t.pos === 'VERB' || t.pos === 'AUX');

/** The negation stands in somebody's mouth. */
const isSaid = ({ reading, from, to }: Denied): boolean => {
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  return reading.attributions.some(
    (a) =>
      /^(?:say|report|confirm)$/.test(a.cueClass) &&
      a.source.length > 0 &&
      a.content.some((c) => c.start <= (first?.start ?? 0) && (last?.end ?? 0) <= c.end + 1),
  );
};

/** The sentence of a report that holds most of what is denied and does not deny it, cut to the words that it shares. */
function best(reading: Reading, wanted: readonly Denied[], weights: Weights): { start: number; end: number } | null {
  const incidents = incidentsOf(reading);
  const places = placesOf(reading);
  let found: { readonly share: number; readonly sentence: Sentence; readonly words: ContentWords } | null = null;
  for (const { words, must } of wanted) {
    const candidates = new Set(heaviest(words, weights, HELD).flatMap((lemma) => places.get(lemma) ?? []));
    for (const index of [...candidates].sort((x, y) => x - y)) {
      const sentence = reading.sentences[index];
      if (!sentence || incidents[index] !== 0) continue;
      const content = contentOfSentence(reading, sentence);
      if (must.some((lemma) => words.has(lemma) && !content.has(lemma))) continue;
      const share = heldBy(words, content, weights);
      const better = !found || share > found.share || (share === found.share && index < found.sentence.index);
      if (share >= HELD && better && readable(reading, sentence)) found = { share, sentence, words };
    }
  }
  if (!found) return null;
  const { sentence, words } = found;
  return narrowest(reading, sentence, words, weights);
}

/** The shortest stretch of a sentence that holds as much of the words as an assertion must. */
export function narrowest(
  reading: Reading,
  sentence: Sentence,
  words: ContentWords,
  weights: Weights,
): { start: number; end: number } | null {
  const hits = reading.tokens.slice(...sentence.tokens).filter((t) => words.has(t.lemma.toLowerCase()));
  let first: Token | null = null;
  let last: Token | null = null;
  for (const [i, from] of hits.entries())
    for (const to of hits.slice(i + 1)) {
      if (first && last && to.index - from.index >= last.index - first.index) break;
      if (heldBy(words, contentOf(reading, from.index, to.index + 1), weights) < HELD) continue;
      first = from;
      last = to;
      break;
    }
  if (!first || !last) return null;
  // a verb takes its object along
  const object = last.pos === 'VERB' ? phraseAt(reading, last.index + 1) : null;
  return within(reading, first.index, object?.from === last.index + 1 && object.to <= sentence.tokens[1] ? object.to : last.index + 1);
}

/** "One of them was Ana Ruiz", where "is not Ana Ruiz" is the denial: a clause that says of somebody what is denied of another. */
function sameBeing(reading: Reading, group: readonly Denied[]): { start: number; end: number } | null {
  const incidents = incidentsOf(reading);
  const places = placesOf(reading);
  const named = new Set(group.flatMap((d) => places.get(d.being.at(-1) ?? '') ?? []));
  for (const index of [...named].sort((x, y) => x - y)) {
    const sentence = reading.sentences[index];
    if (!sentence || reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, index) || incidents[index] !== 0) continue;
    for (const clause of clausesOf(reading, sentence)) {
      const { verb } = clause;
      if (verb.lemma !== 'be' || verb.negated || !verb.finite || verb.modal !== null) continue;
      const predicate = reading.tokens.slice(verb.to, Math.min(verb.to + 10, Math.max(clause.end, verb.to)));
      const match = group.some((d) => d.being.length > 0 && d.being.every((w) => predicate.some((t) => t.lemma.toLowerCase() === w)));
      if (
        !match ||
        reading.attributions.some(
          (a) =>
            a.cueClass === 'deny' &&
            a.content.some((c) => c.start <= (reading.tokens[verb.main]?.start ?? 0) && (reading.tokens[verb.main]?.end ?? 0) <= c.end),
        )
      )
        continue;
      const from =
        clause.subject[0] && verb.from - clause.subject[0].from < 12 && clause.subject[0].from < verb.from
          ? clause.subject[0].from
          : verb.from;
      return within(reading, from, predicate.at(-1) ? (predicate.at(-1) as Token).index + 1 : verb.to);
    }
  }
  return null;
}

/** A sentence that can assert: no heading, no question, no negation. */
export function readable(reading: Reading, sentence: Sentence): boolean {
  if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index)) return false;
  return !reading.tokens
    .slice(...sentence.tokens)
    .some(
      (t) =>
        /^(?:not|n't|never|no|denied|denies|deny|denying|denial|nor|neither|without|fail|fails|failed|failing|refused?|refusing)$/.test(
          t.lower,
        ) || isVerdict(t.lower),
    );
}

/** "denied such accusations": the assertion is the sentence before. */
function before(denied: Denied): AlignedQuestion[] {
  const { reading } = denied;
  const here = reading.sentences[denied.sentence];
  const previous = reading.sentences[denied.sentence - 1];
  if (!here || !previous || previous.paragraph !== here.paragraph) return [];
  const said = reading.attributions.find(
    (a) => a.sentence === previous.index && /^(?:say|report|allege|show)$/.test(a.cueClass) && a.content.length > 0 && a.source.length > 0,
  );
  if (!said) return [];
  const answers = new Answers();
  const start = Math.min(...[...said.source, ...said.cue].map((s) => s.start));
  const end = Math.max(...said.content.map((s) => s.end));
  answers.add('no', NO, no(denied));
  answers.add('yes', YES, evidenceBy(reading, cut(reading, start, end), said.cueClass === 'allege' ? 'alleges' : 'reports', ID, said));
  if (answers.size < 2) return [];
  const inside = tokensIn(reading, said.content);
  const key = `denial:${reading.report.sha256.slice(0, 8)}:${start}`;
  const about = [...contentOf(reading, inside[0]?.index ?? 0, (inside.at(-1)?.index ?? 0) + 1).keys()].sort().slice(0, 3).join(' ');
  const question = questionOf({ key, text: asked(inside), slot: 'boolean', about, rank: 19, rule: ID }, answers, [
    { a: 'yes', b: 'no', kind: 'party-denial', rule: ID },
  ]);
  return question ? [question] : [];
}

export const shortened = (words: string): string =>
  words.length > 140 ? `${words.slice(0, Math.max(words.lastIndexOf(' ', 140), 60))} …` : words;

/** A question out of what was asserted: "Is it so that …?" for a clause, "Was there …?" for a thing. */
function asked(tokens: readonly Token[]): string {
  const words = shortened(
    wordsOf(tokens)
      .replace(/^that /i, '')
      .replace(/[.,;:!?”"]+$/, ''),
  );
  const article = /^(?:an?|the)$/i.test(tokens[0]?.text ?? '');
  return article ? `Was there ${tokens[0]?.lower} ${words}?` : `Is it so that ${words}?`;
}
