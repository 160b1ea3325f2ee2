import { describe, expect, test } from 'vitest';
import { leadsNowhere } from '../src/lost.ts';
import { hashOf, HOME, VIEWS } from '../src/route.ts';
import { bundled } from './story.ts';

const { dossier } = bundled('border-talks');

describe('a link', () => {
  test.each([
    '#answer-nonsense',
    '#answer-',
    '#nowhere',
    '#origin-o-0',
    '#differences-q-0',
    '#responses-gone',
    '#timeline-x',
    '#brief-nothing',
  ])('%s leads to nothing in this file', (hash) => expect(leadsNowhere(hash, dossier)).toBe(true));

  test('to a view, a part of the brief, or anything of the dossier leads there', () => {
    const [question] = dossier.questions;
    const ids = [question?.id, question?.answers[0]?.id, dossier.origins[0]?.id, dossier.responses[0]?.id].filter((id) => id !== undefined);
    expect(ids.length).toBeGreaterThan(3);
    const routes = VIEWS.flatMap((view) => [null, ...(view === 'reader' ? [] : ids)].map((at) => ({ ...HOME, view, at })));
    for (const hash of ['', '#', '#brief-disputed', '#brief-words', '#timeline-2', ...routes.map(hashOf)])
      expect([hash, leadsNowhere(hash, dossier)]).toEqual([hash, false]);
  });

  test('whose place says itself what is missing is left to it', () => {
    for (const hash of ['#why-a-0', '#report-gone@1-2', '#answer-a-0']) expect([hash, leadsNowhere(hash, dossier)]).toEqual([hash, false]);
  });
});
