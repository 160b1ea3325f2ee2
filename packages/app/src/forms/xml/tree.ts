import { decodeReferences } from './references.ts';

/** One element of an XML text. Positions count in that text. */
export interface XmlElement {
  readonly name: string; // small letters: "title", "dc:creator"; without a prefix in the vocabularies of MAIN
  readonly attributes: Readonly<Record<string, string>>; // names in small letters, without their prefixes except "xml:lang"
  readonly children: readonly (XmlElement | XmlText)[];
  readonly start: number; // of what stands between its tags
  readonly end: number;
}

export interface XmlText {
  readonly text: string; // references resolved
  readonly start: number;
  readonly end: number;
  readonly literal: boolean; // a CDATA section: what it holds was never markup here
}

export interface XmlOptions {
  /** Elements that never stand in one another: where an end tag is missing, the next start tag ends them. */
  readonly apart?: readonly string[];
}

const MOST_DEPTH = 256;
const MOST_ATTRIBUTES = 256;
const MOST_PREFIXES = 64; // declared at one place of the file: news declares a dozen, documents of Word forty
const MOST_TAG = 64 * 1024; // characters of one start tag

/** Vocabularies whose elements go without a prefix, however the file spells them. */
const MAIN = [
  'http://www.w3.org/2005/atom',
  'http://purl.org/atom/',
  'http://purl.org/rss/1.0/',
  'http://www.sitemaps.org/schemas/sitemap/',
  'http://www.google.com/schemas/sitemap/',
  'http://iptc.org/std/nar/',
  'http://iptc.org/std/nitf/',
  'http://www.w3.org/1999/xhtml',
  'http://schemas.openxmlformats.org/wordprocessingml/',
  'http://purl.oclc.org/ooxml/wordprocessingml/',
];

/** Vocabularies that are known by one prefix here, whichever the file gave them. */
const PREFIXES: readonly (readonly [beginning: string, prefix: string])[] = [
  ['http://purl.org/dc/elements/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.google.com/schemas/sitemap-news/', 'news'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
];

type Scope = ReadonlyMap<string, string>; // written prefix ("" for none) → prefix here

interface Growing extends Omit<XmlElement, 'end' | 'children'> {
  end: number;
  readonly children: (XmlElement | XmlText)[];
}

interface Open {
  readonly name: string;
  readonly element: Growing; // of what stands below the greatest depth, the last one above it
  readonly isOwn: boolean; // whether `element` is its own
  readonly scope: Scope;
}

/**
 * The tree of `xml`, as far as it can be told: what no rule of XML allows is taken as text or passed over, and nothing is ever refused.
 *
 * Entities that the file declares are left as they are written and no address is asked, so that neither can grow or reach anything. Elements more than
 * 256 deep give their words to the one above. Takes time in proportion to the text.
 */
export function xmlTree(xml: string, { apart = [] }: XmlOptions = {}): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [], start: 0, end: xml.length };
  const bottom: Open = { name: '', element: root, isOwn: true, scope: new Map() };
  const stack: Open[] = [bottom];
  const openNames = new Map<string, number>();
  let above = root;
  let { scope } = bottom;

  const addText = (start: number, end: number, literal: boolean): void => {
    if (start >= end) return;
    const raw = xml.slice(start, end);
    above.children.push({ text: literal ? raw : decodeReferences(raw), start, end, literal });
  };
  const close = (name: string, at: number): void => {
    if (!openNames.get(name)) return; // closes nothing that is open
    for (let open = stack.pop(); open; open = stack.pop()) {
      if (open.isOwn) open.element.end = at;
      openNames.set(open.name, (openNames.get(open.name) ?? 1) - 1);
      if (open.name === name) break;
    }
    ({ element: above, scope } = stack.at(-1) ?? bottom);
  };

  let typed = false;
  let at = 0;
  while (at < xml.length) {
    const less = xml.indexOf('<', at);
    if (less < 0) {
      addText(at, xml.length, false);
      break;
    }
    addText(at, less, false);
    at = less;
    if (xml.startsWith('<![CDATA[', at)) {
      const found = xml.indexOf(']]>', at + 9);
      const end = found < 0 ? xml.length : found;
      addText(at + 9, end, true);
      at = found < 0 ? end : end + 3;
    } else if (xml.startsWith('<!--', at)) {
      at = behind(xml, '-->', at + 4);
    } else if (xml.startsWith('<?', at)) {
      at = behind(xml, '?>', at + 2);
    } else if (xml.startsWith('<!', at)) {
      at = typed ? behind(xml, '>', at + 2) : behindDeclaration(xml, at);
      typed = true; // a file has one document type: what looks like another is not followed to its end
    } else if (xml.startsWith('</', at)) {
      const end = xml.indexOf('>', at);
      const stop = end < 0 ? xml.length : end;
      const [prefix, local] = parts(xml.slice(at + 2, Math.min(stop, at + 2 + 256)).trim());
      close(nameIn(scope, prefix, local), at);
      at = Math.min(xml.length, stop + 1);
    } else {
      const tag = startTag(xml, at);
      if (!tag.name) {
        addText(at, tag.end, false); // no tag after all
        at = tag.end;
        continue;
      }
      const within = stack.length > MOST_DEPTH ? scope : scopeWith(scope, tag.attributes);
      const [prefix, local] = parts(tag.name);
      const name = nameIn(within, prefix, local);
      if (apart.includes(name)) close(name, at);
      const attributes = Object.fromEntries(tag.attributes.map(([key, value]) => [withoutPrefix(key), value]));
      if (tag.empty) {
        above.children.push({ name, attributes, children: [], start: tag.end, end: tag.end });
      } else {
        const isOwn = stack.length <= MOST_DEPTH;
        if (isOwn) {
          const element: Growing = { name, attributes, children: [], start: tag.end, end: xml.length };
          above.children.push(element);
          above = element;
        }
        stack.push({ name, element: above, isOwn, scope: within });
        openNames.set(name, (openNames.get(name) ?? 0) + 1);
        scope = within;
      }
      at = tag.end;
    }
  }
  return root;
}

