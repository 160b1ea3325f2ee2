import type { Dossier, WithoutOrigin } from '@stemma/core';
import { z } from 'zod';
import { Problem } from '../problems.ts';
import { operation } from './operation.ts';

export const withoutSource = operation({
  name: 'without',
  summary: 'Take one origin out of a dossier: which answers fall, and which stand on fewer.',
  input: z.object({
    dossier: z.custom<Dossier>().describe('A dossier that this version wrote'),
    origin: z.string().min(1).describe('The ID of an origin, or a beginning of it that no other shares'),
  }),
  async run({ dossier, origin }): Promise<WithoutOrigin> {
    const { withoutOrigin } = await import('@stemma/core');
    const begun = dossier.origins.filter(({ id }) => id === origin || id.startsWith(origin));
    const [only] = begun;
    const without = only && (begun.length === 1 || only.id === origin) ? withoutOrigin(dossier, only.id) : null;
    if (without === null) throw new Problem('no-such-origin', `You asked for “${origin}”.`);
    return without;
  },
});
