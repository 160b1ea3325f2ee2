import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { chunksOf } from '../../../../src/languages/en/clause/chunks.ts';
import { clausesOf } from '../../../../src/languages/en/clause/clauses.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The only sentence of a text, with what reads the words of a stretch of it. */
function sentenceOf(text: string) {
  const reading = read({ id: 'a', text }, english);
  const [sentence] = reading.sentences;
  if (!sentence) throw new Error(`“${text}” holds no sentence.`);
  const words = ({ from, to }: Stretch): string => text.slice(reading.tokens[from]?.start, reading.tokens[to - 1]?.end);
  return { reading, sentence, words };
}

/** Each clause as "subject + subject | verb | object". */
function clauses(text: string): readonly string[] {
  const { reading, sentence, words } = sentenceOf(text);
  return clausesOf(reading, sentence).map(({ subject, verb, object }) =>
    [subject.map(words).join(' + '), words(verb), object.map(words).join(' + ')].join(' | '),
  );
}

test.each([
  ['over an apposition', 'The mayor, a former diver, met the union.', 'The mayor | met | the union'],
  ['over a relative clause', 'The mayor, who was unwell, met the union.', 'The mayor | met | the union'],
  ['through "who"', 'The mayor, who was unwell, met the union.', 'The mayor | was | '],
  ['through "that"', 'The bomb that killed two sailors was old.', 'The bomb | killed | two sailors'],
  ['shared over "and"', 'The mayor met the union and praised the divers.', 'The mayor | praised | the divers'],
  ['shared over "nor"', 'The union neither confirmed nor denied the meeting.', 'The union | denied | the meeting'],
  ['of two', 'Ana Ruiz and Jon Berg met.', 'Ana Ruiz + Jon Berg | met | '],
  ['behind a day', 'On Monday the mayor spoke.', 'the mayor | spoke | '],
  ['behind "before"', 'The guards waited before the mayor resigned.', 'the mayor | resigned | '],
  ['of an infinitive, who is urged', 'The mayor urged the union to end the strike.', 'the union | to end | the strike'],
  ['of a passive, the thing done to', 'The bridge was closed by two officials.', 'The bridge | was closed | '],
])('the subject %s', (_, text, clause) => expect(clauses(text)).toContain(clause));

test('the object that "which" stands for', () =>
  expect(clauses('The talks, which the mayor requested, failed.')).toEqual(['the mayor | requested | The talks', 'The talks | failed | ']));

test('a verb tells whether it is passive, negated, weakened', () => {
  const verbs = (text: string) => {
    const { reading, sentence } = sentenceOf(text);
    return clausesOf(reading, sentence).map(({ verb }) => verb);
  };
  expect(verbs('The bridge was closed by two officials.')).toMatchObject([{ lemma: 'close', passive: true, negated: false, modal: null }]);
  expect(verbs('The bridge did not fall.')).toMatchObject([{ lemma: 'fall', passive: false, negated: true, finite: true }]);
  expect(verbs('The bridge could fall.')).toMatchObject([{ lemma: 'fall', modal: 'could' }]);
});

test('a prepositional phrase keeps its preposition', () => {
  const { reading, sentence, words } = sentenceOf('The bridge was closed by two officials.');
  expect(clausesOf(reading, sentence)[0]?.prepositional.map((p) => [p.preposition, words(p.object)])).toEqual([['by', 'two officials']]);
});

test.each([
  ['President-elect Ana Ruiz met Norway’s ambassador.', ['President-elect Ana Ruiz', 'Norway’s ambassador']],
  ['The alleged meeting in the harbour office was short.', ['The alleged meeting', 'the harbour office']],
  ['She met him.', ['She', 'him']],
])('the noun phrases of “%s”', (text, phrases) => {
  const { reading, sentence, words } = sentenceOf(text);
  expect(
    chunksOf(reading, sentence)
      .filter((c) => c.kind === 'np')
      .map(words),
  ).toEqual(phrases);
});

test('who owns a phrase stands apart from its head', () => {
  const { reading, sentence, words } = sentenceOf('She met Norway’s ambassador.');
  const owned = chunksOf(reading, sentence).flatMap((c) => (c.kind === 'np' && c.possessor ? [c] : []));
  expect(owned.map((c) => [words({ from: c.possessor?.[0] ?? 0, to: c.possessor?.[1] ?? 0 }), reading.tokens[c.head]?.text])).toEqual([
    ['Norway', 'ambassador'],
  ]);
});

test('chunks cover every token of a sentence once', () => {
  const { reading, sentence } = sentenceOf(
    '“The mayor — who, oddly, hadn’t slept — met (or so we heard) 27 sailors’ wives; nobody minded…”',
  );
  const covered = chunksOf(reading, sentence).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
  expect(covered).toEqual(Array.from({ length: sentence.tokens[1] - sentence.tokens[0] }, (_, i) => sentence.tokens[0] + i));
});
