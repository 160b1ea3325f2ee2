import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goldenOf } from '../../../scripts/golden.ts';
import { bundledStories, bundledStory, dossierOf, STORIES } from '../../../scripts/stories.ts';
import type { Answer, Dossier, Question, Response } from '../src/index.ts';

describe.each(bundledStories().map((s) => [s.name, s] as const))('the golden of %s', (name, story) => {
  test.each(Object.entries(goldenOf(story)).reverse())('%s', (file, made) => {
    const path = join(STORIES, name, file);
    if (!existsSync(path)) throw new Error(`stories/${name}/${file} is missing. Write it with “npm run golden -- ${name}” and read it.`);
    const kept = readFileSync(path, 'utf8');
    if (made !== kept) throw new Error(`stories/${name}/${file} is not what the engine makes now:\n${firstDifferences(kept, made)}`);
  });
});

/** The first lines that are only in one of two texts, as a person reads a diff. */
function firstDifferences(kept: string, made: string, most = 12): string {
  const [a, b] = [kept.split('\n'), made.split('\n')];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const lines = (sign: string, list: readonly string[]): string[] => [
    ...list.slice(0, most).map((line) => `${sign} ${line.slice(0, 200)}`),
    ...(list.length > most ? [`${sign} … and ${list.length - most} more lines`] : []),
  ];
  return [`  line ${head + 1}`, ...lines('-', a.slice(head, a.length - tail)), ...lines('+', b.slice(head, b.length - tail))].join('\n');
}

/*
 * What a careful reader must get from each story: the tables of their READMEs. A golden proves sameness, this proves rightness.
 * Facts under `missed` are not reached yet. They are run all the same, and fail the test as soon as they are reached, to be moved up.
 */
interface Facts {
  readonly reached: Readonly<Record<string, (dossier: Dossier) => void>>;
  readonly missed: Readonly<Record<string, (dossier: Dossier) => void>>;
}

const central = ({ questions, counts }: Dossier): Question =>
  need(
    questions.find(({ id }) => id === counts.question),
    'a central question',
  );
const asked = ({ questions }: Dossier, words: RegExp): Question =>
  need(
    questions.find(({ text }) => words.test(text)),
    `a question like ${words}`,
  );
const answered = ({ answers }: Question, value: RegExp): Answer =>
  need(
    answers.find((a) => value.test(a.value)),
    `an answer like ${value}`,
  );
const responded = ({ responses }: Dossier, kind: Response['kind'], voice: RegExp): Response =>
  need(
    responses.find((r) => r.kind === kind && voice.test(`${r.voice} ${r.party ?? ''}`)),
    `${kind} by ${voice}`,
  );
