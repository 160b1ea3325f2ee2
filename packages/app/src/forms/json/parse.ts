/**
 * What `json` says, read as Python writes it too: a bare NaN, Infinity or -Infinity is null. Undefined where it is no JSON.
 *
 * Nothing in it can reach a prototype: "__proto__" is a name like any other.
 */
export function parseJson(json: string): unknown {
  const text = json.startsWith('\ufeff') ? json.slice(1) : json;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (!/NaN|Infinity/.test(text)) return undefined;
  }
  try {
    return JSON.parse(withoutBareNumbers(text)) as unknown;
  } catch {
    return undefined;
  }
}

/** `text` with null in the place of every NaN and Infinity that stands outside strings. */
function withoutBareNumbers(text: string): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const quote = text.indexOf('"', at);
    const outside = text.slice(at, quote < 0 ? text.length : quote);
    result += outside.replace(/-?\b(?:NaN|Infinity)\b/g, 'null');
    if (quote < 0) break;
    const end = endOfString(text, quote);
    result += text.slice(quote, end);
    at = end;
  }
  return result;
}

function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
