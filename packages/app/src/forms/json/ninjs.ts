import type { Note } from '@stemma/core';
import { Problem } from '../../problems.ts';
import { knownOf } from '../feeds/feed.ts';
import { asGiven, isFields, listOf, worded, type Fields, type Found } from './fields.ts';

/** Fields that only ninjs has, in its versions 1 to 3. */
const ITS_OWN = [
  'bodies',
  'headlines',
  'pubStatus',
  'pubstatus',
  'versionCreated',
  'versioncreated',
  'body_text',
  'body_html',
  'body_xhtml',
  'infoSources',
  'infosource',
];

export const isNinjs = (value: Fields): boolean => worded(value['uri']) !== null && ITS_OWN.some((name) => name in value);

/**
 * One item of ninjs (IPTC's news in JSON). What its sender withholds or cancels is refused; `located` is where it was filed, not where it happened, and
 * stands in a note, like the note of its editor.
 */
export function readNinjs(item: Fields): Found | Problem {
  const called = worded(item['uri']) ?? '';
  const status = (worded(item['pubStatus'] ?? item['pubstatus']) ?? 'usable').replace(/^\w{1,20}:/, '').toLowerCase();
  const editorNote = worded(item['edNote'] ?? item['ednote']);
  if (status !== 'usable') {
    const words = editorNote === null ? '' : ` Its editor’s note: “${editorNote.slice(0, 300)}”`;
    return new Problem('withdrawn', `“${called}” has the status “${status}”.${words}`);
  }
  const body = bodyOf(item);
  if (!body) return new Problem('empty', `“${called}” has no body.`);
  const created = item['firstCreated'] ?? item['firstcreated'] ?? item['contentCreated'] ?? item['contentcreated'];
  const version = item['versionCreated'] ?? item['versioncreated'];
  const sources = listOf(item['infoSources'] ?? item['infosource'])
    .filter(isFields)
    .flatMap((source) => worded(source['name']) ?? []);
  const located = worded(item['located']);
  const notes: Note[] = [
    ...(editorNote === null ? [] : [{ code: 'editor-note', detail: `The sender’s note to editors: “${editorNote.slice(0, 500)}”` }]),
    ...(located === null ? [] : [{ code: 'filed-from', detail: `Filed from ${located}.` }]),
  ];
  const known = knownOf({
    id: called,
    title: headlineOf(item),
    byline: worded(item['by']) ?? worded(item['byline']),
    agency: sources.length > 0 ? [...new Set(sources)].join(', ') : null,
    published: created ?? version,
    modified: created === undefined || created === version ? null : version,
    language: worded(item['language']),
    url: worded(item['webUrl']) ?? (/^https?:/.test(called) ? called : null),
  });
  return { ...body, known, notes };
}

/** The main body: by its role, then the longest; plain text before HTML, since its words are what was sent. */
function bodyOf(item: Fields): { text: string; type: string } | null {
  const bodies = listOf(item['bodies'])
    .filter(isFields)
    .flatMap((body) => {
      const text = asGiven(body['value']);
      const type = (worded(body['contentType'] ?? body['contenttype']) ?? 'text/plain').toLowerCase();
      return text === null
        ? []
        : [{ text, type: type.includes('html') ? 'text/html' : 'text/plain', role: worded(body['role']) ?? 'main' }];
    });
  const main = bodies.filter(({ role }) => /main|body/i.test(role));
  const [chosen] = (main.length > 0 ? main : bodies).toSorted(
    (a, b) => Number(a.type === 'text/html') - Number(b.type === 'text/html') || b.text.length - a.text.length,
  );
  if (chosen) return { text: chosen.text, type: chosen.type };
  const text = asGiven(item['body_text']);
  if (text !== null) return { text, type: 'text/plain' };
  const html = asGiven(item['body_xhtml'] ?? item['body_html']);
  return html === null ? null : { text: html, type: 'text/html' };
}

function headlineOf(item: Fields): string | null {
  const headlines = listOf(item['headlines']).filter(isFields);
  const main = headlines.find((headline) => /main/i.test(worded(headline['role']) ?? 'main')) ?? headlines[0];
  return (main && worded(main['value'])) ?? worded(item['headline']) ?? worded(item['title']);
}
