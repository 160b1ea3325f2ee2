import { counted, oneLine } from '@stemma/core/sheet';
import type { KeyboardEvent } from 'react';
import { type Box, DETAIL, LABEL } from './layout.ts';
import type { NodeKind } from './tree.ts';
import { runsLeft } from './wrap.ts';

const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  origin: 'origin',
  anybody: 'voices that are not counted',
  nobody: 'no source',
  relay: 'passes it on',
  report: 'report',
};

interface Props {
  readonly box: Box;
  readonly className: string;
  readonly links: number;
  readonly fallen: boolean;
  readonly beside: boolean;
  readonly chosen: boolean;
  readonly reached: boolean; // Tab stops here
  readonly onPoint: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
}

/** One box of the tree: a name in up to three lines, what is to be known of it beneath. Drawn signs only: the name cannot run over its box. */
export function NodeBox({ box, className, links, fallen, beside, chosen, reached, onPoint, onChoose, onKey }: Props) {
  const { node, x, y, width, height, label, detail } = box;
  const left = runsLeft(label.lines.join(' '));
  const more = [
    node.folded.length > 0 ? 'folded' : KIND_WORDS[node.kind],
    counted(links, 'link'),
    beside ? 'does not bear on this answer' : '',
    fallen ? 'falls' : '',
  ];
  return (
    <g
      className={className}
      role="button"
      aria-description={more.filter((s) => s !== '').join(', ')}
      aria-pressed={chosen}
      tabIndex={reached ? 0 : -1}
      data-node={node.id}
      transform={`translate(${x} ${y})`}
      onClick={() => onChoose(node.id)}
      onKeyDown={(event) => onKey(event, node.id)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint(node.id)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onPoint(null)}
    >
      <title>{oneLine(node.kind === 'report' && node.detail === 'report' ? node.label : `${node.label}, ${node.detail}`)}</title>
      {node.folded.length > 0 && <rect className="behind" x={4} y={4} width={width} height={height} rx={4} />}
      <rect className="face" width={width} height={height} rx={node.kind === 'report' ? 1 : 4} />
      {[
        ...label.lines.map((line, i) => ({ line, part: 'label', y: 9 + LABEL.size + i * LABEL.line })),
        ...detail.lines.map((line, i) => ({
          line,
          part: 'detail',
          y: 9 + label.lines.length * LABEL.line + DETAIL.size + i * DETAIL.line,
        })),
      ].map(({ line, part, y: at }) => (
        <text
          key={at}
          className={part}
          x={left ? width - 10 : 10}
          y={at}
          direction={left ? 'rtl' : undefined}
          unicodeBidi="plaintext"
          textAnchor="start"
          aria-hidden="true"
        >
          {line}
        </text>
      ))}
    </g>
  );
}
