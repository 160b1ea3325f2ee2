// @ts-expect-error the package brings no types
import untyped from 'html-encoding-sniffer';

/** The steps of the HTML standard over a page's first 1,024 bytes. */
const sniff = untyped as (bytes: Uint8Array, options: { defaultEncoding: null }) => string | null;

const HEAD = 64 * 1024; // bytes in which a page's own word is looked for; browsers stop at 1,024, and pages do not know that

/** The encoding that a Content-Type names, by its name in the Encoding Standard. Null where it names none that exists. */
export function saidOutside(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec((contentType ?? '').slice(0, 500))?.[1];
  return label === undefined ? null : standardName(label);
}

/** The encoding that a page's `<meta>` or an XML declaration names. */
export function saidInside(bytes: Uint8Array, kind: 'html' | 'xml'): string | null {
  const head = bytes.subarray(0, HEAD);
  const letters = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  if (kind === 'xml') {
    const label = /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(letters)?.[1];
    return label === undefined ? null : notPairs(standardName(label));
  }
  const early = sniffed(head);
  const label = early ?? /<meta\s[^<>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(letters)?.[1];
  return label == null ? null : notPairs(standardName(label));
}

/** What the standard's own search finds. It breaks on a `content` that ends with the word "charset". */
function sniffed(head: Uint8Array): string | null {
  try {
    return sniff(head, { defaultEncoding: null });
  } catch {
    return null;
  }
}

/** Who can read a declaration byte by byte knows that it is not in UTF-16; the HTML standard takes UTF-8 then. */
const notPairs = (encoding: string | null): string | null => (encoding?.startsWith('utf-16') ? 'utf-8' : encoding);

function standardName(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null; // "none", "unicode", encodings that are known only to do harm
  }
}
