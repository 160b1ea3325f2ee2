import type { Answer, Dossier, OriginRange } from '../../model/dossier.ts';
import type { ChangedAnswer, WithoutOrigin } from '../../model/without.ts';
import { joinsOf, type Joins } from './joins.ts';

/** Joins the origins of a written dossier as they were joined in its making. */
export const joinsIn = ({ origins, merges }: Pick<Dossier, 'origins' | 'merges'>): Joins =>
  joinsOf(
    origins.map(({ id, label, named, kind, weight }) => ({ id, name: named && kind === 'person' ? label : null, weight })),
    merges,
  );

/**
 * Counts every answer again without one origin. Null where the dossier has no such origin.
 *
 * Those that are certainly or probably one with it go with it; those that only may be stay. Nothing is counted that the dossier did not count.
 */
export function withoutOrigin(dossier: Dossier, id: string): WithoutOrigin | null {
  const origin = dossier.origins.find((o) => o.id === id);
  if (!origin) return null;
  const joins = joinsIn(dossier);
  const gone = new Set(dossier.origins.filter((o) => joins.find(o.id) === joins.find(id)).map((o) => o.id));
  const answers = dossier.questions.flatMap((question) =>
    question.answers.flatMap((answer): ChangedAnswer[] => {
      const after = recount(answer, joins, gone);
      const { min, max } = answer.origins;
      if (!answer.origins.ids.some((o) => gone.has(o)) || (after.min === min && after.max === max)) return [];
      return [{ question: question.id, answer: answer.id, before: { min, max }, after, falls: after.max === 0 }];
    }),
  );
  return {
    origin,
    gone: [...gone].sort(),
    reports: [...new Set(dossier.origins.filter((o) => gone.has(o.id)).flatMap((o) => o.reports))].sort(),
    answers: [...answers.filter((a) => a.falls), ...answers.filter((a) => !a.falls)],
  };
}

function recount({ origins, evidence }: Answer, joins: Joins, gone: ReadonlySet<string>): OriginRange {
  const left = origins.ids.filter((id) => !gone.has(id));
  const partly = evidence.flatMap((e) => (e.stance === 'asserts-partly' && e.origin !== null && !gone.has(e.origin) ? [e.origin] : []));
  const { min, max } = joins.range(left, partly);
  return { min: Math.min(min, origins.min), max: Math.min(max, origins.max) };
}
