import { describe, expect, test } from 'vitest';
import type { SourcedAttribution, Voice } from '../../src/model/attribution.ts';
import type { Reading } from '../../src/model/layers.ts';
import { columns } from '../../src/render/columns.ts';
import { readingJson, renderJson, renderReadingsHtml, renderReadingText } from '../../src/render/index.ts';
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
  force: 'neutral',
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
  weakened: [],
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

const at = text.indexOf('the harbour master');
const she = { start: at, end: at + 'the harbour master'.length };
const ruiz: Voice = { ...voice, label: 'Ana Ruiz', key: 'ana ruiz', named: true, role: 'harbour master', party: 'Norhaven', reason: null };
const through = {
  ...attribution,
  voice: { ...ruiz, relay: 'Reuters' },
  force: 'loaded',
  chain: [
    { label: 'Reuters', span: null, voice: ruiz, grade: 'certain', rule: 'en/voice/relay/told-outlet' },
    { label: 'Ana Ruiz', span: she, voice: ruiz, grade: 'probable', rule: 'en/voice/refer/description' },
  ],
} as unknown as SourcedAttribution;
const carriedStretch = { start: text.indexOf('on Monday'), end: text.indexOf('on Monday') + 9, chain: through.chain, attribution: 0 };
const placeOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const resolved: Reading = {
  ...reading,
  attributions: [through],
  carried: [carriedStretch],
  weakened: [
    { hedge: placeOf('bridge'), covers: placeOf('The bridge is safe'), kind: 'modal' },
    { hedge: placeOf('and'), covers: placeOf('dry'), kind: 'hearsay' },
    { hedge: placeOf('safe'), covers: placeOf('The bridge is safe'), kind: 'negation' },
  ],
};

test('a voice stands with its traits, with other words for it, through whom it was reached and how sure that is', () => {
  const printed = renderReadingText(resolved, { width: 200, color: false });
  expect(printed).toContain('Ana Ruiz (named, person, harbour master, for Norhaven, reached by Reuters), also “the harbour master”');
  expect(printed).toContain('(the verb takes a side; weakened by “bridge”; “and” goes with “dry”; through Reuters; probable)');
  expect(printed).toContain('still rests on it: “on Monday” (probable)');
});

test('words that rest on a voice outside every content are in the JSON, and contents are not there twice', () => {
  const inContent = { ...(spans['content']?.[0] ?? { start: 0, end: 0 }), chain: through.chain, attribution: 0 };
  const { carried } = readingJson({ ...resolved, carried: [inContent, carriedStretch] });
  expect(carried.map(({ span: [start, end], attribution: of }) => [text.slice(start, end), of])).toEqual([['on Monday', 0]]);
});

test('a title of its own is marked, and what it says stands under the voice', () => {
  const title = 'Bridge safe, Ruiz says';
  const said = { ...through, source: [{ start: 13, end: 17 }], cue: [{ start: 18, end: 22 }], content: [{ start: 0, end: 11 }], chain: [] };
  const titled = { ...resolved, report: { ...resolved.report, title }, inTitle: [said as unknown as SourcedAttribution] };
  const printed = renderReadingText(titled, { width: 200, color: false });
  expect(printed).toContain('[Bridge safe]t1, {Ruiz}t1 ‹says›t1');
  expect(printed).toContain('  t1. says: “Bridge safe”');
  const page = renderReadingsHtml([titled]);
  expect(page).toContain('<span class="content" title="content of t1">Bridge safe</span>');
  expect(page).toContain('<li id="v1-t1">');
  const [line] = readingJson(titled).inTitle;
  expect(line?.content).toEqual([[0, 11]]);
});

describe('as a page', () => {
  const page = renderReadingsHtml([resolved, { ...resolved, report: { ...resolved.report, id: '<b>.txt' } }]);

  test('source, cue and content are marked with their words', () => {
    expect(page).toContain('<span class="source" title="source of 1">the harbour master</span>');
    expect(page).toMatch(/<span class="cue" id="a1-1" title="[^"]*">said<a class="back" href="#v1-1"[^>]*>1<\/a><\/span>/u);
    expect(page).toContain('<span class="content" title="content of 1">The bridge is safe</span>');
  });

  test('every link has one place to go to', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map((m) => m[1]);
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((t) => !ids.includes(t))).toEqual([]);
  });

  test('nothing of a report is markup, and no control sign stands raw', () => {
    expect(page).toContain('&lt;b&gt;.txt');
    expect(page).not.toContain('<b>.txt');
    expect(page).not.toContain('\u001b');
    expect(page).toContain('⟨U+001B⟩');
    expect(page).not.toMatch(/<script/iu);
  });
});
