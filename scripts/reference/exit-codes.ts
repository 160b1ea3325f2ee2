import { EXIT_CODES, PROBLEMS } from '../../packages/app/src/problems.ts';
import { page, tableOf } from './page.ts';

/** What an exit code means, and every problem with its code. */
export function exitCodesPage(): string {
  return page(
    'Exit codes and problems',
    'A problem tells what happened and what to do next. One file or line that cannot be read never stops the others: the work is done, the file is listed with its reason, and the command ends with 4.',
    tableOf(['exit code', 'meaning'], Object.entries(EXIT_CODES)),
    '## Problems',
    'The code stands in a stream’s `problem` and in a dossier’s `unread`. The exit code is the one where the problem ends the command.',
    tableOf(
      ['code', 'what happened', 'what to do next', 'exit code'],
      Object.entries(PROBLEMS).map(([name, { title, hint, exit }]) => [`\`${name}\``, title, hint, String(exit)]),
    ),
  );
}
