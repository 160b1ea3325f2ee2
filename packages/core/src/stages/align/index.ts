import type { Language } from '../../language.ts';
import type { Alignment, Reading } from '../../model/layers.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Puts the readings side by side under common questions. The order in which they are given changes nothing. */
export function align(readings: readonly Reading[], language: Language): Alignment {
  const ordered = [...readings].sort((a, b) => byText(a.report.id, b.report.id) || byText(a.report.sha256, b.report.sha256));
  const questions = [...language.propose(ordered)].sort((a, b) => a.rank - b.rank || byText(a.key, b.key));
  return { readings: ordered, questions };
}
