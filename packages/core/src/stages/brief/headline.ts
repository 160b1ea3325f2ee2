import type { Answer, BriefLine, Echo, Origin, Question } from '../../model/dossier.ts';
import { groupOrigins, type OriginGroup } from '../../model/groups.ts';
import { capital, counted, listed, ranged, spelled, stopped, threeCounts } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { reportNames, supposesDisputed, valueOf } from './answer.ts';
import { denials, denialWords } from './denials.ts';
import { line } from './line.ts';
import { rangeLine } from './range.ts';
import { leadsOf, originsOf, voiced } from './voices.ts';

const ECHOES = 2; // how many echoes stand at the top

interface Centre {
  readonly question: Question;
  readonly answer: Answer;
}

/** One of the two is said not to be so by the other. */
const rivals = (question: Question, a: Answer, b: Answer): boolean =>
  question.relations.some(
    (r) => (r.kind === 'conflict' || r.kind === 'party-denial') && [r.a, r.b].includes(a.id) && [r.a, r.b].includes(b.id),
  );

const MOST_SIDES = 4; // answers to the central question that the opening shows

/** The central question and the answer to which the headline's counts belong; null where no question was found. */
function centre(weighed: Weighed): Centre | null {
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
  const opening = stopped(counted(weighed.counts.reports, 'report'));
  const unread = unreadWords(weighed);
  const found = centre(weighed);
  if (!found) return `${opening} No question was found that they answer.${unread}`;
  const leads = leadsOf(found.answer, weighed);
  const names = headlineNames(leads);
  const second = leads.filter((o) => o.flags.includes('second-hand')).length;
  const parts = [
    ranged(weighed.counts.origins, 'origin'),
    ...(names === '' ? [] : [names]),
    ...(second > 0 ? [spelled(second, 'second-hand', 'second-hand')] : []),
    ...denialWords(denials(weighed, found.question), weighed),
  ];
  return `${opening} ${capital(stopped(parts.join(', ')))}${unread}`;
}

/** " Four files and two lines could not be read." What an open container names by its number alone is a line or a part of it, and no file. */
function unreadWords({ unread }: Weighed): string {
  const isLine = ({ file }: { readonly file: string }): boolean => /\.(?:jsonl|ndjson)\/\d{1,9}$/iu.test(file);
  const lines = unread.filter(isLine).length;
  const files = unread.length - lines;
  const counts = [...(files > 0 ? [spelled(files, 'file')] : []), ...(lines > 0 ? [spelled(lines, 'line')] : [])];
  return counts.length > 0 ? ` ${capital(counts.join(' and '))} could not be read.` : '';
}

/** "all named", "all unnamed", "some unnamed". An outlet that speaks for itself names nobody. */
function headlineNames(leads: readonly Origin[]): string {
  const named = leads.filter((o) => o.named && o.kind !== 'outlet').length;
  if (leads.length === 0) return '';
  const one = leads.length === 1;
  if (named === leads.length) return one ? 'named' : 'all named';
  if (named === 0) return one ? 'unnamed' : 'all unnamed';
  return 'some unnamed';
}

/** The headline, what it counts, why the count of origins is a range, and whose word many reports carry. */
export function headlineLines(weighed: Weighed, headline: string): readonly BriefLine[] {
  const found = centre(weighed);
  if (!found)
    return [
      line(
        'headline',
        headline,
        weighed.questions.map((q) => q.id),
        [],
      ),
    ];
  const { question, answer } = found;
  const denied = denials(weighed, question);
  const sides = [answer, ...question.answers.filter((a) => a !== answer && (a.origins.max > 0 || rivals(question, a, answer)))].slice(
    0,
    MOST_SIDES,
  );
  const named = originsOf(answer, weighed).flatMap((o) => o.evidence.slice(0, 1));
  const refs = [question.id, answer.id, ...answer.origins.ids, ...denied.map((r) => r.id)];
  const evidence = [...(named.length > 0 ? named : answer.evidence), ...denied.flatMap((r) => r.evidence)];
  return [
    line('headline', headline, refs, evidence),
    line(
      'headline',
      // every answer with its counts: an answer alone would read as a verdict
      `The central question: ${stopped(question.text)} ${sides.map((a) => `“${valueOf(a)}”: ${threeCounts(a)}.`).join(' ')}`,
      [question.id, ...sides.map((a) => a.id)],
      sides.flatMap((a) => a.evidence.slice(0, a === answer ? undefined : 1)),
    ),
    ...(answer.origins.min < answer.origins.max ? [rangeLine(weighed, answer)] : []),
    ...echoLines(weighed, answer),
    ...conditionLines(weighed, found),
  ];
}

