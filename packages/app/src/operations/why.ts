import type { Dossier } from '@stemma/core';
import { z } from 'zod';
import { Problem } from '../problems.ts';
import { operation } from './operation.ts';

export const why = operation({
  name: 'why',
  summary:
    'Show what stands behind a sentence, an answer or an origin of a dossier: the words, the rules, the merges, the cell of the table.',
  input: z.object({
    dossier: z.custom<Dossier>().describe('A dossier that this version wrote'),
    id: z.string().min(1).describe('The ID of a line of the brief, an answer, an origin, a merge or a response'),
    width: z.number().int().positive(),
    color: z.boolean(),
  }),
  async run({ dossier, id, width, color }): Promise<string> {
    const { english, explain, rulesOf } = await import('@stemma/core');
    const explained = explain(dossier, id, { width, color, rules: rulesOf(english) });
    if (explained === null) throw new Problem('no-such-id', `You asked for “${id}”.`);
    return explained;
  },
});

/** Everything in a dossier that `why` can be asked about, with its kind and its words, in the dossier's order. */
export function askable(dossier: Dossier): { readonly id: string; readonly kind: string; readonly words: string }[] {
  return [
    ...dossier.brief.map(({ id, section, text }) => ({ id, kind: section, words: text })),
    ...dossier.questions.flatMap(({ id, text, answers, relations }) => {
      const value = (answer: string): string => answers.find((one) => one.id === answer)?.value ?? answer;
      return [
        { id, kind: 'question', words: text },
        ...answers.map((answer) => ({ id: answer.id, kind: 'answer', words: answer.value })),
        ...relations.map((relation) => ({ id: relation.id, kind: relation.kind, words: `${value(relation.a)} / ${value(relation.b)}` })),
      ];
    }),
    ...dossier.origins.map(({ id, label }) => ({ id, kind: 'origin', words: label })),
    ...dossier.merges.map(({ id, because }) => ({ id, kind: 'merge', words: because })),
    ...dossier.responses.map(({ id, voice, verb }) => ({ id, kind: 'response', words: `${voice}: ${verb}` })),
    ...dossier.hops.map(({ id, change, to }) => ({ id, kind: change, words: to.text })),
  ];
}
