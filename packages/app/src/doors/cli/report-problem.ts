import type { Unread } from '@stemma/core';
import { type Problem, PROBLEMS, type ProblemCode } from '../../problems.ts';
import { harmless } from './terminal.ts';

/** A problem as a person reads it: what happened, which one, what to do next. */
export function told(problem: Problem): string {
  const stack = process.env['STEMMA_DEBUG'] ? `${debug(problem)}\n` : '';
  return harmless(`stemma: ${problem.title}${problem.detail ? ` ${problem.detail}` : ''}\n        ${problem.hint}\n${stack}`);
}

/** What could not be read, one line each, kind by kind, and what to do about each kind. */
export function toldUnread(unread: readonly Unread[]): string {
  const kinds = Map.groupBy(unread, ({ code }) => code);
  const lines = [...kinds].flatMap(([code, files]) => [
    ...files.map(({ file, title, detail }) => `stemma: Not read: ${file.replace(/\s+/g, ' ')}: ${title}${detail ? ` ${detail}` : ''}`),
    ...(code in PROBLEMS ? [`        ${PROBLEMS[code as ProblemCode].hint}`] : []),
  ]);
  return harmless(`${lines.join('\n')}\n`);
}

function debug(problem: Problem): string {
  const cause = problem.cause instanceof Error ? `\n${problem.cause.stack ?? ''}` : '';
  return `${problem.stack ?? ''}${cause}`;
}
