import type { Answer, Citation, Dossier, Hop, Question, Response, Span } from '@stemma/core/sheet';

/** What words of a report are evidence of. */
export type Bearing =
  | { readonly kind: 'answer'; readonly question: Question; readonly answer: Answer; readonly stance: string }
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'hop'; readonly hop: Hop; readonly other: Citation }; // the wording in the other report

/** Words of one report on which something in the dossier rests, and all that rests on them. */
export interface EvidencePlace extends Span {
  readonly index: number; // its place among those of this title or text, in text order
  readonly of: readonly Bearing[];
}

/** The places of evidence in a report: in its text and in a title that stands apart from it. */
export interface EvidencePlaces {
  readonly text: readonly EvidencePlace[];
  readonly title: readonly EvidencePlace[];
}

/** Every place of every report on which an answer, a response or a change between two reports rests, in text order, each once. Made once for a page. */
export function evidencePlaces(dossier: Dossier): ReadonlyMap<string, EvidencePlaces> {
  const found = new Map<string, Map<string, { span: Citation; of: Bearing[] }>>();
  const note = (citation: Citation, bearing: Bearing): void => {
    const places = found.get(citation.report) ?? new Map<string, { span: Citation; of: Bearing[] }>();
    found.set(citation.report, places);
    const key = `${citation.in ?? ''} ${citation.start} ${citation.end}`;
    const place = places.get(key);
    if (place) place.of.push(bearing);
    else places.set(key, { span: citation, of: [bearing] });
  };
  for (const question of dossier.questions)
    for (const answer of question.answers) for (const e of answer.evidence) note(e, { kind: 'answer', question, answer, stance: e.stance });
  for (const response of dossier.responses) for (const c of response.evidence) note(c, { kind: 'response', response });
  for (const hop of dossier.hops) {
    note(hop.from, { kind: 'hop', hop, other: hop.to });
    note(hop.to, { kind: 'hop', hop, other: hop.from });
  }
  return new Map(
    [...found].map(([report, places]) => {
      const all = [...places.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
      const numbered = (inTitle: boolean): readonly EvidencePlace[] =>
        all
          .filter(({ span }) => (span.in === 'title') === inTitle)
          .map(({ span, of }, index) => ({ start: span.start, end: span.end, index, of }));
      return [report, { text: numbered(false), title: numbered(true) }];
    }),
  );
}
