import type { Token } from '../../../../model/mention.ts';
import { kinOf, nearness } from '../../events/words.ts';
import { modifiers } from './clash.ts';
import type { Fact, Part } from './facts.ts';

/** Two propositions of two reports that may tell of one event, and where their parts differ. */
export interface Pair {
  readonly a: Fact;
  readonly b: Fact;
  readonly shared: readonly (readonly [Part, Part])[];
  readonly apart: readonly (readonly [Part, Part])[]; // one role, two fillers
  readonly likeness: number; // of the sentences without the differing parts, 0 to 1
  readonly told: number; // reports that tell of this verb with the part that both have
}

const KIN = 0.5; // least nearness of two verbs for one event
const MOST_TOGETHER = 40; // facts of one verb and one part
const EMPTY =
  /^(?:be|have|do|say|tell|get|make|take|go|come|see|know|think|want|include|need|use|try|call|look|seem|appear|become|begin|start|continue|believe|show|add|write|report|claim|speak|ask|put|give|keep|let|find|feel|mean|happen|follow|remain|accord)$/;

/** Weighs a word by how few facts hold it. */
export type Weigh = (word: string) => number;

export function weighing(facts: readonly Fact[]): Weigh {
  const count = new Map<string, number>();
  const sentences = new Set<string>();
  for (const { around, reading, proposition } of facts) {
    const at = `${proposition.sentence} ${reading.report.id}`;
    if (sentences.has(at)) continue;
    sentences.add(at);
    for (const word of around) count.set(word, (count.get(word) ?? 0) + 1);
  }
  const all = sentences.size + 1;
  return (word) => Math.log(all / ((count.get(word) ?? 0) + 0.5));
}

/** Every two facts of two reports with one verb, or verbs near each other, and a part in common. */
export function pairsOf(facts: readonly Fact[], weigh: Weigh): Pair[] {
  const byKey = new Map<string, number[]>();
  facts.forEach((fact, i) => {
    const { root } = fact.proposition.predicate;
    for (const part of fact.parts)
      for (const key of part.keys) {
        const at = `${root} ${key}`;
        const list = byKey.get(at);
        if (!list) byKey.set(at, [i]);
        else if (list.length < MOST_TOGETHER && list.at(-1) !== i) list.push(i);
      }
  });
  const told = (root: string, key: string): number => new Set((byKey.get(`${root} ${key}`) ?? []).map((i) => facts[i]!.reading)).size;
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  facts.forEach((a, i) => {
    const { root } = a.proposition.predicate;
    const roots = [root, ...(EMPTY.test(root) ? [] : [...kinOf(root)].filter((r) => nearness(root, r) >= KIN && !EMPTY.test(r)).sort())];
    for (const part of a.parts)
      for (const key of part.keys)
        for (const other of roots)
          for (const j of byKey.get(`${other} ${key}`) ?? []) {
            const b = facts[j] as Fact;
            if (j <= i || b.reading === a.reading || b.incident !== a.incident) continue;
            const at = `${i} ${j}`;
            if (seen.has(at)) continue;
            seen.add(at);
            pairs.push(pairOf(a, b, weigh, told));
          }
  });
  return pairs;
}

const agree = (x: Part, y: Part): boolean => {
  for (const key of x.keys) if (y.keys.has(key)) return true;
  return false;
};

function pairOf(a: Fact, b: Fact, weigh: Weigh, told: (root: string, key: string) => number): Pair {
  const shared: [Part, Part][] = [];
  const apart: [Part, Part][] = [];
  for (const x of a.parts)
    for (const y of b.parts) {
      // "a private plane" and "a public plane" agree in nothing but the noun
      const contrasted = x.argument.role === y.argument.role && x.head === y.head && !x.name && !y.name && modifiers(a, x, b, y);
      if (contrasted) apart.push([x, y]);
      else if (agree(x, y)) shared.push([x, y]);
      else if (x.argument.role === y.argument.role && comparable(x, y)) apart.push([x, y]);
    }
  const open = apart.filter(([x, y]) => !shared.some(([s, t]) => s === x || t === y));
  const { root } = a.proposition.predicate;
  const often = shared.filter(([x]) => CORE.test(x.argument.role) && single(a, x)).flatMap(([x, y]) => [...x.keys].filter((k) => y.keys.has(k)).map((k) => told(root, k))); // prettier-ignore
  return { a, b, shared, apart: open, likeness: likeness(a, b, open, weigh), told: Math.max(0, ...often) };
}

const CORE = /^(?:agent|patient|recipient|thing)$/;

/** One person or thing, and no word that fits anybody. */
const single = ({ reading: { tokens } }: Fact, { argument, head, name }: Part): boolean => {
  const token = tokens[argument.head] as Token;
  if (name) return true;
  return (
    token.lower === head &&
    token.pos === 'NOUN' &&
    !/^(?:person|people|man|woman|victim|suspect|someone|child|boy|girl|shooting|attack|police)$/.test(head)
  );
};

const comparable = (x: Part, y: Part): boolean =>
  (x.argument.preposition ?? '') === (y.argument.preposition ?? '') || x.argument.role === 'agent';

function likeness(a: Fact, b: Fact, apart: Pair['apart'], weigh: Weigh): number {
  const out = new Set(apart.flatMap(([x, y]) => [...x.words, ...y.words]));
  let both = 0;
  let left = 0;
  let right = 0;
  for (const word of a.around) {
    if (out.has(word)) continue;
    const w = weigh(word) ** 2;
    left += w;
    if (b.around.has(word)) both += w;
  }
  for (const word of b.around) if (!out.has(word)) right += weigh(word) ** 2;
  return left > 0 && right > 0 ? both / Math.sqrt(left * right) : 0;
}
