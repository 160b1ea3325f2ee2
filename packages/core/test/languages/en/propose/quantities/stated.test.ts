import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';

interface Told {
  readonly text: string;
  readonly published?: string;
}

const asked = (told: readonly (string | Told)[]) =>
  proposeFigures(told.map((t, i) => read({ id: `report-${i}`, ...(typeof t === 'string' ? { text: t } : t) }, english)));

/** The answers to each question, as "killed: 7 < the words". */
const answers = (...told: readonly (string | Told)[]): readonly string[] =>
  asked(told).flatMap((q) => q.answers.flatMap((a) => a.evidence.map((e) => `${q.about}: ${a.value.text} < ${e.text}`)));

const relations = (...told: readonly (string | Told)[]): readonly string[] =>
  asked(told).flatMap(({ answers: given, relations: all }) =>
    all.map(({ a, b, kind }) => [kind, ...[a, b].map((key) => given.find((g) => g.key === key)?.value.text)].join(' | ')),
  );

const LEAD = 'A tram left the rails at Quay Square on Sunday.';

test.each([
  ['The death toll has risen to nine.', 'killed: 9 < The death toll has risen to nine'],
  [
    'The death toll from the crash on the long hill line has climbed to nine.',
    'killed: 9 < The death toll from the crash on the long hill line has climbed to nine',
  ],
  ['The official toll stood at nine last night.', 'killed: 9 < The official toll stood at nine'],
  ['Two more died in hospital, bringing the number of dead to nine.', 'killed: 9 < bringing the number of dead to nine'],
  ['The harbour office put the number of dead at nine.', 'killed: 9 < put the number of dead at nine'],
  ['The harbour office raised the toll to nine.', 'killed: 9 < raised the toll to nine'],
  ['The number of injured rose to 40.', 'injured: 40 < The number of injured rose to 40'],
  ['A total of nine people were killed.', 'killed: 9 < A total of nine people were killed'],
  ['Nine bodies had been brought to the chapel by noon.', 'killed: 9 bodies < Nine bodies had been brought'],
  ['The crash claimed the lives of nine people.', 'killed: 9 < claimed the lives of nine people'],
  ['Divers found nine bodies.', 'killed: 9 bodies < found nine bodies'],
])('%s', (sentence, expected) => expect(answers(`${LEAD} ${sentence}`, LEAD)).toContain(expected));

test.each([
  'The toll on the road rose to nine dollars.',
  'The toll bridge has nine arches.',
  'Officials say that the death toll could rise to nine.',
  'The death toll is expected to climb to nine.',
  'The crash took a heavy toll on nine nurses.',
  'The number of trams rose to nine.',
  'The number of dead birds on the quay rose to nine.',
  'The body of water is nine miles long.',
])('%s gives no toll', (sentence) => expect(answers(`${LEAD} ${sentence}`, LEAD)).toEqual([]));

test('who puts a toll so is the one who gives it', () => {
  const [question] = asked([`${LEAD} The Harbour Office put the number of dead at nine.`, LEAD]);
  expect(question?.answers[0]?.evidence[0]?.chain.map((link) => link.label)).toEqual(['The Harbour Office']);
  expect(question?.answers[0]?.evidence[0]?.stance).toBe('reports');
});

test('two voices set against each other in one report conflict', () => {
  expect(
    relations(`${LEAD} The Harbour Office put the number of dead at nine. But Dr. Ana Ruiz said that 12 people had died.`, LEAD),
  ).toEqual(['conflict | 12 | 9']);
  expect(relations(`${LEAD} While the Harbour Office put the toll at nine, Dr. Ana Ruiz said that 12 people had died.`, LEAD)).toEqual([
    'conflict | 12 | 9',
  ]);
});

test('two numbers of one voice, or of two without a word of contrast, are two things', () => {
  expect(relations(`${LEAD} Dr. Ana Ruiz said that nine people had died. But she said that 12 men had died.`, LEAD)).toEqual([]);
  expect(relations(`${LEAD} Dr. Ana Ruiz said that nine people had died. Captain Ivo Brandt said that 12 men had died.`, LEAD)).toEqual([]);
});

test('a toll that one report says has grown is a succession', () => {
  expect(relations(`${LEAD} The death toll rose from four to nine.`, LEAD)).toEqual(['succession | 4 | 9']);
  expect(relations(`${LEAD} The death toll rose to nine, up from four.`, LEAD)).toEqual(['succession | 4 | 9']);
  expect(relations(`${LEAD} The toll, which had stood at four, rose to nine.`, LEAD)).toEqual(['succession | 4 | 9']);
  expect(relations(`${LEAD} The death toll stands at nine. The Harbour Office had earlier put the toll at four.`, LEAD)).toEqual([
    'succession | 4 | 9',
  ]);
});

test('a report that repeats the toll of the night before does not undo what followed', () => {
  expect(
    relations(
      { text: `${LEAD} The death toll has risen to seven.`, published: '2024-03-04' },
      { text: `${LEAD} The official toll stood at seven last night.`, published: '2024-03-05' },
      { text: `${LEAD} Two more bodies were found, bringing the number of dead to nine.`, published: '2024-03-05' },
    ),
  ).toEqual(['succession | 7 | 9']);
});

test('a guess that a count of the same day passes is no conflict', () => {
  const [early, late] = [`${LEAD} About 30 people were hurt.`, `${LEAD} Forty people were hurt.`].map((text) => ({
    text,
    published: '2024-03-04',
  }));
  expect(relations(early as Told, late as Told)).toEqual([]);
});
