import type { Note, ReportInput, Unread } from '@stemma/core';
import type { Extracted, PageKind } from '../extract/extracted.ts';
import { Problem, recordOf, type ProblemCode } from '../problems.ts';

/**
 * What the engine may read of what came out of a page, a mail, a document; or why it may not.
 *
 * Only a whole report in English passes. One in another language is kept, listed as not yet read and never read as English; where the language cannot be
 * told, it is read and a note says so. From a stub, a wall or a page of many reports no claim is drawn.
 */
export function gated(report: Extracted): ReportInput | Unread {
  const refusal = refusalOf(report);
  if (refusal) return { file: report.id, ...recordOf(refusal) };
  const { id, text, title, outlet, published, url, marks, form, sha256 } = report;
  const notes = [...report.notes, ...ownNotes(report)];
  return {
    id,
    text,
    ...(title !== null && { title }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(url !== null && { url }),
    ...(marks.length > 0 && { marks }),
    ...(notes.length > 0 && { notes }),
    form,
    captured: sha256,
  };
}

function refusalOf({ page, language, title }: Extracted): Problem | null {
  const [code, what] = KINDS[page] ?? [];
  if (code !== undefined) return new Problem(code, `${what ?? ''}${title === null ? '' : ` Its title is “${clipped(title)}”.`}`.trim());
  if (language !== null && !/^en\b/i.test(language)) return new Problem('not-yet-english', `It is in ${languageName(language)}.`);
  return null;
}

const KINDS: Partial<Record<PageKind, readonly [ProblemCode, string]>> = {
  'paywall-stub': ['stub', 'Only the beginning is there; the rest is for subscribers.'],
  'social-stub': ['stub', 'It holds what a post is wrapped in, and not the post.'],
  'cookie-wall': ['wall', 'It asks about cookies.'],
  'script-wall': ['wall', 'It asks for a browser that runs scripts.'],
  captcha: ['wall', 'It asks whether a person is there.'],
  'not-found': ['page-not-found', ''],
  'live-blog': ['not-one-report', 'It is a live blog.'],
  gallery: ['not-one-report', 'It is a gallery of pictures.'],
  listicle: ['not-one-report', 'It is a list of things.'],
  'front-page': ['not-one-report', 'It is a front page.'],
};

const clipped = (title: string): string => (title.length > 80 ? `${title.slice(0, 79)}…` : title);

/** What a reader of the dossier must know of the text, beyond what was met on the way. */
function ownNotes({ language, page }: Extracted): Note[] {
  const notes: Note[] = [];
  if (language === null)
    notes.push({ code: 'language-unknown', detail: 'Its language could not be told for certain. It was read as English.' });
  if (page === 'opinion') notes.push({ code: 'opinion', detail: 'The page calls it an opinion.' });
  return notes;
}

const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic', bg: 'Bulgarian', bn: 'Bengali', cs: 'Czech', da: 'Danish', de: 'German', el: 'Greek', es: 'Spanish', et: 'Estonian', fa: 'Persian',
  fi: 'Finnish', fr: 'French', he: 'Hebrew', hi: 'Hindi', hr: 'Croatian', hu: 'Hungarian', id: 'Indonesian', it: 'Italian', ja: 'Japanese',
  ko: 'Korean', lt: 'Lithuanian', lv: 'Latvian', nl: 'Dutch', no: 'Norwegian', nb: 'Norwegian', pl: 'Polish', pt: 'Portuguese', ro: 'Romanian',
  ru: 'Russian', sk: 'Slovak', sl: 'Slovenian', sr: 'Serbian', sv: 'Swedish', th: 'Thai', tr: 'Turkish', uk: 'Ukrainian', ur: 'Urdu', vi: 'Vietnamese',
  zh: 'Chinese',
}; // prettier-ignore

/** “French (fr)”, or the bare tag where we have no name for it. */
function languageName(tag: string): string {
  const name = NAMES[tag.toLowerCase().split('-')[0] ?? ''];
  return name === undefined ? `the language “${tag}”` : `${name} (${tag})`;
}
