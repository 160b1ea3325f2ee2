import type { Unread } from '@stemma/core';
import { Problem, PROBLEMS, type ProblemCode } from '../../problems.ts';
import { harmless } from './terminal.ts';

/** A problem as a person reads it: what happened, which one, what to do next. */
export function told(problem: Problem): string {
  const stack = process.env['STEMMA_DEBUG'] ? `${debug(problem)}\n` : '';
  return harmless(`stemma: ${problem.title}${problem.detail ? ` ${problem.detail}` : ''}\n        ${problem.hint}\n${stack}`);
}

/** What could not be read, one line each, and what to do about each kind once. */
export function toldUnread(unread: readonly Unread[]): string {
  const hints = [...new Set(unread.map(({ code }) => code))]
    .filter((code) => code in PROBLEMS)
    .map((code) => PROBLEMS[code as ProblemCode].hint);
  const lines = unread.map(({ file, title, detail }) => `stemma: Not read: ${file}. ${title}${detail ? ` ${detail}` : ''}`);
  return harmless([...lines, ...hints.map((hint) => `        ${hint}`), ''].join('\n'));
}

function debug(problem: Problem): string {
  const cause = problem.cause instanceof Error ? `\n${problem.cause.stack ?? ''}` : '';
  return `${problem.stack ?? ''}${cause}`;
}
