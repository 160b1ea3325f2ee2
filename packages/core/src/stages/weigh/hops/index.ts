import { givesNumber } from '../../../model/attribution.ts';
import type { AnswerEvidence, Citation, Hop, Origin, Question } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Credit } from '../../../model/credit.ts';
import { overlaps } from '../../../model/span.ts';
import { contentId } from '../../../text/digest.ts';
import type { OriginGroups } from '../groups.ts';
import { byCitation, byText, citations } from '../order.ts';
import { trimmedQuotations } from '../trimmed.ts';
import { changesOf, type Changed } from './changes.ts';
import { pairsOf } from './pairs.ts';
import { reversedOrders } from './reversed.ts';
import { wordingsOf } from './wordings.ts';

type Change = Hop['change'];

/**
 * What changed between two reports that carry one thing from one origin: a hedge gone, a number of people grown, a name or a source lost, a quotation
 * trimmed, another number, another order of who told it first.
 *
 * From the earlier report, where both are dated; else from the one that says most about its source. `credits` by report id.
 */
export function hopsOf(
  questions: readonly Question[],
  origins: ReadonlyMap<string, Origin>,
  groups: OriginGroups,
  readings: readonly Reading[],
  credits: ReadonlyMap<string, readonly Credit[]> = new Map(),
): readonly Hop[] {
  const hops = new Map<string, Hop>();
  const add = (from: Citation, to: Citation, change: Change, words: readonly Citation[] = []): void => {
    const hop = hopOf(from, to, change, words);
    if (![...hops.values()].some((known) => known.change === change && meets(known, hop))) hops.set(hop.id, hop);
  };
  for (const question of questions) {
    if (question.slot === 'background' || question.slot === 'opinion') continue;
    for (const { evidence } of question.answers) {
      const spoken = evidence.filter((e) => e.stance !== 'mentions' && e.stance !== 'questions' && e.stance !== 'denies');
      const bygroup = new Map<string, AnswerEvidence[]>();
      for (const e of spoken)
        if (e.origin !== null && groups.weightOf(e.origin) !== 'none')
          bygroup.set(groups.groupOf(e.origin), [...(bygroup.get(groups.groupOf(e.origin)) ?? []), e]);
      for (const list of bygroup.values()) {
        const [fullest, ...others] = [...list].sort((a, b) => told(b, origins) - told(a, origins) || byCitation(a, b));
        if (!fullest) continue;
        for (const other of others)
          if (other.report !== fullest.report && tellsTheSame(fullest.text, other.text))
            for (const change of changes(fullest, other, origins)) add(fullest, other, change);
        if (bygroup.size > 1) continue; // several origins: nobody can tell which of them the bare report had
        for (const bare of spoken)
          if (
            bare.report !== fullest.report &&
            bare.origin === null &&
            !list.some((e) => e.report === bare.report) &&
            tellsTheSame(fullest.text, bare.text)
          )
            add(fullest, bare, 'attribution-lost');
      }
    }
    for (const [from, to] of moved(question, groups)) add(from, to, 'number-moved');
  }
  for (const { from, to, change, words } of retold(readings, groups)) add(from.sentence, to.sentence, change, words);
  for (const { from, to } of trimmedQuotations(readings)) add(from, to, 'quote-trimmed');
  for (const { from, to } of reversedOrders(readings, credits)) add(from, to, 'order-reversed');
  return [...hops.values()].sort((a, b) => byCitation(a.from, b.from) || byCitation(a.to, b.to) || byText(a.change, b.change));
}

/** Sentence beside sentence, whether or not a question was made of them: for each changed sentence the wording nearest to the source. */
function retold(readings: readonly Reading[], groups: OriginGroups): readonly Changed[] {
  const known = new Map<string, string>();
  const groupAt = (key: string): string => {
    let group = known.get(key);
    if (group === undefined) known.set(key, (group = groups.groupOf(contentId('o', key))));
    return group;
  };
  const together = (a: string, b: string): boolean => groupAt(a) === groupAt(b);
  const nearest = new Map<string, Changed>();
  for (const pair of pairsOf(readings.flatMap(wordingsOf)))
    for (const changed of changesOf(pair, together)) {
      const { report, start } = changed.to.sentence;
      const key = `${changed.change} ${report} ${start}`;
      const known = nearest.get(key);
      if (!known || known.from.links < changed.from.links) nearest.set(key, changed);
    }
  return [...nearest.values()];
}

