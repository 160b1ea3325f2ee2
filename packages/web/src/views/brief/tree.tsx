import { LineShown } from './line.tsx';
import type { Line } from './lines.ts';

/** Lines with what hangs from them: origins, who passes them on, reports; a report and what its sourcing leaves open. */
export function Tree({
  lines,
  here,
  top = true,
}: {
  readonly lines: readonly Line[];
  readonly here: string | null;
  readonly top?: boolean;
}) {
  return (
    <ul className={top ? 'tree' : 'branches'}>
      {lines.map((line, i) => (
        <li key={i}>
          <LineShown line={line} here={top || line.own ? here : null} under={!top && !line.own} className={top ? '' : 'leaf'}>
            <Tree lines={line.lines} here={here} top={false} />
          </LineShown>
        </li>
      ))}
    </ul>
  );
}
