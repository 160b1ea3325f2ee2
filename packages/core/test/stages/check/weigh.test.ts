import { describe, expect, test } from 'vitest';
import type { Sign } from '../../../src/index.ts';
import { weighSigns } from '../../../src/stages/check/weigh.ts';

const sign = (id: string, value = 1): Sign => ({ id, value, spans: [] });
const table = { always: [0.2, 0, 0.1], hoax: [-1, 2, 0], rumour: [-0.5, 0, 1] };

describe('weighing', () => {
  test('the heaviest column wins, and the signs that made it win are named, the weightiest first', () => {
    const { bearing, decided } = weighSigns({ related: true, denying: true, signs: [sign('hoax'), sign('rumour', 0.5)] }, table);
    expect(bearing).toBe('against');
    expect(decided.map((d) => d.sign.id)).toEqual(['hoax']);
  });

  test('a sign that the table lacks weighs nothing, were it called as an object’s own members are', () => {
    expect(weighSigns({ related: true, denying: true, signs: [sign('unheard-of', 9)] }, table).bearing).toBe('for');
  });

  test('a report without a word that could deny anything does not deny', () => {
    expect(weighSigns({ related: true, denying: false, signs: [sign('hoax')] }, table).bearing).toBe('observing');
  });

  test('what speaks of something else is not weighed', () => {
    expect(weighSigns({ related: false, denying: true, signs: [sign('hoax')] }, table)).toEqual({ bearing: 'unrelated', decided: [] });
  });
});
