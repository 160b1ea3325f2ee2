import { compare, english, read, type Dossier } from '../../src/index.ts';
import { BASES, UNCHANGED, type Base, type Change } from './planted.ts';

export interface Scored {
  readonly found: Readonly<Record<Change, number>>;
  readonly planted: number; // of each change
  readonly right: number;
  readonly wrong: readonly { readonly name: string; readonly change: string; readonly from: string; readonly to: string }[];
  readonly missed: readonly { readonly name: string; readonly change: Change; readonly original: string; readonly changed: string }[];
}

const dossierOf = (name: string, a: string, b: string, outlets: readonly [string, string] | null): Dossier =>
  compare(
    [
      { id: 'a', text: a, ...(outlets && { outlet: outlets[0] }) },
      { id: 'b', text: b, ...(outlets && { outlet: outlets[1] }) },
    ].map((report) => read(report, english)),
    english,
    { story: name },
  );

/** Each planted change, looked for in its own pair of reports; what else is found there, or in pairs where nothing changed, is wrong. */
export function scoreHops(bases: readonly Base[] = BASES, unchanged: typeof UNCHANGED = UNCHANGED): Scored {
  const found: Record<string, number> = {};
  const wrong = new Map<string, Scored['wrong'][number]>();
  const missed: Scored['missed'][number][] = [];
  let right = 0;
  const blame = (name: string, hops: Dossier['hops']): void => {
    for (const { change, from, to } of hops) wrong.set(`${name} ${change} ${to.text}`, { name, change, from: from.text, to: to.text });
  };
  for (const base of bases) {
    const original = base.sentences.map((s) => s.original).join('\n\n');
    for (const [k, planted] of base.sentences.entries()) {
      const parts = base.sentences.map((s, i) => (i === k ? s.changed : s.retold));
      const start = parts.slice(0, k).reduce((all, part) => all + part.length + 2, 0);
      const { hops } = dossierOf(base.name, original, parts.join('\n\n'), base.outlets);
      const inPlace = (hop: Dossier['hops'][number]): boolean => {
        const there = [hop.from, hop.to].find((c) => c.report === 'b');
        return there !== undefined && there.start < start + planted.changed.length && start < there.end;
      };
      const hits = hops.filter((hop) => hop.change === planted.change && inPlace(hop));
      if (hits.length > 0) {
        found[planted.change] = (found[planted.change] ?? 0) + 1;
        right += 1;
      } else missed.push({ name: base.name, ...planted });
      blame(base.name, hops.filter((hop) => !hits.includes(hop))); // prettier-ignore
    }
  }
  for (const { name, a, b } of unchanged) blame(name, dossierOf(name, a, b, null).hops);
  return { found: found as Scored['found'], planted: bases.length, right, wrong: [...wrong.values()], missed };
}
