import type { AlignedQuestion } from '../../model/claim.ts';
import type { Citation, TimelineEntry } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { overlaps } from '../../model/span.ts';
import { counts } from './counted.ts';
import { byText, citationOf, citations, unique } from './order.ts';

const LONGEST = 240; // code units of a report’s first words, where it has no title

/**
 * What happened, what was said and when the reports were published, as far as the reports date it, in order; undated entries stand last.
 *
 * `happened` are the dated clauses of the reports. One that tells of a day for which a question asks joins that answer. A report that gives no day of its
 * own stands at the last day that it tells of as past: it was written then or later.
 */
export function timelineOf(
  questions: readonly AlignedQuestion[],
  happened: readonly TimelineEntry[],
  readings: readonly Reading[],
): readonly TimelineEntry[] {
  const asked = onceEach(datedAnswers(questions));
  const rest: TimelineEntry[] = [];
  for (const entry of happened) {
    const at = asked.findIndex((a) => sameDay(a, entry) && a.evidence.some((e) => entry.evidence.some((o) => meet(e, o))));
    const home = asked[at];
    if (home) asked[at] = joined(home, entry);
    else rest.push(entry);
  }
  return [...asked, ...rest, ...readings.flatMap((reading) => publication(reading, happened))].sort(
    (a, b) =>
      byText(a.date.from ?? '~', b.date.from ?? '~') ||
      byText(a.kind ?? '', b.kind ?? '') ||
      byText(a.event, b.event) ||
      byText(a.date.text, b.date.text) ||
      byText(a.evidence[0]?.report ?? '', b.evidence[0]?.report ?? ''),
  );
}

/** The answers to questions about a day. */
const datedAnswers = (questions: readonly AlignedQuestion[]): TimelineEntry[] =>
  questions.flatMap((question) =>
    question.answers.flatMap(({ value, evidence }): TimelineEntry[] => {
      if (!value.date) return [];
      const said = evidence.filter((e) => counts(e) || e.stance === 'mentions');
      if (said.length === 0) return [];
      const { from, to, precision, text } = value.date;
      return [
        {
          kind: question.key.startsWith('denied-on:') ? 'statement' : 'event',
          date: { from, to, precision, text },
          event: question.about || question.text,
          reported: unique(said.map((e) => e.report)),
          evidence: citations(said.map(citationOf)),
        },
      ];
    }),
  );

const sameDay = (a: TimelineEntry, b: TimelineEntry): boolean =>
  a.date.from !== null && a.date.from.slice(0, 10) === b.date.from?.slice(0, 10);

const GAP = 4; // code units between a day and what happened on it: “On 4 March, | the guild denied it”

const meet = (a: Citation, b: Citation): boolean =>
  a.report === b.report && a.in === b.in && overlaps({ start: a.start, end: a.end + GAP }, { start: b.start, end: b.end + GAP });

/** Two answers that resolve to one day, “Monday” and “November 11”, are one entry. */
function onceEach(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const found: TimelineEntry[] = [];
  for (const entry of entries) {
    const { from, to, precision } = entry.date;
    const at = found.findIndex(
      ({ date, event, kind }) =>
        from !== null &&
        date.from === from &&
        date.to === to &&
        date.precision === precision &&
        event === entry.event &&
        kind === entry.kind,
    );
    const home = found[at];
    if (home) found[at] = joined(home, entry);
    else found.push(entry);
  }
  return found;
}

const joined = (home: TimelineEntry, other: TimelineEntry): TimelineEntry => ({
  ...home,
  reported: unique([...home.reported, ...other.reported]),
  evidence: citations([...home.evidence, ...other.evidence.filter((o) => !home.evidence.some((e) => meet(e, o)))]),
});

/** When a report was published, by what it says of itself; else the last day that it tells of as past. None where it tells of no day. */
function publication(reading: Reading, happened: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const { id, title, text, published, outlet } = reading.report;
  const name = outlet ?? id;
  const opening = text.slice(0, LONGEST).trimEnd();
  const words: Citation = title ? { report: id, in: 'title', start: 0, end: title.length, text: title } : { report: id, start: 0, end: opening.length, text: opening }; // prettier-ignore
  if (published !== null) {
    const precision = published.length > 10 ? 'minute' : 'day';
    return words.end === 0 ? [] : [{ kind: 'report', date: { from: published, to: published, precision, text: published }, event: `${name} publishes its report`, reported: [id], evidence: [words] }]; // prettier-ignore
  }
  const told = happened.filter((entry) => entry.reported.includes(id) && entry.date.from !== null && entry.kind !== 'update');
  const [last] = [...told].sort((a, b) => byText(b.date.from ?? '', a.date.from ?? '') || byText(a.event, b.event));
  if (!last) return [];
  const { from, text: said } = last.date;
  const evidence = last.evidence.filter((e) => e.report === id);
  return [{ kind: 'report', date: { from, to: null, precision: 'unknown', text: said }, event: `${name} is written, on this day or later`, reported: [id], evidence }]; // prettier-ignore
}
