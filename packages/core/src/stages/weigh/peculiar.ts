import type { AlignedAnswer, AlignedQuestion } from '../../model/claim.ts';
import type { Shared } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';
import { byText } from './order.ts';

const COMMON = 3; // reports that must have it otherwise
const FEW = 3; // reports at most that share what is peculiar: more is an account of its own
const TOLD: ReadonlySet<string> = new Set(['asserts', 'reports', 'confirms', 'states', 'alleges']);

/**
 * What a few reports share against all others: a value that clashes with that of most, or a quotation worded as most do not word it.
 *
 * Who is right agrees with whoever else is right; who errs errs in his own way, unless he copied (Dong et al. 2009). Which of the wordings is
 * the speaker's own nobody asks here. Pairs of reports, with the words of both.
 */
export function peculiaritiesOf(questions: readonly AlignedQuestion[], readings: readonly Reading[]): readonly Shared[] {
  return [...questions.flatMap(ofValues), ...ofQuotations(readings)].sort(
    (x, y) => byText(x.a, y.a) || byText(x.b, y.b) || (x.passages[0]?.a.start ?? 0) - (y.passages[0]?.a.start ?? 0),
  );
}

/** Places where reports give one thing: a report and where it does. */
type Places = ReadonlyMap<string, Span>;

function ofValues({ slot, answers, relations }: AlignedQuestion): readonly Shared[] {
  if (slot !== 'single' && slot !== 'quantity' && slot !== 'date') return [];
  const places = new Map(answers.map((answer) => [answer.key, placesOf(answer)]));
  return relations.flatMap(({ a, b, kind }) => {
    if (kind !== 'conflict') return [];
    const [x, y] = [places.get(a) ?? new Map(), places.get(b) ?? new Map()] as [Places, Places];
    return [...odd(x, y), ...odd(y, x)];
  });
}

const placesOf = ({ evidence }: AlignedAnswer): Places =>
  new Map(
    evidence.flatMap(({ report, start, end, stance, ...rest }) =>
      rest.in !== 'title' && TOLD.has(stance) ? [[report, { start, end }] as const] : [],
    ),
  );

/** Every two of the few that have it so, where most have it otherwise and none has both. */
function odd(few: Places, most: Places): readonly Shared[] {
  const ids = [...few.keys()].filter((id) => !most.has(id)).sort(byText);
  if (ids.length < 2 || ids.length > FEW || most.size < Math.max(COMMON, 2 * ids.length)) return [];
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).map((b): Shared => ({ a, b, what: 'peculiarity', passages: [{ a: few.get(a) as Span, b: few.get(b) as Span }] })),
  );
}

interface Quoted {
  readonly report: string;
  readonly span: Span;
  readonly words: readonly string[];
}

const LEAST = 6; // words of a quotation
const LONGEST = 60;
const OPENS = 3; // words at either end by which wordings of one quotation are laid side by side
const CHANGED = 3; // words at most that differ

function ofQuotations(readings: readonly Reading[]): readonly Shared[] {
  const quoted = readings.flatMap(({ report, quotations }) =>
    quotations.flatMap(({ inner }): Quoted[] => {
      const words =
        report.text
          .slice(inner.start, inner.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? [];
      return words.length >= LEAST && words.length <= LONGEST ? [{ report: report.id, span: inner, words }] : [];
    }),
  );
  const groups = new Map<string, Quoted[]>();
  for (const one of quoted)
    for (const key of [`<${one.words.slice(0, OPENS).join(' ')}`, `>${one.words.slice(-OPENS).join(' ')}`])
      groups.set(key, [...(groups.get(key) ?? []), one]);
  const found = new Map<string, Shared>();
  for (const [, group] of [...groups].sort(([x], [y]) => byText(x, y))) {
    const wordings = new Map<string, Map<string, Span>>();
    for (const { report, span, words } of group) {
      const wording = words.join(' ');
      wordings.set(wording, (wordings.get(wording) ?? new Map<string, Span>()).set(report, span));
    }
    for (const [x, few] of wordings)
      for (const [y, most] of wordings)
        if (x !== y && near(x.split(' '), y.split(' ')))
          for (const shared of odd(few, most)) found.set(`${shared.a} ${shared.b} ${shared.passages[0]?.a.start ?? 0}`, shared);
  }
  return [...found.values()];
}

/** They differ in one to three words, by Levenshtein's distance over words. */
function near(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > CHANGED) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1)
      next.push(Math.min((next[j] as number) + 1, (row[j + 1] as number) + 1, (row[j] as number) + (word === b[j] ? 0 : 1)));
    row = next;
  }
  const distance = row[b.length] as number;
  return distance >= 1 && distance <= CHANGED;
}
