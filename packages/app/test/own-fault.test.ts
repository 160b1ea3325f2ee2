import { Readable, Writable } from 'node:stream';
import type * as Core from '@stemma/core';
import { expect, test, vi } from 'vitest';
import { linesOf } from '../src/ingest/lines.ts';
import { runStream } from '../src/doors/cli/stream.ts';
import { readReport } from '../src/operations/read.ts';
import { evening, folder, morning, within } from './command.ts';

// An engine that trips over one word.
vi.mock('@stemma/core', async (original) => {
  const core: typeof Core = await original();
  return {
    ...core,
    read: (...args: Parameters<typeof core.read>) => {
      if (args[0].text.includes('stumble')) throw new Error('span [9, 3) is not inside');
      return core.read(...args);
    },
  };
});

const trips = 'The bridge made the engine stumble.';

test('one report that trips us does not take the others with it, and is told as our fault', async () => {
  const here = folder({ 'a.txt': morning, 'b.txt': evening, 'c.txt': trips });
  const { out, errors, exit } = await within(['compare', here, '--format', 'json']);
  expect((JSON.parse(out) as Core.Dossier).unread).toEqual([
    {
      file: 'c.txt',
      code: 'own-fault',
      title: 'Stemma made a mistake of its own here.',
      detail: 'It happened while reading “c.txt”: span [9, 3) is not inside.',
    },
  ]);
  expect(errors).toContain('Please report it');
  expect(exit).toBe(1);
});

test('where our fault leaves nothing to compare, it is not told as too few reports', async () => {
  const { out, errors, exit } = await within(['compare', folder({ 'a.txt': morning, 'c.txt': trips })]);
  expect([out, exit]).toEqual(['', 1]);
  expect(errors).toContain('Stemma made a mistake of its own here. It happened while reading “c.txt”');
});

test('a stream answers in its place and goes on', async () => {
  const lines = linesOf(
    Readable.from([Buffer.from([trips, morning].map((text, id) => JSON.stringify({ id: `r${id}`, text })).join('\n'))]),
  );
  const answers: unknown[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      answers.push(JSON.parse(chunk.toString()));
      done();
    },
  });
  const show = ({ report }: Core.Reading): Promise<object> => Promise.resolve({ id: report.id });
  const exit = await runStream(readReport, { lines, key: 'id', show, tools: {} as never, out });
  expect(answers).toEqual([{ id: 'r0', problem: expect.objectContaining({ code: 'own-fault', line: 1 }) as object }, { id: 'r1' }]);
  expect(exit).toBe(1);
});

test('STEMMA_DEBUG shows where', async () => {
  vi.stubEnv('STEMMA_DEBUG', '1');
  const { errors } = await within(['compare', folder({ 'a.txt': morning, 'c.txt': trips })]);
  vi.unstubAllEnvs();
  expect(errors).toMatch(/at .*read-one\.ts/);
});
