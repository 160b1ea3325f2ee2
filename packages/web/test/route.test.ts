import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOME, hashOf, type Route, routeOf, routeToWords, VIEWS } from '../src/route.ts';

const ids = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((id) => id.isWellFormed());
const spans = fc.tuple(fc.nat(999_999), fc.nat(999_999)).map(([start, end]) => ({ start, end }));
const places = fc.record({ report: ids, span: fc.option(spans) });

describe('an address', () => {
  test('leads back to where it was made, whatever reports are called', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (open) => {
        const route: Route = { ...HOME, view: 'reader', places: open };
        expect(routeOf(hashOf(route))).toEqual(route);
      }),
    );
  });

  test('leads back to every view, with and without a thing to show', () => {
    for (const view of VIEWS)
      for (const at of [null, 'a-0123456789', 'o-0123456789', 'q-0123456789', 'disputed'])
        expect(routeOf(hashOf({ ...HOME, view, at }))).toEqual({ ...HOME, view, at });
  });

  test('is short and can be read', () => {
    expect(hashOf({ ...HOME, at: 'a-52c3ebea61' })).toBe('#answer-a-52c3ebea61');
    expect(hashOf({ ...HOME, view: 'stemma', at: 'o-431a245ec9' })).toBe('#origin-o-431a245ec9');
    expect(hashOf({ ...HOME, why: 'm-395d98d78b' })).toBe('#why-m-395d98d78b');
    expect(hashOf(routeToWords({ report: 'night/harbour.txt', start: 3, end: 19, text: '' }))).toBe('#report-night%2Fharbour.txt@3-19');
    expect(hashOf(routeToWords({ report: 'a', in: 'title', start: 0, end: 4, text: '' }))).toBe('#report-a@title:0-4');
  });

  test('that explains something lies on what was there before', () => {
    const beneath = routeOf('#differences-q-1');
    expect(routeOf('#why-a-1', beneath)).toEqual({ ...beneath, why: 'a-1' });
  });

  test('that is none leads to the brief', () => {
    for (const hash of ['', '#', '#nowhere', '#-', '#why-', '#%', '#report', '#<script>']) expect(routeOf(hash).view).toBe('brief');
    expect(routeOf('#answer-%E0%A4%A')).toEqual({ ...HOME, at: '%E0%A4%A' });
  });
});
