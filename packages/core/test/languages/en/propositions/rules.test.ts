import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';
import { framesOf } from '../../../../src/languages/en/propositions/clauses/frames.ts';
import { propositionRules } from '../../../../src/languages/en/propositions/index.ts';
import type { Span } from '../../../../src/model/span.ts';
import { checkRule } from '../../../../src/testing/check-rule.ts';

test.each(propositionRules.map((rule) => [rule.id, rule] as const))('%s keeps its sentences', (_id, rule) => {
  const broken = checkRule(rule, (text) => {
    const reading = read({ id: 'a', text }, english);
    const found: Record<string, Span[]> = {};
    for (const sentence of reading.sentences)
      for (const { predicate, arguments: parts, form } of rule.find(reading, sentence, framesOf(reading, sentence))) {
        if (form !== 'apposition') (found['does'] ??= []).push(predicate.span);
        for (const { role, span } of parts) (found[role] ??= []).push(span);
      }
    return found;
  });
  expect(broken.join('\n')).toBe('');
});
