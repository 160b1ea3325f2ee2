import type { RuleCard } from '../language.ts';
import { lay, run, type Terminal } from './paint.ts';
import { oneLine } from './visible.ts';

/** Every rule with what it observes, whom it follows, and its first example, in the order in which they are tried. */
export function rulesTable(rules: readonly RuleCard[], terminal: Terminal = { width: 100, color: false }): string {
  const lines = rules.flatMap((rule) => [
    ...lay([run(rule.id, 'strong')], terminal),
    ...lay([run(oneLine(rule.summary))], terminal, '  '),
    ...lay([run(`Follows: ${oneLine(rule.follows)}`, 'quiet')], terminal, '  '),
    ...rule.examples.yes.slice(0, 1).flatMap((yes) => lay([run('Yes: ', 'quiet'), run(oneLine(yes))], terminal, '  ')),
    ...rule.examples.no.slice(0, 1).flatMap((no) => lay([run('No: ', 'quiet'), run(oneLine(no))], terminal, '  ')),
  ]);
  return `${[...lines, '', `${rules.length} rules.`].join('\n')}\n`;
}
