import { expect, test } from 'vitest';
import { centralEvent } from '../../../../src/languages/en/propose/events/central.ts';
import { storyRules } from '../../../../src/languages/en/propose/index.ts';
import { storyOf } from '../../../../src/languages/en/propose/story.ts';
import { checkRule } from '../../../../src/testing/check-rule.ts';
import { evidenceIn } from './small-story.ts';

test.each(storyRules.map((rule) => [rule.id, rule] as const))('%s keeps its sentences', (_id, rule) => {
  const broken = checkRule(rule, (text) =>
    evidenceIn(text, (readings) => {
      const story = storyOf(readings);
      return rule.ask(story, centralEvent(story));
    }),
  );
  expect(broken.join('\n')).toBe('');
});
