import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { rootOf } from '../../events/words.ts';
import { numberAt } from '../../mention/numbers.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentKeys } from '../incidents/keys.ts';
import { kindOfWord } from '../incidents/kinds.ts';
import { governorOf } from '../occasions/governor.ts';
import { isProse, share } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { townAt, townsIn } from '../quantities/towns.ts';
import { skeletonOf } from './transliterated.ts';

const ID = 'en/propose/places/bearing';

/** Where something lies as seen from a town, or in which part of it: degrees from north, and how far off. */
interface Bearing {
  readonly reading: Reading;
  readonly sentence: number;
  readonly inside: boolean; // a part of the town, not a place beyond it
  readonly town: string; // a key that spellings share
  readonly name: string;
  readonly degrees: number;
  readonly kilometres: number | null;
  readonly harm: boolean; // an attack, a fire, a crash is what is placed
  readonly things: ReadonlySet<string>; // roots of the words for what is placed
  readonly from: number; // tokens
  readonly to: number;
}

const POINTS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];
const KILOMETRES = new Map(
  Object.entries({ mile: 1.609, miles: 1.609, mi: 1.609, km: 1, kms: 1, kilometer: 1, kilometers: 1, kilometre: 1, kilometres: 1 }),
);
const PART =
  /^(?:part|side|end|edge|edges|outskirts|suburb|suburbs|neighborhood|neighbourhood|district|quarter|section|area|countryside|half)$/;
/** Of these a story has one: "the complex". Of towns and roads it has many. */
const SITES = new Set([
  'complex',
  'site',
  'base',
  'airport',
  'camp',
  'dam',
  'mine',
  'prison',
  'factory',
  'plant',
  'reactor',
  'monastery',
  'barracks',
  'airfield',
]);
const APART = 90; // degrees
const FURTHER = 1.3; // times as far

export const bearing: FigureRule = {
  id: ID,
  summary: 'Reports place one thing on different sides of a town, in different parts of it, or at unlike distances from it.',
  follows: 'ISO-Space: orientation and distance against a ground; neighbouring points of the compass may be one direction',
  examples: {
    yes: [
      'A shell exploded <a>in west Lenna</a> on Monday. ‖ The attack took place <a>in an eastern neighbourhood of Lenna</a>.',
      'The Sollen works lies <a>60 miles north of Belmora</a>. ‖ The Sollen works, <a>35 miles northwest of Belmora</a>, was shut.',
    ],
    no: [
      'A shell exploded in west Lenna. ‖ The attack took place in a northwestern district of Lenna.',
      'The Sollen works lies 60 miles north of Belmora. ‖ Alder lies 35 miles south of Belmora.',
      'The Sollen works lies 60 miles north of Belmora. ‖ The Sollen works lies 97 kilometres north of Belmora.',
    ],
  },
  ask(readings) {
    const all = readings.flatMap((reading) => share(bearingsIn(reading), readings.length));
    const keys = incidentKeys(readings);
    const groups = new Map<string, Bearing[]>();
    const commonest = mostOf(all.filter((b) => b.harm && b.inside && b.town !== '').map((b) => b.town)); // "the city" of a report that does not name it
    const put = (key: string, b: Bearing): void => void (groups.get(key) ?? groups.set(key, []).get(key)!).push(b);
    for (const b of all) {
      if (b.harm && b.inside) put(`harm ${keys.of(b.reading, b.sentence)} ${b.town === '' ? commonest : b.town}`, b);
      else if (b.kilometres !== null) for (const thing of b.things) put(`${thing} ${b.town}`, b);
    }
    const asked = new Set<string>();
    return [...groups.keys()].sort().flatMap((key) => {
      const question = ask(key, groups.get(key)!);
      const places = question?.answers.map((a) => a.evidence.map((e) => `${e.report}:${e.start}`).join(',')).join(';') ?? '';
      return question && !asked.has(places) && asked.add(places) ? [question] : [];
    });
  },
};

function bearingsIn(reading: Reading): readonly Bearing[] {
  const { tokens, sentences } = reading;
  const found: Bearing[] = [];
  const town = ownTown(reading);
  for (const { index, tokens: at } of sentences) {
    if (!isProse(reading, index) || supposes(reading, index)) continue;
    const [start, end] = at;
    for (let i = start; i < end; i += 1) {
      const degrees = degreesOf(tokens, i);
      if (degrees === null) continue;
      const ground = groundOf(tokens, i, end, town);
      if (!ground) continue;
      const far = distanceBefore(reading, start, i);
      const from =
        far?.from ??
        (/^(?:an?|the)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i - 2]?.lower === 'in'
          ? i - 2
          : tokens[i - 1]?.lower === 'in'
            ? i - 1
            : i);
      const governor = governorOf(reading, sentences[index]!, from, ground.to);
      const harm = governor !== null && kindOfWord(tokens[governor.token]!) === 'harm';
      found.push({
        reading,
        sentence: index,
        inside: ground.inside,
        town: skeletonOf(ground.name),
        name: ground.name,
        degrees,
        kilometres: far?.kilometres ?? null,
        harm,
        things: harm ? new Set() : thingsBefore(reading, start, from),
        from,
        to: ground.to,
      });
      i = ground.to - 1;
    }
  }
  return found;
}

