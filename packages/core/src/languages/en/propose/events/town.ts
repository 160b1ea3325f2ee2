import { countryOf } from '../../mention/known-names.ts';
import { Answers, questionOf } from '../answers.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { AlignedRelation } from '../../../../model/claim.ts';
import { evidenceAt } from '../evidence.ts';
import { mentionsIn } from '../mentions-in.ts';
import { phraseAt } from '../story.ts';
import { inEventClause } from './central.ts';
import { presupposing, sentencesOf, SETTLEMENT, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/town';
const REACH = 9; // tokens between the event and the "in" that places it

export const town: SlotRule = {
  id: ID,
  summary: 'The event is placed in a town or region by name.',
  follows: 'ACE event argument "Place"; a dateline is where a report was filed, not where the event was',
  examples: {
    yes: [
      'The mayor met the union <a>in Port Alder</a>. ‖ The meeting took place on Monday <a>in Port Alder</a>, an aide said.',
      'The blast happened <a>in Port Alder</a>. ‖ A bomb exploded on Monday <a>in Port Alder</a>.',
    ],
    no: ['PORT ALDER — The mayor met the union. ‖ The mayor met the union.'],
  },
  ask(_story, event) {
    const answers = new Answers();
    const settled = new Set<string>(); // named as a city, town or village: two of these cannot both hold the event
    for (const { reading, sentence, anchors } of sentencesOf(event)) {
      const own = reading.sentences[sentence];
      if (!own || supposes(reading, sentence)) continue;
      for (const m of mentionsIn(reading, sentence)) {
        if (!/^(?:place|organization|person)$/.test(m.kind) || countryOf(m.name) !== null) continue;
        const of = settlementBefore(reading, m.tokens[0]);
        const before = reading.tokens[(of ?? m.tokens[0]) - 1];
        if (!before || !(/^(?:in|near|outside)$/.test(before.lower) || (before.lower === 'at' && of !== null))) continue;
        if (of !== null || SETTLEMENT.has(reading.tokens[m.tokens[1]]?.lemma.toLowerCase() ?? '')) settled.add(m.name.toLowerCase());
        if (reading.marks.some((k) => k.kind === 'dateline' && k.start <= m.start && m.end <= k.end)) continue;
        const near = anchors.some(
          (a) =>
            (a.token < m.tokens[0] && (of ?? m.tokens[0]) - a.token <= REACH && !comesBetween(reading, a.token, m.tokens[0])) ||
            (a.token > m.tokens[0] && a.token - m.tokens[1] <= 2),
        );
        const located = placedNoun(reading, m.tokens[0] - 1);
        if (!near && !located && !inEventClause(event, reading, own, before.index)) continue;
        const from = located ?? before.index;
        answers.add(m.name.toLowerCase(), { text: m.name }, evidenceAt(reading, spanOfTokens(reading, from, m.tokens[1]), 'asserts', ID));
      }
    }
    return questionOf(
      {
        key: `town:${event.key}`,
        text: `In which town or region was the ${event.family.noun}?`,
        slot: 'single',
        about: event.key,
        rank: 4,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
      relationsOf(answers, settled),
    );
  },
};

/** Two settlements of different names conflict, unless one report names both or the names are spellings of one. */
function relationsOf(answers: Answers, settled: ReadonlySet<string>): AlignedRelation[] {
  const list = answers.list().filter((a) => settled.has(a.key));
  return list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b): AlignedRelation[] => {
      const together = a.evidence.some((e) => b.evidence.some((o) => o.report === e.report));
      return together || a.key.slice(0, 3) === b.key.slice(0, 3) ? [] : [{ a: a.key, b: b.key, kind: 'conflict', rule: ID }];
    }),
  );
}

/** "in the northern border town of Alder": the token where the phrase before "of" begins, or null. */
function settlementBefore(reading: Reading, name: number): number | null {
  if (reading.tokens[name - 1]?.lower !== 'of' || !SETTLEMENT.has(reading.tokens[name - 2]?.lemma.toLowerCase() ?? '')) return null;
  return phraseAt(reading, name - 2)?.from ?? null;
}

/** Another verb between the event and its place makes it that verb's place. */
function comesBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) {
    const t = reading.tokens[i];
    if (t && t.pos === 'VERB' && !/^(?:take|hold|happen|occur|begin|start|be)$/.test(t.lemma.toLowerCase())) return true;
  }
  return false;
}

/** "at an undisclosed location in …", "residence in …": the place noun before the "in", where there is one. */
function placedNoun(reading: Reading, at: number): number | null {
  const head = reading.tokens[at - 1];
  if (!head || !/^(?:location|venue|site|residence|office|hotel|headquarters|embassy|place)$/.test(head.lemma.toLowerCase())) return null;
  for (let i = at - 1; i > at - 7; i -= 1) if (/^(?:at|in|inside)$/.test(reading.tokens[i]?.lower ?? '')) return i;
  return null;
}
