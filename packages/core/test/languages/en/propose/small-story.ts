import type { AlignedQuestion } from '../../../../src/model/claim.ts';
import type { Reading } from '../../../../src/model/layers.ts';
import type { Span } from '../../../../src/model/span.ts';
import { english, read } from '../../../../src/index.ts';
import type { Found } from '../../../../src/testing/check-rule.ts';

const APART = ' ‖ ';

/** Reads an example as a small story, its reports apart by " ‖ ", and gives the places of all evidence, counted in the example, each once. */
export function evidenceIn(example: string, ask: (readings: readonly Reading[]) => readonly AlignedQuestion[]): Found {
  const starts: number[] = [];
  let at = 0;
  const readings = example.split(APART).map((report, i) => {
    starts.push(at);
    at += report.length + APART.length;
    return read({ id: `report-${i}`, text: report }, english);
  });
  const places = ask(readings)
    .flatMap((question) => question.answers.flatMap((answer) => answer.evidence))
    .map(({ report, start, end }): Span => {
      const offset = starts[Number(report.slice('report-'.length))] ?? 0;
      return { start: start + offset, end: end + offset };
    });
  // one stretch may answer two questions
  return { a: places.filter((s, i) => places.findIndex((o) => o.start === s.start && o.end === s.end) === i) };
}
