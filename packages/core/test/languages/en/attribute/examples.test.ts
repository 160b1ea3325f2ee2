import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/languages/en/index.ts';
import { attribute, attributeRules } from '../../../../src/languages/en/attribute/index.ts';
import { clean, reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';
import { parseMarked, printMarked } from '../../../../src/testing/index.ts';
import type { Attribution } from '../../../../src/model/attribution.ts';
import type { AttributionRule } from '../../../../src/languages/en/attribute/rule.ts';

const bare = { ...english, mark: () => [] };

function read(text: string, rules: readonly AttributionRule[], accepts?: () => boolean): readonly Attribution[] {
  return attribute({ ...segment(clean(reportOf({ id: 'example', text }), bare), bare), mentions: [] }, rules, accepts);
}

const printed = (text: string, { source, cue, content }: Attribution): string => printMarked(text, { source, cue, content });

describe.each(attributeRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.yes.map((example) => [example]))('finds %s', (example) => {
    const { text } = parseMarked(example);
    expect(read(text, [rule], () => true).map((found) => printed(text, found))).toContain(example);
  });

  test.each(rule.examples.no.map((example) => [example]))('finds nothing in %s', (example) => {
    expect(read(example, [rule]).map((found) => printed(example, found))).toEqual([]);
  });
});
