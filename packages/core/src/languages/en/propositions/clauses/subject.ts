import type { Token } from '../../../../model/mention.ts';
import { listFrom, phraseAt, startOf, type Phrase } from './phrase.ts';
import { doneTo, isParticiple, laterFinite } from './participle.ts';
import type { Item, VerbItem } from './row.ts';

/** How a verb came by its subject. */
export type Way = 'own' | 'relative' | 'reduced' | 'shared' | 'controlled' | 'participle' | 'contact' | 'none';

export interface Subject {
  readonly phrases: readonly Phrase[];
  readonly way: Way;
  readonly of: number | null; // place of the verb with which it is shared
  readonly passive: boolean; // a bare participle done to its subject: "the boat seized on Monday", "was shot and killed"
}

const NONE: Subject = { phrases: [], way: 'none', of: null, passive: false };

/** Verbs whose object does what the infinitive behind it says. */
const OBJECT_DOES =
  /^(?:ask|tell|order|urge|allow|force|persuade|want|invite|encourage|help|enable|permit|cause|lead|require|expect|request|instruct|command|advise|warn|send|appoint|elect|hire|let|make|get|push|compel|pressure|recruit|oblige|prompt|train|convince|beg|call)$/;
/** Verbs behind which a clause stands without "that". */
const TAKES_CLAUSE =
  /^(?:say|tell|believe|think|know|claim|report|fear|hope|show|see|hear|suggest|find|mean|admit|add|confirm|feel|suspect|understand|learn|realize|argue|insist|deny|announce|estimate|note|allege|conclude|explain|write|tweet|reveal|state)$/;
const CLAUSE_OPENER = /^(?:before|after|since|until|as|because|once|while|till|so|although|though|despite|except|like|than)$/;

/** The subject of the verb at a place of the row, on the surface. `found` holds the subjects of the verbs before it. */
export function subjectOf(tokens: readonly Token[], row: readonly Item[], at: number, found: ReadonlyMap<number, Subject>): Subject {
  const verb = row[at] as VerbItem;
  const i = leftOf(row, at);
  const left = row[i];
  if (verb.infinitive) return controlled(tokens, row, at, found);
  if (!left || left.kind === 'stop') return NONE;
  const bare = !verb.passive && isParticiple(tokens, verb); // "seized", which may be done to its subject
  if (left.kind === 'rel' || (left.kind === 'sub' && left.lower === 'that' && row[i - 1]?.kind === 'np')) {
    let j = i - 1;
    while (j >= 0 && (row[j]?.kind === 'comma' || row[j]?.kind === 'prep')) j -= 1;
    return row[j]?.kind === 'np' && left.lower !== 'whose'
      ? { phrases: [phraseAt(tokens, row, antecedent(tokens, row, j, left.lower))], way: 'relative', of: null, passive: false }
      : NONE;
  }
  if (left.kind === 'conj') return sharedWith(tokens, row, at, i, found);
  if (verb.gerund) return ofGerund(tokens, row, i, found);
  if (left.kind === 'comma') return acrossComma(tokens, row, at, i, found, bare);
  if (left.kind !== 'np') return NONE;
  const before = lastVerb(row, i);
  const base = wideBase(row, i);
  // "found a boat loaded with crates", "a base guarded by troops", "the man arrested on Monday was"
  const fronted = row[base - 1]?.kind === 'rel' || (row[base - 1]?.kind === 'sub' && row[base - 2]?.kind === 'np'); // “the boat that smugglers bought”
  if (bare && !fronted && doneTo(tokens, row, at)) {
    const governor = before !== null && before > lastBreak(row, i) ? (row[before] as VerbItem) : null;
    const opened = row[base - 1];
    const clause = opened?.kind === 'prep' && CLAUSE_OPENER.test(opened.lower) && base === startOf(row, i);
    const inside = base !== startOf(row, i) && governor === null && row[base - 1]?.kind !== 'prep';
    const bySomebody = isBy(row[at + 1]);
    const clauseVerb = governor !== null && TAKES_CLAUSE.test(governor.lemma);
    if ((governor !== null && !clauseVerb && !clause) || bySomebody || laterFinite(row, at) || (inside && bySomebody))
      return { phrases: [phraseAt(tokens, row, startOf(row, i))], way: 'reduced', of: null, passive: true };
  }
  const own = row[base];
  if (own?.kind !== 'np' || own.time) {
    const earlier = own?.kind === 'np' && own.time ? row[base - 1] : undefined;
    if (earlier?.kind === 'np' && !earlier.time) return whole(tokens, row, base - 1);
    // "On Monday the captain" leaves the phrase beside the time; "Monday, the captain" is caught before
    return own?.kind === 'np' && verb.finite && row[base - 1] === undefined ? { ...NONE } : NONE;
  }
  const opener = row[base - 1];
  const relative = afterRelative(tokens, row, before, base, verb, found);
  if (relative) return relative;
  if (opener?.kind === 'prep' && !CLAUSE_OPENER.test(opener.lower) && opener.lower !== 'that') {
    // "In the harbour sank two boats": nothing before the preposition that could be the subject
    return NONE;
  }
  if (
    opener?.kind === 'np' &&
    !opener.time &&
    !verb.infinitive &&
    own &&
    !/^(?:rel|comma)$/.test(opener.kind) &&
    contact(tokens, row, base)
  )
    return { ...whole(tokens, row, base), way: 'contact' };
  return whole(tokens, row, base);
}

