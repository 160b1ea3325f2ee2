import { describe, expect, test } from 'vitest';
import type { Contest, Support } from '../../../src/model/dossier.ts';
import { admiraltyOf, cellOf, confidenceOf, type Rival } from '../../../src/stages/weigh/table.ts';
import { settleOf } from '../../../src/stages/weigh/settle.ts';

const digit = (support: Support, contest: Contest = 'C0', rival: Rival = 'none', weak = false, against: Support | null = null): string =>
  admiraltyOf({ support, contest, rival, only: null }, weak, against, true);

describe('the Admiralty digit', () => {
  test.each([
    ['established, uncontested', digit('S4'), 'F1'],
    ['established, denied', digit('S4', 'C3'), 'F2'],
    ['established, against an equal', digit('S4', 'C2', 'equal'), 'F2'],
    ['corroborated', digit('S3'), 'F2'],
    ['corroborated, against an equal', digit('S3', 'C2', 'equal'), 'F3'],
    ['corroborated, denied by the party', digit('S3', 'C3'), 'F2'],
    ['more than once', digit('S2'), 'F3'],
    ['more than once, against a stronger', digit('S2', 'C2', 'stronger'), 'F4'],
    ['one firm origin', digit('S1'), 'F3'],
    ['one weak origin cannot be judged', digit('S1', 'C0', 'none', true), 'F6'],
    ['one origin, denied', digit('S1', 'C3'), 'F4'],
    ['one origin against an established answer', digit('S1', 'C2', 'stronger', false, 'S4'), 'F5'],
    ['nobody’s word', digit('S0'), 'F6'],
  ])('%s', (_, found, wanted) => expect(found).toBe(wanted));
  test('does not apply to a position, an opinion or background', () => {
    expect(admiraltyOf({ support: 'S4', contest: 'C0', rival: 'none', only: 'position' }, false, null, false)).toBe('-');
    expect(digit('BG')).toBe('-');
  });
});

test('confidence is quality of sourcing: high only for what is established and not contested', () => {
  expect([
    confidenceOf('S4', 'C1'),
    confidenceOf('S4', 'C3'),
    confidenceOf('S3', 'C0'),
    confidenceOf('S2', 'C0'),
    confidenceOf('S1', 'C0'),
  ]).toEqual(['high', 'moderate', 'moderate', 'low', 'low']);
});

test('every standing has a cell', () => {
  for (const support of ['S0', 'S1', 'S2', 'S3', 'S4', 'BG'] as const)
    for (const contest of ['C0', 'C1', 'C2', 'C3'] as const)
      for (const rival of ['none', 'weaker', 'equal', 'stronger'] as const)
        for (const only of [null, 'denial', 'position', 'opinion'] as const)
          expect(cellOf({ support, contest, rival, only })?.words, [support, contest, rival, only].join()).toBeTruthy();
});

test('what would settle it depends on the kind of question; what is settled needs nothing', () => {
  expect(settleOf('quantity', false)[0]).toMatch(/count/);
  expect(settleOf('boolean', true)).toEqual([]);
});
