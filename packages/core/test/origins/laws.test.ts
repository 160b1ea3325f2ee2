import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, english, read, type ReportInput } from '../../src/index.ts';

/** On whose word a report tells it. Each can be put in several ways that say the same. */
interface Word {
  readonly who: string; // within a sentence
  readonly relay: string | null; // the outlet that reached them
}

const NAMED: readonly Word[] = [
  { who: 'the mayor of Vik, Irena Vosk', relay: null },
  { who: 'Transport Minister Ana Ruiz', relay: null },
  { who: 'Jon Berg, an engineer', relay: null },
];
const WORDS: readonly Word[] = [
  ...NAMED,
  { who: 'the Transport Ministry', relay: null },
  { who: 'two Norwegian officials', relay: 'the Harbour Post' },
  { who: 'a Peruvian diplomat', relay: 'the Island Daily' },
];
const CLAIM = 'the bridge at Vik collapsed on Monday';
const NEUTRAL = [
  'Boats were turned back.',
  'Nobody was hurt.',
  'The road to the coast is long.',
  'Rain fell all day.',
  'Schools stayed open.',
];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Ways to tell it on one word: our own paraphraser. */
const ways = ({ who, relay }: Word): readonly string[] =>
  relay === null
    ? [
        `${capital(CLAIM)}, ${who} said.`,
        `${capital(who)}${who.includes(',') ? ',' : ''} said that ${CLAIM}.`,
        `According to ${who}, ${CLAIM}.`,
      ]
    : [
        `${capital(CLAIM)}, ${who} told ${relay}.`,
        `${capital(who)} told ${relay} that ${CLAIM}.`,
        `${capital(relay)}, citing ${who}, reported that ${CLAIM}.`,
        `${capital(CLAIM)}, ${relay} reported, citing ${who}.`,
      ];

const report: fc.Arbitrary<{ readonly words: readonly Word[]; readonly way: number; readonly filler: readonly string[] }> = fc.record({
  words: fc.subarray([...WORDS], { minLength: 1, maxLength: 2 }),
  way: fc.nat(11),
  filler: fc.subarray(NEUTRAL, { minLength: 1, maxLength: 3 }),
});

const textOf = (words: readonly Word[], way: number, filler: readonly string[]): string =>
  [...words.map((word, i) => ways(word)[(way + i) % ways(word).length] as string), ...filler].join('\n\n');

/** Least number of origins behind the collapse. Of two reports at least: one alone is asked nothing. */
function least(texts: readonly string[]): number {
  const inputs: readonly ReportInput[] = texts.map((text, i) => ({ id: `r${i}`, text }));
  const dossier = compare(
    inputs.map((input) => read(input, english)),
    english,
    { story: 'law' },
  );
  const answers = dossier.questions.flatMap(({ answers: list }) => list);
  const [told] = answers
    .filter(({ evidence }) => evidence.some((e) => e.text.includes('collapsed') && e.stance !== 'mentions'))
    .sort((a, b) => b.reports - a.reports);
  return told?.origins.min ?? 0;
}

const SEEDED = { seed: 1961, numRuns: 40 } as const;

test('a copy, a rewording, another order: none raises the least count', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 2, maxLength: 3 }), fc.nat(2), (reports, which) => {
      const texts = reports.map(({ words, way, filler }) => textOf(words, way, filler));
      const before = least(texts);
      const one = reports[which % reports.length] as (typeof reports)[number];
      expect(least([...texts, textOf(one.words, one.way, one.filler)]), 'a copy').toBeLessThanOrEqual(before);
      expect(least([...texts, textOf(one.words, one.way + 1, ['Another day has passed.'])]), 'a rewording').toBeLessThanOrEqual(before);
      expect(least([...texts].reverse()), 'another order').toBe(before);
    }),
    SEEDED,
  );
});

test('a report split in two raises nothing', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 2, maxLength: 3 }), (reports) => {
      const texts = reports.map(({ words, way, filler }) => textOf(words, way, filler));
      const split = texts.flatMap((text) => {
        const parts = text.split('\n\n');
        const half = Math.ceil(parts.length / 2);
        return [parts.slice(0, half), parts.slice(half)].map((list) => list.join('\n\n')).filter((part) => part !== '');
      });
      expect(least(split)).toBeLessThanOrEqual(least(texts));
    }),
    SEEDED,
  );
});

test('a report on the word of somebody else, by name, raises it', () => {
  const first = NAMED[0] as Word;
  for (const other of NAMED.slice(1))
    for (const [i] of ways(first).entries())
      expect(least([textOf([first], i, ['Rain fell.']), textOf([other], i + 1, ['Snow fell.'])])).toBe(
        least([textOf([first], i, ['Rain fell.']), textOf([first], i + 1, ['Snow fell.'])]) + 1,
      );
});
