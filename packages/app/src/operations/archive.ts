import type { WeighedArchive } from '@stemma/core';
import { z } from 'zod';
import { Problem } from '../problems.ts';
import { operation } from './operation.ts';

export const archiveClaim = z.object({
  origin: z.string().min(1).describe('Who says so: an origin, and not the outlets that carry it'),
  question: z.string().min(1),
  value: z.string().min(1).describe('The answer, written alike where it is alike'),
});
export const archiveKnown = z.object({ question: z.string().min(1), known: z.string().min(1).describe('The answer as it became known') });

export const weighWholeArchive = operation({
  name: 'archive',
  summary:
    'Weigh a large archive, at least 30 origins and 200 questions whose answers became known: who copies whom, and how often what is put first proved right.',
  input: z.object({ claims: z.array(archiveClaim), known: z.array(archiveKnown) }),
  async run({ claims, known }): Promise<WeighedArchive> {
    const { tooSmallWords, weighArchive } = await import('@stemma/core');
    const weighed = weighArchive(
      claims,
      known.map(({ question, known: value }) => ({ question, value })),
    );
    if (weighed.refused) throw new Problem('archive-too-small', tooSmallWords(weighed));
    return weighed;
  },
});
