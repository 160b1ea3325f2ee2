import type { Answer, Origin } from '../../model/dossier.ts';
import type { RegistryEntry } from '../../model/registry.ts';
import { outletName } from '../../text/outlet-name.ts';
import type { Weighed } from './index.ts';
import { byText } from './order.ts';

/**
 * Puts the user's letters beside the origins, and before the digit of an answer where one letter holds for everybody behind it.
 *
 * The letter is that of the outlet that reached the origin; letters are never averaged, and never derived from the digit. An answer whose origins
 * were reached by outlets of different letters, or by one that is not in the registry, keeps F: it cannot be judged.
 */
export function withRegistry(weighed: Weighed, registry: readonly RegistryEntry[]): Weighed {
  if (registry.length === 0) return weighed;
  const byOutlet = new Map(
    [...registry]
      .sort((a, b) => byText(a.date, b.date) || byText(a.letter, b.letter) || byText(a.reason, b.reason))
      .map((entry) => [outletName(entry.outlet), entry]),
  ); // the latest holds; of one day the more careful letter
  const outlets = new Map(weighed.reports.map(({ id, outlet }) => [id, outlet]));
  const entryOf = (origin: Origin): RegistryEntry | undefined => {
    const own = new Set(origin.reports.map((id) => outlets.get(id) ?? ''));
    const [only] = own;
    const outlet = origin.relay ?? (origin.kind === 'outlet' ? origin.label : own.size === 1 ? only : undefined);
    return outlet === undefined ? undefined : byOutlet.get(outletName(outlet));
  };
  const origins = weighed.origins.map((origin) => {
    const entry = entryOf(origin);
    return entry ? { ...origin, reliability: entry } : origin;
  });
  const letters = new Map(origins.map(({ id, ...origin }) => [id, 'reliability' in origin ? origin.reliability.letter : 'F']));
  const lettered = (answer: Answer): Answer => {
    const behind = new Set(answer.origins.ids.map((id) => letters.get(id) ?? 'F'));
    const [letter = 'F'] = behind;
    return behind.size === 1 && answer.admiralty.startsWith('F')
      ? { ...answer, admiralty: `${letter}${answer.admiralty.slice(1)}` }
      : answer;
  };
  return {
    ...weighed,
    origins,
    questions: weighed.questions.map((question) => ({ ...question, answers: question.answers.map(lettered) })),
  };
}
