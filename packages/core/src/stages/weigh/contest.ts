import type { AlignedAnswer, AlignedQuestion } from '../../model/claim.ts';
import type { Contest, Response, Support } from '../../model/dossier.ts';
import { byText } from './order.ts';
import type { Backing } from './support.ts';
import type { Rival } from './table.ts';

/** How far an answer is contested, and by what. */
export interface Contested {
  readonly contest: Contest;
  readonly rival: Rival;
  readonly against: Support | null; // the best supported rival
  readonly rivals: readonly string[]; // keys of rival answers
  readonly deniers: readonly string[]; // keys of answers that are the party's denial
}

const LEVEL: Readonly<Record<Support, number>> = { S0: 0, S1: 1, S2: 2, S3: 3, S4: 4, BG: 0 };
const SILENCE = new Set(['declined', 'neither-confirmed-nor-denied', 'did-not-respond', 'silent']);
const SILENT_STANCES = new Set(['declines', 'neither-confirms-nor-denies', 'reports-silence']);

/**
 * Only a conflict or a party's denial contests. Refinement, equivalence, generalisation, complement and succession do not.
 *
 * A denial contests what it denies as C3; what is denied contests the denial as a rival, C2.
 */
export function contestOf(
  question: AlignedQuestion,
  answer: AlignedAnswer,
  backings: ReadonlyMap<string, Backing>,
  responses: readonly Response[],
): Contested {
  const clashes = question.relations.filter(
    (r) => (r.kind === 'conflict' || r.kind === 'party-denial') && r.a !== r.b && (r.a === answer.key || r.b === answer.key),
  );
  const rivals = new Set<string>();
  const deniers = new Set<string>();
  const own = backings.get(answer.key);
  for (const { a, b, kind } of clashes) {
    const other = a === answer.key ? b : a;
    const theirs = backings.get(other);
    if (!theirs) continue;
    if (kind === 'party-denial' && theirs.denial && !own?.denial) deniers.add(other);
    rivals.add(other);
  }
  const standing = [...rivals].map((key) => backings.get(key)?.support ?? 'S0').sort((a, b) => LEVEL[b] - LEVEL[a]);
  const against = standing[0] ?? null;
  const level = LEVEL[own?.support ?? 'S0'];
  const rival: Rival =
    against === null
      ? 'none'
      : LEVEL[against] > level && LEVEL[against] >= 2
        ? 'stronger'
        : standing.some((s) => LEVEL[s] === level)
          ? 'equal'
          : 'weaker';
  const silent =
    (question.slot !== 'party-response' &&
      question.answers.some((a) => a !== answer && a.evidence.every((e) => SILENT_STANCES.has(e.stance)))) ||
    (question.rank === 0 && responses.some((r) => SILENCE.has(r.kind)));
  const counted = own !== undefined && own.support !== 'BG';
  // a rival that nobody's word stands behind is no contest to an answer that has somebody's
  const live = standing.some((s) => LEVEL[s] > 0) || level === 0;
  const contest: Contest = !counted ? 'C0' : deniers.size > 0 ? 'C3' : rivals.size > 0 && live ? 'C2' : silent && level > 0 ? 'C1' : 'C0';
  return { contest, rival, against, rivals: [...rivals].sort(byText), deniers: [...deniers].sort(byText) };
}
