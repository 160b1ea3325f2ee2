import type { CueClass } from '../../../../model/attribution.ts';
import { cueNouns } from '../../lexicon.generated.ts';
import { contentEnd } from '../clause-end.ts';
import type { Passage } from '../passage.ts';
import { byVerb } from '../proposal.ts';
import type { AttributionRule, ContentKind, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { lowerAt } from '../words.ts';
import { speakerOf } from './participle.ts';

/** Verbs that lend themselves to a noun of speech and say little of their own. */
const LIGHT: ReadonlySet<string> = new Set([
  'launch', 'level', 'take', 'make', 'lodge', 'mount', 'fire', 'put', 'throw', 'unleash', 'hurl', 'lob', 'step', 'drop', 'pen', 'circulate', 'wage', 'leave', 'run', 'add', 'present', 'lead',
]); // prettier-ignore
/** Nouns of speech only after such a verb. */
const BLOWS: Readonly<Record<string, CueClass>> = { swipe: 'opine', jab: 'opine', shot: 'opine', aim: 'opine', dig: 'opine', issue: 'opine', case: 'allege', point: 'allege', joke: 'say', broadside: 'opine', critique: 'opine' }; // prettier-ignore
const MOST_WORDS = 5; // between verb and noun

export const lightVerb: AttributionRule = {
  id: 'en/attribute/light-verb',
  summary: 'A verb that says little with a noun of speech: “launched an attack on”, “took a swipe at”, “made the case that”.',
  follows: 'Jespersen on light verbs; PolNeAR 1.0: the cue is the whole phrase',
  pass: 2,
  examples: {
    yes: [
      '<source>Ana Ruiz</source> <cue>took a swipe at</cue> <content>the harbour master</content>.',
      '<source>The mayor</source> <cue>launched a new attack on</cue> <content>the ferry company</content>.',
    ],
    no: ['Ana Ruiz took a ferry to the island.', 'The crew made a bridge of ropes.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of p.groups) {
      if (group.passive || group.copula || !LIGHT.has(group.lemma)) continue;
      const noun = nounAfter(p, group);
      if (noun === null) continue;
      const said = contentAt(p, noun + 1);
      if (!said) continue;
      const subject = group.finite ? subjectBefore(p, group) : speakerOf(p, group, accepted);
      if (!subject || subject.from >= group.from) continue;
      const lemma = lemmaOf(p, noun);
      found.push({
        ...byVerb('light-verb', group, subject, [{ from: said.at, to: said.to }], said.kind, said.cueEnd),
        lemma: `${group.lemma} ${lemma}`,
        cueClass: cueNouns[lemma] ?? BLOWS[lemma] ?? 'say',
      });
    }
    return found;
  },
};

const lemmaOf = (p: Passage, i: number): string => {
  const lower = lowerAt(p, i);
  if (cueNouns[lower] !== undefined || BLOWS[lower] !== undefined) return lower;
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/, '');
};

/** The noun of speech that the verb takes: past determiners, adjectives and at most a few words. */
function nounAfter(p: Passage, group: VerbGroup): number | null {
  for (let i = group.to; i < Math.min(p.end, group.to + MOST_WORDS); i += 1) {
    const word = p.words[i];
    if (!word || p.groupAt[i] || p.quoteAt[i]) return null;
    if (word.pos === 'NOUN') {
      const lemma = lemmaOf(p, i);
      if (cueNouns[lemma] !== undefined || BLOWS[lemma] !== undefined) return i;
      if (p.words[i + 1]?.pos !== 'NOUN') return null;
    } else if (!/^(?:DET|ADJ|ADV|NUM|PRON)$/.test(word.pos) && word.text !== '-') return null;
  }
  return null;
}

function contentAt(p: Passage, at: number): { kind: ContentKind; at: number; to: number; cueEnd: number } | null {
  const lower = lowerAt(p, at);
  if (lower === 'that' || p.groupAt[at]?.infinitive) {
    const to = contentEnd(p, at, { cue: null, clausal: lower === 'that' });
    return to > at + 1 ? { kind: lower === 'that' ? 'that' : 'to', at, to, cueEnd: at } : null;
  }
  if (!/^(?:about|on|of|against|at|over|for|with|to|regarding|concerning|toward|towards)$/.test(lower)) return null;
  const to = contentEnd(p, at + 1, { cue: null });
  return to > at + 1 ? { kind: 'prep', at: at + 1, to, cueEnd: at + 1 } : null;
}
