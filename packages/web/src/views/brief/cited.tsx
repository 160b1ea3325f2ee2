import { Prose } from '../../words/prose.tsx';
import { Words } from '../../words/words.tsx';
import type { Line } from './lines.ts';

/** A sentence of the brief, with the numbers that open the words behind it. */
export function Cited({ line }: { readonly line: Line }) {
  return (
    <>
      <p className="sentence">
        <Prose>{line.sentence}</Prose>
      </p>{' '}
      <div className="foot">
        <Words evidence={line.evidence} numbers={line.numbers} />
      </div>
    </>
  );
}
