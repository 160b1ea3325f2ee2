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
const cache = new WeakMap<Reading['tokens'], Incidents>();

/**
 * Tells the incident of the report from those in its background.
 *
 * Another one is opened by "another shooting", "in a separate crash", "earlier this year", "since 2015", a year or a day long before the
 * report's own, and stays open to the end of the paragraph, two sentences at most. After the observation that most false contradictions between reports are two
 * incidents taken for one. Misses background that names neither time nor event.
 */
export function incidentsOf(reading: Reading): Incidents {
  const known = cache.get(reading.tokens);
  if (known) return known;
  const own = ownDay(reading);
  const ownYear = own === null ? latestYear(reading) : null;
  const ids: number[] = [];
  let last = 0;
  let paragraph = -1;
  let open = 0;
  let since = 0;
  reading.sentences.forEach((sentence) => {
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph;
      open = 0;
    }
    const opens =
      (sentence.index > 0 && (bringsUpAnother(reading, sentence.tokens) || farInTime(reading, sentence.index, own, ownYear))) ||
      sumsUp(reading, sentence.tokens);
    if (opens) {
      open = last += 1;
      since = sentence.index;
    } else if (sentence.index - since > LASTS) open = 0;
    ids.push(open);
  });
  cache.set(reading.tokens, ids);
  return ids;
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
    if (!OPENERS.has(word)) continue;
    for (let j = i + 1; j < end && j <= i + 3; j += 1) {
      const token = tokens[j] as Token;
      if (NOUNS.has(token.lemma.toLowerCase()) || NOUNS.has(token.lower)) return true;
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
    if (token.lower.endsWith('s') && token.lower !== token.lemma && NOUNS.has(token.lemma.toLowerCase()) && token.lower !== 'shots') {
      for (let j = Math.max(start, i - 3); j < i; j += 1)
        if (tokens[j]!.pos === 'NUM' || /^(?:multiple|several|numerous|many|series|string)$/.test(tokens[j]!.lower)) return true;
    }
  }
  return false;
}

const LONG_AGO =
  /^(?:last (?:year|month|summer|winter|spring|fall|autumn|decade)|(?:early |late |earlier |later )?(?:last|this) year|.*\b(?:years?|months?|decades?) (?:ago|earlier|before)|past (?:year|month|decade))$/;

function farInTime(reading: Reading, index: number, own: number | null, ownYear: number | null): boolean {
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
      return true;
    if (next === 'alone' && /^(?:(?:1[5-9]|20)\d\d|year|month)$/.test(word)) return true;
    if (word === 'years' && next === 'since') return true;
    if (word === 'in' && next === 'recent' && /^(?:years|months)$/.test(tokens[i + 2]?.lower ?? '')) return true;
    if (word === 'so' && next === 'far' && /^(?:this|in)$/.test(tokens[i + 2]?.lower ?? '')) return true;
    if (/^(?:over|during|in)$/.test(word) && next === 'the' && /^(?:past|last)$/.test(tokens[i + 2]?.lower ?? '') && i + 2 < end)
      return true;
  }
  return (datesOf(reading).get(index) ?? []).some((m) => {
    if (!m.date) return false;
    const { date } = m;
    if (LONG_AGO.test(date.text)) return true;
    const { from, to } = date;
    if (!from || !to || date.certain.includes('relative')) return false;
    if (own === null) return date.precision === 'year' && ownYear !== null && Number(to.slice(0, 4)) < ownYear;
    const last = isoDay(to);
    if (last === null || last >= own - DAYS_APART) return false;
    return date.precision === 'year' || date.precision === 'month' ? last < own - DAYS_APART : last < own - 2 * DAYS_APART;
  });
}

/** The latest year that the report names; an undated report that names 2007 and 2014 was not written in 2007. */
function latestYear(reading: Reading): number | null {
  let latest: number | null = null;
  for (const m of reading.mentions) {
    const year = m.date?.certain.includes('year') && m.date.to ? Number(m.date.to.slice(0, 4)) : null;
    if (year !== null && (latest === null || year > latest)) latest = year;
  }
  return latest === null ? null : Math.max(latest, 1);
}
