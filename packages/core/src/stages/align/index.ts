import type { Language } from '../../language.ts';
import type { AlignedQuestion, Evidence } from '../../model/claim.ts';
import type { Alignment, Reading } from '../../model/layers.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Puts the readings side by side under common questions. The order in which they are given changes nothing.
 *
 * A text that was given twice is asked once: what it answers is then laid to each report that bears it, on the same word. So a copy adds a
 * report and nothing else.
 */
export function align(readings: readonly Reading[], language: Language): Alignment {
  const ordered = [...readings].sort((a, b) => byText(a.report.id, b.report.id) || byText(a.report.sha256, b.report.sha256));
  const bearers = new Map<string, Reading[]>();
  for (const reading of ordered) {
    const { sha256, published, outlet, title } = reading.report;
    const key = [sha256, published ?? '', outlet ?? '', title ?? ''].join('\u0000');
    const list = bearers.get(key);
    if (list) list.push(reading);
    else bearers.set(key, [reading]);
  }
  // by content, not by name: what is asked must not hang on what the files are called
  const firsts = [...bearers.keys()].sort().map((key) => (bearers.get(key) as Reading[])[0] as Reading);
  const others = new Map([...bearers.values()].map((list) => [list[0]?.report.id ?? '', list.slice(1)]));
  const asked = language.propose(firsts).map((question) => withCopies(question, others));
  return { readings: ordered, questions: asked.sort((a, b) => a.rank - b.rank || byText(a.key, b.key)) };
}

/** The same words, in every report that bears them. */
function withCopies(question: AlignedQuestion, others: ReadonlyMap<string, readonly Reading[]>): AlignedQuestion {
  const answers = question.answers.map((answer) => {
    const copied = answer.evidence.flatMap((e): Evidence[] =>
      (others.get(e.report) ?? []).map(({ report }) => ({ ...e, report: report.id })),
    );
    if (copied.length === 0) return answer;
    const evidence = [...answer.evidence, ...copied].sort(
      (a, b) => byText(a.report, b.report) || (a.in ? 0 : 1) - (b.in ? 0 : 1) || a.start - b.start || a.end - b.end,
    );
    return { ...answer, evidence: evidence as [Evidence, ...Evidence[]] };
  });
  return { ...question, answers };
}
