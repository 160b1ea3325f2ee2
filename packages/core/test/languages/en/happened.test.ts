import { expect, test } from 'vitest';
import { compare, english, read } from '../../../src/index.ts';

interface Given {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly outlet?: string;
}

const timeline = (...given: readonly Given[]) =>
  compare(
    given.map((report) => read(report, english)),
    english,
    { story: 'harbour' },
  ).timeline.map(({ kind, date, event, reported }) => `${kind ?? ''} ${date.from?.slice(0, 10) ?? '?'} ${event} [${reported.join()}]`);

test('events, statements and publication stand apart, in order', () => {
  expect(
    timeline({
      id: 'a',
      published: '2031-03-06',
      text: 'Divers raised the ferry on 4 March 2031. The port office said on 5 March 2031 that the hull was sound.',
    }),
  ).toEqual([
    'event 2031-03-04 Divers raised the ferry on 4 March 2031 [a]',
    'statement 2031-03-05 The port office said on 5 March 2031 that the hull was sound [a]',
    'report 2031-03-06 a publishes its report [a]',
  ]);
});

test('the same event of the same day, told by two reports, is one entry', () => {
  expect(
    timeline(
      { id: 'a', published: '2031-03-06', text: 'Divers raised the ferry on 4 March 2031.' },
      { id: 'b', published: '2031-03-06', text: 'On Tuesday, divers raised the ferry from the river.' },
    ).filter((line) => line.startsWith('event')),
  ).toEqual(['event 2031-03-04 divers raised the ferry from the river [a,b]']);
});

test('a report without a date was written on the last day that it tells of, or later', () => {
  expect(timeline({ id: 'a', outlet: 'Harbour Herald', text: 'Divers raised the ferry on 4 March 2031.' })).toContain(
    'report 2031-03-04 Harbour Herald is written, on this day or later [a]',
  );
});

test('what is planned, denied or asked did not happen', () => {
  expect(
    timeline({
      id: 'a',
      published: '2031-03-01',
      text: 'Divers will raise the ferry on 4 March 2031. Divers did not raise the buoy on 3 March 2031. Was the bell raised on 2 March 2031?',
    }),
  ).toEqual(['report 2031-03-01 a publishes its report [a]']);
});

test('a note that a report was changed is an entry of its own', () => {
  expect(
    timeline({
      id: 'a',
      published: '2031-03-01',
      text: 'Divers raised the ferry.\n\nUpdate, 4 March 2031: The ferry is afloat again, the port office said.',
    }).at(-1),
  ).toBe('update 2031-03-04 Update, 4 March 2031 [a]');
});

test('what a report says is not known is unsaid, unless another report says it', () => {
  const unsaid = (...texts: readonly string[]) =>
    compare(
      texts.map((text, i) => read({ id: `report-${i}`, text }, english)),
      english,
      { story: 'harbour' },
    ).unsaid.map(({ question, askedBy }) => `${question} ${askedBy.join()}`);
  const open = 'The gate of Port Alder fell on Monday. It is unclear who opened the valve of the gate.';
  expect(unsaid(open, 'The gate of Port Alder fell into the river.')).toContain('Is it known who opened the valve of the gate? report-0');
  expect(unsaid(open, 'Jon Berg opened the valve of the gate.').filter((line) => line.includes('valve'))).toEqual([]);
});
