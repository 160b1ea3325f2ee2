import type { Echo, Question } from '../../model/dossier.ts';
import type { OriginGroups } from './groups.ts';
import { byText, unique } from './order.ts';
import type { OriginDraft } from './origins.ts';

const COMMON: ReadonlySet<string> = new Set(['date']);
const PLACED = /\/(?:town|place|takers)$/;
const SAYS = new Set(['asserts', 'reports', 'confirms', 'states', 'entails']);

/**
 * Which reports carry one origin: by name, or, as their content suggests, without naming it.
 *
 * A report is suggested where it gives, on nobody's word, an answer that rests on this origin alone.
 */
export function echoesOf(questions: readonly Question[], origins: readonly OriginDraft[], groups: OriginGroups): readonly Echo[] {
  const named = new Map<string, Set<string>>();
  const suggested = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, group: string, report: string): void =>
    void map.set(group, (map.get(group) ?? new Set()).add(report));
  for (const { id, reports, voice } of origins) {
    if (voice.kind === 'weasel' || voice.kind === 'own-voice' || groups.weightOf(id) === 'none') continue;
    for (const report of reports) add(named, groups.groupOf(id), report);
  }
  const falls = new Map<string, Set<string>>();
  for (const question of questions) {
    for (const answer of question.answers) {
      const behind = unique(answer.origins.ids.map((id) => groups.groupOf(id)));
      const [only] = behind;
      if (behind.length !== 1 || only === undefined) continue;
      add(falls, only, answer.id);
      for (const e of answer.evidence) {
        const bare = e.origin === null || groups.weightOf(e.origin) === 'none';
        if (COMMON.has(question.slot) || PLACED.test(question.rule)) continue; // a shared day or place shows nothing
        if (bare && SAYS.has(e.stance) && !named.get(only)?.has(e.report)) add(suggested, only, e.report);
      }
    }
  }
  return [...named]
    .map(([origin, reports]): Echo => {
      const more = suggested.get(origin) ?? new Set<string>();
      return {
        origin: groups.representative(origin),
        reports: unique([...reports, ...more]),
        named: unique(reports),
        suggested: unique(more),
        falls: unique(falls.get(origin) ?? []),
      };
    })
    .filter((echo) => echo.reports.length > 1)
    .sort((a, b) => byText(a.origin, b.origin));
}
