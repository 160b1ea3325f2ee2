import { describe, expect, test } from 'vitest';
import { english } from '../src/index.ts';
import { exportedCards } from './every-rule.ts';

const cards = await exportedCards();
const all = new Map([...english.rules, ...cards.map(({ card }) => card)].map((card) => [card.id, card]));

/** Every file that exports a card of this id, named as ids are: without the folder of all languages, of stages, and of a room's rules. */
const filesOf = (id: string): string[] =>
  cards.filter(({ card }) => card.id === id).map(({ file }) => file.replace(/^(?:languages|stages)\//, '').replace('/rules/', '/'));

/** A list of small rules may stand in one file, which bears the name of what they have in common: weigh/merge/same-name in weigh/merge.ts. */
const standsAt = (id: string, file: string): boolean =>
  file === id ||
  file === `${id}/index` ||
  id.startsWith(`${file}/`) ||
  (!id.startsWith('en/') && id.startsWith(`${file.split('/')[0] ?? ''}/`));

test('there are rules, and no two have one id', () => {
  const ids = english.rules.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('every rule of the language that a file exports is registered', () => {
  const registered = new Set(english.rules.map(({ id }) => id));
  expect(
    [...new Set(cards.filter(({ file }) => file.startsWith('languages/')).map(({ card }) => card.id))].filter((id) => !registered.has(id)),
  ).toEqual([]);
});

describe('every card', () => {
  test.each([...all.values()].map((card) => [card.id, card] as const))('%s', (id, { summary, follows, examples }) => {
    expect(id).toMatch(/^(?:en|weigh|align)(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){1,3}$/);
    expect(
      filesOf(id).some((file) => standsAt(id, file) || file.endsWith('/index')),
      `no file at ${id}, but ${filesOf(id).join(', ')}`,
    ).toBe(true);
    expect(summary.trim().length).toBeGreaterThan(15);
    expect(follows.trim()).not.toBe('');
    if (!id.startsWith('en/')) return;
    expect(examples.yes.length, 'sentences in which it finds something').toBeGreaterThanOrEqual(2);
    expect(examples.no.length, 'sentences in which it finds nothing').toBeGreaterThanOrEqual(1);
  });
});
