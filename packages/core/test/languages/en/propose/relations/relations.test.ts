import { expect, test } from 'vitest';
import { propose } from '../../../../../src/languages/en/propose/index.ts';
import { relationRules } from '../../../../../src/languages/en/propose/relations/index.ts';
import { checkRule } from '../../../../../src/testing/check-rule.ts';
import { evidenceIn } from '../small-story.ts';

/** What a rule found, asked of the whole story: the answers between which it put a relation. */
test.each(relationRules.map((rule) => [rule.id, rule] as const))('%s keeps its sentences', (_id, rule) => {
  const broken = checkRule(rule, (text) =>
    evidenceIn(text, (readings) =>
      propose(readings).flatMap((question) => {
        const keys = new Set(question.relations.filter((r) => r.rule === rule.id).flatMap((r) => [r.a, r.b]));
        return keys.size === 0 ? [] : [{ ...question, answers: question.answers.filter((a) => keys.has(a.key)) }];
      }),
    ),
  );
  expect(broken.join('\n')).toBe('');
});
