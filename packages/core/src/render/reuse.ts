import type { ReusePair } from '../reuse/index.ts';
import { counted, listed } from '../text/wording.ts';
import { lay, run, type Terminal } from './paint.ts';
import { oneLine } from './visible.ts';

/** One line of `reuse --jsonl`: positions as pairs. */
export interface ReuseJson extends Omit<ReusePair, 'passages'> {
  readonly passages: readonly { readonly a: readonly [number, number]; readonly b: readonly [number, number] }[];
}

export const reuseJson = ({ passages, ...pair }: ReusePair): ReuseJson => ({
  ...pair,
  passages: passages.map(({ a, b }) => ({ a: [a.start, a.end], b: [b.start, b.end] })),
});

const KINDS: Readonly<Record<ReusePair['kind'], string>> = {
  reprint: 'a reprint',
  trimmed: 'a trimmed reprint',
  adapted: 'adapted',
  lifted: 'passages taken over',
  merged: 'put together from several',
  quotation: 'the same quotation',
  phrases: 'phrases only',
};
const LONGEST = 220; // characters of a passage that are shown

/**
 * Who shares whose words, for a terminal: a block for each pair that copied, a line for those that only quote alike, and how many texts are left once
 * copies are put together. `texts` are the verbatim texts by id.
 */
export function renderReuseText(pairs: readonly ReusePair[], texts: ReadonlyMap<string, string>, terminal: Terminal): string {
  const copied = pairs.filter((pair) => pair.positive);
  const quoted = pairs.filter((pair) => pair.kind === 'quotation');
  const phrases = pairs.filter((pair) => pair.kind === 'phrases');
  const lines = [
    ...copied.flatMap((pair) => [...block(pair, texts, terminal), '']),
    ...quoted.flatMap(({ a, b }) =>
      lay([run(`${oneLine(a)} and ${oneLine(b)} `), run('share quotations only: a shared source, no copy.', 'quiet')], terminal),
    ),
    ...phrases.flatMap(({ a, b }) =>
      lay([run(`${oneLine(a)} and ${oneLine(b)} `), run('share phrases: too little to tell copying from chance.', 'quiet')], terminal),
    ),
    ...(quoted.length + phrases.length > 0 ? [''] : []),
    ...lay([run(summary(copied, [...texts.keys()]), 'strong')], terminal),
    ...lay([run('That two texts share no words does not make them independent: see “stemma compare”.', 'quiet')], terminal),
  ];
  return `${lines.join('\n')}\n`;
}

function block(pair: ReusePair, texts: ReadonlyMap<string, string>, terminal: Terminal): readonly string[] {
  const { a, b, containment, direction, directionBy } = pair;
  const [from, to] = direction === 'b>a' ? [b, a] : [a, b];
  const of = (id: string): number => (id === a ? containment.a : containment.b);
  const [longest] = [...pair.passages].sort((p, q) => q.a.end - q.a.start - (p.a.end - p.a.start));
  const words = longest && (texts.get(a) ?? '').slice(longest.a.start, longest.a.end);
  return [
    ...lay(
      [run(oneLine(from), 'strong'), run(direction ? ' → ' : ' — '), run(oneLine(to), 'strong'), run(` ${KINDS[pair.kind]}`, 'cue')],
      terminal,
    ),
    ...lay(
      [
        run(
          `${percent(of(to))} of the words of ${oneLine(to)} stand in ${oneLine(from)}, ${percent(of(from))} the other way; ${
            directionBy === 'date'
              ? 'the earlier date comes first'
              : directionBy === 'trimming'
                ? 'the longer comes first'
                : 'which came first is not told'
          }.`,
        ),
      ],
      terminal,
      '  ',
      '  ',
    ),
    ...(words
      ? lay(
          [
            run(`${counted(pair.passages.length, 'passage')}${pair.passages.length > 1 ? ', the longest' : ''}: `, 'quiet'),
            run(shown(oneLine(words))),
          ],
          terminal,
          '  ',
          '  ',
        )
      : []),
  ];
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const shown = (words: string): string => `“${words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words}”`;

/** "5 texts; 3 once copies are put together: a, b and c are one." */
function summary(copied: readonly ReusePair[], ids: readonly string[]): string {
  const root = new Map(ids.map((id) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    while (root.get(at) !== at) at = root.get(at) as string;
    return at;
  };
  for (const { a, b, kind } of copied) {
    if (kind === 'lifted' || kind === 'merged') continue; // a passage does not make two texts one
    const [x, y] = [find(a), find(b)];
    if (x !== y) root.set(x < y ? y : x, x < y ? x : y);
  }
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(find(id), [...(groups.get(find(id)) ?? []), oneLine(id)]);
  const many = [...groups.values()].filter((group) => group.length > 1);
  if (copied.length === 0) return `${counted(ids.length, 'text')}; none took over another’s words.`;
  if (many.length === 0) return `${counted(ids.length, 'text')}; passages were taken over, and none is a copy of another.`;
  return `${counted(ids.length, 'text')}; ${groups.size} once copies are put together: ${many.map((group) => listed(group, 6)).join('; ')}.`;
}
