/**
 * Reads JSON as pages write it: raw line breaks in strings, comments, CDATA marks, trailing commas, quotation marks that were never
 * escaped, an end that was cut off. Null where nothing can be made of it.
 *
 * A quotation mark ends a string only where a comma, a colon, a bracket or the end follows; so `"He said "no" twice"` is read as it was meant.
 * Misses strings in single quotation marks. Bounded by the length of `text` and a depth of 64.
 */
export function tolerantJson(text: string): unknown {
  const bare = withoutWrapping(text);
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    const entities = /^[[{]\s*&quot;/.test(bare); // the whole script was escaped as if it were markup
    return read(entities ? bare.replaceAll('&quot;', '"').replaceAll('&amp;', '&') : bare);
  }
}

const BEFORE = ['<!--', '/*', '*/', '//', '<![CDATA['];
const BEHIND = ['-->', ']]>', '*/', '/*', '//', ';'];

/** `text` without the marks of comments and CDATA that pages put around a script's content. */
function withoutWrapping(text: string): string {
  let bare = text.trim();
  for (let mark: string | undefined; (mark = BEFORE.find((one) => bare.startsWith(one))) !== undefined;)
    bare = bare.slice(mark.length).trimStart();
  for (let mark: string | undefined; (mark = BEHIND.find((one) => bare.endsWith(one))) !== undefined;)
    bare = bare.slice(0, -mark.length).trimEnd();
  return bare;
}

const DEEPEST = 64;

/** Reads what stands at the beginning of `text`; what follows it is not looked at. */
function read(text: string): unknown {
  let at = 0;

  const skip = (): void => {
    for (; at < text.length; at += 1) {
      const letter = text[at] as string;
      if (text.startsWith('/*', at)) at = behind('*/');
      else if (text.startsWith('//', at)) at = behind('\n');
      else if (letter > ' ' && letter !== '\u00a0' && letter !== '\ufeff') return;
    }
  };
  const behind = (end: string): number => {
    const found = text.indexOf(end, at);
    return found < 0 ? text.length : found + end.length - 1;
  };

  const string = (): string => {
    const parts: string[] = [];
    at += 1;
    for (let from = at; ;) {
      const letter = text[at];
      if (letter === undefined) return parts.join('') + text.slice(from);
      if (letter === '\\') {
        parts.push(text.slice(from, at), unescaped(text, at));
        at += text[at + 1] === 'u' ? 6 : 2;
        from = at;
      } else if (letter === '"' && endsHere(text, at)) {
        parts.push(text.slice(from, at));
        at += 1;
        return parts.join('');
      } else at += 1;
    }
  };

  const value = (depth: number): unknown => {
    skip();
    const letter = text[at];
    if (letter === '"') return string();
    if (letter === '{' && depth < DEEPEST) {
      const object: Record<string, unknown> = {};
      at += 1;
      for (;;) {
        skip();
        if (text[at] === ',') at += 1;
        else if (text[at] === '"') {
          const name = string();
          skip();
          if (text[at] === ':') at += 1;
          const held = value(depth + 1);
          if (name !== '__proto__') object[name] = held;
        } else {
          if (text[at] === '}') at += 1;
          return object; // a closing bracket, the end, or what we cannot read
        }
      }
    }
    if (letter === '[' && depth < DEEPEST) {
      const list: unknown[] = [];
      at += 1;
      for (;;) {
        skip();
        if (text[at] === ',') at += 1;
        else if (at < text.length && text[at] !== ']' && text[at] !== '}') {
          const before = at;
          list.push(value(depth + 1));
          if (at === before) return list;
        } else {
          if (text[at] === ']') at += 1;
          return list;
        }
      }
    }
    const from = at;
    while (at < text.length && /[\w.+-]/.test(text[at] as string)) at += 1;
    const word = text.slice(from, at);
    if (word === 'true' || word === 'false') return word === 'true';
    return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : null;
  };

  return value(0);
}

/** Whether the quotation mark at `at` can be the last of a string. */
function endsHere(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length && next < at + 200; next += 1) {
    const letter = text[next] as string;
    if (letter > ' ') return /[,:}\]/]/.test(letter);
  }
  return true;
}

function unescaped(text: string, at: number): string {
  const letter = text[at + 1] ?? '';
  if (letter === 'u') {
    const code = Number.parseInt(text.slice(at + 2, at + 6), 16);
    return Number.isNaN(code) ? '\ufffd' : String.fromCharCode(code);
  }
  return { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[letter] ?? letter;
}
