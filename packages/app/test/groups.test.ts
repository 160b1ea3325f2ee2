import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../src/schema/index.ts';
import { evening, morning, stemma, within } from './command.ts';

interface Answer {
  readonly clusters?: string[][];
  readonly groups?: string[][];
  readonly unread?: { file: string; code: string }[];
  readonly problem?: { code: string; detail: string };
}
const answersOf = (out: string): Answer[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
const line = (value: unknown): string => JSON.stringify(value);
const place = (id: string, report: string, text: string, words: string) => ({ id, report, start: text.indexOf(words), end: text.indexOf(words) + words.length }); // prettier-ignore
const reports = [
  { id: 'morning', text: morning },
  { id: 'evening', text: evening },
];

describe('align --jsonl', () => {
  const mentions = [
    place('m1', 'morning', morning, 'stay shut'),
    place('e1', 'evening', evening, 'stay shut'),
    place('e2', 'evening', evening, 'denied'),
  ];

  test('gives a line of clusters for each story, whatever the order, and goes on after a bad line', async () => {
    const stdin = [
      line({ story: 'bridge', reports, mentions }),
      line({ story: 'bridge', reports: [...reports].reverse(), mentions: [...mentions].reverse() }),
      line({ story: 'who', reports, mentions: [{ ...mentions[0], report: 'noon' }] }),
      line({ story: 'where', reports, mentions: [{ ...mentions[0], end: 9999 }] }),
      line({ story: 'twice', reports, mentions: [mentions[0], mentions[0]] }),
      line({ story: 'half', reports, mentions: [{ ...mentions[0], start: 0.5 }] }),
      line({
        story: 'gap',
        reports: [...reports, { id: 'noon', text: ' \n' }],
        mentions: [...mentions, { id: 'n', report: 'noon', start: 0, end: 1 }],
      }),
      line({ story: 'none', reports: [], mentions: [] }),
    ].join('\n');
    const { out, errors, exit } = await stemma(['align', '--jsonl'], { stdin });
    const answers = answersOf(out);
    expect(answers[0]?.clusters).toEqual([['e1', 'm1'], ['e2']]);
    expect(out.split('\n')[1]).toBe(out.split('\n')[0]);
    expect(answers.slice(2, 6).map(({ problem }) => problem?.detail)).toEqual([
      'Line 3: “mentions[0].report”: no report is called “noon”.',
      `Line 4: “mentions[0].end”: it should be greater than “start” and at most ${morning.length}, where “morning” ends.`,
      'Line 5: “mentions”: two mentions have the same id.',
      expect.stringContaining('“mentions[0].start”'),
    ]);
    expect(answers[6]).toMatchObject({ clusters: [['e1', 'm1'], ['e2'], ['n']], unread: [{ file: 'noon', code: 'empty' }] });
    expect(answers[7]?.clusters).toEqual([]);
    expect([errors, exit]).toEqual(['', 4]);
    const validate = new Ajv2020().compile(jsonSchemas.align({ closed: true }));
    for (const index of [0, 6, 7]) expect([validate(answers[index]), validate.errors]).toEqual([true, null]);
  });
});

describe('same --jsonl', () => {
  test('gives a line of groups for each question', async () => {
    const answers = [
      { id: 'b', text: 'a crack in the main bearing' },
      { id: 'a', text: 'the main bearing had a crack' },
      { id: 'c', text: 'nobody paid the painters' },
    ];
    const stdin = [
      line({ id: 'why', question: 'Why is the bridge shut?', answers }),
      line({ id: 'twins', question: '', answers: [answers[0], answers[0]] }),
      line({ id: 'no question', answers }),
      line({ id: 'none', question: 'Why?', answers: [] }),
    ].join('\n');
    const { out, exit } = await stemma(['same', '--jsonl'], { stdin });
    const found = answersOf(out);
    expect(found[0]?.groups).toEqual([['a', 'b'], ['c']]);
    expect(found.slice(1, 3).map(({ problem }) => problem?.detail)).toEqual([
      'Line 2: “answers”: two answers have the same id.',
      'Line 3: “question” is missing.',
    ]);
    expect(found[3]?.groups).toEqual([]);
    expect(exit).toBe(4);
    const validate = new Ajv2020().compile(jsonSchemas.same({ closed: true }));
    expect([validate(found[0]), validate.errors]).toEqual([true, null]);
  });
});

test.each(['align', 'same'])('%s says how it is used, and refuses anything else', async (command) => {
  const help = await within([command, '--help']);
  expect(help.out).toContain(`stemma ${command} --jsonl <`);
  expect(help.out).toContain('"problem": {"code", "title", "detail"}');
  const bare = await within([command]);
  expect([bare.exit, bare.errors]).toEqual([2, expect.stringContaining('add “--jsonl”')]);
  const file = await within([command, '--jsonl', 'a.txt']);
  expect([file.exit, file.errors]).toEqual([2, expect.stringContaining('Too many arguments')]);
  const schema = await within(['schema', command]);
  expect((JSON.parse(schema.out) as { title: string }).title).toBe(`stemma/${command}/1`);
});
