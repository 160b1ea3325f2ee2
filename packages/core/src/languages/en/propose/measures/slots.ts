import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { numbers } from '../../lexicon.generated.ts';
import { numberAt } from '../../mention/numbers.ts';
import { kept, played } from './lasted.ts';
import { often, ordinal, rank } from './often.ts';

/** One value that a report gives for a slot: "12 years in prison", "magnitude 6.1". */
export interface Found {
  readonly slot: string; // "prison", "height wave", "distance alder"
  readonly text: string; // the question
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly shown: string | null; // the value where a number and a unit do not show it: "9 to 4"
  readonly from: number; // tokens
  readonly to: number;
  readonly at: number; // the number
}

const ORDINALS: readonly string[] = [
  'ground',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];
const LENGTH: Readonly<Record<string, number>> = {
  foot: 0.3048,
  feet: 0.3048,
  ft: 0.3048,
  metre: 1,
  metres: 1,
  meter: 1,
  meters: 1,
  m: 1,
  yard: 0.9144,
  yards: 0.9144,
  mile: 1609,
  miles: 1609,
  kilometre: 1000,
  kilometres: 1000,
  kilometer: 1000,
  kilometers: 1000,
  km: 1000,
};
const HIT: Readonly<Record<string, string>> = {
  stabbed: 'stabbed',
  shot: 'shot',
  struck: 'hit',
  hit: 'hit',
  bitten: 'bitten',
  punched: 'punched',
  kicked: 'kicked',
  knifed: 'stabbed',
  tasered: 'tasered',
};

/** The typed numbers of one sentence that have a governor of their own, in text order. */
export function slotsIn(reading: Reading, sentence: number): readonly Found[] {
  const [start, end] = reading.sentences[sentence]!.tokens;
  const { tokens } = reading;
  const found: Found[] = [];
  for (let i = start; i < end; i += 1) {
    const { lower } = tokens[i]!;
    const read = /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/.test(lower)
      ? lengthOfTime(reading, i, start, end)
      : lower in LENGTH
        ? (size(reading, i, start, end) ?? distance(reading, i, start, end))
        : lower === 'magnitude'
          ? magnitude(reading, i, start, end)
          : /^(?:voted?|votes)$/.test(lower)
            ? vote(reading, i, start, end)
            : lower === 'floor' || lower === 'storey' || lower === 'story'
              ? floor(tokens, i, start)
              : lower === 'times'
                ? (times(reading, i, start) ?? often(reading, i, start))
                : /^(?:once|twice|thrice)$/.test(lower)
                  ? often(reading, i, start)
                  : ordinal(tokens[i]!) !== null
                    ? rank(reading, i, start, end)
                    : /^(?:mother|father)$/.test(lower)
                      ? parent(reading, i, end)
                      : null;
    if (read) found.push(read);
  }
  return found;
}

/** The number that ends right before `i`, a hyphen in between or not. */
function numberBefore(
  reading: Reading,
  i: number,
  start: number,
): { readonly from: number; readonly min: number; readonly max: number } | null {
  const last = reading.tokens[i - 1]?.text === '-' ? i - 2 : i - 1;
  for (let from = Math.max(start, last - 3); from <= last; from += 1) {
    const read = numberAt({ tokens: reading.tokens, text: reading.report.text }, from, last + 1);
    if (read && read.to === last + 1 && read.shape !== 'vague') return { from, min: read.min, max: read.max };
  }
  const whole = /^(\d+)-(?:years?|months?|foot|feet|metre|meter|mile|storey|story)$/.exec(reading.tokens[i]!.lower);
  return whole ? { from: i, min: Number(whole[1]), max: Number(whole[1]) } : null;
}

function lengthOfTime(reading: Reading, i: number, start: number, end: number): Found | null {
  const term = /^(?:year|month|week|day)/.test(reading.tokens[i]!.lower) ? prison(reading, i, start, end) : null;
  const n = term ? null : numberBefore(reading, i, start);
  return term ?? (n && (kept(reading.tokens, i, n, start, end) ?? played(reading.tokens, i, n, end)));
}

const MONTHS: Readonly<Record<string, number>> = { y: 12, m: 1, w: 0.25, d: 1 / 30 };

