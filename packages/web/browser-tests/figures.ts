/** A figure that was measured, and what it may be at most. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly budget: number;
  readonly unit: string;
}

const figures: Figure[] = [];

/** How many times its budget a figure may be before a test fails: the machines that run this are shared, and some are slow. Bytes have no such room. */
const ROOM = 3;

/** Keeps a figure for the table, and tells whether it is within its budget, with room for a busy machine where time was measured. */
export function within(figure: Figure): boolean {
  figures.push(figure);
  return figure.measured <= figure.budget * (figure.unit === 'ms' ? ROOM : 1);
}

/** The plain figures beside their budgets. */
export function table(): string {
  const rows = figures.map(({ what, measured, budget, unit }) => [
    what,
    `${Math.round(measured)} ${unit}`,
    `${budget} ${unit}`,
    measured <= budget ? '' : 'over',
  ]);
  const widths = [0, 1, 2].map((i) => Math.max(...rows.map((row) => (row[i] as string).length)));
  return rows
    .map(([what = '', is = '', may = '', over = '']) =>
      `${what.padEnd(widths[0] ?? 0)}  ${is.padStart(widths[1] ?? 0)}  of ${may.padStart(widths[2] ?? 0)}  ${over}`.trimEnd(),
    )
    .join('\n');
}
