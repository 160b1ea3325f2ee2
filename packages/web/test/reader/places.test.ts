import type { AttributionJson, Dossier } from '@stemma/core/sheet';
import { expect, test } from 'vitest';
import { blocksOf } from '../../src/views/reader/blocks.ts';
import { cardWords } from '../../src/views/reader/card-words.ts';
import { beside, hopsBetween, kindred, openPlaces, sharedWith, unknownReports, without } from '../../src/views/reader/open-reports.ts';
import { evidencePlaces } from '../../src/views/reader/places.ts';
import { sectionsOf } from '../../src/views/reader/sections.ts';
import { aimedAt, attributed, leftAside } from '../../src/views/reader/stretches.ts';
import { HOME, type Route } from '../../src/route.ts';

const cite = (report: string, start: number, end: number, more: object = {}) => ({ report, start, end, text: '', ...more });
const dossier = {
  reports: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  questions: [
    {
      id: 'q1',
      answers: [
        {
          id: 'yes',
          evidence: [
            cite('a', 40, 50, { stance: 'asserts' }),
            cite('a', 4, 9, { stance: 'asserts' }),
            cite('a', 0, 5, { in: 'title', stance: 'asserts' }),
          ],
        },
        { id: 'no', evidence: [cite('a', 40, 50, { stance: 'denies' })] },
      ],
    },
  ],
  responses: [{ id: 'r1', evidence: [cite('b', 1, 2)] }],
  hops: [{ id: 'h1', from: cite('a', 4, 9), to: cite('b', 7, 9), evidence: [] }],
  shared: [
    {
      a: 'a',
      b: 'b',
      what: 'reuse',
      passages: [
        { a: { start: 9, end: 12 }, b: { start: 30, end: 33 } },
        { a: { start: 1, end: 4 }, b: { start: 5, end: 8 } },
      ],
    },
    { a: 'a', b: 'c', what: 'quotation', passages: [{ a: { start: 1, end: 4 }, b: { start: 5, end: 8 } }] },
  ],
} as unknown as Dossier;
const reading = (...places: Route['places']): Route => ({ ...HOME, view: 'reader', places });

test('words that are evidence of two answers are one place, and places stand in text order', () => {
  const { text, title } = evidencePlaces(dossier).get('a') ?? { text: [], title: [] };
  expect(text.map(({ start, of, index }) => [index, start, of.map((b) => b.kind)])).toEqual([
    [0, 4, ['answer', 'hop']],
    [1, 40, ['answer', 'answer']],
  ]);
  expect(title.map(({ start }) => start)).toEqual([0]);
  expect(evidencePlaces(dossier).get('c')).toBeUndefined();
});

test('a route opens each known report once, and the first report where it names none', () => {
  const twice = reading({ report: 'b', span: null }, { report: 'nobody', span: null }, { report: 'b', span: { start: 1, end: 2 } });
  expect(openPlaces(twice, dossier)).toEqual([{ report: 'b', span: null }]);
  expect(unknownReports(twice, dossier)).toEqual(['nobody']);
  expect(openPlaces(reading(), dossier).map((p) => p.report)).toEqual(['a']);
});

test('a fifth report takes the place of the fourth; a closed one leaves the others as they were', () => {
  const four = ['a', 'b', 'c', 'd'].map((report) => ({ report, span: null }));
  expect(beside(four, 'e').places.map((p) => p.report)).toEqual(['a', 'b', 'c', 'e']);
  expect(without(four, 'b').places.map((p) => p.report)).toEqual(['a', 'c', 'd']);
});

test('copied words are marked on both sides, what both quote on neither', () => {
  expect(sharedWith(dossier, 'b', ['a', 'b']).map((s) => s.start)).toEqual([5, 30]);
  expect(sharedWith(dossier, 'a', ['a', 'c'])).toEqual([]);
  expect(sharedWith(dossier, 'a', ['a'])).toEqual([]);
  expect(hopsBetween(dossier, ['b', 'a']).map((h) => h.id)).toEqual(['h1']);
  expect(hopsBetween(dossier, ['a', 'c'])).toEqual([]);
  expect(kindred(dossier, 'b')).toEqual([{ report: 'a', changes: 1, passages: 2 }]);
});

test('the number of an attribution stands behind its last cue, or behind its content where it has none', () => {
  const attributions = [
    {
      source: [[0, 3]],
      cue: [
        [4, 8],
        [20, 24],
      ],
      content: [[9, 19]],
    },
    {
      source: [],
      cue: [],
      content: [
        [30, 34],
        [40, 44],
      ],
    },
  ] as unknown as AttributionJson[];
  expect(attributed(attributions).flatMap((s) => ('last' in s && s.last ? [[s.attribution, s.kind, s.start]] : []))).toEqual([
    [0, 'cue', 20],
    [1, 'content', 40],
  ]);
});

test('headings and datelines are read, captions are set aside; a link past the end aims at nothing', () => {
  const mark = (kind: 'heading' | 'dateline' | 'caption', start: number) => ({ kind, start, end: start + 3, rule: 'r' });
  expect(leftAside([mark('heading', 0), mark('dateline', 4), mark('caption', 9)]).map((s) => s.start)).toEqual([9]);
  expect(aimedAt({ start: 5, end: 99 }, 10)).toEqual([{ kind: 'target', start: 5, end: 10 }]);
  for (const span of [null, { start: 10, end: 12 }, { start: 5, end: 5 }, { start: 6, end: 2 }]) expect(aimedAt(span, 10)).toEqual([]);
});

test('sections hold whole blocks and follow one another', () => {
  const text = `${'The tide came in over the quay. '.repeat(20)}\n`.repeat(10);
  const sections = sectionsOf(blocksOf(text));
  expect(sections.flatMap((s) => s.blocks)).toEqual(blocksOf(text));
  expect(sections.map((s) => s.blocks.length)).toEqual([3, 3, 3, 1]);
  expect(sectionsOf([])).toEqual([]);
});

test('a card says who, in which words, through whom, and how sure that is', () => {
  const text = 'Two dockers reportedly told the Pellin Post that it leaked.';
  const attribution = {
    cue: [[23, 27]],
    hedges: [[12, 22]],
    chain: [
      { label: 'the Pellin Post', grade: 'probable' },
      { label: 'two dockers', grade: 'certain' },
    ],
    voice: {
      label: 'two dockers',
      named: false,
      kind: 'persons',
      count: { min: 2, max: 2 },
      party: 'Harbour Union',
      onRecord: false,
      access: 'who saw it',
      reason: null,
    },
  } as unknown as AttributionJson;
  expect(cardWords(attribution, (start, end) => text.slice(start, end))).toEqual({
    who: 'two dockers',
    cue: 'told',
    traits: ['unnamed', '2 people', 'for Harbour Union', '“who saw it”'],
    through: 'the Pellin Post (probably so)',
    weakened: ['reportedly'],
  });
  expect(cardWords({ ...attribution, voice: null, chain: [], hedges: [] }, () => '').who).toBe('nobody whom the words name');
});
