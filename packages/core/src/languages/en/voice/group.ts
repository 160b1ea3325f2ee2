import { headOf, plural, singular, type Phrase } from './phrase.ts';
import { EXPERTS, ROLES } from './words.ts';

const QUANTITY =
  /^(?:lot|number|group|majority|handful|plenty|percent|dozens|scores|hundreds|thousands|half|couple|pair|trio|bunch|variety|host|series|batch|trove|cache|tranche|set|collection|string|stash|third|quarter)$/;

/** “a lot of people”, “a number of officials”: who speaks stands behind “of”. */
export function countedIn(phrase: Phrase): Phrase {
  const { core, complement } = phrase;
  const last = core.at(-1);
  // “four in 10 divers”
  if (last?.pos === 'NUM' && complement[0]?.lower === 'in' && /^(?:\d+|five|ten)$/.test(complement[1]?.lower ?? ''))
    return { ...phrase, core: [...core, ...complement], complement: [] };
  if (!last || !QUANTITY.test(last.lower) || complement[0]?.lower !== 'of') return phrase;
  const end = complement.findIndex((t, i) => i > 1 && t.pos === 'ADP');
  const behind = complement.slice(1, end < 0 ? complement.length : end);
  const head = headOf(behind);
  if (!head || !(plural(head) || head.lower === 'people')) return phrase;
  return { ...phrase, core: [...core, ...behind], complement: end < 0 ? [] : complement.slice(end) };
}

/** "one of the officials", "two of them": the group stands in the complement. */
export function groupMember({ core, complement }: Phrase): { readonly head: string; readonly role: string | null } | null {
  const first = core.findLast((t) => t.lower !== 'the');
  if (!first || complement[0]?.lower !== 'of' || !/^(?:one|two|three|four|another|some|several|both)$/.test(first.lower)) return null;
  const head = headOf(complement.slice(1));
  if (!head) return null;
  const role = singular(head);
  return { head: role, role: ROLES.has(role) || EXPERTS.has(role) ? role : null };
}
