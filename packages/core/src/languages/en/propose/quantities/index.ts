import type { AlignedAnswer, AlignedQuestion, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { overlaps } from '../../../../model/span.ts';
import { evidenceAt } from '../evidence.ts';
import { amountOf } from './amount.ts';
import { askCluster, askToll } from './ask.ts';
import { clusters } from './cluster.ts';
import { likeness, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { figuresOf } from './read.ts';
import { relationsOf, UPPER, type Value, valuesOf } from './reconcile.ts';
import { ofTheStory, ownToll, tollsOf } from './tolls.ts';

const TOLL = 'en/propose/quantities/toll';
const CLUSTER = 'en/propose/quantities/cluster';
const MOST = 8; // a reader wants the few numbers that matter

const ROLE_RANK: Readonly<Record<string, number>> = { killed: 10, injured: 11, shot: 12, missing: 13, arrested: 15 };

/**
 * Number questions that the readings answer, at most eight: how many were killed, how much was paid, how many were freed.
 *
 * Compares only figures of the story's own incident. Reconciles before it contradicts.
 */
export function proposeQuantities(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const vocabulary = vocabularyOf(readings);
  const tolls = readings.flatMap((reading) => tollsOf(reading, vocabulary));
  const figures = readings
    .flatMap((reading) => figuresOf(reading, vocabulary))
    .filter((f) => !tolls.some((t) => t.reading === f.reading && overlaps(t.span, f.span)));
  const seen = new Set<string>();
  return ranked([...tollQuestions(tolls), ...clusterQuestions(figures)])
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, MOST);
}

interface Weighted {
  readonly question: Omit<AlignedQuestion, 'rank'>;
  readonly base: number;
  readonly reports: number;
  readonly conflicts: boolean;
}

function tollQuestions(tolls: readonly Figure[]): readonly Weighted[] {
  const roles = [...new Set(tolls.map((f) => f.role))].sort();
  return roles.flatMap((role) => {
    const all = tolls.filter((f) => f.role === role);
    const related = all.filter((f) => ofTheStory(f, all));
    const own = [...new Set(related.map((f) => f.reading))].flatMap((reading) => ownToll(related.filter((f) => f.reading === reading)));
    if (!own.some((f) => f.sentence < UPPER)) return []; // all of them deep in their reports: not what the story is about
    const counted = own.filter((f) => f.max !== null || (f.min ?? 0) > 1);
    const figures = counted.length > 0 ? counted : role === 'killed' || role === 'injured' ? own : [];
    const reports = new Set(figures.map((f) => f.reading.report.id)).size;
    if (reports < 2 && !(role in ROLE_RANK)) return [];
    const weighted = questionOf(
      `quantity:${role.replace(' ', '-')}`,
      askToll(role),
      own,
      all,
      role,
      role === 'killed' || role === 'injured',
      TOLL,
      ROLE_RANK[role] ?? 18,
    );
    return weighted ? [weighted] : [];
  });
}

function clusterQuestions(figures: readonly Figure[]): readonly Weighted[] {
  const used = new Map<string, number>();
  return clusters(figures).flatMap((cluster) => {
    const text = askCluster(cluster);
    const noun = [...new Set(cluster.figures.map((f) => f.noun))].sort()[0] ?? '';
    const base = `quantity:${cluster.kind}:${noun}:${cluster.scope}`;
    const times = used.get(base) ?? 0;
    used.set(base, times + 1);
    const weighted = questionOf(
      times === 0 ? base : `${base}:${times + 1}`,
      text,
      cluster.figures,
      beside(cluster.figures, figures),
      noun,
      false,
      CLUSTER,
      30,
    );
    return weighted && (weighted.conflicts || weighted.reports >= (cluster.kind === 'money' ? 2 : 3)) ? [weighted] : [];
  });
}

const BESIDE = 0.15;

/** Figures of any report that may mean the same as a cluster's: what one report gives side by side is looked for among them. */
const beside = (cluster: readonly Figure[], figures: readonly Figure[]): readonly Figure[] =>
  figures.filter((f) =>
    cluster.some((c) => c === f || (c.noun === f.noun && c.scope === f.scope && likeness(c.context, f.context) >= BESIDE)),
  );

function questionOf(
  key: string,
  text: string,
  figures: readonly Figure[],
  everyFigure: readonly Figure[],
  role: string,
  grows: boolean,
  rule: string,
  base: number,
): Weighted | null {
  const answers: AlignedAnswer[] = [];
  const kept: Value[] = [];
  for (const value of valuesOf(figures)) {
    const [first, ...rest] = evidenceOf(value.figures, rule);
    if (!first) continue;
    kept.push(value);
    const { min, max, unit } = value;
    answers.push({ key: value.key, value: { text: textOf(value), number: { min, max, unit, role } }, evidence: [first, ...rest] });
  }
  if (answers.length === 0) return null;
  const relations = relationsOf(kept, grows, everyFigure, rule);
  return {
    question: { key, text, slot: 'quantity', about: role, answers, relations, rule },
    base,
    reports: new Set(answers.flatMap((a) => a.evidence.map((e) => e.report))).size,
    conflicts: relations.some((r) => r.kind === 'conflict'),
  };
}

/** A vague number keeps its words: "dozens of prisoners". */
function textOf(value: Value): string {
  const vague = value.approximate && value.min !== null && value.max !== null && value.min !== value.max;
  return vague
    ? ([...new Set(value.figures.map((f) => f.text.toLowerCase()))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '')
    : amountOf(value, value.unit);
}

function evidenceOf(figures: readonly Figure[], rule: string): readonly Evidence[] {
  return figures
    .map((f) => evidenceAt(f.reading, f.span, 'asserts', rule))
    .filter((e) => e !== null)
    .sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end));
}

/** Puts what befell people first, then where reports part, then what many reports give; numbers the ranks from 10. */
function ranked(questions: readonly Weighted[]): AlignedQuestion[] {
  const order = (w: Weighted): number => w.base * 100 - w.reports * 10 - (w.conflicts ? 500 : 0);
  return [...questions]
    .sort((a, b) => order(a) - order(b) || (a.question.key < b.question.key ? -1 : 1))
    .map((w, i) => ({ ...w.question, rank: Math.min(90, Math.max(w.base, 10 + i)) }));
}
