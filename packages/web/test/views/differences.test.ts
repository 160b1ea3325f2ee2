import { expect, test } from 'vitest';
import type { Dossier } from '@stemma/core/sheet';
import { FILTERS, foldedColumns, gridOf, NOBODY, type Grid } from '../../src/views/differences/grid.ts';
import { letterOf, marksOf } from '../../src/views/differences/marks.ts';
import { groupedQuestions, standingOf } from '../../src/views/differences/standing.ts';
import { groupsOf } from '../../src/views/stemma/tree.ts';
import { answerOf, dossierOf, evidenceOf, linkOf, mergeOf, originOf, questionOf, relationOf, reportOf } from './story.ts';

const grid = (dossier: Dossier): Grid => gridOf(dossier, groupsOf(dossier));
const rowsOf = ({ parts }: Grid): readonly string[] => parts.flatMap((p) => p.rows.map((r) => `${p.standing}: ${r.question.id}`));

/** A pilot and a cook differ on who closed the harbour; both say when; nobody’s word has the cost. */
const parted = (): Dossier =>
  dossierOf({
    reports: [reportOf('a'), reportOf('b')],
    parties: [{ id: 'p-1', label: 'the pilots’ guild' }],
    origins: [originOf('o-1', 'a pilot', { party: 'p-1' }), originOf('o-2', 'a cook')],
    questions: [
      questionOf('q-when', 'When?', [
        answerOf('a-when', 'Monday', [evidenceOf('a', 'o-1', [linkOf('p')]), evidenceOf('b', 'o-2', [linkOf('c')])]),
      ]),
      questionOf('q-cost', 'What did it cost?', [answerOf('a-cost', '400 crowns', [evidenceOf('b', null)])]),
      questionOf(
        'q-who',
        'Who closed it?',
        [
          answerOf('a-1', 'the guild', [evidenceOf('a', 'o-1', [linkOf('p')])], { contest: 'C2' }),
          answerOf('a-2', 'the ministry', [evidenceOf('b', 'o-2', [linkOf('c')])], { contest: 'C2' }),
        ],
        { relations: [relationOf('a-1', 'a-2', 'conflict')] },
      ),
    ],
    counts: { reports: 2, origins: { min: 1, max: 2 }, parties: 1, question: 'q-when' },
  });

test('what is open or disputed stands before what is settled', () => {
  expect(rowsOf(grid(parted()))).toEqual(['disputed: q-who', 'unsourced: q-cost', 'agreed: q-when']);
});

test('columns are origins, counted once, and one for what rests on nobody’s word', () => {
  const dossier = parted();
  expect(grid(dossier).columns.map((c) => [c.id, c.party, c.rows])).toEqual([
    ['o-2', null, 2],
    ['o-1', 'the pilots’ guild', 2],
    [NOBODY, null, 1],
  ]);
  const merged = grid({ ...dossier, merges: [mergeOf('o-1', 'o-2', 'probable')] });
  expect(merged.columns.map((c) => c.id)).toEqual(['o-2', NOBODY]);
});

test('a voice that is nobody in particular stands with what has no source', () => {
  const dossier = parted();
  const origins = dossier.origins.map((o) => ({ ...o, weight: 'none' as const }));
  expect(grid({ ...dossier, origins }).columns.map((c) => c.id)).toEqual([NOBODY]);
});

test('a cell holds the reports’ own words for the answer that its origin gives', () => {
  const row = grid(parted()).parts[0]?.rows[0];
  expect(row?.cells.get('o-1')?.map((s) => [s.of.letter, s.words.map((w) => w.text)])).toEqual([['A', ['what a says']]]);
  expect(row?.cells.get('o-2')?.map((s) => s.of.letter)).toEqual(['B']);
  expect(row?.cells.has(NOBODY)).toBe(false);
});

test('a mention is no answer of its origin', () => {
  const dossier = parted();
  const mention = answerOf('a-1', 'Monday', [evidenceOf('a', 'o-1', [], { stance: 'mentions' })]);
  expect(grid({ ...dossier, questions: [questionOf('q-1', 'When?', [mention])] }).columns).toEqual([]);
});

