import { type Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import type { z } from 'zod';
import { inWords } from '../../in-words.ts';
import { ahead } from '../../ingest/ahead.ts';
import type { Line } from '../../ingest/lines.ts';
import type { Operation, Tools } from '../../operations/operation.ts';
import { Problem, recordOf } from '../../problems.ts';
import { print } from './output.ts';
import { harmlessJson } from './terminal.ts';

/** Left alone, the collector lets garbage grow to as much as what is held, and the longer a stream, the more it seems to hold. In per cent. */
const MOST_GARBAGE = 30;

/**
 * Runs an operation once for each line, and writes one line for each, in order.
 *
 * A line that cannot be used gives its problem in its place and the stream goes on. Holds one line at a time, or `many` where the work is done
 * elsewhere, and waits for the reader. Gives the exit code: 0, 4 where a line could not be used, 1 where a fault of ours was met.
 */
export async function runStream<In extends z.ZodType, Out>(
  operation: Operation<In, Out>,
  {
    lines,
    key,
    show,
    tools,
    out,
    many = 1,
  }: {
    lines: AsyncIterable<Line>;
    key: 'id' | 'story';
    show: (result: Out) => Promise<object>;
    tools: Tools;
    out: Writable;
    many?: number;
  },
): Promise<0 | 1 | 4> {
  setFlagsFromString(`--heap-growing-percent=${MOST_GARBAGE}`);
  let exit: 0 | 1 | 4 = 0;
  async function* answers(line: Line): AsyncGenerator<object> {
    let name: unknown = null;
    try {
      if ('problem' in line) throw line.problem;
      const value = parseLine(line.text, line.number);
      name = value !== null && typeof value === 'object' ? ((value as Record<string, unknown>)[key] ?? null) : null;
      const input = operation.input.safeParse(value);
      if (!input.success) throw new Problem('bad-line', `Line ${line.number}: ${inWords(input.error, value)}`);
      yield await show(await operation.run(input.data, tools));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (exit !== 1) exit = error.code === 'own-fault' ? 1 : 4;
      yield { [key]: name, problem: { ...recordOf(error), line: line.number } };
    }
  }
  for await (const answer of ahead(lines, answers, many)) await print(out, `${harmlessJson(JSON.stringify(answer))}\n`);
  return exit;
}

/** @throws Problem `bad-line`. */
export function parseLine(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const says = (cause instanceof Error ? cause.message : String(cause))
      .replace(/ \(line \d+ column \d+\)$/, '')
      .replace(/ in JSON\b/, '');
    throw new Problem('bad-line', `Line ${number} is not JSON: ${says}.`, { cause });
  }
}
