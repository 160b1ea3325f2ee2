import type { Answer, BriefLine, Merge, Question, Response } from '../../model/dossier.ts';
import { groupOrigins } from '../../model/groups.ts';
import { capital, counted, listed, ranged, spelled, stopped, threeCounts, unstopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { line } from './line.ts';
import { mergesOf, namedness, originsOf, voiced } from './voices.ts';

/** The central question and the answer to which the headline's counts belong; null where no question was found. */
export function centre(weighed: Weighed): { readonly question: Question; readonly answer: Answer } | null {
  const question = weighed.questions.find((q) => q.id === weighed.counts.question);
  const { min, max } = weighed.counts.origins;
  const fitting = question?.answers.filter((a) => a.origins.min === min && a.origins.max === max) ?? [];
  const answer = mostCarried(fitting) ?? mostCarried(question?.answers ?? []);
  return question && answer ? { question, answer } : null;
}

const mostCarried = (answers: readonly Answer[]): Answer | undefined =>
  answers.reduce<Answer | undefined>((best, a) => (best && best.reports >= a.reports ? best : a), undefined);

/** "5 reports. 2–5 origins, all unnamed, one denial on the record." Built from counts, the origins' names and the responses; nothing else. */
export function headlineOf(weighed: Weighed): string {
  const { reports } = weighed.counts;
  const opening = stopped(counted(reports, 'report'));
  const unread = weighed.unread.length > 0 ? ` ${capital(spelled(weighed.unread.length, 'file'))} could not be read.` : '';
  const found = centre(weighed);
  if (!found) return `${opening}${unread} No question was found that they answer.`;
  const origins = originsOf(found.answer, weighed);
  const names = origins.length > 0 && origins.every((o) => o.named) ? 'all named' : namedness(origins);
  const parts = [ranged(weighed.counts.origins, 'origin'), names, secondHand(weighed, found.answer), ...denialWords(weighed)];
  return `${opening} ${capital(stopped(parts.filter((p) => p !== '').join(', ')))}${unread}`;
}

function secondHand(weighed: Weighed, answer: Answer): string {
  const groups = groupOrigins(originsOf(answer, weighed), weighed.merges);
  const n = groups.filter((g) => g.members.some((o) => o.flags.includes('second-hand'))).length;
  return n === 0 ? '' : spelled(n, 'second-hand', 'second-hand');
}

/** The denials in the ledger, each voice once, and whether a name stands behind them. */
function denials(weighed: Weighed): readonly Response[] {
  const seen = new Map<string, Response>();
  for (const r of weighed.responses) {
    if (r.kind !== 'denied' && r.kind !== 'partly-denied') continue;
    const key = r.party ?? r.voice;
    if (!seen.has(key)) seen.set(key, r);
  }
  return [...seen.values()];
}

function denialWords(weighed: Weighed): readonly string[] {
  const all = denials(weighed);
  if (all.length === 0) return [];
  const named = all.filter((r) => isNamed(r, weighed)).length;
  if (named === all.length) return [`${spelled(named, 'denial')} on the record`];
  return [
    named === 0
      ? spelled(all.length, 'denial')
      : `${spelled(all.length, 'denial')}, ${spelled(named, 'of them on the record', 'of them on the record')}`,
  ];
}

/** A denial is on the record where the voice that denies is an origin with a name. */
function isNamed(response: Response, weighed: Weighed): boolean {
  return weighed.origins.some(
    (o) =>
      o.named &&
      (o.label === response.voice ||
        o.evidence.some((c) => response.evidence.some((e) => e.report === c.report && e.start <= c.start && c.end <= e.end))),
  );
}

/** The headline, what it counts, and why the count of origins is a range. */
export function headlineLines(weighed: Weighed, headline: string): readonly BriefLine[] {
  const found = centre(weighed);
  const denied = denials(weighed);
  if (!found) {
    const refs = denied.map((r) => r.id);
    return [
      line(
        'headline',
        headline,
        refs,
        denied.flatMap((r) => r.evidence),
      ),
    ];
  }
  const { question, answer } = found;
  const origins = originsOf(answer, weighed);
  const refs = [question.id, answer.id, ...answer.origins.ids, ...denied.map((r) => r.id)];
  const named = origins.flatMap((o) => o.evidence.slice(0, 1));
  const lines = [
    line('headline', headline, refs, [...(named.length > 0 ? named : answer.evidence), ...denied.flatMap((r) => r.evidence)]),
    line(
      'headline',
      `The central question: ${question.text} ${capital(stopped(unstopped(answer.value)))} ${threeCounts(answer)}.`,
      [question.id, answer.id],
      answer.evidence,
    ),
  ];
  const maybe = mergesOf(origins, weighed).filter((m) => m.grade === 'possible');
  if (answer.origins.min < answer.origins.max) lines.push(rangeLine(weighed, answer, maybe));
  return lines;
}

/** Why the count is a range: which origins may be the same people. */
function rangeLine(weighed: Weighed, answer: Answer, maybe: readonly Merge[]): BriefLine {
  const { min, max } = answer.origins;
  const groups = groupOrigins(originsOf(answer, weighed), weighed.merges);
  const leadOf = (id: string): string => {
    const lead = groups.find((g) => g.members.some((o) => o.id === id))?.lead;
    return lead ? voiced(lead) : id;
  };
  const pairs = [...new Set(maybe.map((m) => `“${leadOf(m.a)}” and “${leadOf(m.b)}” may be the same`))];
  const weak = originsOf(answer, weighed).filter((o) => o.weight === 'weak' || o.weight === 'none');
  const reasons = [
    ...(pairs.length > 0 ? [listed(pairs, 3)] : []),
    ...(weak.length > 0
      ? [
          `the reports say too little of ${listed(
            weak.map((o) => voiced(o)),
            3,
          )} to count on`,
        ]
      : []),
  ];
  const why = reasons.length > 0 ? `, since ${reasons.join('; and ')}` : '';
  const evidence = [...maybe.flatMap((m) => m.evidence), ...weak.flatMap((o) => o.evidence.slice(0, 1))];
  return line(
    'headline',
    `At least ${min}, at most ${max} origins${why}.`,
    [answer.id, ...maybe.map((m) => m.id), ...weak.map((o) => o.id)],
    evidence.length > 0 ? evidence : answer.evidence,
  );
}
