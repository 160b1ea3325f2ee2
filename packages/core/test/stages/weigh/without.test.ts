import { describe, expect, test } from 'vitest';
import { withoutOrigin } from '../../../src/stages/weigh/without.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { answer, officials, outlet, person, question, says, story } from './story.ts';

const gazette = outlet('The Gazette');
const post = outlet('The Post');
const two = [gazette, officials(2, 'Norway')];
const dossier = story(
  ['a', 'b', 'c'],
  [
    question('Did they meet', [
      answer('yes', says('a', two), says('b', [person('Ana Ruiz', 'Peru')]), says('c', [post, officials(1, 'Norway')])),
    ]),
    question('Where', [answer('Vik', says('a', two), says('b', two)), answer('Oslo', says('c', [person('Ana Ruiz', 'Peru')]))]),
    question('When', [answer('Monday', says('b', [person('Ana Ruiz', 'Peru')]))]),
  ],
) as unknown as Dossier;
const idOf = (label: string): string => dossier.origins.find((o) => o.label === label)?.id ?? '';
const valueOf = (id: string): string => dossier.questions.flatMap((q) => q.answers).find((a) => a.id === id)?.value ?? '';

describe('a dossier without one origin', () => {
  test('says which answers fall, and which stand on fewer', () => {
    const without = withoutOrigin(dossier, idOf('Ana Ruiz'));
    expect(without?.reports).toEqual(['b', 'c']);
    expect(without?.answers.map(({ answer: id, before, after, falls }) => [valueOf(id), before, after, falls])).toEqual([
      ['Oslo', { min: 1, max: 1 }, { min: 0, max: 0 }, true],
      ['Monday', { min: 1, max: 1 }, { min: 0, max: 0 }, true],
      ['yes', { min: 2, max: 3 }, { min: 1, max: 2 }, false],
    ]);
  });

  test('what only may be the same stays', () => {
    const gone = withoutOrigin(dossier, idOf('two Norway officials') || (dossier.origins.find((o) => o.relay === 'The Gazette')?.id ?? ''));
    expect(gone?.gone).toHaveLength(1);
    expect(gone?.answers.map(({ answer: id, after }) => [valueOf(id), after])).toEqual([
      ['Vik', { min: 0, max: 0 }],
      ['yes', { min: 2, max: 2 }],
    ]);
  });

  test('the same is in the echoes', () => {
    const echo = dossier.echoes.find((e) => e.origin === idOf('Ana Ruiz'));
    expect(echo?.falls.map(valueOf).sort()).toEqual(['Monday', 'Oslo']);
  });

  test('an origin that is not there gives null', () => {
    expect(withoutOrigin(dossier, 'o-none')).toBeNull();
  });
});
