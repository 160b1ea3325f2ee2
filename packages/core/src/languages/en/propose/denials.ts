import type { RuleCard } from '../../../language.ts';
import type { SourcedAttribution } from '../../../model/attribution.ts';
import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { clausesOf, type Clause } from '../clause/clauses.ts';
import { Answers, questionOf } from './answers.ts';
import { evidenceAt, evidenceBy } from './evidence.ts';
import type { StoryEvent } from './events/central.ts';
import { cut, spanOfTokens, supposes, within } from './events/rule.ts';
import { incidentsOf } from './incidents/index.ts';
import { wordsOf, type Story } from './story.ts';

const ID = 'en/propose/denials';

export const denials: RuleCard = {
  id: ID,
  summary: 'Somebody denies what another report, or the sentence before, asserts.',
  follows: 'RumourEval stance "deny"; the denial-anchored design of the divergence lessons: start from the denial, look for what it denies',
  examples: {
    yes: [
      'Police say the <a>diver stole the bell of the chapel</a>. ‖ <a>The diver did not steal the bell of the chapel</a>, his lawyer said.',
      'The ministry accused the guild of hiding grain. <a>The guild denied such accusations</a>. ‖ The harvest was poor this year.',
    ],
    no: ['The judge denied bail to the diver. ‖ The diver swam at dawn.'],
  },
};