/** "the man police arrested": a second phrase right behind the first, with its own verb. */
const contact = (tokens: readonly Token[], row: readonly Item[], base: number): boolean => {
  const first = row[base - 1];
  const before = lastVerb(row, base - 1);
  return first?.kind === 'np' && (before === null || (row[before] as VerbItem).lemma === 'be' || !DITRANSITIVE.test((row[before] as VerbItem).lemma)) && tokens[first.head]?.pos !== 'PROPN'; // prettier-ignore
};

export const DITRANSITIVE =
  /^(?:give|hand|send|show|tell|offer|pay|sell|lend|owe|teach|grant|award|bring|deny|cost|ask|promise|feed|throw|pass|leave|buy|name|call|elect|appoint|make|consider|declare|dub|fine|charge|allow|refuse|save|spare|wish|assign)$/;

/** Left over adverbs. */
function leftOf(row: readonly Item[], at: number): number {
  let i = at - 1;
  while (i >= 0 && row[i]?.kind === 'adv') i -= 1;
  return i;
}

function whole(tokens: readonly Token[], row: readonly Item[], base: number): Subject {
  let first = base;
  for (;;) {
    const joint = row[first - 1];
    if (joint?.kind === 'conj' && /^(?:and|or|nor)$/.test(joint.lower) && row[first - 2]?.kind === 'np' && joined(row, first - 2))
      first = startOf(row, first - 2);
    else if (
      first !== base &&
      joint?.kind === 'comma' &&
      joint.lower === ',' &&
      row[first - 2]?.kind === 'np' &&
      !(row[first - 2] as { time: boolean }).time
    )
      first = startOf(row, first - 2);
    else break;
  }
  const list = listFrom(tokens, row, first);
  const phrases = list.at(-1)!.at >= base ? list : [phraseAt(tokens, row, base)];
  return { phrases, way: 'own', of: null, passive: false };
}

/** The phrase before "and" is no object of an earlier verb: "seized the boat and the crew fled". */
const joined = (row: readonly Item[], at: number): boolean => {
  const verb = lastVerb(row, at);
  return verb === null || verb < lastBreak(row, at);
};

/** The last comma, stop, joint before a place. */
function lastBreak(row: readonly Item[], at: number): number {
  for (let i = at; i >= 0; i -= 1) {
    const kind = row[i]?.kind;
    if (kind === 'stop' || kind === 'sub' || kind === 'rel' || (kind === 'comma' && (row[i] as { lower: string }).lower === ';')) return i;
  }
  return -1;
}

function lastVerb(row: readonly Item[], at: number): number | null {
  for (let i = at; i >= 0; i -= 1) if (row[i]?.kind === 'vg') return i;
  return null;
}

/** Back over prepositional phrases: "the head of the union in the port | resigned". */
function baseOf(row: readonly Item[], at: number): number {
  let i = at;
  while (i >= 2 && row[i]?.kind === 'np') {
    const link = row[i - 1];
    const before = row[i - 2];
    if (link?.kind === 'prep' && !(CLAUSE_OPENER.test(link.lower) && before?.kind !== 'np') && before?.kind === 'np') i -= 2;
    else if (link?.kind === 'np' && (row[i] as { time: boolean }).time) i -= 1;
    else break;
  }
  // "after the raid on the port the mayor left" never comes here: two phrases stand side by side
  return i;
}

/** "teams with tents and food | were sent": what "and" joins may all stand behind the preposition. */
function wideBase(row: readonly Item[], at: number): number {
  let base = baseOf(row, at);
  for (;;) {
    const joint = row[base - 1];
    if (joint?.kind !== 'conj' || row[base - 2]?.kind !== 'np') return base;
    const start = startOf(row, base - 2);
    const link = row[start - 1];
    if (start === base - 2 && !(link?.kind === 'prep' && !CLAUSE_OPENER.test(link.lower))) return base;
    if (link?.kind !== 'prep' || row[start - 2]?.kind !== 'np') return base;
    base = baseOf(row, start);
  }
}

