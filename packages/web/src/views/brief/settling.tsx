import { Prose } from '../../words/prose.tsx';
import { Words } from '../../words/words.tsx';
import type { Line } from './lines.ts';

/** What would settle a question, with the words in which it is open. */
export function Settling({ line }: { readonly line: Line }) {
  return (
    <div className="settling">
      <p className="sentence">
        <Prose>{line.sentence}</Prose>
      </p>{' '}
      <div className="foot">
        <Words evidence={line.evidence} numbers={line.numbers} />
      </div>
    </div>
  );
}
