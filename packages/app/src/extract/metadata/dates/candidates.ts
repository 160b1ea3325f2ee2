import type { Known } from '../../../forms/form.ts';
import type { DateFound } from '../../extracted.ts';
import { type Main, textOf } from '../structured.ts';
import type { Survey } from '../survey.ts';
import { isOfSomethingElse, labelled } from './labels.ts';
import { momentOf, readStamps } from './read-stamps.ts';
import { dayOf, type Stamp } from './stamp.ts';

/** A date that the page gives somewhere, and how much its place says. */
export interface Candidate {
  readonly role: DateFound['role'];
  readonly from: DateFound['from'];
  readonly raw: string;
  readonly stamp: Stamp | null; // null where it could not be read
  readonly rank: number; // smaller says more
  readonly byName?: boolean; // only a class says that it is the day of a change
  readonly shown?: boolean; // a reader sees it under the headline, as the report's date
}

/** Names of <meta> that tell when a page appeared, the plainest first. Conventions of publishing systems and of metadata standards. */
const PUBLISHED_META =
  'article:published_time article:published og:published_time og:article:published_time og:pubdate datepublished date.published parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate pubdate publishdate publish-date publish_date published_time_telegram published-date article.published article:publicationdate article_date_original originalpublicationdate dcterms.issued dc.date.issued dcterms.created dc.date.created datecreated creation_date created cre_date publication_date publicationdate dc.date dcterms.date dc.terms.date citation_publication_date citation_date citation_online_date rnews:datepublished displaydate shareaholic:article_published_time vr:published_time ptime firstpublishdate sort-date prism.publicationdate iso-8601-publish-date dcsext.articlefirstpublished article.created article:post_date pub_date eprints.date date release_date dc.date.published time'.split(
    ' ',
  );
const MODIFIED_META =
  'article:modified_time article:modified og:modified_time og:updated_time datemodified date.modified last-modified lastmod lastmodified last_modified modified modified-date modificationdate modified_time dcterms.modified dc.date.modified dc.modified article.updated article:modification_date updated_time utime revision_date lastupdate gentime cxenseparse:recs:modifiedtime iso-8601-modified-date dc.date.lastmodified article:updated_time rnews:datemodified'.split(
    ' ',
  );
const WEAK_META = new Set(
  'date created datecreated creation_date dcterms.created dc.date.created time revision_date dc.date dcterms.date release_date'.split(' '),
);

/** Every date of the page that could tell when the report appeared or was changed, best first within each role. */
export function candidatesOf(survey: Survey, main: Main | null, address: string | null, known: Partial<Known>): readonly Candidate[] {
  const found = [
    ...ofStructured(main),
    ...ofMeta(survey),
    ...ofItems(survey),
    ...ofTimes(survey),
    ...ofAddress(address ?? survey.canonical),
    ...ofLines(survey),
    ...ofScripts(survey),
    ...ofContainer(known),
  ];
  const dated = found.some(({ role, stamp, rank }) => role === 'published' && stamp && rank < 50);
  return (dated ? found : found.map(asOnlyDate)).map((candidate, at) => ({ candidate, at })).sort((a, b) => a.candidate.rank - b.candidate.rank || a.at - b.at).map(({ candidate }) => candidate); // prettier-ignore
}

/**
 * Many themes give the class "updated" to the one date that they print, since the microformat asks for that class. With no other date on the page
 * and no word of a change beside it, that is when the report appeared.
 */
const asOnlyDate = (candidate: Candidate): Candidate => (candidate.byName ? { ...candidate, role: 'published' } : candidate);

/** The stamp that a field holds; fields hold one date and nothing else, so the first counts. */
export function stampIn(raw: string): Stamp | null {
  return momentOf(raw.trim()) ?? readStamps(raw, 1)[0] ?? null;
}

function ofField(role: Candidate['role'], from: Candidate['from'], raw: string | null, rank: number): readonly Candidate[] {
  if (raw === null || raw.trim() === '' || !/\p{Nd}/u.test(raw)) return [];
  const kept = raw.trim().slice(0, 120);
  return [{ role, from, raw: kept, stamp: stampIn(kept), rank }];
}

