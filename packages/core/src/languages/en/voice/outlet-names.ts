import type { Segmented } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { outlets } from '../lexicon.generated.ts';
import { outletsByUse } from './outlets-by-use.ts';
import { OUTLET_ENDS, TITLES } from './words.ts';

/** A news organization named in the text: its usual name, and the tokens that name it, half-open. */
export interface OutletName {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

interface Alias {
  readonly text: string;
  readonly name: string;
}
const KEY = 2; // names are looked up by their first letters, so that a long page costs no more than its length

const aliases = new Map<string, Alias[]>();
for (const [name, others] of Object.entries(outlets)) {
  for (const full of [name, ...others]) {
    const text = full.replace(/^The /, '');
    const list = aliases.get(text.slice(0, KEY)) ?? [];
    list.push({ text, name });
    aliases.set(text.slice(0, KEY), list);
  }
}
for (const list of aliases.values()) list.sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));

const FIRST_LETTERS: ReadonlySet<string> = new Set([...aliases.keys()].map((key) => key.slice(0, 1)));

/** Words with which an outlet names a part of itself: “Bloomberg Politics”. */
const SECTION: ReadonlySet<string> = new Set(['Politics', 'Business', 'Radio', 'TV', 'Television', 'Money', 'Sports', 'Magazine']);
const LETTER = /[\p{L}\p{N}]/u;
/** Words with which a sentence begins and no name. */
const NO_NAME: ReadonlySet<string> = new Set(['The', 'A', 'An', 'And', 'But', 'On', 'In', 'At', 'As', 'For']);
/** Names so common for a paper that "the" before them is enough. */
const ALONE = new Set([
  'Times',
  'Post',
  'Journal',
  'Tribune',
  'Herald',
  'Chronicle',
  'Gazette',
  'Globe',
  'Telegraph',
  'Examiner',
  'Courier',
  'Observer',
  'Inquirer',
  'Enquirer',
  'Sentinel',
  'Dispatch',
  'Gazette',
  'Advertiser',
  'Argus',
  'Guardian',
  'Economist',
]);

/** Call signs of American stations. */
const STATION = /^[KW][A-Z]{3}$/;
const NO_STATION = new Set([
  'WWII',
  'WMDS',
  'WASP',
  'WIFI',
  'WITH',
  'WILL',
  'WHAT',
  'WHEN',
  'WERE',
  'WANT',
  'WALL',
  'WENT',
  'WORK',
  'WEEK',
  'WIFE',
  'WEST',
  'WORD',
  'WARS',
  'WINS',
  'KEEP',
  'KILL',
  'KNOW',
  'KIDS',
  'KING',
  'KIND',
  'WAIT',
  'WARM',
  'WASH',
  'WAVE',
  'WEAR',
  'WELL',
  'WISH',
  'KICK',
  'WATCH',
  'WIDE',
  'WILD',
  'WIND',
  'WINE',
  'WIRE',
  'WISE',
  'WOOD',
  'WRAP',
  'WAYS',
  'KNEW',
  'KEPT',
  'KEYS',
]);

/** Every news organization that the report names, in text order: by the list, by what is said of it, by the shape of the name, or by its last word once it was named in full. */
export function outletsIn(reading: Segmented): readonly OutletName[] {
  const { tokens } = reading;
  const found: OutletName[] = [];
  const byLastWord = new Map<string, Set<string>>();
  const own = reading.report.outlet?.replace(/^The /, ''); // a report calls its own outlet by the short name
  const usual = own === undefined ? undefined : (aliases.get(own.slice(0, KEY))?.find(({ text }) => text === own)?.name ?? own);
  if (usual !== undefined && /\S \S/.test(usual)) byLastWord.set(usual.split(' ').at(-1) ?? '', new Set([usual]));
  const byUse = outletsByUse(reading);
  for (let i = 0; i < tokens.length; i += 1) {
    const name = known(reading, i) ?? byUse.get(i) ?? shaped(tokens, i, byLastWord);
    if (!name) continue;
    found.push(name);
    const last = name.name.split(' ').at(-1) ?? '';
    if (/\S \S/.test(name.name.replace(/^The /, ''))) byLastWord.set(last, (byLastWord.get(last) ?? new Set()).add(name.name));
    i = name.to - 1;
  }
  return found;
}

