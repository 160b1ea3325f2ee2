import { clipped, counted, oneLine, unstopped } from '@stemma/core/sheet';
import { emsOf, fitted } from '../stemma/wrap.ts';
import type { Item, Lane, Shape } from './items.ts';
import type { Scale } from './scale.ts';

/** A mark of the drawing: one item, or several of the same time, which would only repeat it. */
export interface Mark {
  readonly items: readonly Item[];
  readonly lane: Lane;
  readonly shape: Shape;
  readonly x: number; // px
  readonly width: number; // px: as long as the time that the words leave open
  readonly row: number; // within its lane, from 0
  readonly label: string; // "3 · the quay burns", as much as there is room for
  readonly labelX: number;
  readonly inside: boolean; // the label stands within the mark
}

export interface Laned {
  readonly lane: Lane;
  readonly rows: number;
  readonly marks: readonly Mark[];
}

export const LANES: readonly Lane[] = ['happened', 'said', 'reported'];
const TOGETHER = 3; // more items of one lane and one time are one mark
const SIZE = 12.5; // px of a label
const OPEN = 34; // px of a mark that is open to one side
const LEAST = 8; // px
const BESIDE = 190; // px of a label beside its mark
const GAP = 10;

/** Places the marks of each lane in rows, so that none covers another. */
export function lanesOf(items: readonly Item[], scale: Scale): readonly Laned[] {
  return LANES.map((lane) => {
    const ends: number[] = []; // where each row ends so far
    const marks = marksOf(
      items.filter((i) => i.lane === lane && i.when !== null),
      lane,
      scale,
    ).map((mark): Mark => {
      const till = mark.inside ? mark.x + mark.width : Math.max(mark.x + mark.width, mark.labelX + emsOf(mark.label) * SIZE);
      const from = Math.min(mark.x, mark.labelX);
      const free = ends.findIndex((end) => end + GAP <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = till;
      return { ...mark, row };
    });
    return { lane, rows: ends.length, marks };
  }).filter((l) => l.rows > 0);
}

function marksOf(items: readonly Item[], lane: Lane, scale: Scale): readonly Mark[] {
  const alike = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.when?.start ?? ''} ${item.when?.end ?? ''} ${item.when?.shape ?? ''}`;
    const list = alike.get(key);
    if (list) list.push(item);
    else alike.set(key, [item]);
  }
  return [...alike.values()]
    .flatMap((list) => (list.length > TOGETHER ? [list] : list.map((item) => [item])))
    .flatMap((list): Mark[] => {
      const when = list[0]?.when;
      if (!when) return [];
      const [a, b] = [scale.at(when.start), scale.at(when.end)];
      const open = when.shape === 'later' || when.shape === 'earlier';
      const width = when.shape === 'moment' ? LEAST : open ? OPEN : Math.max(LEAST, b - a);
      const x = when.shape === 'earlier' ? Math.max(0, b - width) : a;
      const text = labelOf(list, lane);
      const room = width - 12;
      if (room >= 90)
        return [{ items: list, lane, shape: when.shape, x, width, row: 0, label: fitted(text, room / SIZE), labelX: x + 6, inside: true }];
      const label = fitted(text, BESIDE / SIZE);
      const after = x + width + 5;
      const before = x - 5 - emsOf(label) * SIZE;
      const fits = after + emsOf(label) * SIZE <= scale.width || before < 0;
      return [{ items: list, lane, shape: when.shape, x, width, row: 0, label, labelX: fits ? after : before, inside: false }];
    })
    .sort((a, b) => Math.min(a.x, a.labelX) - Math.min(b.x, b.labelX) || (a.items[0]?.number ?? 0) - (b.items[0]?.number ?? 0));
}

/** "4 · the quay burns", "7 … 15 · 9 entries". */
function labelOf(items: readonly Item[], lane: Lane): string {
  const [first] = items;
  if (!first) return '';
  const numbers = items.length === 1 ? String(first.number) : `${first.number} … ${items.at(-1)?.number ?? ''}`;
  const n = items.reduce((sum, i) => sum + i.entries.length, 0);
  const [word, many] = lane === 'reported' ? ['report', 'reports'] : lane === 'said' ? ['statement', 'statements'] : ['entry', 'entries'];
  const what = n === 1 ? clipped(unstopped(oneLine(first.entries[0].event)), 60) : counted(n, word, many);
  return `${numbers} · ${what}`;
}
