import { type KeyboardEvent, memo, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Fallen, waysThrough } from './falls.ts';
import { GRADE_WORDS } from './grades.ts';
import { type Box, type Laid, laidOnce, roomGuessed, shapeFor } from './layout.ts';
import { NodeBox } from './node-box.tsx';
import type { Tree } from './tree.ts';
import { type Arrow, inOrder, walked } from './walk.ts';
import { useZoom, ZoomButtons } from './zoom.tsx';

interface Props {
  readonly tree: Tree;
  readonly bearing: { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> } | null; // null: all of it bears on the answer
  readonly fallen: Fallen;
  readonly chosen: string | null; // the box or line whose words are shown
  readonly name: string; // what the drawing is of
  readonly onChoose: (id: string | null) => void;
  readonly onPoint: (id: string | null) => void; // what the pointer rests on
  readonly onEnter: () => void; // to the words of what is chosen
}

/** The tree as a drawing. One Tab reaches it, the arrows walk it, Enter goes to the words of a box; a list beside it says the same. */
export const Drawing = memo(function Drawing({ tree, bearing, fallen, chosen, name, onChoose, onPoint, onEnter }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(roomGuessed);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setRoom(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const laid = laidOnce(tree, shapeFor(room === 0 ? 800 : room, tree));
  const zoom = useZoom(laid, room, frame);
  return (
    <div className="tree">
      <ZoomButtons zoom={zoom} />
      <div className="tree-frame" ref={frame}>
        <Ink
          {...{ laid, tree, bearing, fallen, chosen, name, onChoose, onPoint, onEnter }}
          width={laid.width * zoom.scale}
          height={laid.height * zoom.scale}
        />
      </div>
    </div>
  );
});

interface InkProps extends Props {
  readonly laid: Laid;
  readonly width: number;
  readonly height: number;
}

/** The sheet on which the tree is drawn. Another size draws nothing anew. */
function Ink({ width, height, ...drawn }: InkProps) {
  const { laid, name, onPoint } = drawn;
  const svg = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const point = useCallback(
    (id: string | null): void => {
      setPointed(id);
      onPoint(id);
    },
    [onPoint],
  );
  return (
    <svg
      ref={svg}
      className="tree-ink"
      role="group"
      aria-label={`${name}. The arrow keys walk from box to box, Enter goes to the words; the same stands below as a list.`}
      width={width}
      height={height}
      viewBox={`0 0 ${laid.width} ${laid.height}`}
      onPointerLeave={() => point(null)}
    >
      <Drawn {...drawn} svg={svg} pointed={pointed} onPoint={point} />
    </svg>
  );
}

interface DrawnProps extends Omit<InkProps, 'width' | 'height'> {
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly pointed: string | null;
}

const Drawn = memo(function Drawn({ svg, laid, tree, bearing, fallen, chosen, pointed, onChoose, onPoint: point, onEnter }: DrawnProps) {
  const order = useMemo(() => inOrder(laid), [laid]);
  const first = laid.boxes.find((b) => b.node.kind === 'origin')?.node.id ?? order[0] ?? null;
  const reached = chosen !== null && order.includes(chosen) ? chosen : first;
  const lit = useMemo(() => {
    const about = pointed ?? chosen;
    return about === null ? null : waysThrough(tree, about);
  }, [tree, pointed, chosen]);
  const goTo = (id: string | null): void => {
    if (id === null) return;
    onChoose(id);
    svg.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, id: string): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown')
      goTo(walked(laid, id, key satisfies Arrow));
    else if (key === 'Home') goTo(order[0] ?? null);
    else if (key === 'End') goTo(order.at(-1) ?? null);
    else if (key === 'Enter' || key === ' ') {
      onChoose(id);
      onEnter();
    } else if (key === 'Escape' && chosen !== null) onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const classOf = (kind: string, id: string, part: 'nodes' | 'links', ...more: readonly (string | false)[]): string =>
    [
      kind,
      ...more,
      bearing && !bearing[part].has(id) && 'beside',
      fallen[part].has(id) && 'fallen',
      lit?.[part].has(id) === true && 'lit',
      lit && !lit[part].has(id) && 'unlit',
      chosen === id && 'chosen',
    ]
      .filter((c) => c !== false && c !== null)
      .join(' ');
  const linksOf = (box: Box): number => tree.links.filter((l) => l.from === box.node.id || l.to === box.node.id).length;
  return (
    <>
      <g aria-hidden="true">
        {laid.arcs.map(({ maybe, path }) => (
          <g key={`${maybe.a} ${maybe.b}`} className={`tree-arc${lit && (lit.nodes.has(maybe.a) || lit.nodes.has(maybe.b)) ? ' lit' : ''}`}>
            <title>may be the same: {maybe.merges[0]?.because}</title>
            <path d={path} />
          </g>
        ))}
        {laid.lines.map(({ link, path }) => (
          <g
            key={link.id}
            className={classOf('tree-link', link.id, 'links', link.grade, link.silent && 'silent')}
            onPointerEnter={(event) => event.pointerType === 'mouse' && point(link.id)}
            onPointerLeave={(event) => event.pointerType === 'mouse' && point(null)}
            onClick={() => onChoose(link.id)}
          >
            <title>
              {link.grade}: {GRADE_WORDS[link.grade]}
            </title>
            <path className="reach" d={path} />
            <path className="ink" d={path} />
          </g>
        ))}
      </g>
      {laid.boxes.map((box) => (
        <NodeBox
          key={box.node.id}
          box={box}
          className={classOf('tree-node', box.node.id, 'nodes', box.node.kind, box.node.folded.length > 0 && 'fold')}
          links={linksOf(box)}
          fallen={fallen.nodes.has(box.node.id)}
          beside={bearing !== null && !bearing.nodes.has(box.node.id)}
          chosen={chosen === box.node.id}
          reached={reached === box.node.id}
          onPoint={point}
          onChoose={onChoose}
          onKey={onKey}
        />
      ))}
    </>
  );
});