/** A proposition that somebody says is not so. */
interface Denied {
  readonly reading: Reading;
  readonly sentence: number;
  readonly words: ReadonlyMap<string, Token>; // content lemmas of what is denied
  readonly name: string; // the clause, as it would be asserted
  readonly by: SourcedAttribution | null;
  readonly from: number; // tokens of the denial
  readonly to: number;
  readonly back: boolean; // "such accusations": what is denied stands in the sentence before
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ']);
const EMPTY = new Set(['be', 'have', 'do', 'say', 'report', 'claim', 'tell', 'accord', 'get', 'go', 'make', 'take', 'year', 'day', 'week', 'time', 'people', 'man', 'woman', 'new', 'other', 'last', 'first', 'mr', 'ms', 'mrs']);
const BACK = /^(?:accusations?|allegations?|claims?|charges?|reports?|rumou?rs?|stor(?:y|ies)|suggestions?|assertions?|them|it|this|that)$/;
/** Verbs whose negation says nothing of an event: knowing, wanting, saying. */
const NO_EVENT = new Set(['know', 'think', 'believe', 'want', 'need', 'see', 'seem', 'appear', 'say', 'comment', 'respond', 'reply', 'disclose', 'reveal', 'specify', 'elaborate', 'identify', 'name', 'provide', 'expect', 'have', 'understand', 'mean', 'matter', 'work', 'like', 'care', 'give', 'release', 'confirm', 'deny', 'rule', 'mince', 'hesitate', 'answer', 'return', 'find', 'get', 'go', 'come', 'look', 'feel', 'stop', 'let', 'allow', 'wait', 'require']);
const CLOSE_ENOUGH = 0.62; // share of the denied words' weight that an assertion must hold

/**
 * Questions that a denial opens: did it happen, is it so. The side that asserts is looked for in other reports, or in the sentence before.
 *
 * Misses denials that share no word with what they deny, and leaves those of the central event to its own question.
 */
export function proposeDenials(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const weights = weightsOf(story);
  const questions = new Map<string, AlignedQuestion>();
  const used: { readonly reading: Reading; readonly sentence: number }[] = [];
  for (const denied of denialsOf(story, event)) {
    if (used.some((u) => u.reading === denied.reading && u.sentence === denied.sentence)) continue;
    const answers = new Answers();
    const no = denied.by ? evidenceBy(denied.reading, spanOf(denied), 'denies', ID, denied.by) : evidenceAt(denied.reading, spanOf(denied), 'denies', ID);
    answers.add('no', { text: 'no', polarity: 'no' }, no);
    const name = denied.back ? addBack(denied, answers) : addAssertions(story, denied, weights, answers);
    if (!name || !answers.keys.includes('yes') || !answers.keys.includes('no')) continue;
    // the same denial in other reports
    for (const other of denialsOf(story, event)) {
      if (other === denied || other.back !== denied.back || likeness(denied.words, other.words, weights) < CLOSE_ENOUGH) continue;
      used.push({ reading: other.reading, sentence: other.sentence });
      answers.add('no', { text: 'no', polarity: 'no' }, other.by ? evidenceBy(other.reading, spanOf(other), 'denies', ID, other.by) : evidenceAt(other.reading, spanOf(other), 'denies', ID));
    }
    const key = `denial:${[...denied.words.keys()].sort().join(' ').slice(0, 80)}:${denied.back ? denied.reading.report.sha256.slice(0, 6) : ''}`;
    const reports = answers.reports.size;
    const question = questionOf({ key, text: name, slot: 'boolean', about: [...denied.words.keys()].sort().slice(0, 3).join(' '), rank: 12 + Math.max(0, 8 - reports), rule: ID }, answers, [{ a: 'yes', b: 'no', kind: 'party-denial', rule: ID }]);
    if (question && !questions.has(key)) questions.set(key, question);
  }
  return [...questions.values()];
}

const spanOf = (d: Denied): { start: number; end: number } => within(d.reading, d.from, d.to);

/** Weight of a lemma: rarer over the story's sentences weighs more. */
function weightsOf({ readings }: Story): (lemma: string) => number {
  const seen = new Map<string, number>();
  let sentences = 0;
  for (const reading of readings)
    for (const sentence of reading.sentences) {
      sentences += 1;
      for (const lemma of new Set(contentOf(reading, ...sentence.tokens).keys())) seen.set(lemma, (seen.get(lemma) ?? 0) + 1);
    }
  return (lemma) => Math.log(1 + sentences / (1 + (seen.get(lemma) ?? 0)));
}

function contentOf(reading: Reading, from: number, to: number): Map<string, Token> {
  const found = new Map<string, Token>();
  for (const t of reading.tokens.slice(from, to)) {
    const lemma = t.lemma.toLowerCase();
    if (CONTENT.has(t.pos) && !EMPTY.has(lemma) && lemma.length > 1) found.set(lemma, t);
  }
  return found;
}

function likeness(a: ReadonlyMap<string, Token>, b: ReadonlyMap<string, Token>, weight: (lemma: string) => number): number {
  let shared = 0;
  let all = 0;
  for (const lemma of a.keys()) {
    all += weight(lemma);
    if (b.has(lemma)) shared += weight(lemma);
  }
  return all === 0 ? 0 : shared / all;
}

function denialsOf(story: Story, event: StoryEvent | null): Denied[] {
  const found: Denied[] = [];
  for (const reading of story.readings) {
    const incidents = incidentsOf(reading);
    const anchored = new Set(event?.anchors.filter((a) => a.reading === reading).map((a) => a.token));
    for (const a of reading.attributions) {
      if (a.cueClass !== 'deny' || a.negated || a.content.length === 0 || a.source.length === 0) continue;
      const start = Math.min(...a.content.map((c) => c.start));
      const end = Math.max(...a.content.map((c) => c.end));
      const inside = reading.tokens.filter((t) => start <= t.start && t.end <= end);
      const first = inside[0];
      const last = inside.at(-1);
      if (!first || !last || inside.some((t) => anchored.has(t.index))) continue;
      const words = contentOf(reading, first.index, last.index + 1);
      const back = [...words.keys()].filter((w) => !BACK.test(w)).length === 0 || inside.slice(0, 3).some((t) => /^(?:such|these|those|the)$/.test(t.lower) && BACK.test(reading.tokens[t.index + 1]?.lower ?? ''));
      const from = reading.tokens.findIndex((t) => t.start >= Math.min(...a.source.map((s) => s.start), a.cue[0].start));
      found.push({ reading, sentence: a.sentence, words, name: wordsOf(inside), by: a, from, to: last.index + 1, back });
    }
    for (const sentence of reading.sentences) {
      if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
      for (const clause of clausesOf(reading, sentence)) {
        if (!negates(reading, clause)) continue;
        const subject = clause.subject[0];
        if (!subject || subject.pronoun || anchored.has(clause.verb.main)) continue;
        const to = Math.max(clause.end, clause.verb.to);
        const words = contentOf(reading, subject.from, Math.min(to, subject.from + 40));
        if (words.size < 2) continue;
        found.push({ reading, sentence: sentence.index, words, name: affirm(reading, clause, subject.from, to), by: null, from: Math.min(subject.from, clause.verb.from), to, back: false });
      }
    }
  }
  return found;
}

/** A finite negation of something that can happen or be: "was not his wife", "did not steal". */
function negates(reading: Reading, clause: Clause): boolean {
  const { verb } = clause;
  if (!verb.negated || !verb.finite || verb.modal !== null) return false;
  const after = reading.tokens[verb.to]?.lower;
  if (after === 'only' || after === 'just' || after === 'merely' || after === 'immediately' || after === 'yet') return false;
  const words = reading.tokens.slice(verb.from, verb.to).map((t) => t.lower);
  if (words.includes('immediately') || words.includes('yet') || words.includes('only') || words.includes('do')) return false;
  if (verb.lemma === 'be') return clause.end > verb.to + 1 && reading.tokens.slice(verb.to, clause.end).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  return !NO_EVENT.has(verb.lemma);
}

/** The clause with its "not" left out. */
const affirm = (reading: Reading, clause: Clause, from: number, to: number): string =>
  wordsOf(reading.tokens.slice(from, to).filter((t) => !(t.index >= clause.verb.from && t.index < clause.verb.to && /^(?:not|n't|never)$/.test(t.lower))));

/** "denied such accusations": the assertion is the sentence before. */
function addBack(denied: Denied, answers: Answers): string | null {
  const { reading } = denied;
  const here = reading.sentences[denied.sentence];
  const before = reading.sentences[denied.sentence - 1];
  if (!here || !before || before.paragraph !== here.paragraph) return null;
  const said = reading.attributions.find((a) => a.sentence === before.index && a.cueClass !== 'hearsay' && a.content.length > 0 && a.source.length > 0);
  if (said && said.cueClass !== 'deny' && said.cueClass !== 'decline') {
    const start = Math.min(...[...said.source, ...said.cue].map((s) => s.start));
    const end = Math.max(...said.content.map((s) => s.end));
    answers.add('yes', { text: 'yes', polarity: 'yes' }, evidenceBy(reading, cut(reading, start, end), said.cueClass === 'allege' ? 'alleges' : 'reports', ID, said));
    const inside = reading.tokens.filter((t) => said.content.some((c) => c.start <= t.start && t.end <= c.end));
    return asked(inside);
  }
  const span = spanOfTokens(reading, ...before.tokens);
  answers.add('yes', { text: 'yes', polarity: 'yes' }, evidenceAt(reading, cut(reading, span.start, span.end), 'asserts', ID));
  return asked(reading.tokens.slice(...before.tokens));
}

/** Looks in other reports for sentences that assert what is denied. Gives the question's text. */
function addAssertions(story: Story, denied: Denied, weights: (lemma: string) => number, answers: Answers): string | null {
  if (denied.words.size < 2) return null;
  for (const reading of story.readings) {
    if (reading === denied.reading) continue;
    const incidents = incidentsOf(reading);
    let best: { readonly share: number; readonly sentence: number } | null = null;
    for (const sentence of reading.sentences) {
      if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
      const tokens = reading.tokens.slice(...sentence.tokens);
      if (tokens.some((t) => /^(?:not|n't|never|no|denied|denies|deny|denying|untrue|hoax|nor|neither)$/.test(t.lower))) continue;
      const share = likeness(denied.words, contentOf(reading, ...sentence.tokens), weights);
      if (share >= CLOSE_ENOUGH && (!best || share > best.share)) best = { share, sentence: sentence.index };
    }
    const sentence = best && reading.sentences[best.sentence];
    if (!sentence) continue;
    const hits = reading.tokens.slice(...sentence.tokens).filter((t) => denied.words.has(t.lemma.toLowerCase()));
    const first = hits[0];
    const last = hits.at(-1);
    if (hits.length < 2 || !first || !last) continue;
    answers.add('yes', { text: 'yes', polarity: 'yes' }, evidenceAt(reading, within(reading, first.index, last.index + 1), 'asserts', ID));
  }
  return answers.keys.includes('yes') ? `Is it so that ${denied.name}?` : null;
}

/** A question out of what was asserted: "Is it so that …?" for a clause, "Was there …?" for a thing. */
function asked(tokens: readonly Token[]): string {
  const words = wordsOf(tokens).replace(/^that /i, '').replace(/[.,;:!?”"]+$/, '');
  const short = words.length > 140 ? `${words.slice(0, words.lastIndexOf(' ', 140))} …` : words;
  return tokens.some((t) => t.pos === 'VERB' || t.pos === 'AUX') && !/^(?:an?|the)$/i.test(tokens[0]?.text ?? '') ? `Is it so that ${short}?` : `Was there ${/^(?:an?|the)$/i.test(tokens[0]?.text ?? '') ? `${tokens[0]?.lower} ` : ''}${short}?`;
}