/** Both speak of one change at one place: the words of one lie in those of the other. */
const meets = (a: Hop, b: Hop): boolean =>
  a.from.report === b.from.report && a.to.report === b.to.report && overlaps(a.from, b.from) && overlaps(a.to, b.to);

const WEIGHTY = 4; // letters of a word that carries meaning
const ALIKE = 0.6; // share of the shorter wording's words that the longer must have

/** Two wordings near enough that the one can have come from the other; a name or a date alone shows nothing. */
function tellsTheSame(a: string, b: string): boolean {
  const weighty = (text: string): Set<string> =>
    new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length >= WEIGHTY));
  const [x, y] = [weighty(a), weighty(b)];
  const [few, many] = x.size <= y.size ? [x, y] : [y, x];
  return few.size >= 3 && [...few].filter((w) => many.has(w)).length >= ALIKE * few.size;
}

/** How much the words tell of who spoke. */
const told = (e: AnswerEvidence, origins: ReadonlyMap<string, Origin>): number => {
  const origin = origins.get(e.origin ?? '');
  return (
    e.chain.length * 2 +
    (origin?.relay ? 2 : 0) +
    (origin?.named && origin.kind !== 'outlet' ? 4 : 0) +
    (origin && givesNumber(origin) ? 1 : 0) +
    e.chain.filter((l) => l.grade === 'certain').length
  );
};

function changes(from: AnswerEvidence, to: AnswerEvidence, origins: ReadonlyMap<string, Origin>): readonly Change[] {
  const [a, b] = [origins.get(from.origin ?? ''), origins.get(to.origin ?? '')];
  const found: Change[] = [];
  if (from.hedges.length > 0 && to.hedges.length === 0) found.push('hedge-dropped');
  if (from.hedges.length === 0 && to.hedges.length > 0) found.push('hedge-added');
  if (!a || !b) return found;
  if (a.count?.max === 1 && b.kind === 'persons') found.push('plural-inflated');
  if (b.count?.max === 1 && a.kind === 'persons' && !givesNumber(a)) found.push('plural-inflated');
  if (a.named && a.kind !== 'outlet' && !b.named && b.kind !== 'outlet') found.push('named-to-unnamed');
  if (secondHand(a) && b.access !== null && !secondHand(b)) found.push('second-hand-to-first');
  return found;
}

const secondHand = (origin: Origin): boolean => origin.access !== null && /\b(?:briefed|informed|told)\b/i.test(origin.access);

/** Two numbers that clash and yet lead back to one origin. */
function moved(question: Question, groups: OriginGroups): readonly (readonly [AnswerEvidence, AnswerEvidence])[] {
  if (question.slot !== 'quantity') return [];
  return question.relations
    .filter((r) => r.kind === 'conflict')
    .flatMap((r) => {
      const a = question.answers.find((x) => x.id === r.a);
      const b = question.answers.find((x) => x.id === r.b);
      for (const x of a?.evidence ?? []) {
        if (x.origin === null || groups.weightOf(x.origin) === 'none') continue;
        const group = groups.groupOf(x.origin);
        const y = b?.evidence.find((e) => e.origin !== null && e.report !== x.report && groups.groupOf(e.origin) === group);
        if (y) return [[x, y] as const];
      }
      return [];
    });
}

const cite = ({ report, start, end, text, ...rest }: Citation): Citation => ({ report, ...(rest.in && { in: rest.in }), start, end, text });

function hopOf(from: Citation, to: Citation, change: Change, words: readonly Citation[]): Hop {
  const place = ({ report, start, end }: Citation): string => `${report}:${start}-${end}`;
  return {
    id: contentId('h', place(from), place(to), change),
    from: cite(from),
    to: cite(to),
    change,
    evidence: citations([cite(from), cite(to), ...words]),
  };
}
