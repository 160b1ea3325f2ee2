import type { RuleCard } from '../language.ts';
import type { Answer, AnswerEvidence, Citation, Dossier, Merge, Origin, Question } from '../model/dossier.ts';
import { responseWords } from '../text/response-words.ts';
import { plainDate } from '../text/plain-date.ts';
import { threeCounts } from '../text/wording.ts';
import { lay, run, type Run, type Terminal } from './paint.ts';
import { hopSentence } from './sheet/hops.ts';
import { openable, reportName } from './sheet/names.ts';
import { originWords } from './sheet/origins.ts';
import { oneLine } from './visible.ts';

/** What `explain` prints with: the terminal, and the rules whose summaries stand beside what they found. */
export interface Explaining extends Terminal {
  readonly rules: readonly RuleCard[];
}

/** One line of an explanation and how deep it stands. */
interface Said {
  readonly depth: number;
  readonly runs: readonly Run[];
}

/**
 * Everything behind one id of a dossier: the words, the chain, the rules, the merges, the cell of the table and its words.
 *
 * Opens a question, an answer, a relation, an origin, a merge, a response, a hop or a line of the brief, by its id or by a beginning of it that
 * no other id shares. Null where nothing or more than one thing begins so.
 */
export function explain(dossier: Dossier, id: string, terminal: Explaining): string | null {
  const full = fullId(dossier, id);
  if (full === null) return null;
  const said = behind(full, { dossier, rules: new Map(terminal.rules.map((r) => [r.id, r])) });
  return `${said.flatMap(({ depth, runs }) => lay(runs, terminal, '  '.repeat(depth))).join('\n')}\n`;
}

/** The one id that is `id` or begins with it. */
function fullId(dossier: Dossier, id: string): string | null {
  const all = new Set(openable(dossier));
  if (all.has(id)) return id;
  const begun = [...all].filter((known) => id !== '' && known.startsWith(id));
  return begun.length === 1 ? (begun[0] as string) : null;
}

interface Case {
  readonly dossier: Dossier;
  readonly rules: ReadonlyMap<string, RuleCard>;
}

const say = (depth: number, text: string, style: Run['style'] = 'plain'): Said => ({ depth, runs: [run(oneLine(text), style)] });

function behind(id: string, c: Case): readonly Said[] {
  const { dossier } = c;
  for (const question of dossier.questions) {
    if (question.id === id) return questionSaid(question, c);
    const answer = question.answers.find((a) => a.id === id);
    if (answer) return answerSaid(answer, question, c);
    const relation = question.relations.find((r) => r.id === id);
    if (relation) return relationSaid(relation.id, question, c);
  }
  const origin = dossier.origins.find((o) => o.id === id);
  if (origin) return originSaid(origin, c);
  const merge = dossier.merges.find((m) => m.id === id);
  if (merge) return mergeSaid(merge, 0, c);
  const response = dossier.responses.find((r) => r.id === id);
  if (response) {
    const what = response.proposition === null ? '' : `: “${response.proposition}”`;
    return [
      say(0, `Response ${id}`, 'heading'),
      say(0, `${response.voice} ${responseWords[response.kind]}${what}.`, 'strong'),
      say(1, `The report’s words for it: “${response.verb}”.`),
      say(1, response.date === null ? 'Day: not stated.' : `Day: ${plainDate(response.date)}, from “${response.date.text}”.`),
      ...wordsSaid(response.evidence, 1, c),
    ];
  }
  const hop = dossier.hops.find((h) => h.id === id);
  if (hop) {
    return [
      say(0, `Change on the way ${id}`, 'heading'),
      say(0, hopSentence(hop, dossier), 'strong'),
      ...wordsSaid([hop.from, hop.to, ...hop.evidence], 1, c),
    ];
  }
  const line = dossier.brief.find((l) => l.id === id);
  if (!line) return [];
  const opened = line.refs.filter((ref) => ref !== id).flatMap((ref) => [say(0, ''), ...behind(ref, c)]);
  return [say(0, `Line of the brief ${id}`, 'heading'), say(0, line.text, 'strong'), ...wordsSaid(line.evidence, 1, c), ...opened];
}

function questionSaid(question: Question, c: Case): readonly Said[] {
  return [
    say(0, `Question ${question.id}`, 'heading'),
    say(0, question.text, 'strong'),
    ...(question.verdict === '' ? [] : [say(1, question.verdict)]),
    ...ruleSaid(question.rule, 1, c),
    ...question.answers.map((a) => say(1, `Answer ${a.id}: ${a.value} · ${threeCounts(a)} · ${a.admiralty} ${a.support} ${a.contest}`)),
    ...question.relations.flatMap((r) => relationSaid(r.id, question, c, 1)),
    ...(question.settle.length > 0 ? [say(1, `What would settle it: ${question.settle.join('; ')}.`)] : []),
    ...(question.askedBy.length > 0 ? [say(1, 'Asked by:'), ...wordsSaid(question.askedBy, 2, c)] : []),
  ];
}

