/** One figure that a set gives, with what it is held against. */
export interface Measure {
  readonly set: string;
  readonly measure: string;
  readonly value: number | null; // null: not measured; the note says why
  readonly of?: number; // for counts: "14 of 29"
  readonly as: 'share' | 'count' | 'rate'; // share: 0 to 1, shown in percent; rate: so many a story
  readonly floor?: number; // what something simple reaches
  readonly bar?: number; // what this version is meant to reach
  readonly atMost?: boolean; // smaller is better
  readonly note?: string;
}

/** How often one kind of thing is found, and found rightly: a line of docs/reference/error-rates.md. */
export interface Rate {
  readonly table: 'verb class' | 'content' | 'rule' | 'own set, part A' | 'own set, part B' | 'own set, part C';
  readonly name: string;
  readonly marked: number | null; // how many there are; null: not known apart
  readonly found: number; // how many we give
  readonly precision: number | null; // 0 to 1; null: none found
  readonly recall: number | null;
  readonly left?: readonly [number, number]; // of those where the right answer is none, how many were left alone
}

/** A set of texts with gold, and how the product is measured on it. */
export interface EvaluationSet {
  readonly name: string;
  readonly needs: readonly string[]; // files or folders below the corpora, all of which must be there
  readonly commands: readonly string[]; // of the product
  measure(corpora: Corpora, program: Program): Promise<readonly Measure[]>;
  /** What we publish of our errors; called after `measure`, and finds what that left in the scratch folder. */
  rates?(corpora: Corpora, program: Program): readonly Rate[] | Promise<readonly Rate[]>;
}

/** Where the corpora are, and a folder for what must not stay. */
export interface Corpora {
  at(...parts: string[]): string;
  scratch(name: string): string;
}

/** The product, called as a person would call it. */
export interface Program {
  /** Runs a command of the product; its output becomes the file `to`. */
  stemma(args: readonly string[], to: string, from?: string): Promise<void>;
  /** Runs a plain Node script that came with a corpus, and gives what it printed. */
  script(file: string, args: readonly string[], to?: string): Promise<string>;
}

/** Reached, missed, or nothing to reach. */
export function standing({ value, bar, atMost }: Measure): 'reached' | 'missed' | '' {
  if (value === null || bar === undefined) return '';
  return (atMost ? value <= bar : value >= bar) ? 'reached' : 'missed';
}

const shown = (value: number | undefined | null, as: Measure['as']): string =>
  value === undefined || value === null ? '' : as === 'share' ? (100 * value).toFixed(1) : as === 'rate' ? value.toFixed(2) : String(value);

/** All measures as one table, set by set. Shares are percentages. `before` is what an earlier run gave; the change stands beside the value. */
export function table(measures: readonly Measure[], before: readonly Measure[] = []): string {
  const head = ['set', 'measure', 'value', 'change', 'floor', 'bar', '', 'note'];
  const was = new Map(before.map((m) => [`${m.set}\n${m.measure}`, m.value]));
  const change = ({ set, measure, value, as }: Measure): string => {
    const earlier = was.get(`${set}\n${measure}`);
    const moved = value === null || earlier === undefined || earlier === null ? '' : shown(value - earlier, as);
    return /[1-9]/.test(moved) ? moved.replace(/^(?!-)/, '+') : '';
  };
  const rows = measures.map((m) => [
    m.set,
    m.measure,
    m.value === null ? '—' : m.of === undefined ? shown(m.value, m.as) : `${shown(m.value, m.as)} of ${m.of}`,
    change(m),
    shown(m.floor, m.as),
    m.bar === undefined ? '' : `${m.atMost ? '≤' : '≥'} ${shown(m.bar, m.as)}`,
    standing(m),
    m.note ?? '',
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i >= 2 && i <= 5 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join('  ');
  return [line(head), rule, ...rows.map((row, i) => line(row[0] === rows[i - 1]?.[0] ? ['', ...row.slice(1)] : row))].join('\n');
}
