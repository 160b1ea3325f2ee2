import { readFile } from 'node:fs/promises';
import type { Dossier } from '@stemma/core';
import { Argument, Option } from 'commander';
import { allOf } from '../../ingest/lines.ts';
import { listRules } from '../../operations/rules.ts';
import { SCHEMAS, showSchema } from '../../operations/schema.ts';
import { askable, why } from '../../operations/why.ts';
import { withoutSource } from '../../operations/without.ts';
import { Problem } from '../../problems.ts';
import { print } from './output.ts';
import type { Door } from './program.ts';
import { harmless, harmlessJson, lookOf } from './terminal.ts';

/** `stemma why DOSSIER [ID]` */
export function whyCommand(door: Door): void {
  door.program
    .command('why')
    .summary('show what stands behind a line of a dossier')
    .description(why.summary)
    .argument('<DOSSIER>', 'a dossier as JSON; “-” for standard input')
    .argument('[ID]', 'what to explain; without it, every ID is listed with its words')
    .addHelpText('after', WHY_EXAMPLES)
    .action(async (file: string, id: string | undefined) => {
      const dossier = await open(door, file);
      if (id === undefined) {
        for (const line of askable(dossier))
          await print(door.out, harmless(`${line.id}\t${line.kind}\t${line.words.replace(/\s+/g, ' ')}\n`));
        return;
      }
      const look = lookOf(door.out, door.environment, door.noColor());
      const explained = await why.run({ dossier, id, ...look }, door.tools);
      await print(door.out, `${harmless(explained.trimEnd(), look.color)}\n`);
    });
}

const WHY_EXAMPLES = `
Examples:
  stemma compare reports/ --format json -o dossier.json
  stemma why dossier.json                    every ID with its words, tabs between
  stemma why dossier.json a-0123456789       the words, rules and merges behind one answer
`;

async function open(door: Door, file: string): Promise<Dossier> {
  let json: string;
  try {
    json = file === '-' ? Buffer.from(await allOf(door.input, Number.POSITIVE_INFINITY)).toString('utf8') : await readFile(file, 'utf8');
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new Problem(
      'no-such-dossier',
      missing ? `There is no file “${file}”.` : `“${file}”: ${cause instanceof Error ? cause.message : ''}.`,
      { cause },
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new Problem('not-a-dossier', `“${file}” is not JSON.`, { cause });
  }
  const { dossierFrom } = await import('../../schema/index.ts');
  return dossierFrom(value, file);
}

/** `stemma without DOSSIER [ORIGIN]` */
export function withoutCommand(door: Door): void {
  door.program
    .command('without')
    .summary('take one origin out of a dossier')
    .description(withoutSource.summary)
    .argument('<DOSSIER>', 'a dossier as JSON; “-” for standard input')
    .argument('[ORIGIN]', 'the origin to take out; without it, every origin is listed with how many answers fall with it')
    .addOption(new Option('-f, --format <FORMAT>', 'how the result is written').choices(['text', 'json']).default('text'))
    .addHelpText('after', WITHOUT_EXAMPLES)
    .action(async (file: string, origin: string | undefined, { format }: { readonly format: 'text' | 'json' }) => {
      const dossier = await open(door, file);
      if (origin === undefined) {
        for (const { id, label } of dossier.origins) {
          const { answers } = await withoutSource.run({ dossier, origin: id }, door.tools);
          const falls = answers.filter((a) => a.falls).length;
          await print(door.out, harmless(`${id}\t${falls}\t${label.replace(/\s+/g, ' ')}\n`));
        }
        return;
      }
      const without = await withoutSource.run({ dossier, origin }, door.tools);
      if (format === 'json') return print(door.out, harmlessJson(`${JSON.stringify(without, null, 2)}\n`));
      const { renderWithoutText } = await import('@stemma/core');
      const look = lookOf(door.out, door.environment, door.noColor());
      await print(door.out, harmless(renderWithoutText(without, dossier, look), look.color));
    });
}

const WITHOUT_EXAMPLES = `
Examples:
  stemma without dossier.json                every origin: its ID, how many answers fall with it, its words
  stemma without dossier.json o-0123456789   what falls, and what stands on fewer
`;

/** `stemma schema [dossier|reading|check|align|same]` */
export function schemaCommand(door: Door): void {
  door.program
    .command('schema')
    .summary('print the JSON Schema of what comes out')
    .description(showSchema.summary)
    .addArgument(
      new Argument(
        '[OF]',
        'the dossier of “compare”, the reading of “read --jsonl”, the report of “extract --jsonl”, or the line of “check”, “align” or “same” with “--jsonl”',
      )
        .choices(SCHEMAS)
        .default('dossier'),
    )
    .addHelpText('after', '\nExamples:\n  stemma schema > dossier.schema.json\n  stemma schema reading > reading.schema.json\n')
    .action(async (of: (typeof SCHEMAS)[number]) => {
      await print(door.out, `${harmlessJson(JSON.stringify(await showSchema.run({ of }, door.tools), null, 2))}\n`);
    });
}

/** `stemma rules` */
export function rulesCommand(door: Door): void {
  door.program
    .command('rules')
    .summary('list every rule')
    .description(listRules.summary)
    .addHelpText('after', '\nExamples:\n  stemma rules\n  stemma rules | grep attribute\n')
    .action(async () => {
      const look = lookOf(door.out, door.environment, door.noColor());
      await print(door.out, `${harmless((await listRules.run(look, door.tools)).trimEnd(), look.color)}\n`);
    });
}
