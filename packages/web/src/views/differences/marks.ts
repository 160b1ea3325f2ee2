import type { Answer, Question, RelationKind } from '@stemma/core/sheet';

/** How one answer stands to others of its question, in words and with a sign that is not colour. */
export interface RelationMark {
  readonly kind: RelationKind;
  readonly sign: string;
  readonly words: string; // "conflicts with"
  readonly to: readonly string[]; // letters of the other answers
  readonly relations: readonly string[]; // ids, for what explains them
}

/** Sign and words. What refines or follows what is not said here: the dossier gives the pair, and the words beside it show which. */
const MARKS: Readonly<Record<RelationKind, readonly [sign: string, words: string]>> = {
  conflict: ['≠', 'conflicts with'],
  'party-denial': ['✕', 'denies'],
  'internal-contradiction': ['≠', 'contradicted in the same report by'],
  refinement: ['≈', 'goes with, one more exact:'],
  generalisation: ['≈', 'goes with, one wider:'],
  equivalence: ['=', 'the same as'],
  complement: ['+', 'stands beside'],
  succession: ['→', 'one after the other with'],
};

const ORDER = Object.keys(MARKS) as readonly RelationKind[];

/** A, B … Z, AA: the letter by which an answer is named within its question. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The marks of one answer, those that part accounts first. */
export function marksOf(answer: Answer, question: Question): readonly RelationMark[] {
  const letters = new Map(question.answers.map((a, i) => [a.id, letterOf(i)]));
  return ORDER.flatMap((kind): RelationMark[] => {
    const own = question.relations.filter((r) => r.kind === kind && r.a !== r.b && (r.a === answer.id || r.b === answer.id));
    if (own.length === 0) return [];
    const to = [...new Set(own.flatMap((r) => letters.get(r.a === answer.id ? r.b : r.a) ?? []))].sort(byLetter);
    const [sign, words] = MARKS[kind];
    const denied = kind === 'party-denial' && answer.contest === 'C3';
    return [{ kind, sign, words: denied ? 'denied by' : words, to, relations: own.map((r) => r.id) }];
  });
}

const byLetter = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