function ofStructured(main: Main | null): readonly Candidate[] {
  if (!main) return [];
  const { thing, kind, sure } = main;
  const rank = kind === 'article' ? (sure ? 10 : 25) : kind === 'page' ? 40 : 30;
  return [
    ...ofField('published', 'json-ld', textOf(thing['datePublished']), rank),
    ...ofField('published', 'json-ld', textOf(thing['uploadDate']), rank + 2),
    ...ofField('published', 'json-ld', textOf(thing['dateCreated']), rank + 5),
    ...ofField('modified', 'json-ld', textOf(thing['dateModified']), rank),
  ];
}

function ofMeta({ meta }: Survey): readonly Candidate[] {
  const of = (role: Candidate['role'], names: readonly string[], base: number): readonly Candidate[] =>
    names.flatMap((name, at) => {
      const from = /^(?:og|article):/.test(name) ? 'open-graph' : 'meta';
      return (meta.get(name) ?? [])
        .slice(0, 3)
        .flatMap((raw) => ofField(role, from, raw, base + (WEAK_META.has(name) ? 30 : 0) + at / 100));
    });
  return [...of('published', PUBLISHED_META, 15), ...of('modified', MODIFIED_META, 15)];
}

function ofItems({ items, head }: Survey): readonly Candidate[] {
  return items.flatMap(({ property, value, scope, at, names }) => {
    const article = scope === null || /Article|Posting|Report|Review|WebPage|CreativeWork|Recipe|Video/.test(scope);
    const rank = 20 + (article ? 0 : 15) + Math.min(9, Math.abs(at - (head ?? at)) / 50) + (isElsewhere(names, '') ? 20 : 0);
    if (property === 'datepublished') return ofField('published', 'microdata', value, rank);
    if (property === 'datecreated' || property === 'uploaddate') return ofField('published', 'microdata', value, rank + 5);
    return property === 'datemodified' ? ofField('modified', 'microdata', value, rank) : [];
  });
}

function ofTimes({ times, head }: Survey): readonly Candidate[] {
  return times.slice(0, 200).flatMap(({ datetime, text, names, inside, at }, order) => {
    const role = labelled(text, names) ?? 'published';
    const far = farFrom(head, at) / 2 + Math.min(5, order / 4);
    const rank = 21 + far + (/publi|pub-?date|entry-date|posted/.test(names) ? 0 : 4) + (isElsewhere(names, inside) ? 20 : 0);
    const shown = head !== null && at >= head && at - head <= 8 && !isElsewhere(names, inside);
    return ofField(role, 'time-element', datetime !== null && /\p{Nd}{4}|\p{Nd}{8}/u.test(datetime) ? datetime : text, rank).map((one) => ({
      ...one,
      shown,
    }));
  });
}

const ELSEWHERE =
  /(?:^|[\s_-])(?:related|sidebar|side-bar|sidebar-|widget|comments?|recommend(?:ed|ations?)?|latest|popular|trending|more|teasers?|newsletter|footer|ticker|carousel|promo|tweet|twitter|instagram|leserbrief|cards?)(?=$|[\s_-])/;

/** Lists, cards and columns beside the report, and what is quoted from elsewhere: their dates are of other texts. */
export const isElsewhere = (names: string, inside: string): boolean =>
  ELSEWHERE.test(names.replace(NO_COLUMN, '').replace(SHARED_ON, '')) || /\b(?:aside|footer|nav|blockquote|option)\b/.test(inside);

const NO_COLUMN = /\b(?:no|has|with|without|right|left|hide|one|two)[_-](?:sidebar|side-bar|comments?)\b/g;
/** A network named in the class of a byline is the place to share it on, and no post quoted from there. */
const SHARED_ON = /(?:^|\s)(?:byline|author)[_-](?:[a-z]{1,20}[_-]){0,4}(?:twitter|instagram)(?=$|[\s_-])/g;

/** 0 beside the headline to 9 far from it; what stands before it counts for further. 5 where nobody knows where the headline is. */
const farFrom = (head: number | null, at: number): number =>
  head === null ? 5 : at < head ? Math.min(9, 2 + (head - at) / 5) : Math.min(9, (at - head) / 10);