const related = (q: Question, a: Answer, b: Answer): string => {
  const found = q.relations.find((r) => (r.a === a.id && r.b === b.id) || (r.a === b.id && r.b === a.id));
  return found?.kind ?? 'none';
};
const inReports = ({ evidence }: Answer): string[] => [...new Set(evidence.map(({ report }) => report))].sort();
function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is not ${what}.`);
  return value;
}

const FACTS: Readonly<Record<string, Facts>> = {
  'border-talks': {
    reached: {
      'asks whether the meeting took place': (d) => {
        expect(central(d).slot).toBe('boolean');
        expect(central(d).text).toMatch(/meeting/);
      },
      'at least one origin says yes, and no more is certain': (d) => expect(answered(central(d), /yes/).origins.min).toBe(1),
      'one origin says no, on the record': (d) => {
        const no = answered(central(d), /no/);
        expect(no.origins).toMatchObject({ min: 1, max: 1 });
        expect(inReports(no)).toContain('broadcasting');
        expect(answered(central(d), /yes/).contest).toBe('C3');
      },
      'the ministry denied it': (d) => responded(d, 'denied', /foreign ministry|Tveit/i),
      'Korvia neither confirmed nor denied it': (d) => responded(d, 'neither-confirmed-nor-denied', /presidential office|Vosk/i),
      'Rendt asked for it, by the word of one origin': (d) => {
        const rendt = answered(asked(d, /asked for|requested|sought/i), /Rendt/);
        expect(inReports(rendt)).toEqual(expect.arrayContaining(['courier', 'herald']));
      },
      'the page of TopicPulse is marked for what it is': (d) => {
        const kinds = new Set(d.reports.find(({ id }) => id === 'topicpulse')?.marks.map(({ kind }) => kind));
        for (const kind of [
          'boilerplate',
          'contents',
          'image-name',
          'caption',
          'author-card',
          'biography',
          'keyword',
          'call-to-action',
          'social-stub',
          'heading',
        ] as const)
          expect(kinds).toContain(kind);
      },
    },
    missed: {
      'at most two origins say yes': (d) => expect(answered(central(d), /yes/).origins.max).toBe(2),
      'one origin says who asked': (d) =>
        expect(answered(asked(d, /asked for|requested|sought/i), /Rendt/).origins).toMatchObject({ min: 1, max: 1 }),
      'the Ledger turns it round: Osgard asked, on nobody’s word': (d) =>
        expect(answered(asked(d, /asked for|requested|sought|invited/i), /Osgard/).origins).toMatchObject({ min: 0, max: 0 }),
      'the ministry first declined to comment': (d) => responded(d, 'declined', /foreign ministry|Tveit/i),
      'two hours, or nearly three': (d) => expect(answered(asked(d, /how long/i), /two hours|2 hours/).evidence.length).toBeGreaterThan(0),
      'the Courier’s official is behind the others': (d) =>
        expect(d.echoes.flatMap(({ named, suggested }) => [...named, ...suggested])).toContain('herald'),
      'one official became officials': (d) => expect(d.hops.map(({ change }) => change)).toContain('plural-inflated'),
      'the Ledger dropped whose word it is': (d) => expect(d.hops.map(({ change }) => change)).toContain('attribution-lost'),
    },
  },
  'ferry-fire': {
    reached: {
      'at least four died, says the Coast Guard': (d) => {
        expect(inReports(answered(asked(d, /killed|died|dead/i), /4|four/))).toEqual(['evening-post']);
      },
      'about 30 were hurt at first': (d) => expect(inReports(answered(asked(d, /injured|hurt/i), /30/))).toEqual(['evening-post']),
      '58 were hurt, then 63': (d) => {
        answered(asked(d, /injured|hurt/i), /58/);
        answered(asked(d, /injured|hurt/i), /63/);
      },
      'the union contradicts the minister': (d) => responded(d, 'denied', /union/i),
    },
    missed: {
      'the toll follows the days: 7, 11, 14': (d) => {
        const tolls = asked(d, /killed|died|dead/i);
        const [seven, eleven, fourteen] = [answered(tolls, /^(?:7|seven)\b/), answered(tolls, /^11\b/), answered(tolls, /^14\b/)];
        expect(related(tolls, seven, eleven)).toBe('succession');
        expect(related(tolls, eleven, fourteen)).toBe('succession');
      },
      'on Thursday 14 and 16 are at odds': (d) => {
        const tolls = asked(d, /killed|died|dead/i);
        expect(related(tolls, answered(tolls, /^14\b/), answered(tolls, /^16\b/))).toBe('conflict');
      },
      'engine room or car deck': (d) => {
        const where = asked(d, /start|begin|began|cause|where|place/i);
        expect(related(where, answered(where, /engine room/), answered(where, /car deck/))).toBe('conflict');
      },
      '5:40 and 5:42 are no conflict': (d) => {
        const time = asked(d, /time|when/i);
        expect(['equivalence', 'refinement']).toContain(related(time, answered(time, /5:40/), answered(time, /5:42/)));
      },
      'the operator declined to comment': (d) => responded(d, 'declined', /Tarrow Lines/),
    },
  },
  'orrin-dam': {
    reached: {
      'the company denies it': (d) => responded(d, 'denied', /Upland Water|Dahl/),
      '340 homes were evacuated, on one body’s word': (d) => {
        const homes = answered(asked(d, /homes/i), /340/);
        expect(homes.origins).toMatchObject({ min: 1, max: 1 });
        expect(homes.reports).toBeGreaterThanOrEqual(3);
      },
    },
    missed: {
      'two independent origins say that the company knew': (d) => {
        const yes = answered(central(d), /yes/);
        expect(yes.origins).toMatchObject({ min: 2, max: 2 });
        expect(yes.parties).toBe(2);
      },
      'the denial is one origin, however often it is printed': (d) =>
        expect(answered(central(d), /no/).origins).toMatchObject({ min: 1, max: 1 }),
      'two papers print one text': (d) => expect(d.shared.map(({ a, b, what }) => `${a} ${b} ${what}`)).toContain('gazette mail reuse'),
      'the regulator would not comment': (d) => responded(d, 'declined', /Aram|Dam Safety Board/),
    },
  },
};

describe.each(Object.entries(FACTS))('what a careful reader must get from %s', (name, { reached, missed }) => {
  const { story, reports } = bundledStory(name);
  const dossier = dossierOf(story, reports);
  test.each(Object.entries(reached))('%s', (_, holds) => holds(dossier));
  test.fails.each(Object.entries(missed))('not reached: %s', (_, holds) => holds(dossier));
});
