import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../../src/languages/en/voice/context.ts';
import { sourced, voiceRules } from '../../../../src/languages/en/voice/index.ts';
import { relayRules } from '../../../../src/languages/en/voice/relay/index.ts';
import { marked } from './attributed.ts';

describe.each(relayRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.yes)('finds the outlet and the voice: %s', (example) => {
    const { reading, attributions, spans } = marked(example);
    const context = contextOf(reading);
    const found = attributions.map((a) => rule.find(context, a)).find((f) => f !== null);
    const words = (range: readonly [number, number] | undefined) =>
      range && reading.report.text.slice(reading.tokens[range[0]]?.start, reading.tokens[range[1] - 1]?.end);
    const wanted = (tag: string) => spans[tag]?.map((s) => reading.report.text.slice(s.start, s.end))[0];
    expect([words(found?.outlet), words(found?.voice)]).toEqual([wanted('outlet'), wanted('voice')]);
  });
  test.each(rule.examples.no)('finds nothing: %s', (example) => {
    const { reading, attributions } = marked(example);
    expect(attributions.map((a) => rule.find(contextOf(reading), a)).filter((f) => f !== null)).toEqual([]);
  });
});

const relays = new Set(relayRules.map((r) => r.id));
describe.each(voiceRules.filter((r) => !relays.has(r.id)).map((rule) => [rule.id, rule] as const))('%s', (id, { examples }) => {
  const made = (example: string) => {
    const { reading, attributions, spans } = marked(example);
    const { carried } = sourced(reading, attributions);
    return { spans, text: reading.report.text, here: carried.filter((c) => c.chain.some((l) => l.rule === id)) };
  };
  test.each(examples.yes)('the marked words rest on it: %s', (example) => {
    const { spans, text, here } = made(example);
    const found = here.map((c) => text.slice(c.start, c.end));
    for (const { start, end } of spans['rests'] ?? []) expect(found).toContain(text.slice(start, end));
    expect(spans['rests']?.length).toBeGreaterThan(0);
  });
  test.each(examples.no)('nothing rests on it: %s', (example) => {
    const { text, here } = made(example);
    expect(here.map((c) => text.slice(c.start, c.end))).toEqual([]);
  });
});
