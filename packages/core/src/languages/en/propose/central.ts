import type { AlignedAnswer, AlignedQuestion, Evidence } from '../../../model/claim.ts';
import { Answers } from './answers.ts';

/**
 * The story’s first questions: what it is about, and, where that is denied, the plainest words of the denial.
 *
 * `about` are the questions of its central event, `heart` its own claim as its beginnings tell it, `denied` what somebody denies. Where more reports deny
 * one plain clause of it than deny the event as such ("the envoy was not captured", beside "Did the capture take place?"), the clause is what the
 * accounts part over, and stands first; so does the story’s own claim where that is called unfounded and the event is not.
 */
export function centralOf(
  about: readonly AlignedQuestion[],
  heart: readonly AlignedQuestion[],
  denied: readonly AlignedQuestion[],
): readonly AlignedQuestion[] {
  const [claim] = heart;
  const [event] = about;
  if (!event) {
    const better = claim && sharper(claim, denied);
    return better ? [joined({ ...better, rank: claim.rank }, claim)] : heart;
  }
  const own = denied
    .filter((q) => shares(event, q, 'no') || (claim && isContested(claim) && (shares(claim, q, 'no') || shares(claim, q, 'yes'))))
    .filter((q) => reportsOf(q, 'no').size > reportsOf(event, 'no').size)
    .sort((a, b) => reportsOf(b, 'no').size - reportsOf(a, 'no').size || a.rank - b.rank || (a.key < b.key ? -1 : 1))[0];
  if (own && reportsOf(own).size * 3 >= reportsOf(event).size) {
    const whole = claim && isContested(claim) && (shares(claim, own, 'no') || shares(claim, own, 'yes')) ? joined(own, claim) : own;
    return [{ ...whole, rank: 0.5 }, undenied(event, whole), ...about.slice(1)];
  }
  return claim && isContested(claim) && !isContested(event) ? [event, { ...claim, rank: 0.5 }, ...about.slice(1)] : about;
}

/** Where somebody denies in plain words what half of the reports that tell the story assert, that is the better question: the one that most reports answer. */
const sharper = (claim: AlignedQuestion, denied: readonly AlignedQuestion[]): AlignedQuestion | undefined =>
  denied
    .filter((q) => (shares(claim, q, 'no') || shares(claim, q, 'yes')) && reportsOf(q).size * 2 >= reportsOf(claim).size)
    .sort((a, b) => reportsOf(b, 'yes').size - reportsOf(a, 'yes').size || a.rank - b.rank || (a.key < b.key ? -1 : 1))[0];

const isContested = (question: AlignedQuestion): boolean => question.relations.some((r) => r.kind === 'party-denial');

/** A question that is asked already: its words on one side stand under one of the story’s first ones. */
export const askedBy = (first: readonly AlignedQuestion[], question: AlignedQuestion): boolean =>
  first.some((q) => q.key === question.key || (q.slot === 'boolean' && shares(q, question, 'no')));

const on = (question: AlignedQuestion, side: 'yes' | 'no'): readonly Evidence[] =>
  question.answers.filter((a) => a.value.polarity === side).flatMap((a) => a.evidence);

/** The same words stand on one side of both. */
function shares(a: AlignedQuestion, b: AlignedQuestion, side: 'yes' | 'no'): boolean {
  const known = on(a, side);
  return on(b, side).some((e) => known.some((k) => k.report === e.report && k.in === e.in && k.start < e.end && e.start < k.end));
}

/** Reports that answer a question, or that take one side of it. */
const reportsOf = (question: AlignedQuestion, side?: 'yes' | 'no'): ReadonlySet<string> =>
  new Set((side ? on(question, side) : question.answers.flatMap((a) => a.evidence)).map((e) => e.report));

/** A question with those denials of another too; a report that denies is not asked for the other side. */
function joined(question: AlignedQuestion, other: AlignedQuestion): AlignedQuestion {
  const denials = on(other, 'no');
  const denying = new Set([...denials, ...on(question, 'no')].map((e) => e.report));
  const answers = new Answers();
  for (const { key, value, evidence } of question.answers) {
    const kept = value.polarity === 'yes' ? evidence.filter((e) => !denying.has(e.report)) : evidence;
    for (const e of kept.length > 0 ? kept : evidence) answers.add(key, value, e);
  }
  const no = question.answers.find((a) => a.value.polarity === 'no');
  if (no) for (const e of denials) answers.add(no.key, no.value, e);
  return { ...question, answers: answers.list() };
}

/** The question of the event without the denials that stand under a plainer one. */
function undenied(event: AlignedQuestion, plainer: AlignedQuestion): AlignedQuestion {
  const taken = on(plainer, 'no');
  const kept = event.answers.flatMap((answer): AlignedAnswer[] => {
    if (answer.value.polarity !== 'no') return [answer];
    const [first, ...rest] = answer.evidence.filter((e) => !taken.some((t) => t.report === e.report && t.start < e.end && e.start < t.end));
    return first ? [{ ...answer, evidence: [first, ...rest] }] : [];
  });
  const keys = new Set(kept.map((a) => a.key));
  return { ...event, answers: kept, relations: event.relations.filter((r) => keys.has(r.a) && keys.has(r.b)) };
}
