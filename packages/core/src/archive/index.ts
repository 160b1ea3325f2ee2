import { accu } from './accu.ts';
import { calibrate, stepAt, type CalibrationStep } from './calibrate.ts';
import { tableOf, type ArchiveClaim, type ClaimTable, type KnownAnswer } from './claims.ts';
import { pooledInvestment } from './pooled.ts';

export type { ArchiveClaim, KnownAnswer } from './claims.ts';
export type { CalibrationStep } from './calibrate.ts';

/** Below these, figures hang on what was assumed and on nothing else: measured on flights, three to thirty sources (see docs). */
export const LEAST_ORIGINS = 30;
export const LEAST_KNOWN = 200;

/** Why an archive cannot be weighed. */
export interface TooSmall {
  readonly refused: true;
  readonly origins: number;
  readonly known: number;
}

export interface WeighedArchive {
  readonly refused: false;
  readonly origins: readonly { readonly origin: string; readonly answers: number; readonly known: number; readonly right: number }[];
  readonly copying: readonly { readonly a: string; readonly b: string; readonly shared: number; readonly sharedWrong: number }[];
  readonly questions: readonly WeighedQuestion[]; // those whose answer is not known
  readonly calibration: readonly CalibrationStep[];
  readonly held: Held; // how it did where it was not shown the answer
}

export interface WeighedQuestion {
  readonly question: string;
  readonly value: string;
  readonly behind: number; // origins that say so
  readonly against: number;
  readonly step: CalibrationStep | null; // of the answers with as much behind them that became known, so many were right
  readonly second: string | null; // another value that the second opinion puts first
}

/** Of the known answers, each judged by a calibration that had not seen it. */
export interface Held {
  readonly known: number;
  readonly right: number; // by this method
  readonly vote: number; // by counting origins
  readonly withoutCopying: number; // by this method without the search for copiers
  readonly bands: readonly {
    readonly from: number;
    readonly to: number;
    readonly stated: number;
    readonly right: number;
    readonly of: number;
  }[]; // stated: mean share the calibration gave
}

const FOLDS = 5;
const BANDS = [0, 0.2, 0.45, 0.55, 0.8, 0.95, 1] as const; // of ICD 203, its two lowest as one
const COPIES = 0.9; // from here on a pair is shown

/**
 * Which value of each open question the archive's origins bear out, and how often such a value was right where the answer became known.
 *
 * Refuses below 30 origins or 200 known answers. Says nothing of one story. (corroboration.md §9)
 */
export function weighArchive(claims: readonly ArchiveClaim[], known: readonly KnownAnswer[]): WeighedArchive | TooSmall {
  const table = tableOf(claims);
  const answers = new Map(
    [...known].sort((a, b) => byText(a.question, b.question) || byText(b.value, a.value)).map(({ question, value }) => [question, value]),
  );
  const resolved = table.questions.flatMap((question, i) => (answers.has(question) ? [i] : []));
  if (table.origins.length < LEAST_ORIGINS || resolved.length < LEAST_KNOWN)
    return { refused: true, origins: table.origins.length, known: resolved.length };
  const weighing = accu(table);
  const leading = weighing.values.map(first);
  const isRight = (question: number, value: number): boolean => table.values[question]![value] === answers.get(table.questions[question]!);
  const judged = resolved.map((question) => ({
    raw: weighing.values[question]![leading[question]!]!,
    right: isRight(question, leading[question]!),
  }));
  const calibration = calibrate(judged);
  const second = pooledInvestment(table);
  const plain = accu(table, { copiers: false }).values.map(first);
  const vote = table.behind.map((lists) => first(lists.map((list) => list.length)));
  const rightOf = (lead: readonly number[]): number => resolved.filter((question) => isRight(question, lead[question]!)).length;
  return {
    refused: false,
    origins: table.origins.map((origin, i) => {
      const own = [...table.said[i]!].filter(([question]) => answers.has(table.questions[question]!));
      return { origin, answers: table.said[i]!.size, known: own.length, right: own.filter(([q, v]) => isRight(q, v)).length };
    }),
    copying: copiersIn(table, weighing.copying, leading),
    questions: table.questions.flatMap((question, i): WeighedQuestion[] => {
      if (answers.has(question)) return [];
      const lead = leading[i]!;
      const behind = table.behind[i]![lead]!.length;
      return [
        {
          question,
          value: table.values[i]![lead]!,
          behind,
          against: table.behind[i]!.reduce((all, list) => all + list.length, 0) - behind,
          step: stepAt(calibration, weighing.values[i]![lead]!),
          second: second[i] === lead ? null : table.values[i]![second[i]!]!,
        },
      ];
    }),
    calibration,
    held: { known: resolved.length, right: rightOf(leading), vote: rightOf(vote), withoutCopying: rightOf(plain), bands: bandsOf(judged) },
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The place of the greatest; of equals the first, so that values in order decide. */
const first = (list: readonly number[]): number => list.indexOf(Math.max(...list));

function copiersIn(table: ClaimTable, copying: (a: number, b: number) => number, leading: readonly number[]): WeighedArchive['copying'] {
  const { origins, said } = table;
  return origins.flatMap((a, i) =>
    origins.slice(i + 1).flatMap((b, j): WeighedArchive['copying'][number][] => {
      const other = i + 1 + j;
      if (copying(i, other) < COPIES) return [];
      const both = [...said[i]!].filter(([question, value]) => said[other]!.get(question) === value);
      return [{ a, b, shared: both.length, sharedWrong: both.filter(([question, value]) => leading[question] !== value).length }];
    }),
  );
}

/** Every fifth answer judged by a calibration on the other four fifths: what was stated beside what was right. */
function bandsOf(judged: readonly { readonly raw: number; readonly right: boolean }[]): Held['bands'] {
  const byFold = Array.from({ length: FOLDS }, (_, fold) => calibrate(judged.filter((_one, k) => k % FOLDS !== fold)));
  const stated = judged.map(({ raw, right }, i) => {
    const step = stepAt(byFold[i % FOLDS]!, raw);
    return { stated: step ? step.right / step.of : 0, right };
  });
  return BANDS.slice(0, -1).flatMap((from, i) => {
    const to = BANDS[i + 1]!;
    const own = stated.filter((s) => s.stated >= from && (s.stated < to || (to === 1 && s.stated === 1)));
    if (own.length === 0) return [];
    const mean = own.reduce((all, s) => all + s.stated, 0) / own.length;
    return [{ from, to, stated: Math.round(1000 * mean) / 1000, right: own.filter((s) => s.right).length, of: own.length }];
  });
}
