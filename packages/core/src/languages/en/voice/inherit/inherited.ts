import type { Carried, ChainLink, CueClass, SourcedAttribution } from '../../../../model/attribution.ts';

export type Inherited = Pick<Carried, 'chain' | 'attribution'>;
export type BySentence = ReadonlyMap<number, readonly SourcedAttribution[]>;

const SPEECH: ReadonlySet<CueClass> = new Set<CueClass>(['say', 'report', 'confirm', 'allege', 'show']);
const MOST = 40; // attributions of one sentence that are looked at

/** The outermost speech of a sentence. */
export function mainOf(list: readonly SourcedAttribution[] | undefined): SourcedAttribution | null {
  const speech = (list ?? [])
    .slice(0, MOST)
    .filter((a) => SPEECH.has(a.cueClass) && a.chain.length > 0 && a.content.length > 0 && !a.negated);
  const inside = (a: SourcedAttribution, b: SourcedAttribution): boolean =>
    b.content.some((c) => a.cue[0].start >= c.start && a.cue[0].end <= c.end);
  return speech.find((a) => !speech.some((b) => b !== a && inside(a, b))) ?? null;
}

/** The chain again, without words of its own. */
export const again = (chain: readonly ChainLink[], grade: ChainLink['grade'], rule: string): readonly ChainLink[] =>
  chain.map((link) => ({ ...link, span: null, grade: link.grade === 'certain' ? grade : link.grade, rule }));
