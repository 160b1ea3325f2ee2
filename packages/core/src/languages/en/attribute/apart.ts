import type { Passage, Range } from './passage.ts';
import type { Accepted } from './select.ts';
import { isDash, lowerAt, textAt } from './words.ts';

/**
 * Ends a content where the next speaker begins: "praised the crew, and the mayor said", "denied the charge when Ruiz asked".
 *
 * A content without a clause of its own never holds such a speaker; one that is a bare clause rarely does; one after "that" mostly does,
 * and is left alone. Counted on the training part of PolNeAR 1.0: what is cut here was an attribution of its own in nine cases of ten.
 */
export function apart(p: Passage, accepted: readonly Accepted[]): readonly Accepted[] {
  if (accepted.length < 2) return accepted;
  const told = accepted.flatMap((one) => ofTheSpeaker(p, one, accepted));
  return told.map((outer) => {
    let { content } = outer;
    for (const inner of told) {
      if (inner === outer || outer.head > inner.head) continue;
      content = content.flatMap((piece) => {
        if (!(piece.from <= inner.cue.from && inner.cue.to <= piece.to)) return [piece];
        const stop = stopBefore(p, piece, outer, inner);
        return stop === null ? [piece] : [{ from: piece.from, to: stop }];
      });
    }
    return content === outer.content ? outer : { ...outer, content };
  });
}

/**
 * What describes a speaker reaches no further than the speaker: in “a woman told of the plan by her brother said” nobody tells of the plan what she said.
 *
 * Cut where somebody says “that” something in a relative clause, left out where the verb was read with the words of the outer one.
 */
function ofTheSpeaker(p: Passage, one: Accepted, all: readonly Accepted[]): readonly Accepted[] {
  for (const outer of all) {
    const { source, cue } = outer;
    if (!source || outer === one || one.head < source.from || one.head >= source.to || cue.from < source.to) continue;
    if (!one.content.some((c) => c.from < cue.to && cue.from < c.to)) continue;
    const relative = one.sourceKind === 'relative';
    if (!relative && !describesTold(p, one)) continue;
    if (one.contentKind !== 'that' || !relative) return [];
    const content = one.content.flatMap((c) => (c.from < source.to ? [{ from: c.from, to: Math.min(c.to, source.to) }] : []));
    return content.length > 0 ? [{ ...one, content }] : [];
  }
  return [one];
}

/** “who was told of the plan”, “a woman told of the plan”. */
const describesTold = (p: Passage, { group, source, lemma }: Accepted): boolean =>
  group !== null &&
  (lemma === 'tell' || lemma === 'ask') &&
  ((group.passive && source === null) || /^(?:of|about)$/.test(lowerAt(p, group.to)));

const WITHOUT_CLAUSE: ReadonlySet<string> = new Set(['object', 'prep', 'ing', 'light', 'to']);
const TIED = /^(?:when|while|as|after|before|although|though|whereas)$/;
const JOINED = /^(?:and|but|yet)$/;

/** Where the outer content ends before the inner speaker; null where it holds it. */
function stopBefore(p: Passage, piece: Range, outer: Accepted, inner: Accepted): number | null {
  const { source } = inner;
  if (!source || source.to > inner.cue.from || inner.sourceKind === 'relative' || !inner.group?.finite) return null;
  let at = source.from - 1; // the word before the speaker
  if (at <= piece.from || source.from < piece.from) return null;
  const word = lowerAt(p, at);
  const apartBy = TIED.test(word) || JOINED.test(word) ? at : null;
  const marked = textAt(p, apartBy === null ? at : at - 1) === ',' || isDash(p, apartBy === null ? at : at - 1);
  const bare = WITHOUT_CLAUSE.has(outer.contentKind);
  const clause = outer.contentKind === 'clause' || outer.contentKind === 'pronoun-clause';
  const same = outer.group?.form === inner.group.form;
  const cuts = bare
    ? apartBy !== null || marked
    : clause && ((apartBy === null && marked) || (JOINED.test(word) && marked) || (same && /^(?:and|but|as)$/.test(word)));
  if (!cuts) return null;
  if (apartBy !== null && marked) at -= 1;
  return at > piece.from ? at : null;
}