/** "The man who struck the guard | was held": a verb whose clause is over hands its antecedent on. */
function afterRelative(
  tokens: readonly Token[],
  row: readonly Item[],
  before: number | null,
  base: number,
  verb: VerbItem,
  found: ReadonlyMap<number, Subject>,
): Subject | null {
  if (before === null || before < lastBreakOfClause(row, base) || !verb.finite) return null;
  const link = row[base - 1];
  const governor = row[before] as VerbItem;
  const behind = link?.kind === 'vg' || link?.kind === 'prep' || link?.kind === 'adv';
  if (!behind || (link?.kind === 'vg' && TAKES_CLAUSE.test(governor.lemma))) return null;
  if (link?.kind === 'prep' && CLAUSE_OPENER.test(link.lower)) return null;
  let of = found.get(before);
  for (let n = 0; n < 4 && of && (of.way === 'shared' || of.way === 'controlled' || of.way === 'participle') && of.of !== null; n += 1)
    of = found.get(of.of);
  const own = of?.way === 'own' ? of.phrases[0]?.at : undefined;
  // "the claim that he left the town | was denied"
  if (
    own !== undefined &&
    row[own - 1]?.kind === 'sub' &&
    (row[own - 1] as { lower: string }).lower === 'that' &&
    row[own - 2]?.kind === 'np'
  ) {
    const claim = wideBase(row, own - 2);
    return lastVerb(row, claim) === null ? whole(tokens, row, claim) : null;
  }
  if (!of || (of.way !== 'relative' && of.way !== 'reduced')) return null;
  const antecedentAt = of.phrases[0]?.at;
  return antecedentAt === undefined ? null : whole(tokens, row, wideBase(row, antecedentAt));
}

function lastBreakOfClause(row: readonly Item[], at: number): number {
  for (let i = at; i >= 0; i -= 1) {
    const item = row[i]!;
    if (item.kind === 'stop' || (item.kind === 'comma' && item.lower === ';')) return i;
    if (item.kind === 'sub' && item.lower !== 'that') return i;
  }
  return -1;
}

const isBy = (item: Item | undefined): boolean => item?.kind === 'prep' && item.lower === 'by';

function antecedent(tokens: readonly Token[], row: readonly Item[], at: number, relative: string): number {
  const base = startOf(row, at);
  if (base === at) return at;
  // "the owner of the boats who": people have "who"; else the nearest, unless only a group or count stands before
  const head = (tokens[(row[base] as { head: number }).head] as Token).lower;
  return relative === 'who' || /^(?:one|group|number|team|crowd|pair|dozens|hundreds|rest)$/.test(head) ? base : at;
}

function controlled(tokens: readonly Token[], row: readonly Item[], at: number, found: ReadonlyMap<number, Subject>): Subject {
  const before = row[at - 1];
  if (before?.kind === 'np' && row[startOf(row, at - 1) - 1]?.kind === 'prep') {
    const start = startOf(row, at - 1);
    if ((row[start - 1] as { lower: string }).lower === 'for')
      return { phrases: [phraseAt(tokens, row, start)], way: 'controlled', of: null, passive: false };
  }
  const left = leftOf(row, at);
  if (row[left]?.kind === 'conj' || (row[left]?.kind === 'comma' && row[left - 1]?.kind === 'conj'))
    return sharedWith(tokens, row, at, left, found);
  const governor = lastVerb(row, at - 1);
  if (governor === null || governor < lastBreak(row, at - 1)) return NONE;
  const verb = row[governor] as VerbItem;
  const of = found.get(governor) ?? NONE;
  const object = row[governor + 1]?.kind === 'np' ? governor + 1 : null;
  if (object !== null && !verb.passive && !of.passive && OBJECT_DOES.test(verb.lemma))
    return { phrases: listFrom(tokens, row, object), way: 'controlled', of: null, passive: false };
  return of.phrases.length > 0 ? { phrases: of.phrases, way: 'controlled', of: governor, passive: false } : NONE;
}

/** "was shot and killed", "seized the boat and fled": the subject of the verb before the joint. */
function sharedWith(
  tokens: readonly Token[],
  row: readonly Item[],
  at: number,
  joint: number,
  found: ReadonlyMap<number, Subject>,
): Subject {
  const verb = row[at] as VerbItem;
  const bare = !verb.passive && isParticiple(tokens, verb);
  for (let i = joint - 1; i >= 0; i -= 1) {
    const item = row[i]!;
    if (item.kind === 'stop') break;
    if (item.kind !== 'vg') continue;
    if (item.infinitive && !verb.infinitive && verb.finite && !bareForm(tokens, verb)) continue;
    if (item.gerund && !verb.gerund) continue;
    if (verb.gerund && !item.gerund && !hasBe(tokens, item)) continue;
    const of = found.get(i);
    if (!of || of.phrases.length === 0) continue;
    if (of.way === 'relative' && bare === false && verb.finite && row[joint - 1]?.kind === 'comma') continue;
    const passive = bare && (item.passive || of.passive) && doneTo(tokens, row, at);
    return { phrases: of.phrases, way: 'shared', of: i, passive };
  }
  return NONE;
}

