import { describe, expect, test } from 'vitest';
import { sharedOf } from '../../../src/stages/weigh/shared.ts';
import { trimmedQuotations } from '../../../src/stages/weigh/trimmed.ts';
import { answer, officials, outlet, person, question, readings, says, story, voice } from './story.ts';

const gazette = outlet('The Gazette');

describe('what changed between two reports', () => {
  const changes = (...evidence: Parameters<typeof answer> extends [string, ...infer E] ? E : never) =>
    story(['a', 'b'], [question('When', [answer('Monday', ...evidence)])]).hops.map((h) => `${h.change} ${h.from.report}→${h.to.report}`);
  test('a hedge dropped', () => {
    expect(
      changes(
        says('a', [gazette, officials(2, 'Norway')], 'reports', { hedges: [{ start: 0, end: 5 }] }),
        says('b', [gazette, officials(2, 'Norway')]),
      ),
    ).toEqual(['hedge-dropped a→b']);
  });
  test('one official grown to several', () => {
    expect(changes(says('a', [gazette, officials(1, 'Norway')]), says('b', [gazette, officials(null, 'Norway')]))).toEqual([]); // two groups: nobody knows that they are one
    const group = officials(2, 'Norway');
    const member = voice('one of them', { count: { min: 1, max: 1 }, party: 'Norway', role: 'official', member: group.key });
    expect(changes(says('a', [gazette, group]), says('b', [gazette, member]))).toEqual([]);
  });
  test('the source lost', () => {
    expect(changes(says('a', [gazette, officials(2, 'Norway')]), says('b', [], 'asserts'))).toEqual(['attribution-lost a→b']);
  });
  test('a name lost', () => {
    const spokes = voice('a spokesperson', { role: 'spokesperson', party: 'Norway', count: { min: 1, max: 1 }, onRecord: true });
    expect(changes(says('a', [person('Ana Ruiz', 'Norway', { role: 'spokesperson' })]), says('b', [spokes]))).toEqual([
      'named-to-unnamed a→b',
    ]);
  });
  test('two wordings with little in common are no change of one another', () => {
    expect(
      changes(says('a', [gazette, officials(2, 'Norway')]), says('b', [], 'asserts', { text: 'talks about ferries went well' })),
    ).toEqual([]);
  });
  test('a whole sentence left out is no trim, and neither is one printed elsewhere', () => {
    const pair = (b: string) =>
      trimmedQuotations(
        readings(['a', 'b'], {
          a: { text: 'She said: “The pier at Vik is closed. Nobody told the crews of it in time.”' },
          b: { text: b },
        }),
      );
    expect(pair('She said: “The pier at Vik is closed.”')).toEqual([]);
    expect(pair('“Nobody told the crews,” she said, “of it in time.”')).toEqual([]);
    expect(pair('“Nobody told the crews,” she said.')).toHaveLength(1);
  });
  test('a quotation cut short', () => {
    const two = readings(['a', 'b'], {
      a: { text: 'The mayor said: “We do not talk about pier closures that did or did not happen.”' },
      b: { text: 'She said: “We do not talk about pier closures,” and left.' },
    });
    expect(trimmedQuotations(two).map(({ from, to }) => [from.report, to.text])).toEqual([['a', 'We do not talk about pier closures,']]);
  });
});

describe('words that reports share', () => {
  const wire =
    'The pier at Vik was closed on Monday after the storm tore away the last of its planks, and forty boats lay idle in the outer harbour while the crews waited.';
  const shared = (a: string, b: string) => sharedOf(readings(['a', 'b'], { a: { text: a }, b: { text: b } })).map((s) => s.what);
  test('a passage taken over is reuse, and points at it in both', () => {
    const [found] = sharedOf(readings(['a', 'b'], { a: { text: `${wire} The mayor slept.` }, b: { text: `Fog lay on the sea. ${wire}` } }));
    expect(found).toMatchObject({ a: 'a', b: 'b', what: 'reuse' });
    expect(found?.passages.map((p) => [p.a.start, p.b.start])).toEqual([[0, 20]]);
  });
  test('the same quotation is a shared source and no copy', () => {
    const quoted = '“the pier was older than anybody in the town could remember”';
    expect(shared(`The mayor said that ${quoted} yesterday.`, `According to Ruiz, ${quoted}, and so it fell.`)).toEqual(['quotation']);
  });
  test('two accounts of one event share nothing', () => {
    expect(shared(wire, 'Crews in the outer harbour waited on Monday: the storm had closed the pier at Vik.')).toEqual([]);
  });
  test('a copied passage makes its unnamed voices one; without it they only may be', () => {
    const diver = voice('a diver', { role: 'diver', count: { min: 1, max: 1 } });
    const at = (report: string, start: number) => says(report, [diver], 'reports', { start, end: start + 4 });
    const when = question('When', [answer('Monday', at('a', 4), at('b', 24))]);
    const merged = (texts: Parameters<typeof story>[3]) => story(['a', 'b'], [when], [], texts).merges.map((m) => `${m.grade} ${m.rule}`);
    expect(merged({ a: { text: `${wire} The mayor slept.` }, b: { text: `Fog lay on the sea. ${wire}` } })).toEqual([
      'certain weigh/merge/same-words',
    ]);
    expect(merged({})).toEqual(['possible weigh/merge/no-side-told']);
  });
});