/** "north", "north-eastern", "southwest": degrees from north, at the token or over it and the next. */
function degreesOf(tokens: readonly Token[], i: number): number | null {
  const half = tokens[i - 1]?.text === '-' && /^(?:north|south)$/.test(tokens[i - 2]?.lower ?? '') ? tokens[i - 2]!.lower : ''; // "south-western"
  const at = POINTS.indexOf(half + tokens[i]!.lower.replace(/-/g, '').replace(/(?:ern|erly|wards?)$/, ''));
  return at < 0 ? null : at * 45;
}

/** The town behind a direction: "north of Lenna", "an eastern district of Lenna", "west Lenna". */
function groundOf(
  tokens: readonly Token[],
  i: number,
  end: number,
  own: string,
): { readonly name: string; readonly to: number; readonly inside: boolean } | null {
  let at = i + 1;
  let part = false;
  if (PART.test(tokens[at]?.lower ?? '')) {
    part = true;
    at += 1;
  }
  const of = tokens[at]?.lower === 'of';
  if (of) at += 1;
  else if (part || tokens[i]!.pos === 'PROPN') return null; // "South Lenna" may be a name of its own
  const theTown = of && tokens[at]?.lower === 'the' && /^(?:city|town|capital|village)$/.test(tokens[at + 1]?.lower ?? '');
  if (theTown && tokens[at + 2]?.lower !== 'of' && tokens[at + 2]?.pos !== 'PROPN') return { name: own, to: at + 2, inside: true };
  if (theTown) at += tokens[at + 2]?.lower === 'of' ? 3 : 2;
  const town = townAt(tokens, at, end);
  if (!town) return null;
  return { name: town.name, to: town.to, inside: !of || part || /^(?:the|in)$/.test(tokens[i - 1]?.lower ?? '') };
}

/** The town that a report places the most in: "the city". */
const ownTown = ({ tokens }: Reading): string => mostOf(townsIn(tokens, 0, tokens.length).map(({ name }) => name));

function mostOf(words: readonly string[]): string {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

/** "60 miles (97 kilometers) north": the number and its unit before a direction. */
function distanceBefore(
  { tokens, report }: Reading,
  start: number,
  i: number,
): { readonly from: number; readonly kilometres: number } | null {
  for (let n = i - 1; n >= Math.max(start, i - 7); n -= 1) {
    const unit = KILOMETRES.get(tokens[n]!.lower);
    if (unit === undefined || tokens[n + 1]?.text === ')') continue;
    for (let from = Math.max(start, n - 3); from < n; from += 1) {
      const number = numberAt({ tokens, text: report.text }, from, n);
      if (number && number.to === n && number.min !== null && number.min === number.max) return { from, kilometres: number.min * unit };
    }
  }
  return null;
}

const NEAR = 12;

/** What is said to lie there: the names before the place, back to the start of its clause. */
function thingsBefore({ tokens }: Reading, start: number, from: number): ReadonlySet<string> {
  const things = new Set<string>();
  for (let i = from - 1; i >= Math.max(start, from - NEAR); i -= 1) {
    const token = tokens[i]!;
    if (/^[;:“”"]$/.test(token.text)) break;
    if (SITES.has(token.lower) && tokens.slice(Math.max(start, i - 3), i).some((t) => t.lower === 'the')) things.add(rootOf(token));
    if (token.pos === 'PROPN' && token.lower.length > 3 && POINTS.indexOf(token.lower) < 0) things.add(rootOf(token));
  }
  return things;
}

function ask(key: string, group: readonly Bearing[]): AlignedQuestion | null {
  const answers = new Answers();
  const byKey = new Map<string, Bearing[]>();
  for (const b of group) {
    const text = words(b);
    (byKey.get(text) ?? byKey.set(text, []).get(text)!).push(b);
    answers.add(text, { text }, evidenceAt(b.reading, spanOfTokens(b.reading, b.from, b.to), 'asserts', ID));
  }
  const relations: AlignedRelation[] = [];
  answers.keys.forEach((a, i) =>
    answers.keys.slice(i + 1).forEach((b) => {
      const [x, y] = [byKey.get(a)!, byKey.get(b)!];
      if (x.every((p) => y.every((q) => unlike(p, q))))
        relations.push({
          a,
          b,
          kind: x.every((p) => y.every((q) => p.reading === q.reading)) ? 'internal-contradiction' : 'conflict',
          rule: ID,
        });
    }),
  );
  const [first] = group;
  if (!first || relations.length === 0) return null;
  const text = first.inside
    ? `In which part of ${first.name === '' ? 'the town' : first.name} was it?`
    : `Where was it, as seen from ${first.name}?`;
  return questionOf({ key: `bearing:${key}`, text, slot: 'single', about: first.town, rank: 39, rule: ID }, answers, relations);
}

const words = ({ kilometres, degrees, inside, name }: Bearing): string => {
  const point = POINTS[degrees / 45]!;
  if (inside) return `the ${point} of ${name === '' ? 'the town' : name}`;
  return `${kilometres === null ? '' : `${Math.round(kilometres)} km `}${point} of ${name}`;
};

/** On sides that are no neighbours, or where both say how far, much further off. */
function unlike(a: Bearing, b: Bearing): boolean {
  const turn = Math.abs(a.degrees - b.degrees);
  if (Math.min(turn, 360 - turn) >= APART) return true;
  if (a.kilometres === null || b.kilometres === null) return false;
  return Math.max(a.kilometres, b.kilometres) > FURTHER * Math.min(a.kilometres, b.kilometres);
}
