import type { AlignedQuestion } from '../../../../src/model/claim.ts';
import type { Reading } from '../../../../src/model/layers.ts';
import type { Span } from '../../../../src/model/span.ts';
import { english, read } from '../../../../src/index.ts';
import type { Found } from '../../../../src/testing/check-rule.ts';

const APART = ' ‖ ';

/**
 * Reads an example as a small story, its reports apart by " ‖ ", and gives the places of all evidence, counted in the example, each once.
 *
 * A report that opens with "2031-05-02: " came out on that day.
 */
export function evidenceIn(example: string, ask: (readings: readonly Reading[]) => readonly AlignedQuestion[]): Found {
  const starts: number[] = [];
  let at = 0;
  const readings = example.split(APART).map((report, i) => {
    starts.push(at);
    at += report.length + APART.length;
    const published = /^(\d{4}-\d{2}-\d{2}): /.exec(report);
    return read(
      {
        id: `report-${i}`,
        text: published ? report.replace(published[0], ' '.repeat(published[0].length)) : report,
        ...(published?.[1] !== undefined && { published: published[1] }),
      },
      english,
    );
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