test('filters keep the disputed, those on one origin, the denied', () => {
  const rows = grid(parted()).parts.flatMap((p) => p.rows);
  const kept = (filter: keyof typeof FILTERS): readonly string[] => rows.filter(FILTERS[filter]).map((r) => r.question.id);
  expect(kept('disputed')).toEqual(['q-who']);
  expect(kept('single')).toEqual(['q-who']);
  expect(kept('denied')).toEqual([]);
  expect(kept('all')).toHaveLength(3);
});

test('what parties said of the story stands elsewhere; what a question presupposes stands beside it', () => {
  const dossier = parted();
  const [when] = dossier.questions;
  const questions = [
    { ...when!, presupposes: { question: 'q-when', answer: 'a-when' } },
    questionOf('q-said', 'What did the guild say?', [answerOf('a-s', 'denied it', [])], { slot: 'party-response' }),
  ];
  const rows = grid({ ...dossier, questions }).parts.flatMap((p) => p.rows);
  expect(rows.map((r) => [r.question.id, r.condition])).toEqual([['q-when', 'When?']]);
});

test('what nobody says stands over the table, and beside its question where there is one', () => {
  const unsaid = [
    { question: 'When?', basis: 'no document is cited', askedBy: [], evidence: [] },
    { question: 'Who paid?', basis: 'asked, and answered nowhere', askedBy: [], evidence: [] },
  ];
  const { open, parts } = grid({ ...parted(), unsaid });
  expect(open.map((u) => u.question)).toEqual(['Who paid?']);
  expect(parts.flatMap((p) => p.rows.flatMap((r) => r.unsaid.map((u) => `${r.question.id} ${u.basis}`)))).toEqual([
    'q-when no document is cited',
  ]);
});

test('a question with no answer is open, one with a denial is denied before it is disputed', () => {
  const denial = { relations: [relationOf('a-1', 'a-2', 'party-denial')] };
  expect(standingOf(questionOf('q', '?', []))).toBe('asked');
  expect(standingOf(questionOf('q', '?', [answerOf('a-1', 'yes', []), answerOf('a-2', 'no', [])], denial))).toBe('denied');
  expect(groupedQuestions([questionOf('q', '?', [])]).map((g) => g.heading)).toEqual(['Asked, and answered by nobody']);
});

test('each relation is told from the side of its answer, in words and by letters', () => {
  const answers = [answerOf('a-1', 'yes', [], { contest: 'C3' }), answerOf('a-2', 'no', []), answerOf('a-3', 'yes, on Monday', [])];
  const question = questionOf('q', '?', answers, {
    relations: [relationOf('a-1', 'a-2', 'party-denial'), relationOf('a-3', 'a-1', 'refinement'), relationOf('a-3', 'a-2', 'conflict')],
  });
  const told = answers.map((a) => marksOf(a, question).map((m) => `${m.sign} ${m.words} ${m.to.join(', ')}`));
  expect(told).toEqual([
    ['✕ denied by B', '≈ goes with, one more exact: C'],
    ['≠ conflicts with C', '✕ denies A'],
    ['≠ conflicts with B', '≈ goes with, one more exact: A'],
  ]);
});

test('letters go on after Z', () => {
  expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('origins beyond the room are folded, and what rests on nobody’s word is always shown', () => {
  const columns = [
    ...Array.from({ length: 9 }, (_, i) => ({ id: `o-${i}`, lead: originOf(`o-${i}`, 'x'), party: null, rows: 1 })),
    { id: NOBODY, lead: null, party: null, rows: 1 },
  ];
  const { shown, rest } = foldedColumns(columns, 5);
  expect(shown.map((c) => c.id)).toEqual(['o-0', 'o-1', 'o-2', NOBODY]);
  expect(rest).toHaveLength(6);
  expect(foldedColumns(columns, 10).rest).toEqual([]);
});
