import type { AlignedQuestion } from '../../model/claim.ts';
import type { Reading } from '../../model/layers.ts';
import { counts } from './counted.ts';
import { isOutlet } from './link-rules.ts';
import { outletName } from '../../text/outlet-name.ts';
import { answersOf, type OriginDraft } from './origins.ts';

/**
 * For each outlet that others cite: on whose word its own report, where that is in the story, says the same.
 *
 * So an outlet that only passed on a word is no origin beside it, however many cite the outlet.
 */
export function ownWordOf(origins: readonly OriginDraft[], readings: readonly Reading[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wrote = new Map<string, Set<string>>(); // outlet → its reports
  for (const { report } of readings)
    if (report.outlet !== null) wrote.set(outletName(report.outlet), (wrote.get(outletName(report.outlet)) ?? new Set()).add(report.id));
  const found = new Map<string, ReadonlySet<string>>();
  for (const origin of origins.filter(isOutlet)) {
    const own = wrote.get(outletName(origin.voice.label));
    if (!own) continue;
    const said = answersOf(origin);
    const behind = origins.filter(
      (other) => other !== origin && other.occurrences.some((o) => own.has(o.evidence.report) && said.has(o.answer)),
    );
    if (behind.length > 0) found.set(origin.id, new Set(behind.map(({ id }) => id)));
  }
  return found;
}

/** What outlets say in their own reports in their own voice: the outlet, and the key of the question and of its answer. */
function toldOutright(questions: readonly AlignedQuestion[], readings: readonly Reading[]): ReadonlySet<string> {
  const outlets = new Map(readings.map(({ report }) => [report.id, report.outlet]));
  return new Set(
    questions.flatMap((question) =>
      question.answers.flatMap((answer) =>
        answer.evidence.flatMap((e) => {
          const outlet = outlets.get(e.report);
          return e.chain.length === 0 && counts(e) && outlet ? [`${outletName(outlet)}\u0000${question.key}\u0000${answer.key}`] : [];
        }),
      ),
    ),
  );
}

/**
 * The same origins, with those outlets marked that only cite each other: the own report of each rests on the word of others of the circle, and nobody
 * of them claims to know.
 */
export function withCircles(
  origins: readonly OriginDraft[],
  readings: readonly Reading[],
  questions: readonly AlignedQuestion[],
): readonly OriginDraft[] {
  const ownWord = ownWordOf(origins, readings);
  const told = toldOutright(questions, readings);
  const circle = new Set(
    origins
      .filter((o) => ownWord.has(o.id) && ![...answersOf(o)].some((answer) => told.has(`${outletName(o.voice.label)}\u0000${answer}`)))
      .map(({ id }) => id),
  );
  for (let before = -1; before !== circle.size;) {
    before = circle.size;
    for (const id of circle) if ([...(ownWord.get(id) ?? [])].some((behind) => !circle.has(behind))) circle.delete(id);
  }
  return circle.size === 0 ? origins : origins.map((origin) => (circle.has(origin.id) ? { ...origin, circular: true } : origin));
}
