import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Option } from 'commander';
import type { z } from 'zod';
import { inWords } from '../../in-words.ts';
import { linesOf } from '../../ingest/lines.ts';
import { archiveClaim, archiveKnown, weighWholeArchive } from '../../operations/archive.ts';
import { Problem } from '../../problems.ts';
import { awaitKeyboard, print } from './output.ts';
import type { Door } from './program.ts';
import { parseLine } from './stream.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

const EXAMPLES = `
Each line is a claim, {"origin", "question", "value"}, or an answer that became known, {"question", "known"}. Answers are compared
letter by letter: write alike what is alike. For one story this command refuses to run; count its origins with “stemma compare”.

Examples:
  stemma archive claims.jsonl
  stemma archive --format json < claims.jsonl > weighed.json
`;

/** `stemma archive FILE` */
export function archiveCommand(door: Door): void {
  door.program
    .command('archive')
    .summary('weigh a large archive of claims')
    .description(weighWholeArchive.summary)
    .argument('[FILE]', 'JSON lines; “-” or nothing for standard input')
    .addOption(new Option('-f, --format <FORMAT>', 'how the result is written').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, { format }: { readonly format: 'text' | 'json' }) => {
      const claims: z.output<typeof archiveClaim>[] = [];
      const known: z.output<typeof archiveKnown>[] = [];
      for await (const line of linesOf(await inputOf(door, file))) {
        if ('problem' in line) throw line.problem;
        const value = claimOf(line.text, line.number);
        const isKnown = value !== null && typeof value === 'object' && 'known' in value;
        const parsed = (isKnown ? archiveKnown : archiveClaim).safeParse(value);
        if (!parsed.success) throw new Problem('bad-claim', `Line ${line.number}: ${inWords(parsed.error, value)}`);
        if ('known' in parsed.data) known.push(parsed.data);
        else claims.push(parsed.data);
      }
      const weighed = await weighWholeArchive.run({ claims, known }, door.tools);
      const { renderArchiveText } = await import('@stemma/core');
      const look = lookOf(door.out, door.environment, door.noColor());
      await print(
        door.out,
        format === 'json' ? harmlessJson(`${JSON.stringify(weighed, null, 2)}\n`) : harmless(renderArchiveText(weighed, look), look.color),
      );
      door.exit(0);
    });
}

function claimOf(text: string, number: number): unknown {
  try {
    return parseLine(text, number);
  } catch (error) {
    throw error instanceof Problem ? new Problem('bad-claim', error.detail, { cause: error }) : error;
  }
}

async function inputOf(door: Door, file: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (file === undefined || file === '-') {
    awaitKeyboard(door, 'Type one JSON object a line.');
    return door.input;
  }
  const entry = await stat(file).catch(() => null);
  if (!entry?.isFile()) throw new Problem('not-found', `There is no file “${file}”.`);
  return createReadStream(file);
}