/** The place behind the next `mark`; behind the opening alone where it never comes. */
function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}

/** The place behind a document type, with everything that it declares. */
function behindDeclaration(xml: string, from: number): number {
  let brackets = 0;
  for (let at = from + 2; at < xml.length; at += 1) {
    const letter = xml[at];
    if (letter === '"' || letter === "'") {
      const end = xml.indexOf(letter, at + 1);
      if (end < 0) break;
      at = end;
    } else if (letter === '[') brackets += 1;
    else if (letter === ']') brackets -= 1;
    else if (letter === '>' && brackets <= 0) return at + 1;
  }
  return behind(xml, '>', from);
}

interface StartTag {
  readonly name: string; // empty where it is no tag
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly empty: boolean;
  readonly end: number; // behind it; of what is no tag, where reading goes on
}

const NAME_START = /[A-Za-z_\u0080-\uffff]/;
const NAME_END = /[\s<>/="']/;

/** Reads one start tag. Whatever it returns, `end` lies beyond `from`, and nothing before `end` is looked at again. */
function startTag(xml: string, from: number): StartTag {
  if (!NAME_START.test(xml[from + 1] ?? '')) return { name: '', attributes: [], empty: false, end: from + 1 };
  const most = Math.min(xml.length, from + MOST_TAG);
  const word = (start: number): number => {
    let at = start;
    while (at < most && !NAME_END.test(xml[at] as string)) at += 1;
    return at;
  };
  let at = word(from + 1);
  const name = xml.slice(from + 1, at);
  const attributes: [string, string][] = [];
  while (at < most) {
    const letter = xml[at] as string;
    if (letter === '>') return { name, attributes, empty: xml[at - 1] === '/', end: at + 1 };
    if (letter === '<') break; // the tag before never ended
    if (/[\s/="']/.test(letter)) {
      at += 1;
      continue;
    }
    const keyEnd = word(at);
    const key = xml.slice(at, keyEnd);
    at = keyEnd;
    while (at < most && /\s/.test(xml[at] as string)) at += 1;
    if (xml[at] !== '=') continue;
    at += 1;
    while (at < most && /\s/.test(xml[at] as string)) at += 1;
    const mark = xml[at];
    let value: string;
    if (mark === '"' || mark === "'") {
      const end = xml.indexOf(mark, at + 1);
      if (end < 0 || end >= most) return { name: '', attributes: [], empty: false, end: Math.min(most, xml.length) };
      value = xml.slice(at + 1, end);
      at = end + 1;
    } else {
      const end = word(at);
      value = xml.slice(at, end);
      at = end;
    }
    if (attributes.length < MOST_ATTRIBUTES) attributes.push([key.toLowerCase(), decodeReferences(value)]);
  }
  return { name: '', attributes: [], empty: false, end: Math.max(at, from + 1) };
}

function parts(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  const small = name.toLowerCase();
  return colon < 0 ? ['', small] : [small.slice(0, colon), small.slice(colon + 1)];
}

const withoutPrefix = (name: string): string => (name.startsWith('xml:') ? name : name.slice(name.indexOf(':') + 1));

function nameIn(scope: Scope, prefix: string, local: string): string {
  const here = scope.get(prefix) ?? prefix;
  return here === '' ? local : `${here}:${local}`;
}

function scopeWith(scope: Scope, attributes: StartTag['attributes']): Scope {
  const declared = attributes.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0 || scope.size >= MOST_PREFIXES) return scope;
  const within = new Map(scope);
  for (const [name, uri] of declared.slice(0, MOST_PREFIXES)) {
    const written = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    const address = uri
      .trim()
      .toLowerCase()
      .replace(/^https:/, 'http:');
    const known = PREFIXES.find(([beginning]) => address.startsWith(beginning));
    if (known) within.set(written, known[1]);
    else if (MAIN.some((beginning) => address.startsWith(beginning))) within.set(written, '');
    else within.set(written, written);
  }
  return within;
}
