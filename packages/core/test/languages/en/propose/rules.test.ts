import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { centralEvent } from '../../../../src/languages/en/propose/events/central.ts';
import { storyRules } from '../../../../src/languages/en/propose/index.ts';
import { storyOf } from '../../../../src/languages/en/propose/story.ts';
import { checkRule } from '../../../../src/testing/check-rule.ts';

const APART = ' ‖ ';

test.each(storyRules.map((rule) => [rule.id, rule] as const))('%s keeps its sentences', (_id, rule) => {
  const broken = checkRule(rule, (text) => {
    const starts: number[] = [];
    let at = 0;
    const readings = text.split(APART).map((report, i) => {
      starts.push(at);
      at += report.length + APART.length;
      return read({ id: `report-${i}`, text: report }, english);
    });
    const story = storyOf(readings);
    const a = rule
      .ask(story, centralEvent(story))
      .flatMap((question) => question.answers.flatMap((answer) => answer.evidence))
      .map(({ report, start, end }) => {
        const offset = starts[Number(report.slice('report-'.length))] ?? 0;
        return { start: start + offset, end: end + offset };
      });
    // one stretch may answer two questions
    return { a: a.filter((s, i) => a.findIndex((o) => o.start === s.start && o.end === s.end) === i) };
  });
  expect(broken.join('\n')).toBe('');
});
