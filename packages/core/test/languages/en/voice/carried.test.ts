import { describe, expect, test } from 'vitest';
import { chainAt } from '../../../../src/languages/en/voice/index.ts';
import { attributed, rests } from './attributed.ts';

describe('what rests on whose word', () => {
  test('what somebody asked for rests on who says that it was asked', () => {
    const text =
      '<source>Two divers</source> <cue>said</cue> that <content><source>the envoy</source> <cue>urged</cue> <content>the mayor to pay</content></content>.';
    const reading = attributed(text);
    const at = reading.report.text.indexOf('to pay');
    expect(chainAt(reading, { start: at, end: at + 6 }).chain.map((l) => l.label)).toEqual(['Two divers']);
  });
  test('nobody says what stands inside a denial', () => {
    const text =
      '<source>The mayor</source> <cue>denied</cue> <content>that <source>a diver</source> <cue>said</cue> <content>the pier was closed</content></content>.';
    expect(rests(attributed(text))).toEqual([
      'denied that a diver said the pier was closed < The mayor (certain)',
      'that a diver said the pier was closed < The mayor (certain)',
    ]);
  });
  test('“reportedly” covers its own phrase only', () => {
    const text = 'The pier was closed, <cue>reportedly</cue> <content>at the mayor’s wish</content>, to save money.';
    expect(rests(attributed(text)).every((r) => r.includes('at the mayor’s wish <'))).toBe(true);
  });
  test('inheritance never crosses a paragraph', () => {
    const text =
      'The crew met the union.\n<content>The meeting brought nothing</content>, <source>the official</source> <cue>said</cue>. <source>A ferry official</source> <cue>said</cue> <content>so</content>.';
    expect(rests(attributed(text)).filter((r) => r.includes('crew'))).toEqual([]);
  });
  test('the report’s own outlet is no upstream report', () => {
    const text = 'The pier <cue>reportedly</cue> <content>closed</content>, the Harbour Gazette reported.';
    expect(rests(attributed(text, 'Harbour Gazette')).at(-1)).toMatch(/unnamed reports \(unresolved\)/);
    expect(rests(attributed(text)).at(-1)).toMatch(/Harbour Gazette \(probable\)/);
  });
  test('a span that no stretch holds rests on the one that holds most of it, and on nobody otherwise', () => {
    const reading = attributed(
      '<source>The mayor</source> <cue>said</cue> that <content>the pier was closed on Monday</content>, after the storm.',
    );
    const { text } = reading.report;
    expect(chainAt(reading, { start: text.indexOf('the pier'), end: text.indexOf(', after') + 4 }).chain).toHaveLength(1);
    expect(chainAt(reading, { start: text.indexOf('Monday'), end: text.length }).chain).toEqual([]);
  });
});
