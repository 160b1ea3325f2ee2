import { expect, test } from 'vitest';
import { withOutlets } from '../../../src/stages/weigh/outlets.ts';
import { answer, officials, outlet, question, readings, says } from './story.ts';

const named = (own: Readonly<Record<string, string>>, ...relays: readonly string[]): readonly (string | undefined)[] => {
  const ids = ['a', 'b'];
  const asked = question('Where', [
    answer(
      'Vik',
      says('a', [outlet(relays[0] ?? ''), officials(2, 'Norway')]),
      ...relays.slice(1).map((name) => says('b', [outlet(name), officials(1, 'Peru')])),
    ),
  ]);
  const texts = Object.fromEntries(ids.map((id) => [id, { text: `Words of ${id}.`, ...(own[id] !== undefined && { outlet: own[id] }) }]));
  const { questions } = withOutlets({ readings: readings(ids, texts), questions: [asked] });
  return questions[0]?.answers[0]?.evidence.map((e) => e.chain[0]?.voice.label) ?? [];
};

test('a short name is that of the one outlet that ends so', () => {
  expect(named({ a: 'Tamsin Post' }, 'the Post')).toEqual(['Tamsin Post']);
});

test('a short name that two fit stays, and an outlet that wrote a report is no other’s short name', () => {
  expect(named({ a: 'Tamsin Post', b: 'Island Post' }, 'the Post')).toEqual(['the Post']);
  expect(named({ a: 'Globe' }, 'Globe', 'Island Globe')).toEqual(['Globe', 'Island Globe']);
  expect(named({}, 'Globe', 'Globe Türk')).toEqual(['Globe', 'Globe Türk']);
});