function ofAddress(address: string | null): readonly Candidate[] {
  if (address === null) return [];
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 500);
  const shapes = [
    /[/_-](\d{4})[/_.-](\d{1,2})[/_.-](\d{1,2})(?!\d)/,
    /[/_-](\d{4})(\d{2})(\d{2})(?!\d)/,
    /[/_-](\d{4})[/_-]([a-z]{3,9})[/_-](\d{1,2})(?!\d)/i,
    /[/_-](\d{1,2})[/_-]([a-z]{3,9})[/_-](\d{4})(?!\d)/i,
    /[/_-](\d{4})[/_-](\d{2})(\d{2})[/_-]/,
    /[/_-](\d{2})-(\d{2})-(\d{4})(?!\d)/,
  ];
  for (const shape of shapes) {
    const match = shape.exec(path);
    if (!match) continue;
    const parts = match.slice(1);
    const stamp = readStamps(parts.join(parts.some((part) => /[a-z]/i.test(part)) ? ' ' : '-'), 1995)[0];
    if (stamp)
      return [
        { role: 'published', from: 'address', raw: parts.join('/'), stamp: { ...stamp, time: null, zone: null, zoneName: null }, rank: 24 },
      ];
  }
  return [];
}

/** What no date goes without: four digits in a row, or two behind a mark. */
const YEAR = /\p{Nd}{4}|\p{Nd}[-/.’'] ?\p{Nd}{2}/u;

function ofLines({ lines, head }: Survey): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const line of lines) {
    const { text, at } = line;
    if (found.length >= 200 || !YEAR.test(text)) continue;
    const stamps = readStamps(text);
    if (stamps.length === 0) continue;
    const { names, inside } = line; // asked for only where there is a date
    if (/\btitle\b/.test(inside)) continue;
    for (const stamp of stamps) {
      const rest = text.length - stamp.raw.length;
      const before = stamp.start > 3 ? text.slice(0, stamp.start).slice(-40) : labelOf(lines[at - 1]) + text.slice(0, stamp.start);
      if (isOfSomethingElse(before)) continue;
      const said = labelled(rest > 80 ? before.slice(-22) : before, '') ?? labelled(text.slice(stamp.end, stamp.end + 25), '');
      const named = labelled('', names);
      const dated = /date|time|publi|posted|meta|byline|info|author/.test(names);
      const opens = stamp.start < 3;
      if (said === null && !dated && rest > 80 && !opens) continue; // a day within the prose
      const rank =
        (said ? 26 : dated ? 36 : 42) +
        farFrom(head, at) +
        (said === null && head !== null && at < head ? 4 : 0) + // mastheads print the day that the page was looked at
        (rest > 80 ? 4 : 0) +
        (stamp.time === null ? 1 : 0) +
        (isElsewhere(names, inside) ? 20 : 0);
      const shown = head !== null && at >= head && at - head <= 8 && (dated || said !== null || rest < 20) && !isElsewhere(names, inside);
      found.push({
        role: said ?? named ?? 'published',
        from: 'visible-text',
        raw: stamp.raw,
        stamp,
        rank,
        shown,
        byName: said === null && named !== null && /\bupdated\b/.test(names),
      });
    }
  }
  return found;
}

const IN_SCRIPT =
  /"(?:date_?published|publish(?:ed)?_?(?:date|at|time)|publication_?date|pub_?date|first_?published(?:_?at)?)\\?"\s*:\s*\\?"([^"\\]{8,40})/gi;

/** What a page's scripts keep for themselves: only where all dates there agree on a day, since they may be of other reports. */
function ofScripts({ scripts }: Survey): readonly Candidate[] {
  const found = scripts.flatMap((script) =>
    [...script.matchAll(IN_SCRIPT)].slice(0, 50).flatMap(([, raw = '']) => ofField('published', 'script', raw, 60)),
  );
  const days = new Set(found.map(({ stamp }) => stamp && dayOf(stamp)));
  return days.size === 1 ? found.slice(0, 1) : [];
}

/** A line before a date that may say what the date is: "Published:". */
const labelOf = (line: Survey['lines'][number] | undefined): string =>
  line && line.text.length < 40 && !/\p{Nd}/u.test(line.text) ? `${line.text} ` : '';

/** What the container says: a feed, a mail, a line of JSON. */
export function ofContainer(known: Partial<Known>): readonly Candidate[] {
  return [
    ...ofField('published', 'container', known.published ?? null, 23),
    ...ofField('modified', 'container', known.modified ?? null, 23),
  ];
}
