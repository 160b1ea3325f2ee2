import { type Line, isSettling } from './lines.ts';
import { LineShown } from './line.tsx';
import { Settling } from './settling.tsx';

interface Props {
  readonly line: Line; // a question with several answers
  readonly here: string | null;
  readonly apart: boolean; // the accounts part: the answers are sides
}

/** A question and its answers beside each other, each with its own origins; under them what would settle it. */
export function Sides({ line, here, apart }: Props) {
  const sides = line.lines.filter((one) => !isSettling(one));
  return (
    <LineShown line={line} here={here} className={apart ? 'disputed' : 'answered'}>
      <ul className="sides">
        {sides.map((side, i) => (
          <li key={side.id === line.id ? i : (side.id ?? i)} className={side.answer === null ? 'aside' : 'side'}>
            <LineShown line={side} here={side.own ? here : null} under={!side.own} />
          </li>
        ))}
      </ul>
      {line.lines.filter(isSettling).map((one) => (
        <Settling key={one.sentence} line={one} />
      ))}
    </LineShown>
  );
}
