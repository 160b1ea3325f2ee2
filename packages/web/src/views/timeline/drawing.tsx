import { plainDate } from '@stemma/core/sheet';
import { memo, useMemo } from 'react';
import type { Item, Lane } from './items.ts';
import { type Laned, lanesOf, type Mark } from './lanes.ts';
import { isoOf, scaleOf, type Stretch } from './scale.ts';

export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  happened: 'What happened',
  said: 'What was said',
  reported: 'When it was reported',
};

const ROW = 26; // px
const HEAD = 26; // px above a lane, for its name
const BELOW = 46; // px for the dates
const EDGE = 12;

interface Props {
  readonly items: readonly Item[];
  readonly room: number; // px
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

/** The days drawn: each mark as long as the time that its words leave open. Everything in it stands in the list. */
export const Drawing = memo(function Drawing({ items, room, chosen, onChoose }: Props) {
  const scale = useMemo(
    () =>
      scaleOf(
        items.flatMap((i) => i.when ?? []),
        Math.max(300, room - 2 * EDGE),
      ),
    [items, room],
  );
  const lanes = useMemo(() => lanesOf(items, scale), [items, scale]);
  const tops = lanes.map((_, i) => lanes.slice(0, i).reduce((sum, l) => sum + HEAD + l.rows * ROW + 10, 0));
  const height = lanes.reduce((sum, l) => sum + HEAD + l.rows * ROW + 10, 0);
  return (
    <svg
      className="days"
      role="img"
      aria-label="The days of the story as a drawing. The list says the same."
      width={scale.width + 2 * EDGE}
      height={height + BELOW}
      viewBox={`${-EDGE} 0 ${scale.width + 2 * EDGE} ${height + BELOW}`}
    >
      {scale.stretches
        .filter((s) => s.broken)
        .map((s) => (
          <LeftOut key={s.start} stretch={s} height={height} />
        ))}
      {scale.ticks.map(({ day, x }) => (
        <g key={day}>
          <line className="tick" x1={x} x2={x} y1={0} y2={height} />
          <text className="date" x={x + 3} y={height + 20}>
            {plainDate({ from: isoOf(day), to: null, precision: 'day' })}
          </text>
        </g>
      ))}
      <line className="axis" x1={0} x2={scale.width} y1={height} y2={height} />
      {lanes.map((laned, i) => (
        <LaneMarks key={laned.lane} laned={laned} top={tops[i] ?? 0} {...{ chosen, onChoose }} />
      ))}
    </svg>
  );
});

interface LaneProps {
  readonly laned: Laned;
  readonly top: number;
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
}

function LaneMarks({ laned, top, chosen, onChoose }: LaneProps) {
  return (
    <g transform={`translate(0 ${top})`}>
      <text className="lane" x={0} y={17}>
        {LANE_WORDS[laned.lane]}
      </text>
      {laned.marks.map((mark) => (
        <MarkInk
          key={`${mark.items[0]?.number ?? 0}`}
          mark={mark}
          chosen={mark.items.some((i) => i.number === chosen)}
          onChoose={() => onChoose(mark.items[0]?.number ?? 0)}
        />
      ))}
    </g>
  );
}

function MarkInk({ mark, chosen, onChoose }: { readonly mark: Mark; readonly chosen: boolean; readonly onChoose: () => void }) {
  const y = HEAD + mark.row * ROW;
  const { x, width, shape } = mark;
  const middle = y + 10;
  return (
    <g className={`mark lane-${mark.lane} ${shape}${chosen ? ' chosen' : ''}`} onClick={onChoose}>
      <title>{mark.label}</title>
      {shape === 'moment' && <path className="shape" d={`M${x + 4} ${y + 3}l7 7l-7 7l-7 -7z`} />}
      {(shape === 'day' || shape === 'within') && (
        <rect className="shape" x={x + 1} y={y} width={Math.max(4, width - 2)} height={20} rx={shape === 'day' ? 2 : 0} />
      )}
      {shape === 'within' && <path className="caps" d={`M${x + 1} ${y - 2}v24M${x + width - 1} ${y - 2}v24`} />}
      {shape === 'later' && <path className="open" d={`M${x + 1} ${y}v20M${x + 1} ${middle}h${width - 4}m-6 -5l6 5l-6 5`} />}
      {shape === 'earlier' && (
        <path className="open" d={`M${x + width - 1} ${y}v20M${x + width - 1} ${middle}h${-(width - 4)}m6 -5l-6 5l6 5`} />
      )}
      <text className={mark.inside ? undefined : 'outside'} x={mark.labelX} y={y + 14.5}>
        {mark.label}
      </text>
    </g>
  );
}

/** A time without a date, cut short, and how long it is. */
function LeftOut({ stretch, height }: { readonly stretch: Stretch; readonly height: number }) {
  const { x, width, start, end } = stretch;
  const middle = x + width / 2;
  return (
    <g className="left-out">
      <rect x={x + 4} y={0} width={width - 8} height={height} />
      <text x={middle} y={height + 37} textAnchor="middle">
        {lengthOf(end - start)}
      </text>
    </g>
  );
}

/** "3 weeks", "5 months", "2 years": about how long. */
export function lengthOf(days: number): string {
  const [n, word] =
    days < 21 ? [days, 'day'] : days < 75 ? [days / 7, 'week'] : days < 700 ? [days / 30.4, 'month'] : [days / 365.25, 'year'];
  const whole = Math.round(n);
  return `${whole} ${word}${whole === 1 ? '' : 's'}`;
}
