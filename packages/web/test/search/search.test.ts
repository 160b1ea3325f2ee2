import type { Dossier } from '@stemma/core/sheet';
import { expect, test } from 'vitest';
import { folded } from '../../src/search/fold.ts';
import { type Hit, search, searchIndex } from '../../src/search/search.ts';
import { placeOf, termsOf } from '../../src/search/terms.ts';

const dossier = {
  questions: [
    {
      id: 'q1',
      text: 'Who closed the swing bridge?',
      about: 'bridge close',
      answers: [
        { id: 'a1', value: 'the Harbour Office' },
        { id: 'a2', value: 'Jørgen Ås' },
      ],
    },
    { id: 'q2', text: 'When did the crane fall?', about: 'crane fall', answers: [] },
  ],
  origins: [{ id: 'o1', label: 'two dockers', relay: 'Pellin Post' }],
  responses: [{ id: 'r1', voice: 'Harbour Office', verb: 'declined to comment', proposition: null, party: 'Harbour Office' }],
  reports: [
    { id: 'post.txt', title: 'Bridge shut', outlet: 'Pellin Post' },
    { id: 'mail.txt', title: null, outlet: null },
  ],
} as unknown as Dossier;

const texts = new Map([
  ['post.txt', 'The swing bridge was closed at noon.\n\nJørgen Ås said the crane “fell like a tree”.\n'],
  ['mail.txt', 'Nobody closed anything, said Ås.\n\n桥梁已经关闭。\n'],
]);
const index = searchIndex(dossier, texts, (id) => id);
const shown = (hits: readonly Hit[]) => hits.map((h) => [h.what, h.found.map((f) => h.text.slice(f.start, f.end)).join('|')]);

test('letters are folded, and the way back leads to the signs as they were', () => {
  const { text, origin } = folded('Ｓöderstrøm’s e\u0301tage\u00a0ß');
  expect(text).toBe("soderstrom's etage ss");
  expect([origin(0), origin(1), origin(text.indexOf('tage')), origin(text.length)]).toEqual([0, 1, 15, 21]);
});

test('a search box is words and phrases', () => {
  expect(termsOf('  Åse "swing  Bridge" noon "open')).toEqual(['ase', 'swing bridge', 'noon', 'open']);
  expect(termsOf(' "" ')).toEqual([]);
});

test('a word is found from its beginning, a sign of a script without spaces anywhere', () => {
  expect(placeOf('abridged bridge', 'bridge')).toBe(9);
  expect(placeOf('桥梁已经关闭', '关闭')).toBe(4);
  expect(placeOf('the bridge', 'bridge', 0, 6)).toBe(-1);
});

test('all the words must stand in one finding or one paragraph', () => {
  const hits = search(index, 'closed bridge');
  expect(shown(hits.findings)).toEqual([['Question', 'closed|bridge']]);
  expect(shown(hits.places)).toEqual([['post.txt', 'bridge|closed']]);
});

test('a name without its accents is found in findings and reports, with its place', () => {
  const hits = search(index, 'jorgen as');
  expect(shown(hits.findings)).toEqual([['Answer to “Who closed the swing bridge?”', 'Jørgen|Ås']]);
  const [place] = hits.places;
  expect(place?.target).toEqual({ kind: 'report', id: 'post.txt', span: { start: 38, end: 44 } });
});

test('an answer is found by a word of its question, if a word of its own is named too', () => {
  expect(search(index, 'harbour bridge').findings.map((h) => h.target)).toEqual([{ kind: 'answer', id: 'a1' }]);
  expect(search(index, 'crane').findings.map((h) => h.target)).toEqual([{ kind: 'question', id: 'q2' }]);
});

test('a phrase must stand as it is', () => {
  expect(search(index, '"like a tree"').places).toHaveLength(1);
  expect(search(index, '"a like tree"').places).toHaveLength(0);
});

test('more than are listed are counted', () => {
  const many = searchIndex(dossier, new Map([['post.txt', 'The tide rose.\n'.repeat(100)]]), (id) => id);
  const hits = search(many, 'tide');
  expect([hits.places.length, hits.more.places]).toEqual([40, 60]);
});

test('an excerpt is cut at words, never within a sign', () => {
  const long = searchIndex(dossier, new Map([['post.txt', `${'😀'.repeat(200)} quay ${'harbours '.repeat(60)}`]]), (id) => id);
  const [hit] = search(long, 'quay').places;
  expect(hit?.text.isWellFormed()).toBe(true);
  expect(hit?.text.endsWith('harbours')).toBe(true);
});

test('sixty thousand words are searched faster than a key is pressed', () => {
  const text = 'The ferry Åsa left the quay at noon and nobody on board saw the light.\n'.repeat(4_500);
  const large = searchIndex(dossier, new Map([['post.txt', text]]), (id) => id);
  search(large, 'first'); // folds the text
  const began = performance.now();
  search(large, 'nobody light');
  expect(performance.now() - began).toBeLessThan(300); // 10 ms on an idle machine
});