function known({ report, tokens }: Segmented, at: number): OutletName | null {
  const { text } = report;
  const token = tokens[at] as Token;
  const start = token.start;
  if (!FIRST_LETTERS.has(text[start] as string)) return null;
  for (const alias of aliases.get(text.slice(start, start + KEY)) ?? []) {
    const end = start + alias.text.length;
    if (!text.startsWith(alias.text, start) || LETTER.test(text[end] ?? '')) continue;
    let to = at + 1;
    while (to < tokens.length && (tokens[to] as Token).end <= end) to += 1;
    const section = tokens[to];
    if (section && SECTION.has(section.text) && section.sentence === token.sentence && section.start === end + 1) to += 1;
    const next = tokens[to];
    if (next && next.sentence === token.sentence && goesOn(tokens, to, alias.text)) continue;
    if (to === at + 1 && afterFirstName(tokens, at)) continue; // “Vicente Fox”
    return { name: alias.name, from: withThe(tokens, at), to };
  }
  return null;
}

/** A short name in small letters behind another capitalized name or a title: a surname. */
function afterFirstName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1]?.text === '.' ? tokens[at - 2] : tokens[at - 1];
  if (!before || before.sentence !== token.sentence || !/^\p{Lu}\p{Ll}+$/u.test(token.text)) return false;
  return (
    TITLES.has(before.lower.replace(/\.$/, '')) ||
    (before.pos === 'PROPN' &&
      /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
      !/^(?:The|On|In|At|By|For|And|But|To|From|With|Sky|Yahoo)$/.test(before.text))
  );
}

/** "Time Warner", "Vox Harbour Ltd": the short name is only the beginning of a longer one. */
function goesOn(tokens: readonly Token[], to: number, alias: string): boolean {
  const next = tokens[to] as Token;
  if (/\s/.test(alias) || /^\p{Lu}{2,}/u.test(alias)) return false;
  return isCapitalized(next.text) && next.pos === 'PROPN' && next.start - (tokens[to - 1] as Token).end === 1;
}

function shaped(tokens: readonly Token[], at: number, byLastWord: ReadonlyMap<string, ReadonlySet<string>>): OutletName | null {
  const first = tokens[at] as Token;
  if (!isCapitalized(first.text)) return null;
  if (first.text.length === 4 && STATION.test(first.text) && !NO_STATION.has(first.text)) return { name: first.text, from: at, to: at + 1 };
  if (NO_NAME.has(first.text)) return null;
  let to = at;
  let last = -1;
  while (to < tokens.length && to - at < 6) {
    const token = tokens[to] as Token;
    if (token.sentence !== first.sentence || !(isCapitalized(token.text) || (token.text === '-' && to > at))) break;
    if (OUTLET_ENDS.has(token.text)) last = to;
    to += 1;
  }
  if (last < 0) return null;
  // a longer name that only holds such a word: "Post Office", "Star Shipping"
  if (last + 1 < to && (tokens[last + 1] as Token).text !== '-') return null;
  const previous = tokens[at - 1];
  const definite = previous?.sentence === first.sentence && previous.lower === 'the';
  if (last === at) {
    if (!definite) return null;
    const word = first.text;
    const full = [...(byLastWord.get(word) ?? [])];
    if (full.length === 1) return { name: full[0] as string, from: at - 1, to: at + 1 };
    return ALONE.has(word) ? { name: `The ${word}`, from: at - 1, to: at + 1 } : null;
  }
  const words = tokens.slice(at, last + 1).map((t) => t.text);
  if (words.some((w) => /^(?:Mr|Mrs|Ms|Dr|President|Senator)$/.test(w))) return null;
  const name = words.join(' ').replace(/ - /g, '-');
  return { name, from: withThe(tokens, at), to: last + 1 };
}

const withThe = (tokens: readonly Token[], at: number): number => {
  const previous = tokens[at - 1];
  return previous && previous.lower === 'the' && previous.sentence === (tokens[at] as Token).sentence ? at - 1 : at;
};
