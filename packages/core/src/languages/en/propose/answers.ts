import type { AlignedAnswer, AlignedQuestion, AlignedRelation, AnswerValue, Evidence } from '../../../model/claim.ts';

interface Gathered {
  readonly value: AnswerValue;
  readonly evidence: Evidence[];
}

/** Gathers the answers to one question. Evidence that stands twice is kept once; order of arrival changes nothing. */
export class Answers {
  readonly #byKey = new Map<string, Gathered>();

  add(key: string, value: AnswerValue, evidence: Evidence | null): void {
    if (!evidence) return;
    const known = this.#byKey.get(key);
    if (!known) this.#byKey.set(key, { value, evidence: [evidence] });
    else if (
      !known.evidence.some((e) => e.report === evidence.report && e.in === evidence.in && e.start < evidence.end && evidence.start < e.end)
    )
      known.evidence.push(evidence);
  }

  get keys(): readonly string[] {
    return [...this.#byKey.keys()].sort();
  }

  get size(): number {
    return this.#byKey.size;
  }

  /** Ids of the reports that give any answer. */
  get reports(): ReadonlySet<string> {
    return new Set([...this.#byKey.values()].flatMap((g) => g.evidence.map((e) => e.report)));
  }

  /** Ids of the reports that give this answer. */
  reportsOf(key: string): readonly string[] {
    return (this.#byKey.get(key)?.evidence ?? []).map((e) => e.report);
  }

  list(): AlignedAnswer[] {
    return this.keys.map((key) => {
      const { value, evidence } = this.#byKey.get(key) as Gathered;
      const ordered = [...evidence].sort((a, b) =>
        a.report < b.report ? -1 : a.report > b.report ? 1 : (a.in ? 0 : 1) - (b.in ? 0 : 1) || a.start - b.start || a.end - b.end,
      );
      return { key, value, evidence: ordered as [Evidence, ...Evidence[]] };
    });
  }
}

/** A question with its answers, or null where nobody gives one. */
export function questionOf(
  head: Pick<AlignedQuestion, 'key' | 'text' | 'slot' | 'about' | 'rank' | 'rule'> & Partial<Pick<AlignedQuestion, 'presupposes'>>,
  answers: Answers,
  relations: readonly AlignedRelation[] = [],
): AlignedQuestion | null {
  return answers.size === 0 ? null : { ...head, answers: answers.list(), relations };
}
