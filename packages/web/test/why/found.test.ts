import { openable } from '@stemma/core/sheet';
import { english, explain, rulesOf } from '@stemma/core';
import { describe, expect, test } from 'vitest';
import { found, mergesOf } from '../../src/why/found.ts';
import { bundled } from '../story.ts';

const { dossier } = bundled('border-talks');

describe('what stands behind an id', () => {
  test('is found for all that the command can explain', () => {
    expect(openable(dossier).filter((id) => found(dossier, id) === null)).toEqual([]);
  });

  test('is the kind of thing that the command takes it for', () => {
    const heads = { question: 'Question', answer: 'Answer', relation: 'Relation', origin: 'Origin', merge: 'Merge', response: 'Response', hop: 'Change', line: 'Line' }; // prettier-ignore
    for (const id of openable(dossier)) {
      const said = explain(dossier, id, { width: 100, color: false, rules: rulesOf(english) }) ?? '';
      const kind = found(dossier, id)?.kind;
      expect([id, said.startsWith(kind === undefined ? '?' : heads[kind])]).toEqual([id, true]);
    }
  });

  test('is nothing where the file holds nothing of that name', () => {
    expect(found(dossier, 'a-none')).toBeNull();
  });
});

test('the merges of an answer are those that made its most and those that made its least', () => {
  const answer = dossier.questions.flatMap((q) => q.answers).find((a) => a.origins.min < a.origins.max && a.origins.ids.length > 2);
  if (!answer) throw new Error('the story has an answer with a range');
  const { once, maybe } = mergesOf(answer, dossier);
  expect(once.every(({ grade }) => grade !== 'possible')).toBe(true);
  expect(maybe.every(({ grade, a, b }) => grade === 'possible' && answer.origins.ids.includes(a) && answer.origins.ids.includes(b))).toBe(
    true,
  );
  expect(once.length).toBeGreaterThan(0);
  expect(maybe.length).toBeGreaterThan(0);
});
