import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reuseOf, type ReusePair, type ReuseText } from '../../src/index.ts';

const HARBOUR =
  'The harbour office in Tamsin closed the north quay on Tuesday after divers found a crack in the sea wall. Two ferries were sent back before dawn. ' +
  'Some four hundred passengers spent the night in the hall of the customs house. The wall was built in a hurry after the great flood and has not been ' +
  'looked at since the last dredging. A firm from the mainland is to begin work as soon as the weather allows it. Fishing boats may use the south quay until then.';
const QUOTE =
  '“Nobody who has seen that crack would moor a rowing boat beside it, let alone a ferry full of sleeping people,” the harbour master said.';
const VALLEY =
  'The valley council voted to sell the old mill by eleven votes to nine. The buyer wants to turn it into a brewery. Neighbours fear the noise of lorries at night. ' +
  'The mayor abstained. A second reading is planned for the autumn, when the surveyors have come back from the hills and the price is known.';
const MARKET =
  'Stallholders on the square complained that the new lamps are too bright. One of them covers his with a sack. The electricians were told to come again in spring.';

const pairs = (...texts: readonly ReuseText[]): readonly ReusePair[] => reuseOf(texts);
const only = (a: string, b: string, dates: readonly [string?, string?] = []): ReusePair | undefined =>
  pairs({ id: 'a', text: a, published: dates[0] }, { id: 'b', text: b, published: dates[1] })[0];

describe('what one text did with another’s words', () => {
  test('a reprint under another headline', () => {
    const pair = only(HARBOUR, `TAMSIN QUAY SHUT.\n\n${HARBOUR}`);
    expect(pair).toMatchObject({ positive: true, kind: 'reprint', containment: { a: 1 } });
  });

  test('a trimmed reprint: the longer text came first', () => {
    const cut = HARBOUR.slice(0, HARBOUR.indexOf(' A firm'));
    expect(only(cut, HARBOUR)).toMatchObject({ kind: 'trimmed', direction: 'b>a', directionBy: 'trimming' });
    expect(only(HARBOUR, cut)).toMatchObject({ kind: 'trimmed', direction: 'a>b', directionBy: 'trimming' });
  });

  test('passages taken into another text, with their places', () => {
    const lifted = HARBOUR.slice(HARBOUR.indexOf('Some four'), HARBOUR.indexOf(' A firm'));
    const pair = only(HARBOUR, `${VALLEY} ${lifted} ${MARKET}`);
    expect(pair).toMatchObject({ positive: true, kind: 'lifted' });
    expect(pair?.passages).toHaveLength(1);
    const [{ a, b }] = pair?.passages as [ReusePair['passages'][number]];
    expect(HARBOUR.slice(a.start, a.end)).toBe(lifted.slice(0, -1));
    expect(`${VALLEY} ${lifted} ${MARKET}`.slice(b.start, b.end)).toBe(lifted.slice(0, -1));
  });

  test('small changes do not hide a copy', () => {
    const edited = HARBOUR.replace('Two ferries', 'Both big ferries')
      .replace('in a hurry ', '')
      .replace('firm from the mainland', 'company');
    expect(only(HARBOUR, edited)).toMatchObject({ positive: true, kind: 'reprint' });
  });

  test('a quotation that both print is a shared source and no copy', () => {
    expect(only(`${VALLEY} ${QUOTE}`, `${MARKET} ${QUOTE}`)).toMatchObject({ positive: false, kind: 'quotation' });
    expect(only(`${VALLEY} ${QUOTE}`, `${MARKET} ${QUOTE}`)?.direction).toBeUndefined();
  });

  test('a name in quotation marks does not take its sentences out of a passage', () => {
    const named = HARBOUR.replaceAll(/(harbour office|ferries|hall|dredging|firm|boats)/g, '“$1”');
    expect(only(`${VALLEY} ${named}`, `${MARKET} ${named}`)).toMatchObject({ positive: true });
  });

  test('a quotation that nothing closes hides only its own sentence', () => {
    const open = `“We shall see. ${HARBOUR}`;
    expect(only(open, `${HARBOUR} ${MARKET}`)).toMatchObject({ positive: true });
  });

  test('a phrase inside sentences of one’s own is none', () => {
    const phrase = 'a crack in the sea wall below the north quay of Tamsin harbour';
    expect(only(`${VALLEY} Divers found ${phrase} on Tuesday.`, `${MARKET} There is ${phrase}, says the office.`)).toMatchObject({
      positive: false,
      kind: 'phrases',
    });
  });

  test('a text put together from two others', () => {
    const both = pairs({ id: 'a', text: HARBOUR }, { id: 'b', text: VALLEY }, { id: 'c', text: `${HARBOUR} ${VALLEY}` });
    expect(both.map(({ a, b, kind }) => [a, b, kind])).toEqual([['a', 'c', 'merged'], ['b', 'c', 'merged']]); // prettier-ignore
    const once = pairs({ id: 'a', text: HARBOUR }, { id: 'b', text: `${HARBOUR} ${QUOTE}` }, { id: 'c', text: `${HARBOUR} ${VALLEY}` });
    expect(once.map(({ kind }) => kind)).not.toContain('merged');
  });

  test('texts that share no words make no pair', () => {
    expect(pairs({ id: 'a', text: VALLEY }, { id: 'b', text: MARKET }, { id: 'c', text: '' })).toEqual([]);
  });
});

