import fc from 'fast-check';
import type { ReportInput } from '../src/index.ts';

const PEOPLE = [
  'Ana Ruiz',
  'Mayor Tomas Brandt',
  'the harbour master',
  'two officials',
  'an official',
  'one of the officials',
  'police',
  'sources',
  'the Coast Guard',
  'the Transport Ministry',
  'Dr. Odette Fjord',
  'witnesses',
  'Harbour Post',
  'the union',
];
const VERBS = ['said', 'told Harbour Post', 'denied', 'confirmed', 'reported', 'declined to comment', 'claimed', 'would not say', 'wrote'];
const NUMBERS = ['four', '11', 'at least 16', 'about 30', '1,200', 'dozens of', 'nearly 7', 'no'];
const WHAT = [
  'people were killed',
  'people were hurt in the explosion',
  'ships left Vell Harbour',
  'homes were evacuated',
  'members of the crew were missing',
  'percent of the pier burned',
];
const WHEN = ['on Monday', 'on March 3', 'at 5:40 a.m.', 'last week', 'in December', 'shortly before noon', 'in 2029', 'yesterday'];
const ODD = [
  '',
  '“',
  '”',
  '"',
  "'",
  '(',
  ')',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u200b',
  '😀',
  'é',
  'é',
  '…',
  '—',
  '**',
  '##',
  '\t',
  '[1]',
  'http://x.example/?q=1',
  'constructor',
  '0',
  '-',
  '$$$',
];
const BREAKS = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\u2028', ''];

const one = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

const sentence: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(one(PEOPLE), one(VERBS), one(NUMBERS), one(WHAT), one(WHEN))
      .map(([p, v, n, w, t]) => `${p} ${v} that ${n} ${w} ${t}.`),
  },
  { weight: 3, arbitrary: fc.tuple(one(NUMBERS), one(WHAT), one(PEOPLE), one(VERBS)).map(([n, w, p, v]) => `“${n} ${w},” ${p} ${v}.`) },
  {
    weight: 2,
    arbitrary: fc.tuple(one(NUMBERS), one(WHAT), one(WHEN), one(PEOPLE)).map(([n, w, t, p]) => `${n} ${w} ${t}, according to ${p}.`),
  },
  { weight: 2, arbitrary: fc.tuple(one(NUMBERS), one(WHAT), one(WHEN)).map(([n, w, t]) => `${n} ${w} ${t}.`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'Share this:',
      'VELL HARBOUR —',
      'What Comes Next',
      'Harbour Post, citing two officials, reported it first.',
      'Who fired first?',
      '• Username : x',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(one(ODD), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 6 }).map((pieces) => pieces.join('')),
  },
);

/** A text that looks like news from far away, with what breaks readers of news mixed in. */
export const generatedText: fc.Arbitrary<string> = fc
  .array(fc.tuple(sentence, one(BREAKS)), { maxLength: 14 })
  .map((pieces) => pieces.map(([words, end]) => words + end).join(''));

const report: fc.Arbitrary<Omit<ReportInput, 'id'>> = fc
  .record(
    {
      text: generatedText,
      title: fc.oneof(sentence, fc.constant('Pier Closed After Explosion')),
      outlet: fc.constantFrom('Harbour Post', 'Coast Wire', 'Vell Radio'),
      published: fc.constantFrom('2031-03-03', '2031-03-04T18:00:00Z', '2031-03-09'),
    },
    { requiredKeys: ['text'] },
  )
  .map((fields) => fields as Omit<ReportInput, 'id'>);

/** Two to four reports of what might be one story. */
export const generatedStory: fc.Arbitrary<readonly ReportInput[]> = fc
  .array(report, { minLength: 2, maxLength: 4 })
  .map((reports) => reports.map((fields, i) => ({ id: `r${i}`, ...fields })));
