import type { RuleCard } from '../language.ts';
import { byPlace, type Span } from '../model/span.ts';
import { parseMarked, printMarked } from './marked.ts';

/** What a rule finds in one example, by role. */
export type Found = Readonly<Record<string, readonly Span[]>>;

/**
 * Runs a rule's own sentences through `find` and says where it does not keep them.
 *
 * One line for each broken example: the sentence as it was marked, and as the rule marks it. Empty where all are kept.
 */
export function checkRule(card: RuleCard, find: (text: string) => Found): string[] {
  const broken: string[] = [];
  for (const example of card.examples.yes) {
    const { text, spans } = parseMarked(example);
    const expected = printMarked(text, inOrder(spans));
    const found = printMarked(text, inOrder(find(text)));
    if (expected !== found) broken.push(`${card.id}\n  wants ${expected}\n  finds ${found}`);
  }
  for (const example of card.examples.no) {
    const found = inOrder(find(example));
    if (Object.keys(found).length > 0) broken.push(`${card.id}\n  wants nothing in ${example}\n  finds ${printMarked(example, found)}`);
  }
  return broken;
}

/** Roles by name and spans by place, without roles that nothing has. */
const inOrder = (found: Found): Record<string, readonly Span[]> =>
  Object.fromEntries(
    Object.entries(found)
      .filter(([, spans]) => spans.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([role, spans]) => [role, [...spans].sort(byPlace)]),
  );
