import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { incidentNouns, incidentOpeners } from '../../lexicon.generated.ts';
import { datesOf } from '../quantities/by-sentence.ts';
import { dayOf, publishedOn } from '../../mention/dates/calendar.ts';

/** For each sentence the incident that it tells of: 0 is the story's own, any other number one that the report only brings up. */
export type Incidents = readonly number[];

const NOUNS = new Set<string>(incidentNouns);
const OPENERS = new Set<string>(incidentOpeners);
const DAYS_APART = 21; // a day this far from the report's own is another story's
const LASTS = 2; // sentences after the one that brings it up, where paragraphs do not end it sooner
const LATE = 4; // days before the report in which its own news happened, where a date stands right before the event: "an October 2 attack"
const cache = new WeakMap<Reading['tokens'], Background>();

/** The incidents of a report, and which of them only a date tells apart: such a one may be the story's own, told long after. */
export interface Background {
  readonly ids: Incidents;
  readonly dated: ReadonlySet<number>;
}

/**
 * Tells the incident of the report from those in its background.
 *
 * Another one is opened by "another shooting", "in a separate crash", "earlier this year", "since 2015", a year or a day long before the
 * report's own, and stays open to the end of the paragraph, two sentences at most, or until the report names its own day again. After the observation that most false contradictions between reports are two
 * incidents taken for one. Misses background that names neither time nor event.
 */
export const incidentsOf = (reading: Reading): Incidents => backgroundOf(reading).ids;

/** The same, with how each was told apart. */
export function backgroundOf(reading: Reading): Background {
  const known = cache.get(reading.tokens);
  if (known) return known;
  const own = ownDay(reading);
  const ownYear = own === null ? latestYear(reading) : null;
  const ids: number[] = [];
  const dated = new Set<number>();
  let last = 0;
  let paragraph = -1;
  let open = 0;
  let since = 0;
  let lasting = true;
  reading.sentences.forEach((sentence) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      open = 0;
    }
    const another = sentence.index > 0 && bringsUpAnother(reading, sentence.tokens);
    const time = sentence.index > 0 ? farInTime(reading, sentence.index, own, ownYear) : null;
    const sums = sumsUp(reading, sentence.tokens) && !ofTheDay(reading, sentence.index, own);
    if (another || time !== null || sums) {
      open = last += 1;
      since = sentence.index;
      lasting = another || time !== 'aside';
      if (!another && !sums && time === 'dated') dated.add(open);
    } else if (sentence.index - since > LASTS || !lasting || ofTheDay(reading, sentence.index, own)) open = 0;
    ids.push(open);
  });
  const found = { ids, dated };
  cache.set(reading.tokens, found);
  return found;
}

/** A sentence that names a weekday or a day of the report's own news comes back to it. */
function ofTheDay(reading: Reading, index: number, own: number | null): boolean {
  return (datesOf(reading).get(index) ?? []).some(({ date }) => {
    if (date?.precision !== 'day') return false;
    if (date.certain.includes('weekday') && !date.certain.includes('day') && !/^(?:last|next)/.test(date.text)) return true;
    if (/^(?:today|yesterday|tonight)$/.test(date.text)) return true;
    const day = date.from === null ? null : isoDay(date.from);
    return own !== null && day !== null && day <= own && day >= own - 2;
  });
}

/** The day the report is about, as near as it tells: the day of publication, or the first full date it gives. */
function ownDay(reading: Reading): number | null {
  const published = publishedOn(reading.report.published);
  if (published !== null) return published;
  const first = reading.mentions.find((m) => m.date?.from != null && m.date.certain.includes('year') && m.date.certain.includes('day'));
  return first?.date?.from ? isoDay(first.date.from) : null;
}

const isoDay = (iso: string): number | null => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/** "another shooting", "a third fatal crash", "similar attacks": an opener and, within three words, the name of an incident. */
function bringsUpAnother({ tokens }: Reading, [start, end]: readonly [number, number]): boolean {
  for (let i = start; i < end; i += 1) {
    const word = tokens[i]!.lower;
    if (!OPENERS.has(word) || /^(?:-|degree)$/.test(tokens[i + 1]?.lower ?? '')) continue; // "second-degree murder"
    for (let j = i + 1; j < end && j <= i + 3; j += 1) {
      const token = tokens[j] as Token;
      if (NOUNS.has(token.lemma.toLowerCase()) || NOUNS.has(token.lower)) {
        if (word === 'first' && /^(?:case|death|incident)s?$/.test(token.lower)) break; // "the first case of a death by lightning"
        return true;
      }
      if (!/^(?:ADJ|NOUN|PROPN|PUNCT|VERB)$/.test(token.pos) || /^[,.;]$/.test(token.text)) break;
    }
  }
  return false;
}

