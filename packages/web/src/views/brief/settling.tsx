import { Cited } from './cited.tsx';
import type { Line } from './lines.ts';

/** What would settle a question, with the words in which it is open. */
export function Settling({ line }: { readonly line: Line }) {
  return (
    <div className="settling">
      <Cited line={line} />
    </div>
  );
}
