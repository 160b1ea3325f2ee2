import { expect, test } from 'vitest';
import type { Dossier } from '@stemma/core/sheet';
import { chosenOf } from '../../src/views/stemma/chosen.ts';
import { fallenIn, waysThrough } from '../../src/views/stemma/falls.ts';
import { folded } from '../../src/views/stemma/fold.ts';
import { passagesOfAnswer, passagesOfStory, type WordsAt } from '../../src/views/stemma/passages.ts';
import { ANYBODY, groupsOf, NOBODY, originNode, relayNode, reportNode, type Tree, treeOf } from '../../src/views/stemma/tree.ts';
import { answerOf, dossierOf, evidenceOf, linkOf, mergeOf, originOf, questionOf, reportOf } from './story.ts';

const wordsAt: WordsAt = (report, start, end) => `${report} ${start}-${end}`;

const tree = (dossier: Dossier, at = 0): Tree => {
  const answer = dossier.questions[0]?.answers[at];
  return treeOf(answer ? passagesOfAnswer(answer, dossier, wordsAt) : passagesOfStory(dossier, wordsAt), dossier, groupsOf(dossier));
};

const ways = ({ links }: Tree): readonly string[] => links.map((l) => `${l.from} > ${l.to} ${l.grade}${l.silent ? ' silent' : ''}`).sort();

/** Two pilots told the Gazette, whose report the Mail repeats; the Echo says it on nobody’s word. */
const told = (): Dossier => {
  const pilots = originOf('o-1', 'two pilots', { relay: 'The Gazette', reports: ['gazette', 'mail'] });
  return dossierOf({
    reports: [reportOf('gazette', 'The Gazette'), reportOf('mail', 'Morning Mail'), reportOf('echo')],
    origins: [pilots],
    questions: [
      questionOf('q-1', 'Who closed the harbour?', [
        answerOf('a-1', 'the pilots', [
          evidenceOf('gazette', 'o-1', [linkOf('two pilots')]),
          evidenceOf('mail', 'o-1', [linkOf('the Gazette', 'certain', 10), linkOf('two pilots', 'probable', 30)]),
          evidenceOf('echo', null),
        ]),
      ]),
    ],
  });
};

test('a voice reaches reports through the outlet that it told; what no source is named for stands on nobody’s word', () => {
  const drawn = tree(told());
  expect(ways(drawn)).toEqual([
    `${NOBODY} > report:echo possible silent`,
    'origin:o-1 > relay:gazette certain',
    'relay:gazette > report:gazette certain',
    'relay:gazette > report:mail certain',
  ]);
  expect(drawn.nodes.map((n) => `${n.id} ${n.depth}`).sort()).toEqual([
    'nobody 0',
    'origin:o-1 0',
    'relay:gazette 1',
    'report:echo 2',
    'report:gazette 2',
    'report:mail 2',
  ]);
});

test('every link shows the report’s words that make it', () => {
  const link = tree(told()).links.find((l) => l.to === reportNode('mail'));
  expect(link?.words.map((w) => [w.report, w.start, w.end, w.text])).toEqual([['mail', 10, 21, 'mail 10-21']]);
});

test('a chain of several outlets is walked from the nearest to the voice outwards', () => {
  const dossier = told();
  const [question] = dossier.questions;
  const evidence = evidenceOf('mail', 'o-1', [linkOf('Coast Wire'), linkOf('The Gazette'), linkOf('two pilots')]);
  const drawn = tree({ ...dossier, questions: [{ ...question!, answers: [answerOf('a-1', 'x', [evidence])] }] });
  expect(ways(drawn)).toEqual([
    'origin:o-1 > relay:gazette certain',
    'relay:coast wire > report:mail certain',
    'relay:gazette > relay:coast wire certain',
  ]);
  expect(drawn.nodes.find((n) => n.id === 'report:mail')?.depth).toBe(3);
});

test('an outlet that quotes a paper that quotes it is passed once', () => {
  const dossier = told();
  const chain = [linkOf('The Gazette'), linkOf('Coast Wire'), linkOf('The Gazette'), linkOf('two pilots')];
  const drawn = tree({ ...dossier, questions: [questionOf('q-1', 'Who?', [answerOf('a-1', 'x', [evidenceOf('mail', 'o-1', chain)])])] });
  expect(ways(drawn)).toEqual([
    'origin:o-1 > relay:gazette certain',
    'relay:coast wire > report:mail certain',
    'relay:gazette > relay:coast wire certain',
  ]);
});