test('what is only asked or guessed at is unsaid, with who asks', () => {
  const weighed = story(['a', 'b'], [question('Who paid', [answer('asked', says('b', [], 'questions'))])]);
  expect(weighed.unsaid).toMatchObject([{ question: 'Who paid?', basis: 'asked, and answered nowhere', askedBy: ['b'] }]);
});

test('nobody by name for the central event is said openly', () => {
  const weighed = story(
    ['a'],
    [question('Did they meet', [answer('yes', says('a', [gazette, officials(2, 'Norway')]))], { slot: 'boolean', rank: 0 })],
  );
  expect(weighed.unsaid.map((u) => u.basis)).toEqual(['nobody affirms it by name and on the record; no document is cited']);
});

test('who took part and is heard nowhere is told apart from who is quoted', () => {
  const met = question('Did they meet', [answer('yes', says('a', [gazette, officials(2, 'Norway')]))], { slot: 'boolean', rank: 0 });
  const took = (name: string) => answer(name, says('a', [gazette, officials(2, 'Norway')]));
  const who = question('Who took part', [took('Ana Ruiz'), took('Jo Lind'), took('two divers')], {
    slot: 'set',
    rule: 'en/propose/events/takers',
    presupposes: { question: met.key, answer: 'yes' },
  });
  const when = question('When', [answer('Monday', says('b', [person('Jo Lind')]))]);
  expect(story(['a', 'b'], [met, who, when]).unsaid.map((u) => u.question)).toEqual(['Did they meet?', 'What does Ana Ruiz say of it?']);
});

test('who says where it was says that it was; who only comments does not', () => {
  const met = question('Did they meet', [answer('yes', says('a', [gazette, officials(2, 'Norway')]))], { slot: 'boolean', rank: 0 });
  const rests = { presupposes: { question: met.key, answer: 'yes' } };
  const where = question('Where', [answer('Vik', says('b', [outlet('The Post'), officials(1, 'Denmark')]))], rests);
  const how = question('How was it', [answer('fine', says('b', [person('Jo Lind')]))], { ...rests, slot: 'opinion' });
  const [central] = story(['a', 'b'], [met, where, how]).questions;
  expect(central?.answers[0]).toMatchObject({ support: 'S3', origins: { min: 2, max: 2 } });
  expect(central?.answers[0]?.evidence.map((e) => `${e.report} ${e.stance}`)).toEqual(['a reports', 'b entails']);
});

test('the timeline holds dated answers, undated last', () => {
  const date = (text: string, day: string | null) => ({ from: day, to: day, precision: 'day' as const, certain: [], implied: [], text });
  const dated = (key: string, day: string | null, who: string) => ({
    ...answer(key, says(who, [gazette])),
    value: { text: key, date: date(key, day) },
  });
  const weighed = story(
    ['a', 'b'],
    [
      question('When', [dated('Tuesday', null, 'a'), dated('4 May', '2031-05-04', 'b'), dated('3 May', '2031-05-03', 'a')], {
        slot: 'date',
      }),
    ],
  );
  expect(weighed.timeline.map((t) => [t.date.text, t.reported])).toEqual([
    ['3 May', ['a']],
    ['4 May', ['b']],
    ['Tuesday', ['a']],
  ]);
});

test('an echo names who carries an origin by name and who only seems to', () => {
  const weighed = story(
    ['a', 'b', 'c'],
    [question('When', [answer('Monday', says('a', [gazette, officials(2, 'Norway')]), says('b', [gazette]), says('c', [], 'asserts'))])],
  );
  expect(weighed.echoes).toMatchObject([{ reports: ['a', 'b', 'c'], named: ['a', 'b'], suggested: ['c'] }]);
});
