import { spaced } from '@stemma/core/sheet';
import { Fragment } from 'react';

/** A sentence of ours. Words that it quotes stand in the face of reports’ words, in their own direction of writing. */
export function Prose({ children }: { readonly children: string }) {
  const parts = spaced(children).split(/(“[^“”]*”)/u);
  return (
    <bdi dir="auto">
      {parts.map((part, i) =>
        i % 2 === 0 ? (
          <Fragment key={i}>{part}</Fragment>
        ) : (
          <bdi key={i} dir="auto" className="said">
            {part}
          </bdi>
        ),
      )}
    </bdi>
  );
}