/** "sentenced to 12 years", "12 years in prison", "a 12-year prison term" */
function prison(reading: Reading, i: number, start: number, end: number): Found | null {
  const { tokens } = reading;
  const n = numberBefore(reading, i, start);
  if (!n) return null;
  const behind = tokens
    .slice(i + 1, Math.min(end, i + 4))
    .map((t) => t.lower)
    .join(' ');
  const ahead = tokens.slice(Math.max(start, n.from - 5), n.from).map((t) => t.lower);
  if (
    /^(?:ago|old|of age|later|earlier|before|after)/.test(behind) ||
    ahead.some((w) => /^(?:up|maximum|faces?|facing|could|served|serving|after|minimum|least|old)$/.test(w))
  )
    return null;
  const governed = /^(?:in prison|in jail|behind bars|in custody|imprisonment|prison|jail|of imprisonment|hard labou?r)/.test(behind);
  const jailed = ahead.some((w) => /^(?:sentenced|jailed|imprisoned)$/.test(w));
  if (!governed && !jailed) return null;
  const months = MONTHS[tokens[i]!.lower.charAt(0)] ?? 1;
  return {
    slot: 'prison',
    text: 'How long is the sentence?',
    min: n.min * months,
    max: n.max * months,
    unit: 'month',
    shown: `${n.min} ${plural(tokens[i]!.lower, n.min)}`,
    from: n.from,
    to: i + 1,
    at: n.from,
  };
}

const plural = (unit: string, n: number): string => (n === 1 ? unit.replace(/s$/, '') : unit.endsWith('s') ? unit : `${unit}s`);

const SIZE: Readonly<Record<string, string>> = { high: 'high', tall: 'tall', long: 'long', deep: 'deep', wide: 'wide' };
const NOUN_SIZE: Readonly<Record<string, string>> = {
  wave: 'high',
  tower: 'tall',
  wall: 'high',
  fence: 'high',
  crater: 'wide',
  fall: 'long',
  drop: 'long',
  cliff: 'high',
  tsunami: 'high',
  tunnel: 'long',
  bridge: 'long',
  boat: 'long',
  trench: 'deep',
  hole: 'deep',
  python: 'long',
  shark: 'long',
  crocodile: 'long',
  snake: 'long',
  statue: 'tall',
  tree: 'tall',
  pole: 'tall',
  crane: 'tall',
};

/** "a wave 40 feet high", "a 60-foot wave" */
function size(reading: Reading, i: number, start: number, end: number): Found | null {
  const { tokens } = reading;
  const n = numberBefore(reading, i, start);
  if (!n) return null;
  const metres = LENGTH[tokens[i]!.lower]!;
  const next = tokens[i + 1]?.text === '-' ? tokens[i + 2] : tokens[i + 1];
  const adjective = next && SIZE[next.lower];
  let noun = '';
  let to = i + 1;
  if (adjective) {
    to = next.index + 1;
    const named = [...tokens.slice(to, Math.min(end, to + 2)), ...tokens.slice(Math.max(start, n.from - 3), n.from).reverse()].find(
      (t) => t.pos === 'NOUN' && t.lemma.toLowerCase() in NOUN_SIZE,
    );
    noun = named?.lemma.toLowerCase() ?? '';
  } else if (next && next.pos === 'NOUN' && next.lemma.toLowerCase() in NOUN_SIZE && next.index < end) {
    noun = next.lemma.toLowerCase();
    to = next.index + 1;
  }
  if (noun === '') return null;
  return {
    slot: `size ${noun}`,
    text: `How ${adjective ?? NOUN_SIZE[noun]} was the ${noun}?`,
    min: n.min * metres,
    max: n.max * metres,
    unit: 'metre',
    shown: `${n.min} ${tokens[i]!.lower}`,
    from: n.from,
    to,
    at: n.from,
  };
}

