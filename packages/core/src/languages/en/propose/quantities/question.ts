import type { AlignedAnswer, AlignedQuestion, Evidence } from '../../../../model/claim.ts';
import { amountOf } from './amount.ts';
import { evidenceAt } from '../evidence.ts';
import type { Figure } from './figure.ts';
import { givenBy } from './giver.ts';
import { type Like, relationsOf, type Value, valuesOf } from './reconcile.ts';

/** A number question before it has a rank. */
export interface Weighted {
  readonly question: Omit<AlignedQuestion, 'rank'>;
  readonly base: number; // rank of its kind, 10 to 90
  readonly reports: number;
  readonly conflicts: boolean;
}

/** What a question is, but for its answers. */
export interface Head {
  readonly key: string;
  readonly text: string;
  readonly role: string; // what befell them, or the noun that is counted
  readonly rule: string;
  readonly base: number;
}

/**
 * The question that `figures` answer, with how its answers stand to each other.
 *
 * `everyFigure` are those among which two values of one report are looked for. Null where no figure stands in prose.
 */
export function questionOf(head: Head, figures: readonly Figure[], everyFigure: readonly Figure[], like: Like): Weighted | null {
  const { key, text, role, rule, base } = head;
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
  const relations = relationsOf(kept, like, everyFigure);
  return {
    question: { key, text, slot: 'quantity', about: role, answers, relations, rule },
    base,
    reports: new Set(answers.flatMap((a) => a.evidence.map((e) => e.report))).size,
    conflicts: relations.some((r) => r.kind === 'conflict'),
  };
}

/** A vague number keeps its words: "dozens of prisoners"; "more than" stays so where nobody says "at least". */
function textOf(value: Value): string {
  const vague = value.approximate && value.min !== null && value.max !== null && value.min !== value.max;
  const words = vague ? [...new Set(value.figures.map((f) => f.text.toLowerCase()))] : [];
  const told = words.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? inOwnWords(value) ?? amountOf(value, value.unit);
  if (value.figures.every((f) => /^(?:body|corpse)$/.test(f.noun)))
    return told.replace(/^at least (.*)$/, '$1 bodies').replace(/^(1) bodies$/, '$1 body');
  const beyond = value.figures.every((f) => /^(?:\S+ )?(?:more than|over|upwards of|in excess of|above)\b/i.test(f.text));
  return beyond ? told.replace(/^at least/, 'more than') : told;
}

/** "340 homes" where all who count say “homes”, though they are compared with whoever counts houses. */
function inOwnWords(value: Value): string | null {
  if (!/^[a-z]{3,}$/.test(value.unit) || value.figures.some((f) => f.kind !== 'thing')) return null;
  const nouns = new Set(value.figures.map((f) => /\p{L}+$/u.exec(f.text)?.[0] ?? ''));
  const [noun = ''] = nouns;
  return nouns.size === 1 && /^\p{Ll}{3,}s$/u.test(noun) && value.min !== 1 ? `${amountOf(value, '')} ${noun}` : null;
}

/** One piece of evidence for each place, in the order of reports and text. */
function evidenceOf(figures: readonly Figure[], rule: string): readonly Evidence[] {
  const all = figures
    .map((f) => givenBy(f, rule) ?? evidenceAt(f.reading, f.span, f.entailed ? 'entails' : 'asserts', rule))
    .filter((e) => e !== null)
    .sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end));
  return all.filter((e, i) => !all.slice(0, i).some((o) => o.report === e.report && o.start < e.end && e.start < o.end));
}
