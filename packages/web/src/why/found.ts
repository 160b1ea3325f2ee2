import type { Answer, BriefLine, Dossier, Hop, Merge, Origin, Question, Relation, Response } from '@stemma/core/sheet';

/** What an id of a dossier names. */
export type Found =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly question: Question }
  | { readonly kind: 'relation'; readonly relation: Relation; readonly question: Question }
  | { readonly kind: 'origin'; readonly origin: Origin }
  | { readonly kind: 'merge'; readonly merge: Merge }
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'hop'; readonly hop: Hop }
  | { readonly kind: 'line'; readonly line: BriefLine };

/** Finds what an id names, in the order in which `stemma why` looks. Null where the dossier has nothing of that id. */
export function found(dossier: Dossier, id: string): Found | null {
  for (const question of dossier.questions) {
    if (question.id === id) return { kind: 'question', question };
    const answer = question.answers.find((a) => a.id === id);
    if (answer) return { kind: 'answer', answer, question };
    const relation = question.relations.find((r) => r.id === id);
    if (relation) return { kind: 'relation', relation, question };
  }
  const origin = dossier.origins.find((o) => o.id === id);
  if (origin) return { kind: 'origin', origin };
  const merge = dossier.merges.find((m) => m.id === id);
  if (merge) return { kind: 'merge', merge };
  const response = dossier.responses.find((r) => r.id === id);
  if (response) return { kind: 'response', response };
  const hop = dossier.hops.find((h) => h.id === id);
  if (hop) return { kind: 'hop', hop };
  const line = dossier.brief.find((l) => l.id === id);
  return line ? { kind: 'line', line } : null;
}

/** What joins or may join the origins of an answer: those that were counted once, then those that may be one. */
export function mergesOf(answer: Answer, { merges }: Dossier): { readonly once: readonly Merge[]; readonly maybe: readonly Merge[] } {
  const ids = new Set(answer.origins.ids);
  const both = (m: Merge): boolean => ids.has(m.a) && ids.has(m.b);
  return {
    once: merges.filter((m) => m.grade !== 'possible' && (ids.has(m.a) || ids.has(m.b))),
    maybe: merges.filter((m) => m.grade === 'possible' && both(m)),
  };
}

/** Every rule by which an answer’s words and their chains were found, each once, in the order of the words. */
export const rulesOf = (answer: Answer): readonly string[] => [
  ...new Set(answer.evidence.flatMap(({ rule, chain }) => [rule, ...chain.map((link) => link.rule)])),
];
