import type { SameAnswers } from '@stemma/core';
import { z } from 'zod';
import { operation } from './operation.ts';
import { ownFault } from './read-one.ts';

const MOST = 2000; // answers to one question: each two of them are laid side by side

const answer = z.object({
  id: z.string().min(1).describe('What the answer is called in what comes out'),
  text: z.string().describe('Its words'),
});

export const sameSaid = operation({
  name: 'same',
  summary: 'Tell which of the given answers to one question say the same.',
  input: z.object({
    id: z.string().describe('What to call the question in what comes out'),
    question: z.string().describe('As it was asked'),
    answers: z
      .array(answer)
      .max(MOST, { error: `more than ${MOST} answers to one question` })
      .refine((answers) => new Set(answers.map(({ id }) => id)).size === answers.length, { error: 'two answers have the same id' })
      .describe('Every answer to it'),
  }),
  async run({ id, question, answers }): Promise<SameAnswers> {
    const { english, sameAnswers } = await import('@stemma/core');
    try {
      return { id, groups: sameAnswers(question, answers, english) };
    } catch (cause) {
      throw ownFault(`grouping the answers to “${id}”`, cause);
    }
  },
});