/** "3 of 5 reports carry the word of two officials (to the Coast Wire); Evening Post (d.txt) says something of it and names no source." The widest echoes of the central answer only. */
function echoLines(weighed: Weighed, answer: Answer): readonly BriefLine[] {
  const name = reportNames(weighed);
  const groups = groupOrigins(weighed.origins, weighed.merges);
  const groupOf = (echo: Echo): OriginGroup | undefined => groups.find((g) => g.members.some((o) => o.id === echo.origin));
  const wide = weighed.echoes.filter((e) => e.reports.length > 1 && groupOf(e)?.members.some((o) => answer.origins.ids.includes(o.id)));
  const ordered = wide.map((echo, i) => ({ echo, i })).sort((a, b) => b.echo.reports.length - a.echo.reports.length || a.i - b.i);
  return ordered.slice(0, ECHOES).flatMap(({ echo }) => {
    const group = groupOf(echo);
    if (!group) return [];
    const silent =
      echo.suggested.length > 0
        ? `; ${listed(echo.suggested.map(name), 3)} ${echo.suggested.length > 1 ? 'say' : 'says'} something of it and ${echo.suggested.length > 1 ? 'name' : 'names'} no source`
        : '';
    const words = `${echo.named.length} of ${weighed.counts.reports} reports ${echo.named.length > 1 ? 'carry' : 'carries'} the word of ${voiced(group.lead)}${silent}.`;
    return [
      line(
        'headline',
        words,
        group.members.map((o) => o.id),
        echoWords(echo, group, weighed),
      ),
    ];
  });
}

/** The words of each report that carry the origin, one for each: where it is named, where it speaks, else an answer that is its alone. */
function echoWords(echo: Echo, group: OriginGroup, weighed: Weighed): BriefLine['evidence'] {
  const ids = new Set(group.members.map((o) => o.id));
  const carried = weighed.questions.flatMap((q) =>
    q.answers.flatMap((a) => a.evidence.filter((e) => e.origin !== null && ids.has(e.origin))),
  );
  const alone = weighed.questions.flatMap((q) =>
    q.answers.filter((a) => a.origins.ids.every((id) => ids.has(id))).flatMap((a) => a.evidence),
  );
  const all = [...group.members.flatMap((o) => o.evidence), ...carried, ...alone];
  return echo.reports.flatMap((report) => all.find((c) => c.report === report) ?? []);
}

/** Says once what "(if so)" beside a question means. */
function conditionLines(weighed: Weighed, { question, answer }: Centre): readonly BriefLine[] {
  const supposing = weighed.questions.filter((q) => q.presupposes?.question === question.id && supposesDisputed(q, weighed));
  if (supposing.length === 0) return [];
  const condition = supposing.flatMap((q) => q.answers.flatMap((a) => /, (if .{1,200})$/su.exec(a.words)?.[1] ?? []))[0];
  const words = `“(if so)” beside a question means: ${condition ?? `if the answer to the central question is “${answer.value}”`}, which is disputed.`;
  return [line('headline', words, [question.id, answer.id, ...supposing.map((q) => q.id)], answer.evidence)];
}