const hasBe = (tokens: readonly Token[], verb: VerbItem): boolean =>
  verb.gerund || (tokens[verb.from]?.pos === 'AUX' && verb.from < verb.main);
const bareForm = (tokens: readonly Token[], verb: VerbItem): boolean =>
  (tokens[verb.main] as Token).lower === verb.lemma && verb.from === verb.main;

/** "A bomb exploded, killing two", "a man carrying a crate", "after sinking". */
function ofGerund(tokens: readonly Token[], row: readonly Item[], i: number, found: ReadonlyMap<number, Subject>): Subject {
  const left = row[i]!;
  const governor = lastVerb(row, i);
  if (left.kind === 'np') {
    if (left.time) return { ...shared(found, governor), way: 'participle' };
    const start = startOf(row, i);
    const verb = governor === null ? null : (row[governor] as VerbItem);
    // "spent the night searching": what the subject does; "found the guard lying": what the object does
    if (verb && governor === start - 1 && /^(?:spend|waste|have|be|begin|start|continue|risk)$/.test(verb.lemma))
      return { ...shared(found, governor), way: 'participle' };
    return { phrases: [phraseAt(tokens, row, start)], way: 'reduced', of: null, passive: false };
  }
  return { ...shared(found, governor), way: 'participle' };
}

function shared(found: ReadonlyMap<number, Subject>, governor: number | null): Subject {
  const of = governor === null ? undefined : found.get(governor);
  return of ? { phrases: of.phrases, way: 'shared', of: governor, passive: false } : NONE;
}

/** "Brandt, the captain, met", "Brandt, who is ill, met", "Brandt, charged with theft,". */
function acrossComma(
  tokens: readonly Token[],
  row: readonly Item[],
  at: number,
  comma: number,
  found: ReadonlyMap<number, Subject>,
  bare: boolean,
): Subject {
  const verb = row[at] as VerbItem;
  const before = row[comma - 1];
  if (bare && doneTo(tokens, row, at)) {
    // a phrase at the clause's start has no verb yet: the participle hangs on it; else on the clause before
    const start = before?.kind === 'np' ? startOf(row, comma - 1) : -1;
    const base = before?.kind === 'np' ? baseOf(row, comma - 1) : -1;
    const opens = base >= 0 && (row[base - 1] === undefined || row[base - 1]?.kind === 'stop' || row[base - 1]?.kind === 'sub');
    if (opens) return { phrases: [phraseAt(tokens, row, base)], way: 'reduced', of: null, passive: true };
    if (start >= 0 && isBy(row[at + 1])) return { phrases: [phraseAt(tokens, row, start)], way: 'reduced', of: null, passive: true };
    if (start >= 0 && /^(?:name|call|dub|title|base|locate|own|identify|accuse|charge|arm|aged?)$/.test(verb.lemma))
      return { phrases: [phraseAt(tokens, row, start)], way: 'reduced', of: null, passive: true };
  }
  if (!verb.finite) return NONE;
  // the comma closes a pair: what stood between explains the phrase before the first
  for (let j = comma - 1; j >= 0; j -= 1) {
    const item = row[j]!;
    if (item.kind === 'stop' || item.kind === 'sub') break;
    if (item.kind !== 'comma') continue;
    const phrase = row[j - 1];
    const between = row.slice(j + 1, comma);
    const own = between.findIndex((b) => b.kind === 'vg' && b.finite && !b.participle);
    const relative = between.some((b) => b.kind === 'rel' || b.kind === 'sub');
    if (phrase?.kind === 'np' && !phrase.time && (own < 0 || relative || between[0]?.kind === 'vg')) {
      let base = baseOf(row, j - 1);
      // "Ana Ruiz, 41, the captain, left"
      while (row[base - 1]?.kind === 'comma' && row[base - 2]?.kind === 'np' && tokens[(row[base] as { head: number }).head]?.pos === 'NUM')
        base = baseOf(row, base - 2);
      const link = row[base - 1];
      if (link?.kind === 'prep' && !CLAUSE_OPENER.test(link.lower)) return NONE;
      return whole(tokens, row, base);
    }
    break;
  }
  const governor = lastVerb(row, comma);
  return governor !== null && (row[governor] as VerbItem).finite ? shared(found, governor) : NONE;
}
