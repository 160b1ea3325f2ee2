import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { denialsOf } from '../../../../src/languages/en/propose/denials/find.ts';
import { proposeDenials } from '../../../../src/languages/en/propose/denials/index.ts';
import { proposeHeart } from '../../../../src/languages/en/propose/heart.ts';
import { storyOf } from '../../../../src/languages/en/propose/story.ts';

const story = (...texts: readonly string[]) => storyOf(texts.map((text, i) => read({ id: `report-${i}`, text }, english)));

/** What a text denies: "words: Ana Ruiz sold the ferry", "story". */
const denied = (text: string): readonly string[] =>
  denialsOf(story(text), null).map((d) => (d.target === 'words' ? `words: ${d.name}` : d.target));

/** The words on each side of every question that a denial opens. */
const sides = (...texts: readonly string[]) =>
  proposeDenials(story(...texts)).map(({ answers }) =>
    Object.fromEntries(answers.map(({ key, evidence }) => [key, evidence.map((e) => `${e.report.slice(-1)}: ${e.text}`)])),
  );

test.each([
  ['The rumour that Ana Ruiz sold the ferry is false.', ['words: Ana Ruiz sold the ferry']],
  ['A story that ran in the Harbour Herald suggesting that Ana Ruiz sold the ferry is untrue.', ['words: Ana Ruiz sold the ferry']],
  ['The whole tale is rubbish, her agent said.', ['story']],
  ['The photograph turned out to be a hoax.', ['story']],
  ['Her agent called the report nonsense.', ['story']],
  ['Several papers wrongly reported that the ferry had sunk off Port Alder.', ['words: ferry had sunk off Port Alder']],
  ['Contrary to reports that the ferry sank off Port Alder, it is in the dock.', ['words: ferry sank off Port Alder']],
  ['There is no evidence that the crew opened the valve.', ['words: crew opened the valve']],
  ['Divers ruled out a gas leak in the hull.', ['words: gas leak in the hull']],
  ['Ana Ruiz did not sell the ferry to the guild.', ['words: Ana Ruiz did sell the ferry to the guild']],
  ['No guard opened the gate for Jon Berg.', ['words: guard opened the gate for Jon Berg']],
] as const)('“%s” is a denial', (text, expected) => {
  expect(denied(text)).toEqual(expected);
});

test.each([
  'The judge denied bail to Jon Berg.',
  'He crossed the border on a false passport.',
  'The ministry neither confirmed nor denied the sale of the ferry.',
  'The minister rejected the guild’s offer of two ferries.',
  'Ana Ruiz has not been charged with the theft of the bell.',
  'Jon Berg has not yet sold the ferry to the guild.',
  'That was wrong, the captain said of the sale.',
  'His mind was made up about the ferry.',
  'The photograph was probably staged.',
  'Police cannot rule out a gas leak in the hull.',
])('“%s” is none', (text) => {
  expect(denied(text)).toEqual([]);
});

test('a denial meets the same event told as a verb and as a noun, and not another person’s', () => {
  expect(
    sides(
      'Sources at the port said that Irena Vosk was not captured by pirates.',
      'Irena Vosk was captured by pirates on Monday.',
      'The capture of Irena Vosk by pirates alarmed the town.',
      'Pirates captured Tomas Lind in May.',
    ),
  ).toEqual([
    {
      no: ['0: Irena Vosk was not captured by pirates'],
      yes: ['1: Irena Vosk was captured by pirates on Monday', '2: The capture of Irena Vosk by pirates'],
    },
  ]);
});

test('a report that denies is not asked for the other side, though it repeats the claim first', () => {
  expect(
    sides(
      'Papers said that Ana Ruiz tore up the contract with the guild. Her agent denied that she tore up the contract.',
      'The singer Ana Ruiz tore up the contract with the guild.',
    ).flatMap(({ yes }) => yes),
  ).toEqual(['1: The singer Ana Ruiz tore up the contract with the guild']);
});

test('a verdict with no words of its own is passed on the story’s claim', () => {
  const [question] = proposeHeart(
    story(
      'A seal opened the harbour gate of Port Alder on Monday.',
      'The harbour gate of Port Alder was opened by a seal, a guard said.',
      'A seal, a gate and Port Alder make news. The story is a hoax, the harbour office said.',
    ),
  );
  expect(question?.relations.map((r) => r.kind)).toEqual(['party-denial']);
  expect(question?.answers.map(({ key, evidence }) => [key, evidence.map((e) => e.report)])).toEqual([
    ['no', ['report-2']],
    ['yes', ['report-0', 'report-1']],
  ]);
});

test('who denies of itself is named in the question', () => {
  const [question] = proposeDenials(
    story(
      'The Upland Ferry Company denied that it knew of the crack in the hull of the Alder.',
      'The Upland Ferry Company knew of the crack in the hull of the Alder, divers said.',
    ),
  );
  expect(question?.text).toBe('Is it so that the Upland Ferry Company knew of the crack in the hull of the Alder?');
});
