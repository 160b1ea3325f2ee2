import type { Passage } from '../passage.ts';
import type { AttributionRule } from '../rule.ts';
import { asSubject } from '../subject.ts';
import { isCapital, isDash, lowerAt, textAt } from '../words.ts';

const LONGEST = 7; // words of a name with its title

export const colon: AttributionRule = {
  id: 'en/attribute/colon',
  summary: 'A name and a colon open what that person says, as in a headline or a transcript; in a headline also a role or a report.',
  follows: 'PolNeAR 1.0: the colon is the cue',
  pass: 1,
  examples: {
    yes: [
      '<source>Mayor Ruiz</source><cue>:</cue> <content>The bridge is safe again</content>',
      '<source>RUIZ</source><cue>:</cue> <content>Nobody was hurt</content>.',
      '<source>Harbour police</source><cue>:</cue> <content>ferry was empty</content>',
      '<source>Ruiz</source> on the bridge<cue>:</cue> <content>It is safe again</content>',
    ],
    no: ['The plan has three parts: a bridge, a road and a port.', 'Note: the bridge is closed.', 'Breaking: The ferry has sunk'],
  },
  find(p) {
    const opens = afterLabel(p);
    for (let i = opens + 1; i < Math.min(p.end - 1, opens + LONGEST + 1); i += 1) {
      if (textAt(p, i) !== ':') continue;
      const to = nameEnd(p, opens, i);
      if (!isName(p, opens, to) && !(p.headline && isSpeaker(p, opens, to))) return [];
      const source = asSubject(p, { from: opens, to });
      const construction = isTurn(p, opens, to, i) ? 'turn' : p.headline ? 'colon-headline' : 'colon';
      return [
        { construction, source, sourceKind: i === opens + 1 && !p.headline ? 'noun' : source.kind, cue: { from: i, to: i + 1 }, head: i, content: [{ from: i + 1, to: contentStop(p, i + 1) }], contentKind: p.quoteAt[i + 1] ? 'quote' : 'clause', lemma: ':', cueClass: 'say', group: null },
      ]; // prettier-ignore
    }
    return [];
  },
};

/** "RUIZ: The bridge is safe": a turn in a transcript, its speaker in capitals, with a verb in what is said. */
function isTurn(p: Passage, from: number, to: number, colon: number): boolean {
  for (let i = from; i < to; i += 1) if (textAt(p, i) !== textAt(p, i).toUpperCase()) return false;
  return !p.headline && (p.quoteAt[colon + 1] !== null || p.groups.some((g) => g.from > colon));
}

/** Past "EXCLUSIVE —", "The latest:" and the like. */
function afterLabel(p: Passage): number {
  let last = p.start;
  while (last < p.start + 2 && !LABEL.test(lowerAt(p, last))) last += 1;
  return LABEL.test(lowerAt(p, last)) && isDash(p, last + 1) ? last + 2 : p.start;
}

/** "Ruiz on the bridge:", "Ruiz to crew:": the name ends before the preposition. */
function nameEnd(p: Passage, from: number, colon: number): number {
  if (!p.headline) return colon;
  for (let i = from + 1; i < colon; i += 1) if (/^(?:on|to|after|in)$/.test(lowerAt(p, i)) && p.words[i]?.pos !== 'PROPN') return i;
  return colon;
}

/** In a headline also "Harbour police:", "Insiders:", "Report:"; no verb stands in it. */
function isSpeaker(p: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (p.groupAt[i] || p.quoteAt[i]) return false;
  const last = p.words[to - 1];
  return last !== undefined && /^(?:NOUN|PROPN)$/.test(last.pos) && (last.lower === 'report' || !LABEL.test(last.lower));
}

const contentStop = (p: Passage, from: number): number => Math.max(from + 1, p.quoteAt[p.end - 1] ? p.words.length : p.end);

/** Labels of news pages, which nobody speaks. */
const LABEL =
  /^(?:latest|exclusive|bombshell|busted|alert|look|wow|note|update|updated|watch|video|photos?|pictures|analysis|opinion|commentary|correction|editorial|breaking|live|abstract|question|answer|report|review|preview|takeaways|facts?|check|is|in|summary|background|related|read|source|bottom line|quiz|interview|transcript)$/;

/** Nothing but capitalised words, of which the last is a name. */
function isName(p: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const w = p.words[i];
    if (!w || p.quoteAt[i] || !(isCapital(w) || /^(?:-|\.|'s|of|the|and|&)$/.test(w.lower)) || w.pos === 'VERB') return false;
  }
  const last = p.words[to - 1];
  if (last && LABEL.test(last.lower)) return false;
  return last !== undefined && last.text.length > 2 && (last.pos === 'PROPN' || last.text === last.text.toUpperCase());
}
