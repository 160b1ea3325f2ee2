import { expect, test } from 'vitest';
import { attribute, attributeRules } from '../../../../src/languages/en/attribute/index.ts';
import type { AttributionRule } from '../../../../src/languages/en/attribute/rule.ts';
import { english } from '../../../../src/languages/en/index.ts';
import type { Attribution } from '../../../../src/model/attribution.ts';
import type { Mark } from '../../../../src/model/report.ts';
import { reportOf } from '../../../../src/stages/clean.ts';
import { segment } from '../../../../src/stages/segment.ts';
import { ownTime } from '../../../own-time.ts';

function attributions(text: string, marks: readonly Mark[] = []): readonly Attribution[] {
  const segmented = segment({ report: reportOf({ id: 'example', text }), marks, notes: [] }, english);
  return attribute({ ...segmented, mentions: [] });
}

/** One line for each: source | cue | pieces of content. */
function lines(text: string, marks?: readonly Mark[]): string[] {
  const words = (spans: readonly { start: number; end: number }[]) => spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  return attributions(text, marks).map((a) => `${words(a.source)} | ${words(a.cue)} | ${words(a.content)}`);
}

test('a quotation that goes on after its speaker is one attribution', () => {
  expect(lines('“The bridge is safe again,” the mayor said. “We tested it on Monday.” She left at noon.')).toEqual([
    'the mayor | said | “The bridge is safe again,” … “We tested it on Monday.”',
  ]);
});

test('a quotation left open at the end of a paragraph goes on in the next', () => {
  expect(lines('“The bridge is safe again,” the mayor said. “We tested it on Monday.\n“Nobody should fear it.”')).toEqual([
    'the mayor | said | “The bridge is safe again,” … “We tested it on Monday. … “Nobody should fear it.”',
  ]);
});

test('a quotation that another speaker takes is not carried over', () => {
  expect(lines('“The bridge is safe again,” the mayor said. “I would not cross it,” a fisherman said.')).toEqual([
    'the mayor | said | “The bridge is safe again,”',
    'a fisherman | said | “I would not cross it,”',
  ]);
});

test('what stands inside the content of another is kept, cut to that content', () => {
  expect(lines('The Coast Times reported that two officials said the bridge was closed, according to the mayor.')).toEqual([
    'The Coast Times | reported | that two officials said the bridge was closed',
    'two officials | said | the bridge was closed',
    'the mayor | according to | The Coast Times reported that two officials said the bridge was closed',
  ]);
});

test('a content ends where another speaker begins, unless it holds that clause', () => {
  expect(lines('Ana Ruiz praised the crew, and the harbour master said the ferry was late.')).toEqual([
    'Ana Ruiz | praised | the crew',
    'the harbour master | said | the ferry was late',
  ]);
  expect(lines('Ana Ruiz denied the charge when Tomas Brandt asked about it.')[0]).toBe('Ana Ruiz | denied | the charge');
  expect(lines('Ana Ruiz said that when the harbour master warned of ice she had left.')[0]).toBe(
    'Ana Ruiz | said | that when the harbour master warned of ice she had left',
  );
});

test('a weak candidate never stands in the way of a strong one', () => {
  const text = 'Two officials said the bridge was closed, Ana Ruiz reported. “Nobody was hurt at all,” the mayor said.';
  const all = { from: 0, to: 6 };
  const weak: AttributionRule = {
    id: 'en/attribute/weak', summary: '', follows: '', examples: { yes: [], no: [] }, pass: 1,
    find: () => [{ construction: 'noun', source: all, sourceKind: 'noun', cue: all, head: 2, content: [all], contentKind: 'prep', lemma: 'word (noun)', cueClass: 'say', group: null }],
  }; // prettier-ignore
  const reading = { ...segment({ report: reportOf({ id: 'example', text }), marks: [], notes: [] }, english), mentions: [] };
  expect(attribute(reading, [weak, ...attributeRules])).toEqual(attribute(reading));
  expect(attribute(reading, [weak, ...attributeRules], () => true)).not.toEqual(attribute(reading)); // it would, were it believed
});

test('an attribution tells how often its like was right', () => {
  const [said, quip] = attributions('Ana Ruiz said that the bridge was safe. The harbour master quipped that the ferry was a bathtub.');
  expect(said?.counted?.by).toBe('verb');
  expect(said?.counted?.found).toBeGreaterThan(100);
  expect((said?.counted?.right ?? 0) / (said?.counted?.found ?? 1)).toBeGreaterThan(0.9);
  expect(quip?.counted?.right).toBeLessThanOrEqual(quip?.counted?.found ?? 0);
  const [turn] = attributions('The transcript follows.\n\nThe crew met.\n\nRUIZ: The bridge is safe.');
  expect(turn?.counted?.by).toBe('verb');
});

