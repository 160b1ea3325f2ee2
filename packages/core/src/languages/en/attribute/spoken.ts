import type { CueClass } from '../../../model/attribution.ts';
import { cueNouns } from '../lexicon.generated.ts';
import { clauseFollows, contentEnd } from './clause-end.ts';
import { shapeOf } from './content-stops.ts';
import { contentAfter, type ContentStart } from './content.ts';
import type { Passage, Range } from './passage.ts';
import { byVerb, cueGroups } from './proposal.ts';
import type { ContentKind, Proposal } from './rule.ts';
import { subjectBefore, type Subject } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { isTemporal, lowerAt, textAt } from './words.ts';

const NAMING = /^(?:call|name|dub|label|title|term|brand)$/;

/** Speaker, verb and what follows it, where the content has one of `kinds`. Shared by the rules that differ in the shape of the content. */
export function spoken(p: Passage, construction: string, kinds: readonly ContentKind[]): readonly Proposal[] {
  const found: Proposal[] = [];
  for (const group of cueGroups(p)) {
    if (group.passive || group.infinitive || !group.finite) continue;
    const start = contentAfter(p, group);
    if (!kinds.includes(start.kind)) continue;
    if (
      group.form === 'past' &&
      group.to === group.head + 1 &&
      lowerAt(p, group.to) === 'by' &&
      !p.words.slice(group.from, group.head).some((w) => w.pos === 'AUX')
    )
      continue; // "a treaty favored by"
    const subject = subjectBefore(p, group);
    if (!subject || (group.modal !== null && isTemporal(p, group.from - 1)) || lowerAt(p, subject.from) === 'time') continue; // "time will tell"
    if (
      NAMING.test(group.lemma) &&
      group.form === 'past' &&
      group.to === group.from + 1 &&
      (/^(?:an?|something)$/.test(lowerAt(p, subject.from)) || (textAt(p, group.from - 1) === ',' && subject.kind !== 'name')) && // no “Ruiz, the mayor, called”
      start.kind === 'object'
    )
      continue; // "a company called"
    const content = contentFrom(p, start, group, subject.relative);
    if (content)
      found.push({
        ...byVerb(construction, group, subject, [...relativeBefore(p, subject), content], start.kind, start.cueEnd),
        ...nounClass(p, group, start.at),
      });
  }
  return found;
}

/** "which the mayor said was safe": the relative word is a piece of what was said. */
const relativeBefore = (p: Passage, subject: Subject): readonly Range[] =>
  !subject.shared && /^(?:which|what|whom|who)$/.test(lowerAt(p, subject.from - 1)) ? [{ from: subject.from - 1, to: subject.from }] : [];

/** "issued a strong denial" denies, whatever "issue" does. */
function nounClass(p: Passage, group: VerbGroup, at: number): { cueClass?: CueClass } {
  if (!/^(?:issue|make|give|offer|release|repeat|renew|deliver)$/.test(group.lemma)) return {};
  for (let i = group.to; i < Math.min(p.end, Math.max(at, group.to + 8)); i += 1) {
    const word = p.words[i];
    if (word?.pos !== 'NOUN') continue;
    const cueClass = cueNouns[word.lower] ?? cueNouns[word.lower.replace(/s$/, '')];
    return cueClass ? { cueClass } : {};
  }
  return {};
}

/** From where the content starts to where its clause ends; a quotation goes on with the words that it is woven into. */
export function contentFrom(p: Passage, start: ContentStart, cue: VerbGroup, relative: boolean): Range | null {
  if (start.kind === 'none') return null;
  const at = start.at;
  if (start.quote && start.quote.from === at) {
    const after = start.quote.to;
    const ends = after >= p.end || /^[,;]$/.test(textAt(p, after)) || start.quote.ended;
    const goesOn = /^(?:and|or)$/.test(lowerAt(p, after)) && !clauseFollows(p, after);
    if (ends && !goesOn) return { from: at, to: after };
  }
  const shape = shapeOf(start.kind);
  const end = contentEnd(p, at, { cue, relative, clausal: shape === 'clause', shape });
  return end > at ? { from: at, to: end } : null;
}