test('the ways through an outlet far from the voice lead back to it', () => {
  const dossier = told();
  const evidence = [
    evidenceOf('mail', 'o-1', [linkOf('Coast Wire'), linkOf('The Gazette'), linkOf('two pilots')]),
    evidenceOf('echo', 'o-1', [linkOf('The Gazette'), linkOf('two pilots')]),
  ];
  const drawn = tree({ ...dossier, questions: [questionOf('q-1', 'Who?', [answerOf('a-1', 'x', evidence)])] });
  expect([...waysThrough(drawn, relayNode('Coast Wire')).links].sort()).toEqual([
    'origin:o-1>relay:gazette',
    'relay:coast wire>report:mail',
    'relay:gazette>relay:coast wire',
  ]);
});

test('outlets that name one another in a circle still end in a report', () => {
  const origins = [
    originOf('o-1', 'a pilot', { relay: 'Post', reports: ['a'] }),
    originOf('o-2', 'a cook', { relay: 'Wire', reports: ['b'] }),
  ];
  const answers = [
    answerOf('a-1', 'x', [
      evidenceOf('a', 'o-1', [linkOf('Wire'), linkOf('Post'), linkOf('a pilot')]),
      evidenceOf('b', 'o-2', [linkOf('Post'), linkOf('Wire'), linkOf('a cook')]),
    ]),
  ];
  const drawn = tree(dossierOf({ reports: [reportOf('a'), reportOf('b')], origins, questions: [questionOf('q-1', 'Who?', answers)] }));
  const deepest = Math.max(...drawn.nodes.map((n) => n.depth));
  expect(drawn.nodes.filter((n) => n.kind === 'report').every((n) => n.depth === deepest)).toBe(true);
});

test('voices that are counted once are one box, and a probable merge makes the way probable', () => {
  const dossier = dossierOf({
    reports: [reportOf('a'), reportOf('b')],
    origins: [originOf('o-1', 'two pilots', { reports: ['a'], weight: 'strong' }), originOf('o-2', 'pilots', { reports: ['b'] })],
    merges: [mergeOf('o-1', 'o-2', 'probable')],
    questions: [
      questionOf('q-1', 'Who?', [
        answerOf('a-1', 'x', [evidenceOf('a', 'o-1', [linkOf('two pilots')]), evidenceOf('b', 'o-2', [linkOf('pilots')])]),
      ]),
    ],
  });
  expect(ways(tree(dossier))).toEqual(['origin:o-1 > report:a certain', 'origin:o-1 > report:b probable']);
});

test('an outlet that speaks for the voice behind it is drawn as passing that voice on', () => {
  const dossier = dossierOf({
    reports: [reportOf('a')],
    origins: [
      originOf('o-1', 'two pilots', { relay: 'Post' }),
      originOf('o-2', 'the Post', { kind: 'outlet', named: true, reports: ['a'] }),
    ],
    merges: [mergeOf('o-1', 'o-2', 'certain')],
    questions: [questionOf('q-1', 'Who?', [answerOf('a-1', 'x', [evidenceOf('a', 'o-2', [linkOf('the Post')])])])],
  });
  expect(ways(tree(dossier))).toEqual(['origin:o-1 > relay:post certain', 'relay:post > report:a certain']);
});

test('voices that are nobody in particular share one box that does not count', () => {
  const dossier = dossierOf({
    reports: [reportOf('a')],
    origins: [originOf('o-1', 'observers', { weight: 'none' }), originOf('o-2', 'sources', { weight: 'none' })],
    questions: [
      questionOf('q-1', 'Who?', [
        answerOf('a-1', 'x', [evidenceOf('a', 'o-1', [linkOf('observers')]), evidenceOf('a', 'o-2', [linkOf('sources')])]),
      ]),
    ],
  });
  expect(
    tree(dossier)
      .nodes.map((n) => n.id)
      .sort(),
  ).toEqual([ANYBODY, 'report:a']);
  expect(tree(dossier).nodes.find((n) => n.id === ANYBODY)).toMatchObject({ counts: false, detail: '“observers” and “sources”' });
});

test('a report that carries what one voice says and names nobody is linked to it as possible', () => {
  const dossier = {
    ...told(),
    echoes: [{ origin: 'o-1', reports: ['echo', 'gazette'], named: ['gazette'], suggested: ['echo'], falls: [] }],
  };
  expect(ways(tree(dossier))).toContain('origin:o-1 > report:echo possible silent');
});

test('a mention or a question is nobody’s word and is not drawn', () => {
  const dossier = told();
  const answer = answerOf('a-2', 'x', [evidenceOf('gazette', 'o-1', [linkOf('two pilots')], { stance: 'mentions' })]);
  expect(tree({ ...dossier, questions: [questionOf('q-1', 'Who?', [answer])] }).nodes).toEqual([]);
});

