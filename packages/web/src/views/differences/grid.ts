import type { Answer, AnswerEvidence, Dossier, Origin, Question, Unsaid } from '@stemma/core/sheet';
import { isCounted } from '../stemma/passages.ts';
import type { Groups } from '../stemma/tree.ts';
import { letterOf, marksOf, type RelationMark } from './marks.ts';
import { isDenied, isDisputed, isSingle, type Standing, standingOf, STANDINGS } from './standing.ts';

/** One origin, as it is counted; or, with `lead` null, all that rests on nobody’s word. */
export interface Column {
  readonly id: string;
  readonly lead: Origin | null;
  readonly party: string | null;
  readonly rows: number; // questions that it answers
}

/** An answer as it stands in its question. */
export interface Lettered {
  readonly answer: Answer;
  readonly letter: string;
  readonly marks: readonly RelationMark[];
}

/** What one origin says to one question: each answer with the reports’ own words for it. */
export interface Said {
  readonly of: Lettered;
  readonly words: readonly AnswerEvidence[];
}

export interface Row {
  readonly question: Question;
  readonly standing: Standing;
  readonly denied: boolean;
  readonly disputed: boolean;
  readonly single: boolean;
  readonly condition: string | null; // the question that it presupposes
  readonly unsaid: readonly Unsaid[]; // what is still open about it
  readonly answers: readonly Lettered[];
  readonly cells: ReadonlyMap<string, readonly Said[]>; // by column
}

export interface Grid {
  readonly columns: readonly Column[]; // those who answer the central question, what is disputed, and most, first
  readonly parts: readonly { readonly standing: Standing; readonly heading: string; readonly rows: readonly Row[] }[];
  readonly open: readonly Unsaid[]; // what nobody says and no question of the dossier holds
}

export const NOBODY = 'nobody';
const NOBODYS = { id: NOBODY, lead: null, party: null } as const;

/** How much more than another question a disputed one, and the central one, say about which origins to put first. */
const PARTING = 3;
const HEART = 6;

export type Filter = 'all' | 'disputed' | 'single' | 'denied';

export const FILTERS: Readonly<Record<Filter, (row: Row) => boolean>> = {
  all: () => true,
  disputed: (row) => row.disputed,
  single: (row) => row.single,
  denied: (row) => row.denied,
};

/** Questions against origins, never outlets. What parties said of the story stands under Responses and is left out here. */
export function gridOf(dossier: Dossier, groups: Groups): Grid {
  const questions = dossier.questions.filter((q) => q.slot !== 'party-response');
  const texts = new Map(dossier.questions.map((q) => [q.id, q.text]));
  const rows = questions.map((q) => rowOf(q, dossier, groups, texts));
  const parties = new Map(dossier.parties.map((p) => [p.id, p.label]));
  const counts = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const row of rows) {
    const weight = 1 + (row.disputed ? PARTING : 0) + (row.question.id === dossier.counts.question ? HEART : 0);
    for (const id of row.cells.keys()) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      weights.set(id, (weights.get(id) ?? 0) + weight);
    }
  }
  const columns = groups.all
    .flatMap(({ lead }, i): (Column & { readonly i: number })[] => {
      const n = counts.get(lead.id) ?? 0;
      return n === 0 ? [] : [{ id: lead.id, lead, party: lead.party === null ? null : (parties.get(lead.party) ?? null), rows: n, i }];
    })
    .sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0) || a.i - b.i)
    .map(({ i: _, ...column }) => column);
  const nobody = counts.get(NOBODY) ?? 0;
  const known = new Set(dossier.questions.map((q) => q.text));
  return {
    columns: nobody > 0 ? [...columns, { ...NOBODYS, rows: nobody }] : columns,
    parts: STANDINGS.map(([standing, heading]) => ({
      standing,
      heading,
      rows: sourcedFirst(rows.filter((r) => r.standing === standing)),
    })).filter((p) => p.rows.length > 0),
    open: dossier.unsaid.filter((u) => !known.has(u.question)),
  };
}

/** Questions that somebody’s word answers before those that only nobody’s does. */
function sourcedFirst(rows: readonly Row[]): readonly Row[] {
  const sourced = (row: Row): boolean => row.answers.some((a) => a.answer.origins.max > 0);
  return [...rows.filter(sourced), ...rows.filter((r) => !sourced(r))];
}

function rowOf(question: Question, dossier: Dossier, groups: Groups, texts: ReadonlyMap<string, string>): Row {
  const answers = question.answers.map((answer, i): Lettered => ({ answer, letter: letterOf(i), marks: marksOf(answer, question) }));
  const cells = new Map<string, Said[]>();
  for (const of of answers) {
    const byColumn = new Map<string, AnswerEvidence[]>();
    for (const e of of.answer.evidence) {
      if (!isCounted(e)) continue;
      const id = columnOf(e.origin, groups);
      const list = byColumn.get(id);
      if (list) list.push(e);
      else byColumn.set(id, [e]);
    }
    for (const [id, words] of byColumn) cells.set(id, [...(cells.get(id) ?? []), { of, words }]);
  }
  return {
    question,
    standing: standingOf(question),
    denied: isDenied(question),
    disputed: isDisputed(question),
    single: isSingle(question),
    condition: question.presupposes ? (texts.get(question.presupposes.question) ?? null) : null,
    unsaid: dossier.unsaid.filter((u) => u.question === question.text),
    answers,
    cells,
  };
}

/** The column in which a voice stands: its group’s, or that of nobody in particular. */
function columnOf(origin: string | null, groups: Groups): string {
  const group = origin === null ? undefined : groups.of.get(origin);
  return group && group.members.some((o) => o.weight !== 'none') ? group.lead.id : NOBODY;
}

/** Columns that are shown one by one, and those that are folded into one: those that answer least. The unsourced one stands last. */
export function foldedColumns(
  columns: readonly Column[],
  room: number,
): { readonly shown: readonly Column[]; readonly rest: readonly Column[] } {
  const voices = columns.filter((c) => c.lead !== null);
  const nobody = columns.filter((c) => c.lead === null);
  const places = Math.max(1, room - nobody.length);
  if (voices.length <= places) return { shown: [...voices, ...nobody], rest: [] };
  return { shown: [...voices.slice(0, Math.max(1, places - 1)), ...nobody], rest: voices.slice(Math.max(1, places - 1)) };
}
