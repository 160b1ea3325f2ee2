import { describe, expect, test } from 'vitest';
import { peopleOf } from '../../../../src/languages/en/people/index.ts';
import { readingsOf } from '../propose/readings-of.ts';
import { ownTime } from '../../../own-time.ts';

const WIRE = 'The harbour master, Inga Falk, 51, closed the port. Falk gave no reason. She left at noon.';
const POST = 'The harbour master closed the port on Monday. A pilot complained.';
const NEWS = 'Inge Falk, the harbour master, closed the port. Her brother, Nils Falk, was at sea.';

const labels = (...texts: readonly string[]) =>
  peopleOf(readingsOf(...texts))
    .individuals.filter((i) => i.kind === 'person')
    .map((i) => `${i.label}: ${i.personas.length}`)
    .sort();

test('a name, an office and another spelling are one person over three reports', () =>
  expect(labels(WIRE, POST, NEWS)).toEqual(['Inga Falk: 3', 'Nils Falk: 1', 'pilot: 1']));

test('a pronoun is whoever was spoken of', () => {
  const readings = readingsOf(WIRE);
  const [reading] = readings;
  const she = reading?.tokens.find((t) => t.text === 'She');
  expect(reading && she && peopleOf(readings).at(reading, she.index)?.label).toBe('Inga Falk');
});

describe('every link and refusal', () => {
  const readings = readingsOf(WIRE, POST, NEWS, 'Inga Falk and Nils Falk met. Falk was late.');
  const people = peopleOf(readings);
  const text = new Map(readings.map((r) => [r.report.id, r.report.text]));
  test('stands on words of the reports', () => {
    for (const { evidence } of [...people.links, ...people.refusals])
      for (const quote of evidence) expect(text.get(quote.report)?.slice(quote.start, quote.end)).toBe(quote.text);
  });
  test('tells its rule', () => expect(people.links.every((link) => /^en\/people\/[a-z-]+$/.test(link.rule))).toBe(true));
  test('is refused where two fit', () =>
    expect(
      people.refusals.some((r) => r.because === 'two-fit' && r.evidence[1].text === 'Falk' && r.evidence[1].report === 'report-3'),
    ).toBe(true));
});

test('the order of the reports changes nothing', () => {
  const readings = readingsOf(WIRE, POST, NEWS);
  const keys = (list: typeof readings) => peopleOf(list).individuals.map((i) => i.key);
  expect(keys([...readings].reverse())).toEqual(keys(readings));
});

test('a long list of names takes no long time', () => {
  const name = (i: number): string => `Ka${String.fromCharCode(97 + (i % 26))}o Be${String.fromCharCode(97 + (Math.floor(i / 26) % 26))}rg`;
  const [reading] = readingsOf(Array.from({ length: 500 }, (_, i) => `${name(i)} met the man.`).join(' '));
  const start = ownTime();
  peopleOf(reading ? [reading] : []);
  expect(ownTime() - start).toBeLessThan(8000); // many times what it takes
});
