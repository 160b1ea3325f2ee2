import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { figureRules } from '../../../../../src/languages/en/propose/quantities/index.ts';
import { checkRule } from '../../../../../src/testing/check-rule.ts';

const APART = ' ‖ ';

test.each(figureRules.map((rule) => [rule.id, rule] as const))('%s keeps its sentences', (_id, rule) => {
  const broken = checkRule(rule, (text) => {
    const starts: number[] = [];
    let at = 0;
    const readings = text.split(APART).map((report, i) => {
      starts.push(at);
      at += report.length + APART.length;
      return read({ id: `report-${i}`, text: report }, english);
    });
    const a = rule
      .ask(readings)
      .flatMap((question) => question.answers.flatMap((answer) => answer.evidence))
      .map(({ report, start, end }) => {
        const offset = starts[Number(report.slice('report-'.length))] ?? 0;
        return { start: start + offset, end: end + offset };
      });
    return { a };
  });
  expect(broken.join('\n')).toBe('');
});