/** "12 miles north of Alder", "30 km from Alder" */
function distance(reading: Reading, i: number, start: number, end: number): Found | null {
  const { tokens } = reading;
  const metres = LENGTH[tokens[i]!.lower]!;
  const n = numberBefore(reading, i, start);
  if (!n || metres < 100) return null;
  let at = i + 1;
  while (
    at < end &&
    at < i + 4 &&
    /^(?:away|to|the|north|south|east|west|northeast|northwest|southeast|southwest|off|outside|inland)$/.test(tokens[at]!.lower)
  )
    at += 1;
  if (!/^(?:of|from|off|outside)$/.test(tokens[at]?.lower ?? '') && !/^(?:off|outside)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const name = /^(?:of|from|off|outside)$/.test(tokens[at]?.lower ?? '') ? tokens[at + 1] : tokens[at];
  const anchor = name?.lower === 'the' ? tokens[name.index + 1] : name;
  if (!anchor || anchor.index >= end || (anchor.pos !== 'PROPN' && !/^(?:coast|shore|border|capital)$/.test(anchor.lower))) return null;
  const called = anchor.pos === 'PROPN' ? anchor.text : `the ${anchor.lower}`;
  return {
    slot: `distance ${anchor.lower}`,
    text: `How far from ${called} was it?`,
    min: n.min * metres,
    max: n.max * metres,
    unit: 'metre',
    shown: `${n.min} ${tokens[i]!.lower}`,
    from: n.from,
    to: anchor.index + 1,
    at: n.from,
  };
}

/** "magnitude 6.1", "a 6.8-magnitude quake" */
function magnitude(reading: Reading, i: number, start: number, end: number): Found | null {
  const { tokens } = reading;
  const before = numberBefore(reading, i, start);
  let n = before;
  let from = before?.from ?? i;
  let to = i + 1;
  if (!n) {
    const at = /^(?:of|-)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const read = at < end ? numberAt({ tokens, text: reading.report.text }, at, end) : null;
    if (!read) return null;
    n = { from: at, min: read.min, max: read.max };
    from = i;
    to = read.to;
  }
  if (n.max > 10 || n.min < 1) return null;
  return {
    slot: 'magnitude',
    text: 'What was the magnitude?',
    min: n.min,
    max: n.max,
    unit: 'magnitude',
    shown: String(n.min),
    from,
    to,
    at: n.from,
  };
}

/** "voted 9 to 4", "a vote of 10-3", "voted 10-3" */
function vote(reading: Reading, i: number, start: number, end: number): Found | null {
  const { tokens } = reading;
  for (const [from, last] of [
    [i + 1, i + 3],
    [i - 4, i - 1],
  ] as const)
    for (let at = Math.max(start, from); at <= last && at < end; at += 1) {
      const joined = /^(\d{1,3})[-–](\d{1,3})$/.exec(tokens[at]!.text);
      const apart =
        /^(?:to|-|–|against)$/.test(tokens[at + 1]?.lower ?? '') && at + 2 < end ? [worth(tokens[at]!), worth(tokens[at + 2]!)] : null;
      const [yes, no] = joined ? [Number(joined[1]), Number(joined[2])] : (apart ?? [null, null]);
      if (yes == null || no == null) continue;
      const to = joined ? at + 1 : at + 3;
      return {
        slot: 'vote',
        text: 'What was the vote?',
        min: yes * 1000 + no,
        max: yes * 1000 + no,
        unit: 'vote',
        shown: `${yes} to ${no}`,
        from: Math.min(i, at),
        to: Math.max(i + 1, to),
        at,
      };
    }
  return null;
}

const worth = ({ lower }: Token): number | null =>
  /^\d{1,3}$/.test(lower) ? Number(lower) : ((numbers as Readonly<Record<string, number>>)[lower] ?? null);

/** "from the fourth floor", "a sixth-floor window" */
function floor(tokens: readonly Token[], i: number, start: number): Found | null {
  const at = tokens[i - 1]?.text === '-' ? i - 2 : i - 1;
  if (at < start) return null;
  const word = tokens[at]!.lower;
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  const n = digits ? Number(digits[1]) : ORDINALS.indexOf(word);
  if (n < 0) return null;
  if (
    !/^(?:from|off|out)$/.test(
      tokens
        .slice(Math.max(start, at - 4), at)
        .map((t) => t.lower)
        .find((w) => /^(?:from|off|out)$/.test(w)) ?? '',
    )
  )
    return null;
  return {
    slot: 'floor',
    text: 'From which floor was it?',
    min: n,
    max: n,
    unit: 'floor',
    shown: `the ${word} floor`,
    from: at,
    to: i + 1,
    at,
  };
}

/** "stabbed 14 times", "shot him nine times" */
function times(reading: Reading, i: number, start: number): Found | null {
  const { tokens } = reading;
  const n = numberBefore(reading, i, start);
  if (!n) return null;
  for (let at = n.from - 1; at >= Math.max(start, n.from - 5); at -= 1) {
    const verb = HIT[tokens[at]!.lower];
    if (verb !== undefined)
      return {
        slot: `times ${verb}`,
        text: `How many times was somebody ${verb}?`,
        min: n.min,
        max: n.max,
        unit: 'time',
        shown: `${n.min} times`,
        from: at,
        to: i + 1,
        at: n.from,
      };
    if (/^[,;:.]$/.test(tokens[at]!.text)) return null;
  }
  return null;
}

/** "a mother of three" */
function parent(reading: Reading, i: number, end: number): Found | null {
  const { tokens } = reading;
  if (tokens[i + 1]?.lower !== 'of' || i + 2 >= end) return null;
  const n = worth(tokens[i + 2]!);
  if (n === null || n > 20 || (/^(?:NOUN|PROPN)$/.test(tokens[i + 3]?.pos ?? '') && !/^(?:children|kids)$/.test(tokens[i + 3]!.lower)))
    return null;
  return {
    slot: 'children',
    text: 'How many children does the parent have?',
    min: n,
    max: n,
    unit: 'child',
    shown: String(n),
    from: i,
    to: i + 3,
    at: i + 2,
  };
}
