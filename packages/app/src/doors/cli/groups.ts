import type { z } from 'zod';
import { linesOf } from '../../ingest/lines.ts';
import { alignMentions } from '../../operations/align.ts';
import type { Operation } from '../../operations/operation.ts';
import { sameSaid } from '../../operations/same.ts';
import { Problem } from '../../problems.ts';
import { awaitKeyboard } from './output.ts';
import type { Door } from './program.ts';
import { runStream } from './stream.ts';

const ALIGN_EXAMPLES = `
Mentions are words that somebody found to tell of an event; “start” and “end” count UTF-16 code units of the report’s text. Two mentions
are one event where their words, and what is said around them, speak for it.

Examples:
  stemma align --jsonl < stories.jsonl > clusters.jsonl

Each line in is {"story", "reports": [{"id", "text"}], "mentions": [{"id", "report", "start", "end"}]}
and each line out {"story", "clusters": [["id", …]], "unread": […]} (see “stemma schema align”),
or {"story", "problem": {"code", "title", "detail"}}. Every mention is in one cluster.
`;

const SAME_EXAMPLES = `
Examples:
  stemma same --jsonl < questions.jsonl > groups.jsonl

Each line in is {"id", "question", "answers": [{"id", "text"}]}
and each line out {"id", "groups": [["id", …]]} (see “stemma schema same”),
or {"id", "problem": {"code", "title", "detail"}}. Every answer is in one group.
`;

/** `stemma align --jsonl` */
export function alignCommand(door: Door): void {
  streamOnly(door, alignMentions, 'story', {
    summary: 'tell which mentions are one event, line by line',
    line: 'one story with its mentions a line from standard input, one line of clusters out',
    examples: ALIGN_EXAMPLES,
  });
}

/** `stemma same --jsonl` */
export function sameCommand(door: Door): void {
  streamOnly(door, sameSaid, 'id', {
    summary: 'tell which answers say the same, line by line',
    line: 'one question with its answers a line from standard input, one line of groups out',
    examples: SAME_EXAMPLES,
  });
}

/** A command for programs: it has a stream and nothing else. */
function streamOnly<In extends z.ZodType, Out extends object>(
  door: Door,
  operation: Operation<In, Out>,
  key: 'id' | 'story',
  { summary, line, examples }: { readonly summary: string; readonly line: string; readonly examples: string },
): void {
  door.program
    .command(operation.name)
    .summary(summary)
    .description(operation.summary)
    .option('--jsonl', line)
    .addHelpText('after', examples)
    .action(async ({ jsonl }: { readonly jsonl?: boolean }) => {
      if (!jsonl) throw new Problem('usage', `“stemma ${operation.name}” reads JSON lines from standard input: add “--jsonl”.`);
      awaitKeyboard(door, 'Type one JSON object a line.');
      const lines = linesOf(door.input);
      door.exit(await runStream(operation, { lines, key, show: (found) => Promise.resolve(found), tools: door.tools, out: door.out }));
    });
}
