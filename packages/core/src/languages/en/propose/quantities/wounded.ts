import type { Reading } from '../../../../model/layers.ts';
import type { Figure } from './figure.ts';

/**
 * What counts of the shot and stabbed say of the hurt: "five people were shot, one fatally" leaves four hurt, "five were shot" in a story in which nobody
 * dies leaves five.
 *
 * A report that counts its hurt itself is left alone, and so is one that tells of no death where others do: it may have come out before. Whoever shot himself
 * is counted with the dead as well.
 */
export function woundedAmong(tolls: readonly Figure[]): readonly Figure[] {
  const deadly = tolls.some((f) => f.role === 'killed' || f.role.startsWith('killed '));
  return [...new Set(tolls.map((f) => f.reading))].flatMap((reading) =>
    ofReport(
      tolls.filter((f) => f.reading === reading),
      reading,
      deadly,
    ),
  );
}

function ofReport(tolls: readonly Figure[], reading: Reading, deadly: boolean): readonly Figure[] {
  if (tolls.some((f) => f.role === 'injured')) return [];
  const hit = tolls.filter((f) => (f.role === 'shot' || f.role === 'stabbed') && f.scope !== 'each' && f.reading === reading);
  const counted = hit.filter((f) => !f.soft);
  const most = Math.max(0, ...counted.map((f) => f.min ?? 0));
  const dead = tolls.filter((f) => f.role === 'killed' || f.role.startsWith('killed '));
  const died = Math.max(0, ...dead.map((f) => f.min ?? 0));
  if (deadly && died === 0) return [];
  return hit.flatMap((f): readonly Figure[] => {
    if (f.scope === 'more') return [asWounded(f, 0)]; // "four others were shot": beside whoever died
    if (!f.soft && (f.min ?? 0) < most) return [];
    if (f.soft && (counted.length > 0 || died > 0)) return []; // "a man was shot": he may be the one who died
    const left = (f.min ?? 0) - died;
    const besides = dead.some((d) => d.reading === f.reading && d.sentence === f.sentence && d.token > f.token && d.scope === 'total');
    return left > 0 ? [{ ...asWounded(f, died), ...(besides && { max: f.max }) }] : []; // "nine were shot and one was killed": of the nine, or besides
  });
}

const asWounded = (f: Figure, dead: number): Figure => ({
  ...f,
  entailed: true,
  role: 'injured',
  min: f.min === null ? null : f.min - dead,
  max: f.max === null ? null : f.max - dead,
  scope: f.scope === 'more' ? 'more' : 'total',
});

/** Puts to each count of the hurt how many its report says were killed, by the highest of its counts. */
export function besideTheDead(tolls: readonly Figure[]): readonly Figure[] {
  const died = new Map<Reading, number>();
  for (const f of tolls)
    if (f.role === 'killed' && f.scope !== 'each' && !f.approximate) died.set(f.reading, Math.max(died.get(f.reading) ?? 0, f.min ?? 0));
  return tolls.map((f) => (f.role === 'injured' && died.has(f.reading) ? { ...f, dead: died.get(f.reading)! } : f));
}
