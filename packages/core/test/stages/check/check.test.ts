import { describe, expect, test } from 'vitest';
import { check, english, read, renderCheckText, unfitClaim } from '../../../src/index.ts';

const reports = {
  post: 'The lighthouse at Cape Arle was sold to a hotel chain, the Marren Post reported, citing two council officials.\n\nThe Post said the price was not known.',
  radio:
    'The story about the sale of the lighthouse at Cape Arle is a hoax, the council said.\n\nMayor Ilse Tarn denied that the lighthouse was sold. “There is no truth in it,” she told Harbour Radio.',
  bakery: 'A bakery on Mill Lane won a prize for its rye bread, the guild of bakers said on Sunday.',
};
const CLAIM = 'The lighthouse at Cape Arle was sold';
const readings = Object.entries(reports).map(([id, text]) => read({ id, text }, english));
const checked = check(CLAIM, readings, english);
const of = (id: string) => checked.stances.find(({ report }) => report === id);

describe('a claim held against reports', () => {
  test('who debunks it denies it; who speaks of something else says nothing of it', () => {
    expect(of('radio')?.stance).toBe('against');
    expect(of('bakery')).toMatchObject({ stance: 'unrelated', evidence: [], because: [] });
    expect(of('post')?.stance).not.toBe('against');
  });

  test('every word shown is verbatim, with those on whose word it rests', () => {
    for (const { report, evidence, because } of checked.stances) {
      const text = reports[report as keyof typeof reports];
      for (const quote of [...evidence, ...because.flatMap((b) => b.evidence)]) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    }
    expect(of('radio')?.because.length).toBeGreaterThan(0);
    expect(of('post')?.evidence[0]?.text).toContain('sold to a hotel chain');
    expect(of('post')?.evidence[0]?.voices).toEqual(expect.arrayContaining(['Marren Post']));
  });

  test('the order of the reports changes nothing', () => {
    expect(check(CLAIM, [...readings].reverse(), english)).toEqual(checked);
  });

  test('contested means that one asserts and one denies', () => {
    const is = (stance: string) => checked.stances.some((s) => s.stance === stance);
    expect(checked.contested).toBe(is('for') && is('against'));
    const one = check(CLAIM, [readings[1]!], english);
    expect(one.contested).toBe(false);
  });

  test('as text: a block a report, and no figure of how sure', () => {
    const text = renderCheckText(checked, { width: 100, color: false });
    expect(text).toContain('radio denies it');
    expect(text).toContain('bakery says nothing of it');
    expect(text).toContain('What decided: ');
    expect(text).not.toMatch(/\b(?:true|fake|score|probab)/i);
    expect(text).not.toMatch(/\d\.\d/);
    expect(renderCheckText(check('The ferry sank', [readings[2]!], english), { width: 100, color: false })).toContain(
      'The report says nothing of this claim.',
    );
  });
});

test('a claim must be one sentence that names something', () => {
  expect(unfitClaim('of the', english)).toBe('empty');
  expect(unfitClaim('The bridge is shut. The ferry is full.', english)).toBe('long');
  expect(unfitClaim(CLAIM, english)).toBeNull();
});
