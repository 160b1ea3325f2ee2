import type { ReuseKind } from './judge.ts';

const SHORTER = 0.8;

/** Who had the words first: the earlier date, or the longer text of one that was trimmed. Null where neither tells. */
export function directionOf(
  kind: ReuseKind,
  containment: { readonly a: number; readonly b: number },
  a: string | null,
  b: string | null,
): { readonly direction: 'a>b' | 'b>a'; readonly by: 'date' | 'trimming' } | null {
  const dated = earlier(a, b);
  if (dated !== 0) return { direction: dated < 0 ? 'a>b' : 'b>a', by: 'date' };
  if (kind !== 'trimmed') return null;
  // what stands whole in a longer text was cut out of it
  if (containment.b > containment.a && containment.a < SHORTER) return { direction: 'a>b', by: 'trimming' };
  if (containment.a > containment.b && containment.b < SHORTER) return { direction: 'b>a', by: 'trimming' };
  return null;
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T(?:00:00(?::00(?:\.0+)?)?Z?)?)?$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Below 0 where the first date is surely before the second. Midnight is a day without a time; a time without a zone is only as good as its day. */
function earlier(a: string | null, b: string | null): number {
  if (a === null || b === null) return 0;
  if (!DAY.test(a) && !DAY.test(b) && MOMENT.test(a) && MOMENT.test(b) && zoned(a) && zoned(b))
    return Math.sign(Date.parse(a) - Date.parse(b)) || 0;
  const [x, y] = [a.slice(0, 10), b.slice(0, 10)];
  return /^\d{4}-\d{2}-\d{2}$/.test(x) && /^\d{4}-\d{2}-\d{2}$/.test(y) ? (x < y ? -1 : x > y ? 1 : 0) : 0;
}

const zoned = (date: string): boolean => /(?:Z|[+-]\d{2}:?\d{2})$/.test(date);
