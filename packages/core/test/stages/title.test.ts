import { expect, test } from 'vitest';
import { english, read } from '../../src/index.ts';

const text = `Mayor Ana Ruiz said on Monday that the old quay would be closed for repairs. The harbour board denied it had been warned of the cracks.

“We have no choice,” Ruiz said.
`;
const told = (title: string, body = text) =>
  (read({ id: 'a', text: body, title }, english).inTitle ?? []).map((a) => ({
    cue: a.cue.map((c) => title.slice(c.start, c.end)).join(' '),
    content: a.content.map((c) => title.slice(c.start, c.end)).join(' … '),
    voice: a.voice?.label ?? null,
  }));

test('a title that stands apart is read, with positions of its own', () => {
  expect(told('Harbour board denies warning on quay cracks')).toEqual([
    expect.objectContaining({ cue: 'denies', content: 'warning on quay cracks' }),
  ]);
});

test('a surname in the title is whoever of that surname speaks in the text', () => {
  expect(told('Quay must close, Ruiz says')).toEqual([{ cue: 'says', content: 'Quay must close', voice: 'Ana Ruiz' }]);
});

test('where two of the surname speak, the title names neither', () => {
  const two = `${text}\nTomas Ruiz, a fisherman, said the closure came too late.\n`;
  expect(told('Quay must close, Ruiz says', two).map((a) => a.voice)).toEqual(['Ruiz']);
});

test('a title that is the first line of the text is read there, once', () => {
  const title = 'Quay must close, Ruiz says';
  const reading = read({ id: 'a', text: `${title.toUpperCase()}\n\n${text}`, title }, english);
  expect(reading.inTitle).toBeUndefined();
});
