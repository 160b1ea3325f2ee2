import fc from 'fast-check';

/** One broken file: which kind of breaking made it, and its bytes. */
export interface Input {
  readonly kind: string;
  readonly bytes: Buffer;
}

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'a',
  'li',
  'ul',
  'table',
  'tr',
  'td',
  'h1',
  'blockquote',
  'script',
  'style',
  'template',
  'svg',
  'math',
  'select',
  'option',
  'iframe',
  'noscript',
  'article',
  'figure',
  'br',
  'img',
  'title',
  'textarea',
  'plaintext',
  'frameset',
];
const PIECES = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&nosuch;',
  '\u0000',
  '\u202e',
  '\ufeff',
  '</',
  '<',
  '>',
  '"',
  "'",
  '=',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\r\n',
  '\n\n',
  '\t',
  '\\',
  '%',
  '=\r\n',
  '--x',
  '\u{1f600}',
  '\ud800',
  '“',
  '”',
];

/** Marks at random: elements that close, do not close, or close what was never opened. */
const soup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc
        .tuple(fc.constantFrom(...TAGS), fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }))
        .map(([tag, name, value]) => `<${tag} ${name}="${value}">`),
      fc.constantFrom(...PIECES),
      fc.constant('The weir at Calder Sluice is shut, the lock keeper said. '),
      fc.string({ maxLength: 40, unit: 'binary' }),
    ),
    { maxLength: 120 },
  )
  .map((parts) => `<html><body>${parts.join('')}`);

const repeated: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      ...TAGS.map((tag) => `<${tag}>`),
      ...PIECES,
      '<p>Weir shut.',
      '<a href="/x">Weir</a> ',
      '{"a":',
      '[',
      '<rss><channel>',
      'Weir ',
    ),
    fc.integer({ min: 1, max: 20_000 }),
    soup,
  )
  .map(([piece, times, rest]) => `${piece.repeat(Math.min(times, 200_000 / piece.length))}${rest}`);

type Change = (bytes: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, share: number): number => Math.floor(share * bytes.length);

/** Ways in which a file is broken: cut, bent, stretched, mixed with another. */
const change = (files: readonly Buffer[]): fc.Arbitrary<Change> =>
  fc.oneof(
    place.map(
      (end): Change =>
        (bytes) =>
          bytes.subarray(0, at(bytes, end)),
    ),
    place.map(
      (start): Change =>
        (bytes) =>
          bytes.subarray(at(bytes, start)),
    ),
    fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 20 }).map((flips): Change => (bytes) => {
      const bent = Buffer.from(bytes);
      for (const [share, byte] of flips) if (bent.length > 0) bent[Math.min(at(bent, share), bent.length - 1)] = byte;
      return bent;
    }),
    fc.tuple(place, fc.uint8Array({ maxLength: 200 })).map(
      ([share, more]): Change =>
        (bytes) =>
          spliced(bytes, at(bytes, share), Buffer.from(more)),
    ),
    fc.tuple(place, fc.constantFrom(...PIECES, ...TAGS.map((tag) => `<${tag}>`)), fc.integer({ min: 1, max: 400 })).map(
      ([share, piece, times]): Change =>
        (bytes) =>
          spliced(bytes, at(bytes, share), Buffer.from(piece.repeat(times))),
    ),
    fc.tuple(place, place, fc.integer({ min: 2, max: 30 })).map(([a, b, times]): Change => (bytes) => {
      const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))];
      const piece = bytes.subarray(from, Math.min(to, from + 20_000));
      return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => piece), bytes.subarray(from)]);
    }),
    fc.tuple(place, place, fc.nat(files.length - 1)).map(([a, b, other]): Change => (bytes) => {
      const stranger = files[other] ?? Buffer.alloc(0);
      return Buffer.concat([bytes.subarray(0, at(bytes, a)), stranger.subarray(at(stranger, b))]);
    }),
  );

const spliced = (bytes: Buffer, where: number, more: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, where), more, bytes.subarray(where)]);

/** Files of every form, broken; pages that nobody would write; letters and bytes at random. */
export function inputs(files: readonly Buffer[]): fc.Arbitrary<Input> {
  const mutated = fc
    .tuple(fc.nat(files.length - 1), fc.array(change(files), { minLength: 1, maxLength: 4 }))
    .map(([file, changes]): Input => ({
      kind: 'a file, broken',
      bytes: changes.reduce((bytes, it) => it(bytes), files[file] ?? Buffer.alloc(0)),
    }));
  return fc.oneof(
    { weight: 6, arbitrary: mutated },
    { weight: 2, arbitrary: soup.map((text): Input => ({ kind: 'marks at random', bytes: Buffer.from(text) })) },
    { weight: 1, arbitrary: repeated.map((text): Input => ({ kind: 'one thing repeated', bytes: Buffer.from(text) })) },
    {
      weight: 1,
      arbitrary: fc
        .string({ maxLength: 2000, unit: 'binary' })
        .map((text): Input => ({ kind: 'letters at random', bytes: Buffer.from(text) })),
    },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 4000 }).map((bytes): Input => ({ kind: 'bytes at random', bytes: Buffer.from(bytes) })),
    },
  );
}
