import type { Citation } from '@stemma/core/sheet';
import { memo } from 'react';
import { Quote } from '../../words/quote.tsx';

/** Every numbered quotation of the brief, in the order in which it is first cited: the notes of the printed page. */
export const Endnotes = memo(function Endnotes({ words }: { readonly words: readonly Citation[] }) {
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="brief-words" className="part endnotes" data-part="words">
      <h2 id="brief-words">The words</h2>
      <ol>
        {words.map((citation, i) => (
          <li key={i}>
            <Quote citation={citation} number={i + 1} alone />
          </li>
        ))}
      </ol>
    </section>
  );
});