test('two origins that may be one are told, and stay apart', () => {
  const dossier = dossierOf({
    reports: [reportOf('a'), reportOf('b')],
    origins: [originOf('o-1', 'a pilot', { reports: ['a'] }), originOf('o-2', 'a cook', { reports: ['b'] })],
    merges: [mergeOf('o-2', 'o-1', 'possible')],
  });
  const drawn = tree(dossier);
  expect(drawn.maybes.map(({ a, b }) => [a, b])).toEqual([['origin:o-1', 'origin:o-2']]);
  expect(drawn.nodes).toHaveLength(4);
});

test('the tree of the whole story has every report, cited or not', () => {
  const drawn = tree(dossierOf({ ...told(), questions: [], reports: [reportOf('gazette'), reportOf('mail'), reportOf('quiet')] }));
  expect(drawn.nodes.filter((n) => n.kind === 'report').map((n) => n.reports[0])).toEqual(['gazette', 'mail', 'quiet']);
});

const copied = (n: number): Dossier => {
  const ids = Array.from({ length: n }, (_, i) => `r${i}`);
  const evidence = ids.map((id) => evidenceOf(id, 'o-1', [linkOf('a pilot')]));
  return dossierOf({
    reports: ids.map((id) => reportOf(id)),
    origins: [originOf('o-1', 'a pilot', { reports: ids })],
    questions: [questionOf('q-1', 'Who?', [answerOf('a-1', 'x', evidence)])],
  });
};

test('reports that cannot be told apart in the tree are folded, and unfold', () => {
  const small = folded(tree(copied(20)), new Set());
  expect(small.nodes.map((n) => n.label)).toEqual(['a pilot', '20 reports']);
  expect(small.links).toHaveLength(1);
  expect(small.links[0]?.words).toHaveLength(20);
  expect(folded(tree(copied(20)), new Set(['fold:report:r0'])).nodes).toHaveLength(21);
  expect(folded(tree(copied(2)), new Set()).nodes).toHaveLength(3);
});

test('with its only voice gone a report falls, and one that has another stands', () => {
  const dossier = dossierOf({
    reports: [reportOf('a'), reportOf('b')],
    origins: [originOf('o-1', 'a pilot'), originOf('o-2', 'a cook')],
    questions: [
      questionOf('q-1', 'Who?', [
        answerOf('a-1', 'x', [
          evidenceOf('a', 'o-1', [linkOf('p')]),
          evidenceOf('b', 'o-1', [linkOf('p')]),
          evidenceOf('b', 'o-2', [linkOf('c')]),
        ]),
      ]),
    ],
  });
  const { nodes, links } = fallenIn(tree(dossier), new Set(['o-1']));
  expect([...nodes].sort()).toEqual(['origin:o-1', 'report:a']);
  expect([...links].sort()).toEqual(['origin:o-1>report:a', 'origin:o-1>report:b']);
});

test('the ways through a report are those that lead to it, all the way from the voice', () => {
  const drawn = tree(told());
  expect([...waysThrough(drawn, reportNode('mail')).links].sort()).toEqual(['origin:o-1>relay:gazette', 'relay:gazette>report:mail']);
  expect([...waysThrough(drawn, relayNode('Gazette')).nodes].sort()).toEqual([
    'origin:o-1',
    'relay:gazette',
    'report:gazette',
    'report:mail',
  ]);
});

test('an address opens an answer, a question’s first answer, or an origin where it bears on the story most', () => {
  const other = questionOf('q-2', 'When?', [answerOf('a-2', 'Monday', []), answerOf('a-3', 'Tuesday', [])]);
  const dossier = dossierOf({ ...told(), questions: [...told().questions, other] });
  const groups = groupsOf(dossier);
  expect(chosenOf('q-2', dossier, groups)?.answer.id).toBe('a-2');
  expect(chosenOf('a-3', dossier, groups)?.question.id).toBe('q-2');
  expect(chosenOf(null, dossier, groups)?.answer.id).toBe('a-1');
  expect(chosenOf('q-1', dossier, groups)?.answer.id).toBe('a-1');
  expect(chosenOf('o-1', dossier, groups)).toMatchObject({ node: originNode('o-1') });
  expect(chosenOf('gone', dossier, groups)?.answer.id).toBe('a-1');
  expect(chosenOf('o-1', dossierOf(), groupsOf(dossierOf()))).toBeNull();
});
