import { expect, test } from 'vitest';
import { figureRules } from '../../../../../src/languages/en/propose/quantities/index.ts';
import { checkRule } from '../../../../../src/testing/check-rule.ts';
import { evidenceIn } from '../small-story.ts';

test.each(figureRules.map((rule) => [rule.id, rule] as const))('%s keeps its sentences', (_id, rule) => {
  const broken = checkRule(rule, (text) => evidenceIn(text, (readings) => rule.ask(readings)));
  expect(broken.join('\n')).toBe('');
});
