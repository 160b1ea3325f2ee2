import { givesNumber, type Voice } from '../../../model/attribution.ts';
import type { Citation, Hop } from '../../../model/dossier.ts';
import { sameName } from '../link-rules.ts';
import type { Pair } from './pairs.ts';
import type { Wording } from './wordings.ts';

/** What became of words on the way: `from` is nearer to who said them. */
export interface Changed {
  readonly from: Wording;
  readonly to: Wording;
  readonly change: Hop['change'];
  readonly words: readonly Citation[]; // the hedge that went or came
}

const CLOSE = 0.6; // from here on two wordings on nobody's common word are taken for one thing

/** Everything that changed between two wordings of one thing. Empty where they do not rest on one word, as far as can be told. */
export function changesOf(pair: Pair, together: (a: string, b: string) => boolean): readonly Changed[] {
  const { a, b } = pair;
  if (!onOneWord(pair, together)) return [];
  const unread = namesSource(a, b) || namesSource(b, a);
  const first = unread ? 0 : nearer(a, b);
  const orders: readonly (readonly [Wording, Wording])[] = first > 0 ? [[a, b]] : first < 0 ? [[b, a]] : [[a, b], [b, a]]; // prettier-ignore
  const sure = pair.retold || pair.alike >= CLOSE;
  const found = orders.flatMap(([from, to]) => lost(from, to, sure, unread));
  const moved =
    movedNumber(a, b) && !grew(a, b) ? [{ from: orders[0]![0], to: orders[0]![1], change: 'number-moved' as const, words: [] }] : [];
  return [...found, ...moved];
}

/** Above 0 where `a` is nearer to the source: the earlier day, else who tells more of the source. */
function nearer(a: Wording, b: Wording): number {
  const [x, y] = [a.published?.slice(0, 10) ?? '', b.published?.slice(0, 10) ?? ''];
  if (x !== '' && y !== '' && x !== y) return x < y ? 1 : -1;
  return told(a) - told(b);
}

const told = ({ voice, relay, links }: Wording): number =>
  voice === null
    ? -1
    : (voice.named && voice.kind !== 'outlet' ? 4 : 0) + (relay !== null ? 2 : 0) + (givesNumber(voice) ? 1 : 0) + Math.min(links, 2);

function onOneWord({ a, b, alike, shared, retold }: Pair, together: (a: string, b: string) => boolean): boolean {
  if (a.voice === null && b.voice === null) return retold;
  if (a.voice === null || b.voice === null) return retold || alike >= CLOSE;
  if (a.key !== null && b.key !== null && together(a.key, b.key)) return true;
  return (retold || (alike >= CLOSE && shared >= 5)) && !clash(a, b, a.voice, b.voice);
}

/** The two voices cannot be the same people, as far as the words tell. */
function clash(a: Wording, b: Wording, x: Voice, y: Voice): boolean {
  if (x.named && y.named && x.kind === 'person' && y.kind === 'person') return !sameName(x.label, y.label);
  if (x.named && y.named && x.kind !== y.kind && x.kind !== 'outlet' && y.kind !== 'outlet') return true;
  if (x.named && y.named && x.kind === 'institution' && y.kind === 'institution') return x.key !== y.key;
  if ((x.kind === 'document') !== (y.kind === 'document')) return true;
  if (x.party !== null && y.party !== null && x.party !== y.party) return true;
  if (a.relay !== null && b.relay !== null && a.relay !== b.relay) return true;
  const [m, n] = [x.count, y.count];
  return m !== null && n !== null && m.max !== null && n.max !== null && m.max !== n.max && m.max > 1 && n.max > 1;
}

/** The sentence without a source that we read holds words of the other's: it has one, and we could not read it. */
function namesSource({ voice, sentence }: Wording, other: Wording): boolean {
  if (voice !== null || other.voice === null) return false;
  const own = new Set(sentence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return (other.source.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (word) => word.length > 3 && own.has(word) && !other.words.has(word),
  );
}

const names = ({ sentence }: Wording, { label }: Voice): boolean => sentence.text.includes(label.split(' ').at(-1) ?? label);

function lost(from: Wording, to: Wording, sure: boolean, unread: boolean): readonly Changed[] {
  const found: Changed[] = [];
  const add = (change: Hop['change'], words: readonly Citation[] = []): void => void found.push({ from, to, change, words });
  const [x, y] = [from.voice, to.voice];
  if (x !== null && weighs(x) && y === null && sure && !unread) add('attribution-lost');
  if (y !== null || sure) {
    if (from.hedges.length > 0 && to.hedges.length === 0) add('hedge-dropped', from.hedges);
    else if (from.hedges.length === 0 && to.hedges.length > 0 && nearer(from, to) > 0 && !unread) add('hedge-added', to.hedges);
  }
  if (x === null || y === null) return found;
  if (x.named && x.kind === 'person' && !names(to, x) && !y.named && (y.kind === 'person' || y.kind === 'persons')) add('named-to-unnamed');
  if (!x.named && !y.named && x.kind === 'person' && y.kind === 'persons' && !givesNumber(y) && sameOffice(x, y)) add('plural-inflated');
  if (secondHand(from) && !secondHand(to) && firstHand(to)) add('second-hand-to-first');
  return found;
}

const weighs = ({ kind }: Voice): boolean => kind !== 'weasel' && kind !== 'own-voice';
const sameOffice = (x: Voice, y: Voice): boolean =>
  (x.role === null || y.role === null || x.role === y.role) && (x.party === null || y.party === null || x.party === y.party);
const SECOND_HAND =
  /\b(?:briefed|informed|told|notified|advised)\b(?! (?:the|a|an) )|\b(?:heard|learn(?:ed|t)|knew|read)\b[^,;]* (?:of|about|from)\b/iu;
const FIRST_HAND =
  /\bwho (?:(?:had|have|has|was|were|been) )*(?!(?:had|have|has|was|were|been|not|told|informed|briefed|notified|heard|learned|learnt|said|asked|spoke|spoken|speaks|declined|requested|wanted|is)\b)\p{L}+/iu;
const words = ({ source, voice }: Wording): string => `${source} ${voice?.access ?? ''}`;
const secondHand = (wording: Wording): boolean => SECOND_HAND.test(words(wording));
const firstHand = (wording: Wording): boolean => (wording.voice?.access ?? null) !== null || FIRST_HAND.test(words(wording));

/** One number of one kind differs, and every other is the same. */
function movedNumber(a: Wording, b: Wording): boolean {
  if (a.numbers.length === 0 || a.numbers.length !== b.numbers.length) return false;
  const rest = [...b.numbers];
  const apart = a.numbers.filter((number) => {
    const at = rest.findIndex((other) => other.quantity.unit === number.quantity.unit && !disjoint(number.quantity, other.quantity));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const [x, y] = [apart[0]?.quantity, rest[0]?.quantity];
  return apart.length === 1 && x !== undefined && y !== undefined && x.unit === y.unit && x.unit !== '' && disjoint(x, y);
}

interface Range {
  readonly min: number | null;
  readonly max: number | null;
}
const disjoint = (x: Range, y: Range): boolean =>
  (x.max !== null && y.min !== null && x.max < y.min) || (y.max !== null && x.min !== null && y.max < x.min);

/** The later day has the greater number: what is counted grew. */
function grew(a: Wording, b: Wording): boolean {
  const [x, y] = [a.published?.slice(0, 10), b.published?.slice(0, 10)];
  return x !== undefined && y !== undefined && x !== y;
}
