import type { Note } from '@stemma/core';
import type { Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { knownOf } from '../feeds/feed.ts';
import type { Known, Opened } from '../form.ts';
import { innerOf, refused, spend, type Within } from '../within.ts';
import { childOf, childrenOf, down, isElement, lineOf, textOf, within as elementsIn } from '../xml/ask.ts';
import type { XmlElement } from '../xml/tree.ts';
import { filedFrom, nitfBody, nitfKnown } from './nitf.ts';

/**
 * Opens the items of NewsML-G2 (IPTC's news in XML), or one report in NITF.
 *
 * What its sender withholds or cancels is refused. `infosource` and the credit line name the agency; `located` and the dateline are where it was filed, not
 * where it happened, and stand in a note. Packages only list other items and are passed over.
 */
export function* openNews(capture: Capture, tree: XmlElement, xml: string, within: Within): Generator<Opened> {
  const items = elementsIn(tree, 'newsitem', 'packageitem', 'nitf');
  const news = items.filter(({ name }) => name !== 'packageitem');
  if (news.length === 0) throw new Problem('only-a-summary', 'It is a package, which lists items and holds none.');
  for (const [index, item] of news.entries()) {
    const name = news.length === 1 ? '' : `${index + 1}`;
    try {
      yield item.name === 'nitf' ? openNitf(capture, name, item, {}, [], within) : openNewsItem(capture, name, item, xml, within);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield refused(name === '' ? capture.name : `${capture.name}/${name}`, error);
    }
  }
}

function openNewsItem(capture: Capture, name: string, item: XmlElement, xml: string, within: Within): Opened {
  const id = item.attributes['guid'] ?? null;
  const meta = childOf(item, 'itemmeta');
  const content = childOf(item, 'contentmeta');
  const editorNote = meta && lineOf(childOf(meta, 'ednote'));
  const status = (meta && codeOf(childOf(meta, 'pubstatus'))) ?? 'usable';
  if (status !== 'usable') {
    const words = editorNote ? ` Its editor’s note: “${editorNote.slice(0, 300)}”` : '';
    throw new Problem('withdrawn', `“${(id ?? '').slice(0, 300)}” has the status “${status}”.${words}`);
  }
  const located = content && nameOf(childOf(content, 'located'));
  const notes: Note[] = [
    ...(editorNote ? [{ code: 'editor-note', detail: `The sender’s note to editors: “${editorNote.slice(0, 500)}”` }] : []),
    ...(located ? [{ code: 'filed-from', detail: `Filed from ${located}.` }] : []),
  ];
  const known = knownOfItem(item, meta, content);
  const set = childOf(item, 'contentset');
  if (!set) throw new Problem('empty', `“${(id ?? '').slice(0, 300)}” has no content.`);
  const [nitf] = elementsIn(set, 'nitf');
  if (nitf) return openNitf(capture, name, nitf, known, notes, within);
  const inline = childrenOf(set, 'inlinexml', 'inlinedata').find((element) => textOf(element).trim() !== '');
  if (!inline) {
    const remote = childOf(set, 'remotecontent')?.attributes['href'];
    throw new Problem(
      remote === undefined ? 'empty' : 'only-a-summary',
      remote === undefined ? 'Its content is empty.' : `The report: ${remote.slice(0, 500)}`,
    );
  }
  const type = inline.attributes['contenttype'] ?? '';
  const hasTags = inline.children.some(isElement);
  const words = hasTags ? xml.slice(inline.start, inline.end) : textOf(inline);
  const isPage = hasTags || /html/.test(type);
  const inner = { ...innerOf(capture, name, words, isPage ? 'text/html' : 'text/plain'), ...(name === '' && { name: capture.name }) };
  spend(within, inner.bytes.length);
  if (inner.bytes.length > within.limits.pageBytes) throw new Problem('too-big', 'Its text alone is larger.');
  return isPage
    ? { kind: 'page', form: 'newsml', capture: inner, known, notes }
    : { kind: 'text', form: 'newsml', capture: inner, text: words, known, blocks: [], notes };
}

function openNitf(capture: Capture, name: string, nitf: XmlElement, said: Partial<Known>, notes: readonly Note[], within: Within): Opened {
  const { text, blocks } = nitfBody(nitf);
  if (text === '') throw new Problem('empty', 'Its body has no words.');
  if (text.length > within.limits.pageBytes) throw new Problem('too-big', 'Its text alone is larger.');
  const filed = filedFrom(nitf);
  const hasPlace = notes.some(({ code }) => code === 'filed-from');
  return {
    kind: 'text',
    form: nitf.name === 'nitf' && Object.keys(said).length === 0 ? 'nitf' : 'newsml',
    capture: name === '' ? capture : { ...capture, name: `${capture.name}/${name}` },
    text,
    known: { ...nitfKnown(nitf), ...said },
    blocks,
    notes: filed !== null && !hasPlace ? [...notes, { code: 'filed-from', detail: `Filed from ${filed}.` }] : notes,
  };
}

function knownOfItem(item: XmlElement, meta: XmlElement | null, content: XmlElement | null): Partial<Known> {
  const sources = content ? childrenOf(content, 'infosource').flatMap((source) => nameOf(source) ?? []) : [];
  const credit = content && lineOf(childOf(content, 'creditline'));
  const headlines = content ? childrenOf(content, 'headline') : [];
  const headline = headlines.find(({ attributes }) => /main/i.test(attributes['role'] ?? 'main')) ?? headlines[0] ?? null;
  const by = content && lineOf(childOf(content, 'by'));
  const creators = content ? childrenOf(content, 'creator').flatMap((creator) => lineOf(childOf(creator, 'name')) ?? []) : [];
  const created = content && lineOf(childOf(content, 'contentcreated'));
  const first = meta && lineOf(childOf(meta, 'firstcreated'));
  const version = meta && lineOf(childOf(meta, 'versioncreated'));
  const published = first ?? created ?? version;
  return knownOf({
    id: item.attributes['guid'] ?? null,
    title: lineOf(headline) ?? (meta && lineOf(childOf(meta, 'title'))),
    byline: by?.replace(/^by\s+/i, '') ?? (creators.length > 0 ? creators.join(', ') : null),
    agency: credit ?? (sources.length > 0 ? [...new Set(sources)].join(', ') : meta && nameOf(childOf(meta, 'provider'))),
    published,
    modified: version !== published ? version : null,
    language: (content && childOf(content, 'language')?.attributes['tag']) ?? item.attributes['xml:lang'] ?? null,
    url: down(item, 'itemmeta', 'link')?.attributes['href'] ?? null,
  });
}

/** "usable" of `stat:usable`. */
const codeOf = (element: XmlElement | null): string | null =>
  element?.attributes['qcode']?.replace(/^[^:]{1,60}:/, '').toLowerCase() ?? null;

/** What a concept is called: by its name, else by the letters that stand for it. */
const nameOf = (element: XmlElement | null): string | null =>
  element &&
  (lineOf(childOf(element, 'name')) ?? element.attributes['literal'] ?? element.attributes['qcode']?.replace(/^[^:]{1,60}:/, '') ?? null);
