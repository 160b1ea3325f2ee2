import type { Question } from '@stemma/core/sheet';
import { HOME, hashOf } from '../route.ts';
import { Said } from '../words/said.tsx';

/** The question that something answers, and the way to what stands behind it. */
export function Asked({ question }: { readonly question: Question }) {
  return (
    <p className="asked">
      <a href={hashOf({ ...HOME, why: question.id })}>
        <Said>{question.text}</Said>
      </a>
    </p>
  );
}
