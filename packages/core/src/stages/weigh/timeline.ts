import type { AlignedQuestion } from '../../model/claim.ts';
import type { TimelineEntry } from '../../model/dossier.ts';
import { counts } from './counted.ts';
import { byText, citationOf, citations, unique } from './order.ts';

/** What happened when, as far as the reports date it: the answers to questions about a day. Undated entries stand last. */
export function timelineOf(questions: readonly AlignedQuestion[]): readonly TimelineEntry[] {
  const entries = questions.flatMap((question) =>
    question.answers.flatMap(({ value, evidence }): TimelineEntry[] => {
      if (!value.date) return [];
      const said = evidence.filter((e) => counts(e) || e.stance === 'mentions');
      if (said.length === 0) return [];
      const { from, to, precision, text } = value.date;
      return [
        {
          date: { from, to, precision, text },
          event: question.about || question.text,
          reported: unique(said.map((e) => e.report)),
          evidence: citations(said.map(citationOf)),
        },
      ];
    }),
  );
  return entries.sort(
    (a, b) => byText(a.date.from ?? '~', b.date.from ?? '~') || byText(a.event, b.event) || byText(a.date.text, b.date.text),
  );
}
