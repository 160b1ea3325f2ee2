import { wholeCountry } from '../places/grain.ts';
import { Answers, questionOf } from '../answers.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { AlignedRelation } from '../../../../model/claim.ts';
import { evidenceAt } from '../evidence.ts';
import { mentionsIn } from '../mentions-in.ts';
import { phraseAt, type Story } from '../story.ts';
import { inEventClause } from './central.ts';
import { presupposing, sentencesOf, SETTLEMENT, spanOfTokens, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/town';
const REACH = 9; // tokens between the event and the "in" that places it
const FARTHEST = 22; // the same for "the town of …", which says by itself that it is a place

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
  ask(story, event) {
    const answers = new Answers();
    const settled = new Set<string>(); // named as a city, town or village: two of these cannot both hold the event
    for (const { reading, sentence, anchors } of sentencesOf(event)) {
      const own = reading.sentences[sentence];
      if (!own || supposes(reading, sentence)) continue;
      for (const m of mentionsIn(reading, sentence)) {
        if (!/^(?:place|organization|person)$/.test(m.kind) || wholeCountry(m.name)) continue;
        const of = settlementBefore(reading, m.tokens[0]);
        const before = reading.tokens[(of ?? m.tokens[0]) - 1];
        if (
          !before ||
          !(/^(?:in|near|outside)$/.test(before.lower) || (before.lower === 'at' && of !== null) || beside(reading, before.index))
        )
          continue;
        if (of !== null || SETTLEMENT.has(reading.tokens[m.tokens[1]]?.lemma.toLowerCase() ?? '')) settled.add(m.name.toLowerCase());
        if (reading.marks.some((k) => k.kind === 'dateline' && k.start <= m.start && m.end <= k.end)) continue;
        const near = anchors.some(
          (a) =>
            (a.token < m.tokens[0] &&
              (of ?? m.tokens[0]) - a.token <= (of === null ? REACH : FARTHEST) &&
              !comesBetween(reading, a.token, m.tokens[0])) ||
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
      relationsOf(story, answers, settled),
    );
  },
};

/** True where a report names the place anywhere: then it knows of both, and means something by giving the other. */
function names(story: Story, report: string, key: string): boolean {
  const reading = story.readings.find((r) => r.report.id === report);
  if (!reading) return true;
  let text = lowered.get(reading.tokens);
  if (text === undefined) lowered.set(reading.tokens, (text = reading.report.text.toLowerCase()));
  return text.includes(key);
}

const lowered = new WeakMap<Reading['tokens'], string>();

/** Two settlements of different names conflict where two reports give one each and do not know the other, unless the names are spellings of one. */
function relationsOf(story: Story, answers: Answers, settled: ReadonlySet<string>): AlignedRelation[] {
  const list = answers.list().filter((a) => settled.has(a.key));
  return list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b): AlignedRelation[] => {
      const together = a.evidence.some((e) => b.evidence.some((o) => o.report === e.report));
      const strangers = a.evidence.some((e) => b.evidence.some((o) => !names(story, e.report, b.key) && !names(story, o.report, a.key)));
      return together || !strangers || a.key.slice(0, 3) === b.key.slice(0, 3) ? [] : [{ a: a.key, b: b.key, kind: 'conflict', rule: ID }];
    }),
  );
}

/** "in the northern border town of Alder": the token where the phrase before "of" begins, or null. */
function settlementBefore(reading: Reading, name: number): number | null {
  if (reading.tokens[name - 1]?.lower !== 'of' || !SETTLEMENT.has(reading.tokens[name - 2]?.lemma.toLowerCase() ?? '')) return null;
  return phraseAt(reading, name - 2)?.from ?? null;
}

/** "north of Alder", "just outside Alder": beside a town, as good as in it where another is the rival. */
const beside = (reading: Reading, of: number): boolean =>
  reading.tokens[of]?.lower === 'of' &&
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|outskirts|suburbs)$/.test(reading.tokens[of - 1]?.lower ?? '');

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
