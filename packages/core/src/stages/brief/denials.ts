import type { Citation, Question, Response } from '../../model/dossier.ts';
import { spelled } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';

/** The denials in the ledger that answer the central question, each party once. */
export function denials(weighed: Weighed, question: Question): readonly Response[] {
  const seen = new Map<string, Response>();
  for (const response of weighed.responses) {
    if (response.kind !== 'denied' && response.kind !== 'partly-denied') continue;
    const key = response.party ?? response.voice;
    if (!seen.has(key) && denies(response, question, weighed)) seen.set(key, response);
  }
  return [...seen.values()];
}

/** A denial answers a question where its words are among the question's, or where its party stands behind an answer that denies. */
function denies(response: Response, question: Question, weighed: Weighed): boolean {
  const evidence = question.answers.flatMap((a) => a.evidence);
  if (evidence.some((e) => response.evidence.some((r) => meet(e, r)))) return true;
  const denying = new Set(evidence.filter((e) => e.stance === 'denies').map((e) => e.origin));
  return response.party !== null && weighed.origins.some((o) => o.party === response.party && denying.has(o.id));
}

const meet = (a: Citation, b: Citation): boolean => a.report === b.report && a.in === b.in && a.start < b.end && b.start < a.end;

/** "one denial on the record", "two denials, one of them on the record", "one denial"; nothing where nobody denies. */
export function denialWords(all: readonly Response[], weighed: Weighed): readonly string[] {
  if (all.length === 0) return [];
  const named = all.filter((r) => isNamed(r, weighed)).length;
  const words = spelled(all.length, 'denial');
  if (named === all.length) return [`${words} on the record`];
  return named === 0 ? [words] : [words, `${spelled(named, 'of them', 'of them')} on the record`];
}

/** A denial is on the record where the voice that denies is an origin with a name, or a body that speaks for itself. */
function isNamed(response: Response, weighed: Weighed): boolean {
  return weighed.origins.some(
    (o) =>
      (o.named || o.weight === 'strong') &&
      (o.label === response.voice ||
        o.evidence.some((c) => response.evidence.some((e) => e.report === c.report && e.start <= c.start && c.end <= e.end))),
  );
}