function answerSaid(answer: Answer, question: Question, c: Case): readonly Said[] {
  const ids = new Set(answer.origins.ids);
  const merges = c.dossier.merges.filter(
    (m) => (ids.has(m.a) && ids.has(m.b)) || (m.grade !== 'possible' && (ids.has(m.a) || ids.has(m.b))),
  );
  return [
    say(0, `Answer ${answer.id}`, 'heading'),
    say(0, `${question.text} ${answer.value}`, 'strong'),
    say(1, threeCounts(answer)),
    say(1, `Table cell ${answer.cell} (support ${answer.support}, contest ${answer.contest}): “${answer.words}”`),
    say(1, `Admiralty ${answer.admiralty}; quality of sourcing after ICD 203: ${answer.confidence}.`),
    say(0, 'The words', 'strong'),
    ...answer.evidence.flatMap((e) => evidenceSaid(e, c)),
    say(0, 'On whose word', 'strong'),
    ...(answer.origins.ids.length === 0 ? [say(1, 'Nobody’s: it is stated without a source.')] : []),
    ...c.dossier.origins.filter((o) => ids.has(o.id)).map((o) => say(1, `${o.id}: ${originWords(o)}.`)),
    ...(merges.length > 0 ? [say(0, 'Origins put together', 'strong'), ...merges.flatMap((m) => mergeSaid(m, 1, c))] : []),
    ...question.relations.filter((r) => r.a === answer.id || r.b === answer.id).flatMap((r) => relationSaid(r.id, question, c)),
  ];
}

function evidenceSaid(e: AnswerEvidence, c: Case): readonly Said[] {
  const chain = e.chain.map((link) => (link.grade === 'certain' ? link.label : `${link.label} (${link.grade})`)).join(' → ');
  const hedges = e.hedges.map((h) => `“${h.text}”`).join(', ');
  return [
    ...wordsSaid([e], 1, c),
    say(
      2,
      `${e.stance}${hedges === '' ? '' : `, hedged by ${hedges}`}; ${chain === '' ? 'in the report’s own voice' : `on the word of ${chain}`}.`,
    ),
    ...[...new Set([e.rule, ...e.chain.map((link) => link.rule)])].flatMap((rule) => ruleSaid(rule, 2, c)),
  ];
}

function relationSaid(id: string, question: Question, c: Case, depth = 0): readonly Said[] {
  const relation = question.relations.find((r) => r.id === id);
  if (!relation) return [];
  const valueOf = (answer: string): string => question.answers.find((a) => a.id === answer)?.value ?? answer;
  const words = `Relation ${id}: “${valueOf(relation.a)}” and “${valueOf(relation.b)}”: ${relation.kind.replaceAll('-', ' ')}.`;
  const evidence = depth > 0 ? [] : question.answers.filter((a) => a.id === relation.a || a.id === relation.b).flatMap((a) => a.evidence);
  return [
    say(depth, words, depth === 0 ? 'strong' : 'plain'),
    ...wordsSaid(evidence, depth + 1, c),
    ...ruleSaid(relation.rule, depth + 1, c),
  ];
}

function originSaid(origin: Origin, c: Case): readonly Said[] {
  const merges = c.dossier.merges.filter((m) => m.a === origin.id || m.b === origin.id);
  const party = c.dossier.parties.find((p) => p.id === origin.party)?.label ?? 'not stated';
  const falls = c.dossier.questions.flatMap((q) => q.answers.filter((a) => a.origins.ids.includes(origin.id)).map((a) => ({ q, a })));
  return [
    say(0, `Origin ${origin.id}`, 'heading'),
    say(0, `${originWords(origin)}.`, 'strong'),
    say(1, `Party: ${party}. Reached by: ${origin.relay ?? 'not stated'}. How many people: ${peopleSaid(origin)}.`),
    ...(origin.reliability
      ? [
          say(
            1,
            `Your registry gives ${origin.reliability.outlet} the letter ${origin.reliability.letter} (${origin.reliability.date}: ${origin.reliability.reason}).`,
          ),
        ]
      : []),
    say(1, `Reports: ${origin.reports.map((r) => reportName(c.dossier, r)).join(', ')}.`),
    ...wordsSaid(origin.evidence, 1, c),
    ...(merges.length > 0 ? [say(0, 'Put together with', 'strong'), ...merges.flatMap((m) => mergeSaid(m, 1, c))] : []),
    ...(falls.length > 0 ? [say(0, 'What rests on it', 'strong')] : []),
    ...falls.map(({ q, a }) => say(1, `${a.id}: ${q.text} ${a.value} · ${threeCounts(a)}`)),
  ];
}

function peopleSaid({ count }: Origin): string {
  if (count === null) return 'not stated';
  if (count.max === null) return `at least ${count.min}`;
  return count.min === count.max ? String(count.min) : `${count.min}–${count.max}`;
}

function mergeSaid(merge: Merge, depth: number, c: Case): readonly Said[] {
  const labelOf = (id: string): string => c.dossier.origins.find((o) => o.id === id)?.label ?? id;
  return [
    say(
      depth,
      `Merge ${merge.id} (${merge.grade}): “${labelOf(merge.a)}” (${merge.a}) and “${labelOf(merge.b)}” (${merge.b}).`,
      depth === 0 ? 'strong' : 'plain',
    ),
    say(depth + 1, `Because: ${merge.because}.`),
    ...wordsSaid(merge.evidence, depth + 1, c),
    ...ruleSaid(merge.rule, depth + 1, c),
  ];
}

function wordsSaid(citations: readonly Citation[], depth: number, c: Case): readonly Said[] {
  return citations.map(({ report, in: where, start, end, text }) => ({
    depth,
    runs: [
      run(`“${oneLine(text)}”`, 'content'),
      run(` ${oneLine(reportName(c.dossier, report))}${where === 'title' ? ', title' : ''} ${start}–${end}`, 'quiet'),
    ],
  }));
}

function ruleSaid(id: string, depth: number, { rules }: Case): readonly Said[] {
  const card = rules.get(id);
  return [say(depth, `Rule ${id}${card ? `: ${card.summary}` : ''}`, 'quiet')];
}
