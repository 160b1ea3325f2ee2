import { describe, expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';

const signs = (text: string, claim = 'The mayor of Arle sold the ferry') =>
  english.bear(read({ id: 'report', text }, english), read({ id: 'claim', text: claim }, english));
const ids = (...args: Parameters<typeof signs>) => signs(...args).signs.map(({ id }) => id);

describe('signs of how a report stands', () => {
  test('a negation counts in the clause of the claim and not outside it', () => {
    expect(ids('The mayor of Arle did not sell the ferry, his office said.')).toContain('best/negated');
    expect(ids('The mayor of Arle sold the ferry, but the crew was not told.')).not.toContain('best/negated');
  });

  test('a claim that is negated itself is met by a negation', () => {
    expect(ids('The mayor of Arle did not sell the ferry.', 'The mayor of Arle did not sell the ferry')).toContain('best/negated-too');
  });

  test('a word of the claim itself shows nothing', () => {
    const text = 'A fake ferry ticket was sold at Arle.';
    expect(ids(text)).toContain('unfounded/first');
    expect(ids(text, 'A fake ferry ticket was sold')).not.toContain('unfounded/first');
  });

  test('denials are told apart by what they deny', () => {
    expect(ids('The mayor of Arle denied that he sold the ferry.')).toContain('denied-spoken/claim');
    expect(ids('The mayor of Arle sold the ferry. A clerk denied that he stole a lamp.')).toContain('denied-spoken/other');
  });

  test('“denied bail” denies nothing', () => {
    const found = ids('A judge denied bail to the man who sold the ferry at Arle.');
    expect(found.filter((id) => /^(?:line\/)?(?:denied|denial|denier)|cue-deny/.test(id))).toEqual([]);
    expect(ids('A judge denied that the mayor of Arle sold the ferry.')).toContain('denial/first');
  });

  test('a long report that names little of the claim is of something else, and a headline needs one word', () => {
    expect(signs('The bakery won a prize.\n\nIt bakes rye.\n\nThe guild of bakers gave it on Sunday.').related).toBe(false);
    expect(signs('Ferry gone').related).toBe(true);
    expect(signs('Bakery wins prize').related).toBe(false);
  });

  test('every sign is told in words', () => {
    const long = `Is it so? The mayor of Arle may have sold the ferry, sources told the Post. The story is a hoax. ${'He denied it. '.repeat(3)}`;
    const all = [...signs(long).signs, ...signs('Mayor did not sell the ferry').signs];
    for (const sign of all) expect(english.signed(sign) ?? 'nothing told', sign.id).toMatch(/^[a-z“][^/]+$/);
    expect(english.signed({ id: 'word/the', value: 1, spans: [] })).toBeNull();
  });

  test('words that every object has are words like others', () => {
    expect(() => signs('The constructor sold the ferry. toString was told. __proto__ was there. No hasOwnProperty said so.')).not.toThrow();
  });
});
