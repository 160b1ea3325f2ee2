import { describe, expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { storyOf } from '../../../../src/languages/en/propose/story.ts';
import { proposeWhat } from '../../../../src/languages/en/propose/what/index.ts';
import { formsOf } from '../../../../src/languages/en/propose/what/verb-forms.ts';
import { proposeVerbs } from '../../../../src/languages/en/propose/what/verbs.ts';
import { areOpposite, isA, kindsOf } from '../../../../src/languages/en/propositions/nouns.ts';

const story = (...texts: readonly string[]) => storyOf(texts.map((text, i) => read({ id: `r${i}`, text }, english)));
const asked = (...texts: readonly string[]) => proposeWhat(story(...texts)).map((q) => [q.text, q.answers.map((a) => a.value.text)]);

describe('who did what', () => {
  test('asks who did it where two sides are named', () => {
    expect(asked('Rebels shelled the bakery in Holm at dawn.', 'Soldiers shelled the bakery in Holm at dawn.')).toEqual([
      ['Who shelled the bakery in Holm?', ['Rebels', 'Soldiers']],
    ]);
  });

  test('asks with what', () => {
    expect(
      asked(
        'A sailor struck the captain with a hammer at the pier on Monday.',
        'On Monday a sailor struck the captain with a knife at the pier.',
      ),
    ).toEqual([['With what did a sailor strike the captain?', ['hammer', 'knife']]]);
  });

  test('one noun with words before it that exclude each other', () => {
    expect(asked('Ana Ruiz bought a private plane in Holm.', 'Ana Ruiz bought a public plane in Holm.')[0]?.[1]).toEqual([
      'private plane',
      'public plane',
    ]);
  });

  test('a broader word, a name and its description, a pronoun ask nothing', () => {
    expect(asked('A sailor struck the captain with a hammer.', 'A sailor struck the captain with a tool.')).toEqual([]);
    expect(asked('Jon Berg struck the captain with a hammer.', 'A rebel struck the captain with a hammer.')).toEqual([]);
    expect(asked('He struck the captain with a hammer.', 'Soldiers struck the captain with a hammer.')).toEqual([]);
  });

  test('a set of which one report names other members asks nothing', () => {
    expect(asked('Ana Ruiz bought a hammer and a boat in Holm.', 'Ana Ruiz bought a knife and a boat in Holm.')).toEqual([]);
  });

  test('one report that gives both knows of two', () => {
    expect(
      asked(
        'Rebels shelled the bakery in Holm. Later soldiers shelled the bakery in Holm.',
        'Soldiers shelled the bakery in Holm at dawn.',
      ),
    ).toEqual([]);
  });

  test('a copied sentence is cited for each report that carries it', () => {
    const [question] = proposeWhat(
      story(
        'Rebels shelled the bakery in Holm at dawn.',
        'Rebels shelled the bakery in Holm at dawn.',
        'Soldiers shelled the bakery in Holm at dawn.',
      ),
    );
    expect(question?.answers.map((a) => a.evidence.map((e) => e.report))).toEqual([['r0', 'r1'], ['r2']]);
  });

  test('another order of the reports gives the same questions', () => {
    const texts = ['Rebels shelled the bakery in Holm at dawn.', 'Soldiers shelled the bakery in Holm at dawn.'];
    expect(asked(...texts)).toEqual(asked(...texts.toReversed()));
  });
});

test('verbs that exclude each other', () => {
  const [question] = proposeVerbs(story('Jon Berg was shot at the pier on Monday.', 'Jon Berg was stabbed at the pier on Monday.'));
  expect(question?.text).toBe('Was Jon Berg shot or stabbed?');
});

test.each([
  ['hand over', 'handed over', 'handed over'],
  ['take', 'took', 'taken'],
  ['stop', 'stopped', 'stopped'],
  ['carry', 'carried', 'carried'],
  ['seize', 'seized', 'seized'],
])('past and participle of %s', (lemma, past, participle) => {
  expect(formsOf(lemma)).toEqual({ past, participle });
});

test('sorts of thing and broader words', () => {
  expect(kindsOf('hospitals')[0]).toBe('building');
  expect(isA('captain', 'officer')).toBe(true);
  expect(isA('captain', 'boat')).toBe(false);
  expect(areOpposite('private', 'public')).toBe(true);
});