/** "a violent weekend", "in six shootings", "citywide": a sum over several incidents. */
function sumsUp({ tokens }: Reading, [start, end]: readonly [number, number]): boolean {
  for (let i = start; i < end; i += 1) {
    const token = tokens[i]!;
    if (/^(?:citywide|nationwide|statewide|annually)$/.test(token.lower)) return true;
    if (
      /^(?:violent|bloody|deadly)$/.test(token.lower) &&
      /^(?:night|weekend|week|day|month|summer|year)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return true;
    if (/^(?:span|spree)$/.test(token.lower) && /^(?:hour|day|week)s?$/.test(tokens[i - 1]?.lower ?? '')) return true;
    if (token.lower.endsWith('s') && token.lower !== token.lemma && NOUNS.has(token.lemma.toLowerCase()) && !OF_ONE.test(token.lower)) {
      for (let j = Math.max(start, i - 3); j < i; j += 1)
        if (tokens[j]!.pos === 'NUM' || /^(?:multiple|several|numerous|many|series|string)$/.test(tokens[j]!.lower)) return true;
    }
  }
  return false;
}

/** Of these one incident may have many. */
const OF_ONE = /^(?:shots|strikes|airstrikes|raids|blasts|explosions|fires)$/;

const LONG_AGO =
  /^(?:last (?:year|month|summer|winter|spring|fall|autumn|decade)|(?:early |late |earlier |later )?(?:last|this) year|.*\b(?:years?|months?|decades?) (?:ago|earlier|before)|past (?:year|month|decade))$/;

/**
 * How a sentence speaks of a time long before the report: by a `dated` event, or in an `aside` that goes no further than itself ("since 2015", "in recent years").
 * Null where it does not.
 */
function farInTime(reading: Reading, index: number, own: number | null, ownYear: number | null): 'dated' | 'aside' | null {
  const [start, end] = reading.sentences[index]!.tokens;
  const { tokens } = reading;
  for (let i = start; i < end; i += 1) {
    const word = tokens[i]!.lower;
    const next = tokens[i + 1]?.lower ?? '';
    if (
      word === 'since' &&
      (/^(?:1[5-9]|20)\d\d$/.test(next) ||
        (/^(?:then|it|the)$/.test(next) && /^(?:began|start|started|begin)$/.test(tokens[i + 2]?.lower ?? '')))
    )
      return 'aside';
    if (next === 'alone' && /^(?:(?:1[5-9]|20)\d\d|year|month)$/.test(word)) return 'aside';
    if (word === 'years' && next === 'since') return 'aside';
    if (word === 'in' && next === 'recent' && /^(?:years|months)$/.test(tokens[i + 2]?.lower ?? '')) return 'aside';
    if (word === 'so' && next === 'far' && /^(?:this|in)$/.test(tokens[i + 2]?.lower ?? '')) return 'aside';
    if (/^(?:over|during|in)$/.test(word) && next === 'the' && /^(?:past|last)$/.test(tokens[i + 2]?.lower ?? '') && i + 2 < end)
      return 'aside';
  }
  const far = (datesOf(reading).get(index) ?? []).some((m) => {
    if (!m.date) return false;
    const { date } = m;
    if (LONG_AGO.test(date.text)) return true;
    const { from, to } = date;
    if (!from || !to || date.certain.includes('relative')) return false;
    if (own === null) return date.precision === 'year' && ownYear !== null && Number(to.slice(0, 4)) < ownYear;
    const last = isoDay(to);
    if (last === null) return false;
    if (date.precision === 'day' && last < own - LATE && beforeAnEvent(tokens, m.tokens)) return true;
    if (last >= own - DAYS_APART) return false;
    return date.precision === 'year' || date.precision === 'month' ? last < own - DAYS_APART : last < own - 2 * DAYS_APART;
  });
  return far ? 'dated' : null;
}

/** "an October 2 attack": the article before the date and the event right behind it. */
const beforeAnEvent = (tokens: readonly Token[], [from, to]: readonly [number, number]): boolean =>
  /^(?:an?|another)$/.test(tokens[from - 1]?.lower ?? '') &&
  [tokens[to], tokens[to + 1]].some((t) => t !== undefined && NOUNS.has(t.lemma.toLowerCase()));

/** The latest year that the report names; an undated report that names 2007 and 2014 was not written in 2007. */
function latestYear(reading: Reading): number | null {
  let latest: number | null = null;
  for (const m of reading.mentions) {
    const year = m.date?.certain.includes('year') && m.date.to ? Number(m.date.to.slice(0, 4)) : null;
    if (year !== null && (latest === null || year > latest)) latest = year;
  }
  return latest === null ? null : Math.max(latest, 1);
}