describe('who had the words first', () => {
  test.each([
    ['2031-04-09', '2031-04-10', 'a>b'],
    ['2031-04-10', '2031-04-09', 'b>a'],
    ['2031-04-09T08:00:00Z', '2031-04-09T09:30:00+02:00', 'b>a'],
    ['2031-04-09', '2031-04-09T09:30:00Z', undefined],
    ['2031-04-09T00:00:00.000Z', '2031-04-09T09:30:00Z', undefined], // midnight is a day without a time
    ['2031-04-09T08:00:00', '2031-04-09T09:30:00', undefined], // of which zone?
    ['spring', '2031-04-09', undefined],
  ])('%s and %s: %s', (a, b, direction) => {
    expect(only(HARBOUR, HARBOUR, [a, b])?.direction).toBe(direction);
  });
});

describe('a whole collection', () => {
  test('the order of texts changes nothing', () => {
    const texts = [HARBOUR, `${HARBOUR} ${MARKET}`, VALLEY, `${VALLEY} ${QUOTE}`, MARKET].map((text, i) => ({ id: `t${i}`, text }));
    expect(reuseOf([...texts].reverse())).toEqual(reuseOf(texts));
    expect(reuseOf(texts).map(({ a, b }) => `${a} ${b}`)).toEqual(['t0 t1', 't1 t4', 't2 t3']);
  });

  test('a line under every text of a site makes no copies, and sixty copies still hang together', () => {
    const line = 'Sign up for our letter to get the news of the islands every morning before breakfast.';
    const others = Array.from({ length: 60 }, (_, i) => ({
      id: `o${i}`,
      text: `Number ${i} went to ${'abcdefgh'[i % 8]} ${i * 7}. ${line}`,
    }));
    expect(reuseOf(others).filter(({ positive }) => positive)).toEqual([]);
    const copies = Array.from({ length: 60 }, (_, i) => ({ id: `c${i < 10 ? '0' : ''}${i}`, text: HARBOUR }));
    const near = reuseOf(copies);
    for (let i = 1; i < 60; i += 1) expect(near.some(({ a, b }) => a === copies[i - 1]?.id && b === copies[i]?.id)).toBe(true);
  });

  test('scripts without spaces, and case, are read', () => {
    const text =
      '港の北側の岸壁は火曜日に閉鎖された。潜水士が護岸に亀裂を見つけたためである。連絡船二隻は夜明け前に引き返した。乗客は税関の広間で夜を過ごした。';
    expect(only(text, text)).toMatchObject({ positive: true, kind: 'reprint' });
    expect(only(HARBOUR, HARBOUR.toUpperCase())).toMatchObject({ kind: 'reprint', containment: { a: 1, b: 1 } });
  });

  test('passages lie inside their texts, apart, and their first and last words agree', () => {
    const words = fc.constantFrom('quay', 'wall', 'crack', 'ferry', 'Two', 'men', 'said', '.', '“', '”', ',', '\n', 'Ýzmir', '12');
    const textOf = fc.array(words, { maxLength: 120 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(textOf, textOf, (a, b) => {
        for (const pair of reuseOf([
          { id: 'a', text: a },
          { id: 'b', text: `${a.slice(0, 200)} ${b}` },
        ])) {
          expect(pair.containment.a).toBeLessThanOrEqual(1);
          expect(pair.containment.b).toBeLessThanOrEqual(1);
          let end = 0;
          for (const { a: inA, b: inB } of pair.passages) {
            expect(inA.start).toBeGreaterThanOrEqual(end);
            end = inA.end;
            const ofA = a.slice(inA.start, inA.end).toLowerCase();
            const ofB = `${a.slice(0, 200)} ${b}`.slice(inB.start, inB.end).toLowerCase();
            const ends = (text: string): unknown => [/^[\p{L}\p{N}]+/u.exec(text)?.[0], /[\p{L}\p{N}]+$/u.exec(text)?.[0]];
            expect(ends(ofA)).toEqual(ends(ofB));
          }
        }
      }),
      { seed: 1961, numRuns: 200 },
    );
  });
});