test('headlines are read: title case, present tense, left-out verbs', () => {
  const first = (title: string) => lines(`${title}\n\nThe bridge was closed on Monday after a long night of rain and wind.`)[0];
  expect(first('Mayor Ruiz Blasts Harbour Plan')).toBe('Mayor Ruiz | Blasts | Harbour Plan');
  expect(first('Ruiz rips harbour plan, calls it a waste')).toBe('Ruiz | rips | harbour plan');
  expect(lines('Ruiz rips harbour plan, calls it a waste\n\nThe bridge was closed.')).toContain('Ruiz | calls | it a waste');
  expect(first('Harbour police: ferry was empty')).toBe('Harbour police | : | ferry was empty');
  expect(first('Ruiz to call for new bridge')).toBe('Ruiz | to call for | new bridge');
});

test('an outlet that cites somebody gives two attributions with one content', () => {
  expect(lines('The Coast Times, citing two harbour officials, reported that the ferry had sunk.')).toEqual([
    'two harbour officials | citing | that the ferry had sunk',
    'The Coast Times | reported | that the ferry had sunk',
  ]);
});

test('a denial, a refusal and a negation are told apart', () => {
  const text =
    'The ministry denied reports of a meeting. Ana Ruiz declined to comment on the bridge. The mayor did not respond to questions about the ferry. Officials did not say that the port was closed.';
  expect(attributions(text).map((a) => [a.cueLemma, a.cueClass, a.negated])).toEqual([
    ['deny', 'deny', false],
    ['decline', 'decline', false],
    ['respond', 'decline', true],
    ['say', 'decline', true],
  ]);
});

test('one verb has several classes: its object, its source and its voice decide', () => {
  const classOf = (text: string) => attributions(text)[0]?.cueClass;
  expect(classOf('The minister called the report a lie.')).toBe('opine');
  expect(classOf('The minister called for a new bridge.')).toBe('urge');
  expect(classOf('The minister asked whether the bridge was safe.')).toBe('ask');
  expect(classOf('The captain is said to have left the country.')).toBe('hearsay');
  expect(classOf('Two officials suggested that the bridge was unsafe.')).toBe('speculate');
  expect(classOf('It suggests that the bridge was unsafe.')).toBe('show');
  expect(classOf('The ministry issued a strong denial on Monday.')).toBe('deny');
});

test('silence is given even where it is about nothing', () => {
  expect(lines('There was no immediate comment from the ministry.')).toEqual(['the ministry | was no immediate comment | ']);
  expect(lines('Neither the ministry nor the embassy responded to questions.')).toEqual([
    'Neither the ministry nor the embassy | responded to | questions',
  ]);
});

test('words that weaken what is said are given with it', () => {
  const text = 'Two officials suggested that the bridge might be closed, perhaps in spring.';
  const [only] = attributions(text);
  expect(only?.hedges.map((h) => text.slice(h.start, h.end))).toEqual(['suggested', 'might', 'perhaps']);
});

test('the month of May weakens nothing', () => {
  expect(attributions('The bridge was opened on May 1, the mayor said.').map((a) => a.hedges)).toEqual([[]]);
});

test('an unnamed hearsay has no source', () => {
  expect(lines('The ferry reportedly sank near the harbour.')).toEqual([' | reportedly | The ferry … sank near the harbour']);
});

test('a heading says who said what; what is no prose says nothing', () => {
  const text = 'The mayor said the bridge was safe.\nThe mayor said the port was closed.';
  const heading: Mark = { start: 0, end: 35, kind: 'heading', rule: 'test' };
  const caption: Mark = { start: 36, end: text.length, kind: 'caption', rule: 'test' };
  const said = 'The mayor | said | the bridge was safe';
  expect(lines(text, [heading])).toEqual([said, 'The mayor | said | the port was closed']);
  expect(lines(text, [heading, caption])).toEqual([said]);
});

test('a dateline is never part of what is said', () => {
  const text = 'DALMAR, Norland — The bridge is safe, the mayor said.';
  expect(lines(text, [{ start: 0, end: 17, kind: 'dateline', rule: 'test' }])).toEqual(['the mayor | said | The bridge is safe']);
});

test('every span is of the text, in order of cues, and the same each time', () => {
  const text =
    '“No,” she said. He told the board — twice — that it “must act.” According to police, the mayor,\u00a0Ana Ruiz, fled.\n'.repeat(20);
  const found = attributions(text);
  expect(found.length).toBeGreaterThan(40);
  expect(attributions(text)).toEqual(found);
  found.forEach((a, i) => {
    expect(a.index).toBe(i);
    for (const { start, end } of [...a.source, ...a.cue, ...a.content, ...a.hedges]) {
      expect(0 <= start && start < end && end <= text.length).toBe(true);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    }
    expect(a.cue[0].start).toBeGreaterThanOrEqual(found[i - 1]?.cue[0].start ?? 0);
  });
});

test.each(['he said and ', 'citing officials, ', '“a b c d e f ', 'said — ', '( said ', 'according to a, '])(
  'a text that repeats “%s” is read in time that grows with its length',
  (piece) => {
    const started = ownTime();
    attributions(piece.repeat(3000));
    expect(ownTime() - started).toBeLessThan(8000);
  },
);
