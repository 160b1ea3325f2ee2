import { expect, test } from 'vitest';
import type { SourcedAttribution, Voice } from '../../src/model/attribution.ts';
import type { Reading } from '../../src/model/layers.ts';
import { columns } from '../../src/render/columns.ts';
import { readingJson, renderJson, renderReadingText } from '../../src/render/index.ts';
import { brief } from '../../src/stages/brief.ts';
import { reportOf } from '../../src/stages/clean.ts';
import { parseMarked } from '../../src/testing/index.ts';
import { harbourBridge } from './fixture/harbour-bridge.ts';

const { text, spans } = parseMarked(
  'Share this page\n\n“<content>The bridge is safe</content>,” <source>the harbour master</source> <cue>said</cue> on Monday, “<content>and dry</content>.”\u001b[2J',
);

const voice: Voice = {
  label: 'the harbour master',
  key: 'harbour master',
  named: false,
  kind: 'person',
  count: { min: 1, max: 1 },
  party: null,
  role: 'harbour master',
  access: null,
  relay: null,
  onRecord: true,
  expert: false,
  reason: null,
  member: null,
};

const attribution = {
  index: 0,
  source: spans['source'] ?? [],
  cue: spans['cue'] ?? [],
  content: spans['content'] ?? [],
  rule: 'en/attribute/quotation-then-speaker',
  cueClass: 'say',
  cueLemma: 'say',
  negated: false,
  hedges: [],
  direct: true,
  sentence: 0,
  voice,
  chain: [{ label: 'the harbour master', span: spans['source']?.[0] ?? null, voice, grade: 'certain', rule: 'en/voice/same-sentence' }],
} as unknown as SourcedAttribution;

const reading: Reading = {
  report: reportOf({ id: 'a.txt', text, outlet: 'Bay Times' }),
  marks: [{ start: 0, end: 15, kind: 'boilerplate', rule: 'en/mark/share-bar' }],
  notes: [],
  paragraphs: [],
  quotations: [],
  sentences: [],
  tokens: [],
  mentions: [],
  attributions: [attribution],
  carried: [],
};

test('source, cue and content stand in brackets with the number of their attribution', () => {
  const printed = renderReadingText(reading, { width: 200, color: false });
  expect(printed).toContain('“[The bridge is safe]1,” {the harbour master}1 ‹said›1 on Monday, “[and dry]1.”');
});

test('a voice stands with what it is said to have said', () => {
  expect(renderReadingText(reading, { width: 200, color: false })).toContain('1. said: “The bridge is safe … and dry”');
});

test('what was set aside is said to be', () => {
  expect(renderReadingText(reading, { width: 200, color: false })).toContain('Set aside (piece of page furniture): Share this page');
});

test('keeps to the width and prints no control sign of the text', () => {
  const printed = renderReadingText(reading, { width: 30, color: false });
  expect(printed.split('\n').filter((l) => columns(l) > 30)).toEqual([]);
  expect(printed).toContain('⟨U+001B⟩');
});

test('pieces that cross are still closed, each once', () => {
  const crossing = {
    ...reading,
    attributions: [attribution, { ...attribution, index: 1, content: [{ start: 20, end: 45 }], source: [], cue: attribution.cue }],
  };
  const printed = renderReadingText(crossing, { width: 400, color: false });
  for (const bracket of [']1', ']2', '›1', '›2', '}1']) expect(printed).toContain(bracket);
  expect(printed.match(/\]2/gu)).toHaveLength(1);
});

test('as JSON it has the positions and the voice that the contract names', () => {
  const line = readingJson(reading);
  expect(line.id).toBe('a.txt');
  const [found] = line.attributions;
  expect(found?.content.map(([start, end]) => text.slice(start, end))).toEqual(['The bridge is safe', 'and dry']);
  expect(found?.voice?.label).toBe('the harbour master');
  expect(found?.chain[0]?.span).toEqual(found?.source[0]);
});

test('a dossier takes its readings along, by id', () => {
  const other = { ...reading, report: { ...reading.report, id: 'A.txt' } };
  const { readings } = JSON.parse(renderJson(brief(harbourBridge), [reading, other])) as { readings: { id: string }[] };
  expect(readings.map((r) => r.id)).toEqual(['A.txt', 'a.txt']);
});
