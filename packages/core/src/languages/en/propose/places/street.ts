import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { kindOfWord } from '../incidents/kinds.ts';
import { governorOf } from '../occasions/governor.ts';
import { distance } from '../propositions/spelling.ts';
import { isProse, share } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { wordsOf } from '../quantities/scene.ts';
import { type Address, addressesIn } from './addresses.ts';

const ID = 'en/propose/places/street';
/** Verbs by which a report tells where police or doctors came to. */
const CALLED = /^(?:respond|call|dispatch|arrive|send|summon|happen|occur|take|unfold|break|begin|start|erupt|be)$/;
const MOST = 2; // streets of one scene: a corner
const NEXT = 100; // house numbers: a corner belongs to two blocks

interface Scene extends Address {
  readonly reading: Reading;
  readonly sentence: number;
}

export const street: FigureRule = {
  id: ID,
  summary: 'Reports put what happened on two streets, and neither names the other’s; or on one street in blocks apart.',
  follows: 'ACE event argument “Place”, at the grain of an address; a corner lies on two streets',
  examples: {
    yes: [
      'A man was shot <a>in the 1400 block of Elm Street</a> on Monday. ‖ A man was shot <a>in the 1900 block of Elm Street</a> on Monday.',
      'A man was shot <a>on Elm Street</a> on Monday. ‖ A man was shot <a>at 1200 Harbour Road</a>.',
    ],
    no: [
      'A man was shot in the 1400 block of Elm Street. ‖ A man was shot at 1428 Elm St. near Harbour Road.',
      'A man was shot on Elm Street. ‖ A man was shot on Harbour Road near Elm Street.',
      'A man was shot on Elm Street. ‖ The man lived on Harbour Road.',
    ],
  },
  ask(readings) {
    const keys = incidentKeys(readings);
    const all = readings.flatMap((reading) =>
      share(
        scenesIn(reading, (s) => keys.of(reading, s) === MAIN && !keys.aftermath(reading, s)),
        readings.length,
      ),
    );
    return ask(all);
  },
};

/** The streets of the first sentence that puts it on one: further down other streets come in. None where there are many: it tells of several crimes. */
function scenesIn(reading: Reading, own: (sentence: number) => boolean): readonly Scene[] {
  const found = reading.sentences.flatMap((sentence) => {
    if (!isProse(reading, sentence.index) || !own(sentence.index) || supposes(reading, sentence.index)) return [];
    return addressesIn(reading, sentence).flatMap((address): Scene[] => {
      const governor = governorOf(reading, sentence, address.from, address.to);
      if (!governor) return [];
      const token = reading.tokens[governor.token]!;
      const tells =
        kindOfWord(token) === 'harm' || CALLED.test(token.lemma.toLowerCase()) || /^(?:shooting|incident|gunfire)$/.test(token.lower);
      return tells ? [{ ...address, reading, sentence: sentence.index }] : [];
    });
  });
  if (new Set(found.map((scene) => scene.street)).size > MOST) return [];
  const [first] = found;
  return found.filter((scene) => scene.sentence === first?.sentence || scene.street === first?.street);
}

function ask(scenes: readonly Scene[]): readonly AlignedQuestion[] {
  const answers = new Answers();
  const byKey = new Map<string, Scene[]>();
  for (const scene of scenes) {
    const key = keyOf(scene);
    (byKey.get(key) ?? byKey.set(key, []).get(key)!).push(scene);
    const { reading, from, to } = scene;
    const opens = /^(?:the|of)$/.test(reading.tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
    const start = /^(?:in|at|on|to|near|of)$/.test(reading.tokens[opens]?.lower ?? '') ? opens : from;
    answers.add(
      key,
      { text: reading.report.text.slice(reading.tokens[from]!.start, reading.tokens[to - 1]!.end).replace(/\s+/g, ' ') },
      evidenceAt(reading, spanOfTokens(reading, start, to), 'asserts', ID),
    );
  }
  if (answers.reports.size < 2 || new Set(scenes.map((s) => s.street)).size > MOST) return [];
  const relations: AlignedRelation[] = [];
  answers.keys.forEach((a, i) =>
    answers.keys.slice(i + 1).forEach((b) => {
      const [x, y] = [byKey.get(a)!, byKey.get(b)!];
      if (x[0]!.street === y[0]!.street) {
        if (blocksApart(x, y)) relations.push({ a, b, kind: 'conflict', rule: ID });
      } else if (x.some((p) => y.some((q) => strangers(p, q))) && unlikeNames(x[0]!.street, y[0]!.street))
        relations.push({ a, b, kind: 'conflict', rule: ID });
    }),
  );
  const question =
    relations.length > 0 &&
    questionOf({ key: 'street', text: 'On which street was it?', slot: 'single', about: 'street', rank: 38, rule: ID }, answers, relations);
  return question ? [question] : [];
}

/** Two names that are no two spellings, and of which none is the other's initials. */
function unlikeNames(a: string, b: string): boolean {
  if (/\d/.test(a) && /\d/.test(b)) return true;
  const initials = (name: string): string =>
    name
      .split(' ')
      .map((word) => word[0])
      .join('');
  return distance(a, b) > 2 && !initials(a).startsWith(b) && !initials(b).startsWith(a);
}

const keyOf = ({ street: name, hundred }: Scene): string => (hundred === null ? name : `${name} ${hundred}`);

/** One street, in blocks that do not touch, and no report gives both. */
const blocksApart = (x: readonly Scene[], y: readonly Scene[]): boolean =>
  x.every((p) =>
    y.every(
      (q) =>
        p.hundred !== null &&
        q.hundred !== null &&
        Math.abs(p.hundred - q.hundred) > NEXT &&
        p.reading !== q.reading &&
        (p.point === q.point || p.point === '' || q.point === ''),
    ),
  );

/** Two reports of which neither knows the other's street. */
const strangers = (p: Scene, q: Scene): boolean => p.reading !== q.reading && !knows(p.reading, q.street) && !knows(q.reading, p.street);

const knows = (reading: Reading, name: string): boolean =>
  name.split(' ').some((word) => wordsOf(reading).has(word) || wordsOf(reading).has(`${word}.`));
