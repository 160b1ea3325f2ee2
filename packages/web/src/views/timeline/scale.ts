import type { When } from './items.ts';

/** A stretch of time drawn evenly, or one that is left out since nothing is dated within it. */
export interface Stretch {
  readonly start: number; // days
  readonly end: number;
  readonly x: number; // px
  readonly width: number;
  readonly broken: boolean;
}

export interface Tick {
  readonly day: number;
  readonly x: number;
}

/** Days to px. Long times without any date are cut short, and the drawing says so there. */
export interface Scale {
  readonly stretches: readonly Stretch[];
  readonly width: number;
  readonly at: (day: number) => number;
  readonly ticks: readonly Tick[];
}

const BREAK = 64; // px of a time left out
const LONG = 10; // days: a shorter time without a date is drawn
const MANY = 6; // times the usual distance: a shorter one is drawn
const LABEL = 112; // px between two dates beneath the line
const LEAST_DAY = 6; // px: below it a scale would be all breaks; then it grows wider than its room
const MOST_DAY = 230; // px: a story of one day needs no wider one

/** A scale for these times in so many px; wider where that would leave less than a few px for a day. */
export function scaleOf(times: readonly When[], room: number): Scale {
  const ends = [
    ...new Set(times.flatMap(({ start, end, shape }) => (shape === 'moment' ? [Math.floor(start), Math.floor(start) + 1] : [start, end]))),
  ].sort((a, b) => a - b);
  const first = ends[0] ?? 0;
  const gaps = ends.slice(1).map((end, i) => end - (ends[i] ?? end));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  const long = Math.max(LONG, usual * MANY);
  const spans: { start: number; end: number; broken: boolean }[] = [];
  gaps.forEach((gap, i) => {
    const [start, end] = [ends[i] ?? 0, ends[i + 1] ?? 0];
    const broken = gap > long;
    const last = spans.at(-1);
    if (last && last.broken === broken && !broken) last.end = end;
    else spans.push({ start, end, broken });
  });
  if (spans.length === 0) spans.push({ start: first, end: first + 1, broken: false });
  const breaks = spans.filter((s) => s.broken).length;
  const days = spans.reduce((sum, s) => sum + (s.broken ? 0 : s.end - s.start), 0);
  const perDay = Math.min(MOST_DAY, Math.max(LEAST_DAY, (room - breaks * BREAK) / Math.max(1, days)));
  let x = 0;
  const stretches = spans.map((s): Stretch => {
    const width = s.broken ? BREAK : (s.end - s.start) * perDay;
    const stretch = { ...s, x, width };
    x += width;
    return stretch;
  });
  const at = (day: number): number => {
    const stretch = stretches.find((s) => day <= s.end) ?? stretches.at(-1);
    if (!stretch) return 0;
    const share = (Math.min(Math.max(day, stretch.start), stretch.end) - stretch.start) / (stretch.end - stretch.start);
    return stretch.x + share * stretch.width;
  };
  return { stretches, width: x, at, ticks: ticksOf(stretches, perDay, at) };
}

const STEPS = [1, 2, 5, 7, 14, 28, 56, 91, 182, 365, 730, 1825, 3650];

/** A date at the beginning of every stretch and at even steps within it, as close as their words allow. */
function ticksOf(stretches: readonly Stretch[], perDay: number, at: (day: number) => number): readonly Tick[] {
  const step = STEPS.find((days) => days * perDay >= LABEL) ?? 3650;
  const ticks: Tick[] = [];
  for (const { start, end, broken } of stretches) {
    if (broken) continue;
    for (let day = Math.ceil(start); day < end; day += step) {
      const x = at(day);
      if (x - (ticks.at(-1)?.x ?? -Infinity) >= LABEL) ticks.push({ day, x });
    }
  }
  return ticks;
}

const DAY = 86_400_000; // ms

/** The day as ISO 8601 writes it. */
export const isoOf = (day: number): string => new Date(Math.floor(day) * DAY).toISOString().slice(0, 10);
