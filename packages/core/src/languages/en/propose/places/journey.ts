import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { isProse } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { nestedTowns, townAt } from '../quantities/towns.ts';
import { coarse } from './grain.ts';

const ID = 'en/propose/places/journey';
const VEHICLE = /^(?:flight|train|bus|ferry|plane|ship|boat|vessel|coach|convoy|jet|airliner|trawler|freighter)$/;
const LEAVES =
  /^(?:left|leaving|leaves|departed|departing|departs|flew|flying|sailed|sailing|travel(?:l)?ed|travel(?:l)?ing|coming|came|took|taking|off|had|has|was|that|which|set|setting)$/;
const GOES = /^(?:bound|headed|heading|going|en|route|travel(?:l)?ing|flying|sailing|was|that|which)$/;
const REACH = 7;

/** Either end of a journey. */
type End = 'from' | 'to';

/** One place where a report says where something left from or was going. */
interface Leg {
  readonly vehicle: string;
  readonly end: End;
  readonly key: string;
  readonly name: string;
  readonly reading: Reading;
  readonly from: number; // tokens
  readonly to: number;
}

export const journey: FigureRule = {
  id: ID,
  summary: 'Reports say where a flight, a train or a ship left from, and where it was going.',
  follows: 'FrameNet, frame Travel: Source and Goal; a place is a rival only of one of its grain',
  examples: {
    yes: [
      'She was on a <a>flight out of Alder</a>, a friend said. ‖ The man took a <a>flight that left from Belmora</a>.',
      'The <a>ferry bound for Alder</a> sank. ‖ The <a>ferry was heading to Belmora</a> when it sank.',
    ],
    no: ['The flight from Alder was late. ‖ It snowed in Belmora.', 'He left the flight in Alder. ‖ The train was late.'],
  },
  ask(readings) {
    const keys = incidentKeys(readings);
    const legs = readings.flatMap((reading) => legsOf(reading, (s) => keys.of(reading, s) === MAIN));
    const kinds = [...new Set(legs.map((l) => `${l.vehicle} ${l.end}`))].sort();
    return kinds.flatMap((kind) => ask(legs, kind, readings) ?? []);
  },
};

function legsOf(reading: Reading, own: (sentence: number) => boolean): readonly Leg[] {
  const found: Leg[] = [];
  for (const sentence of reading.sentences) {
    if (!own(sentence.index) || !isProse(reading, sentence.index) || supposes(reading, sentence.index)) continue;
    const [start, end] = sentence.tokens;
    for (let i = start; i < end; i += 1) {
      const token = reading.tokens[i]!;
      if (token.pos !== 'NOUN' || !VEHICLE.test(token.lower)) continue; // one: "flights" are several
      found.push(...behind(reading, i, end));
    }
  }
  return found;
}

/** "flight out of Alder", "ferry bound for Alder": the first name behind "from", "out of", "to" or "for", with nothing else in between. */
function behind(reading: Reading, vehicle: number, end: number): readonly Leg[] {
  const { tokens } = reading;
  const legs: Leg[] = [];
  for (let i = vehicle + 1; i < end && i <= vehicle + REACH; i += 1) {
    const token = tokens[i]!;
    const leg = endAt(tokens, i);
    if (leg) {
      const town = townAt(tokens, leg.at, end);
      if (!town || coarse(town.key)) return legs;
      legs.push({ vehicle: tokens[vehicle]!.lower, end: leg.end, key: town.key, name: town.name, reading, from: vehicle, to: town.to });
      i = town.to - 1;
      continue;
    }
    if (!LEAVES.test(token.lower) && !GOES.test(token.lower) && !/^(?:out|,|now|then)$/.test(token.lower)) return legs;
  }
  return legs;
}

/** Which end the words at `i` open, and where its name begins. */
function endAt(tokens: readonly Token[], i: number): { readonly end: End; readonly at: number } | null {
  const { lower } = tokens[i]!;
  if (lower === 'from') return { end: 'from', at: i + 1 };
  if (lower === 'of' && tokens[i - 1]?.lower === 'out') return { end: 'from', at: i + 1 };
  if (lower === 'to' || (lower === 'for' && /^(?:bound|headed|heading|left|leaving|departing)$/.test(tokens[i - 1]?.lower ?? '')))
    return { end: 'to', at: i + 1 };
  return null;
}

function ask(legs: readonly Leg[], kind: string, readings: readonly Reading[]): AlignedQuestion | null {
  const own = legs.filter((l) => `${l.vehicle} ${l.end}` === kind);
  const [vehicle = '', end] = kind.split(' ');
  const answers = new Answers();
  for (const { key, name, reading, from, to } of own)
    answers.add(key, { text: name }, evidenceAt(reading, spanOfTokens(reading, from, to), 'asserts', ID));
  if (answers.reports.size < 2) return null;
  const other = new Set(legs.filter((l) => l.vehicle === vehicle && l.end !== end).map((l) => l.key));
  const nested = new Set(readings.flatMap(nestedTowns).flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  const relations: AlignedRelation[] = [];
  answers.keys.forEach((a, i) =>
    answers.keys.slice(i + 1).forEach((b) => {
      const apart = !nested.has(`${a}|${b}`) && !a.includes(b) && !b.includes(a);
      const together = answers.reportsOf(a).some((r) => answers.reportsOf(b).includes(r));
      if (apart && !together && !other.has(a) && !other.has(b)) relations.push({ a, b, kind: 'conflict', rule: ID });
    }),
  );
  const text = end === 'from' ? `Where did the ${vehicle} leave from?` : `Where was the ${vehicle} going?`;
  return questionOf({ key: `journey:${vehicle}:${end}`, text, slot: 'single', about: vehicle, rank: 36, rule: ID }, answers, relations);
}
