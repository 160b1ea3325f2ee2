import { contentEnd } from './clause-end.ts';
import { startAt } from './content.ts';
import type { Passage, QuotedRange, Range } from './passage.ts';
import type { VerbGroup } from './verb-group.ts';
import { isDash, lowerAt, textAt } from './words.ts';

/**
 * The rest of a content that its speaker broke: “The port,” she said, “is closed”, and The port, she said, is closed.
 *
 * `at` is the place after cue, person told and adjuncts.
 */
export function resumed(p: Passage, at: number, cue: VerbGroup | null, quoted: boolean): readonly Range[] {
  const direct = resumedAt(p, at, cue, quoted);
  if (direct.length > 0 || !quoted) return direct;
  const quote = afterAside(p, at);
  return quote ? [{ from: quote.from, to: Math.max(quote.to, contentEnd(p, quote.from, { cue })) }] : [];
}

const LONGEST_ASIDE = 16; // words

/** “…,” she said, speaking of the port, “…”; “…,” he said two days after the storm, “…”. Nobody else speaks in between. */
function afterAside(p: Passage, at: number): QuotedRange | null {
  for (let i = at; i < Math.min(p.end, at + LONGEST_ASIDE); i += 1) {
    const quote = p.quoteAt[i];
    if (quote) return quote.whole && quote.from === i && i > at && (/^[,:]$/.test(textAt(p, i - 1)) || isDash(p, i - 1)) ? quote : null;
    const group = p.groupAt[i];
    if ((group?.finite && (group.cue !== null || group.copula)) || textAt(p, i) === ';') return null;
    if (/^(?:and|but|who|which|that)$/.test(lowerAt(p, i)) || (group?.cue && /^(?:say|add|tell)$/.test(group.lemma))) return null;
  }
  return null;
}

function resumedAt(p: Passage, at: number, cue: VerbGroup | null, quoted: boolean): readonly Range[] {
  let i = at;
  if (i >= p.words.length) return [];
  if (!(/^[,.:;]$/.test(textAt(p, i)) || isDash(p, i))) {
    const quote = p.quoteAt[i];
    return quote?.whole && quote.from === i ? [{ from: i, to: contentEnd(p, i, { cue }) }] : [];
  }
  i += 1;
  const quote = p.quoteAt[i];
  if (quote?.from === i) return [{ from: i, to: Math.max(quote.to, contentEnd(p, i, { cue })) }];
  if (quoted || i >= p.end || textAt(p, i - 1) !== ',') return [];
  const group = p.groupAt[i];
  if (group?.form === 'ing' && !group.finite) return [];
  if (/^(?:and|but|who|which|while|according|as|when|after|before)$/.test(lowerAt(p, i))) return [];
  const end = contentEnd(p, i, { cue });
  return end > i && startAt(p, i, i) !== null ? [{ from: i, to: end }] : [];
}
